// How far the authors whom an entry states are those of a record, by their surnames.
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
    bool first{};  // the first of both is the same

    /// The first author, or at least two and half of them.
    bool is_strong() const noexcept { return first || (matched >= 2 && matched * 2 >= stated); }
    /// All of them, the first included, and not one alone.
    bool is_whole() const noexcept { return first && matched == stated && matched >= 2; }
};

/// Folded surnames, in the order of the authors; what is no name is left out.
std::vector<std::string> surnames_of(std::span<const std::string_view> authors);

AuthorAgreement agreement_of(std::span<const std::string> stated, std::span<const std::string> recorded);

}  // namespace arxgraph
