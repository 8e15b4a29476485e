#include <arxgraph/core/identity/person_name.hpp>
#include <arxgraph/enrichers/author_agreement.hpp>

#include <algorithm>

namespace arxgraph {

namespace {
/// The first hundred are enough to tell a paper by.
constexpr std::size_t most_compared = 100;
}  // namespace

std::vector<std::string> surnames_of(std::span<const std::string_view> authors) {
    std::vector<std::string> surnames;
    for (const std::string_view author : authors.first(std::min(authors.size(), most_compared)))
        if (const auto name = PersonName::parse(author))
            surnames.push_back(name->is_collaboration() ? name->key() : name->surname());
    return surnames;
}

AuthorAgreement agreement_of(std::span<const std::string> stated, std::span<const std::string> recorded) {
    AuthorAgreement agreement{.stated = static_cast<std::uint32_t>(stated.size()),
                              .recorded = static_cast<std::uint32_t>(recorded.size())};
    for (const std::string& surname : stated)
        if (std::find(recorded.begin(), recorded.end(), surname) != recorded.end()) ++agreement.matched;
    agreement.first = !stated.empty() && !recorded.empty() && stated.front() == recorded.front();
    return agreement;
}

}  // namespace arxgraph
