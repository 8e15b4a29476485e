#include <arxgraph/core/identity/person_name.hpp>
#include <arxgraph/enrichers/author_agreement.hpp>

#include <algorithm>

namespace arxgraph {

namespace {

/// Enough to tell a paper by.
constexpr std::size_t most_compared = 100;

bool is_among(const ComparedAuthor& author, std::span<const ComparedAuthor> others) {
    return std::any_of(others.begin(), others.end(),
                       [&](const ComparedAuthor& other) { return other.surname == author.surname; });
}

}  // namespace

std::vector<ComparedAuthor> compared_authors(std::span<const std::string_view> authors) {
    std::vector<ComparedAuthor> compared;
    for (const std::string_view author : authors.first(std::min(authors.size(), most_compared)))
        if (const auto name = PersonName::parse(author))
            compared.push_back(
                {.surname = name->is_collaboration() ? name->key() : name->surname(), .full = name->key()});
    return compared;
}

AuthorAgreement agreement_of(std::span<const ComparedAuthor> stated, std::span<const ComparedAuthor> recorded) {
    AuthorAgreement agreement{.stated = static_cast<std::uint32_t>(stated.size()),
                              .recorded = static_cast<std::uint32_t>(recorded.size())};
    for (const ComparedAuthor& author : stated) agreement.matched += is_among(author, recorded) ? 1 : 0;
    if (stated.empty() || recorded.empty()) return agreement;
    agreement.first = stated.front().surname == recorded.front().surname;
    agreement.first_in_full = stated.front().full == recorded.front().full;
    return agreement;
}

}  // namespace arxgraph
