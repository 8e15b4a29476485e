// How far the authors whom an entry states are those of a record: by their surnames, for given names come and go.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

struct AuthorAgreement {
    std::uint32_t stated{};
    std::uint32_t matched{};  // of those
    std::uint32_t recorded{};
    bool first{};          // the first of both has the same surname
    bool first_in_full{};  // and the same given names

    /// The first author, or at least two and half of them.
    bool is_strong() const noexcept { return first || (matched >= 2 && matched * 2 >= stated); }
    /// All of them, the first included, and not one alone.
    bool is_whole() const noexcept { return first && matched == stated && matched >= 2; }
};

/// A name by what is compared, folded.
struct ComparedAuthor {
    std::string surname{};  // of a collaboration its whole name
    std::string full{};
};

/// In the order of the authors, the first hundred; what is no name is left out.
std::vector<ComparedAuthor> compared_authors(std::span<const std::string_view> authors);

AuthorAgreement agreement_of(std::span<const ComparedAuthor> stated, std::span<const ComparedAuthor> recorded);

}  // namespace arxgraph
