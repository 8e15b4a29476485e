// How a record was found to be a paper that is wanted, or why none was: the decision and what it rests on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace arxgraph {

/// `title`: word for word. `same_words`: but for spaces and hyphens. `near_title`: but for a slip. `before_colon`: one
/// has a subtitle more. title_match.hpp says which of them is enough.
enum class MatchMethod : std::uint8_t { none, arxiv_id, doi, title, same_words, near_title, before_colon };
std::string_view name(MatchMethod method) noexcept;

/// Scores are those of titles, from 0 to 1; an id that agrees is 1.
struct MatchDecision {
    MatchMethod method{};             // none: no record was taken
    double score{};                   // of the best candidate, taken or not; 0: there is none
    std::string candidate{};          // its arXiv id, else its DOI
    double runner_up_score{};         // of the best candidate that is another paper; 0: there is none
    std::string runner_up{};          // as `candidate`
    std::uint32_t authors_stated{};   // by the entry
    std::uint32_t authors_matched{};  // of those, in the best candidate
    std::string_view reason{};        // a literal: why the best candidate was not taken

    double margin() const noexcept { return score - runner_up_score; }
};

}  // namespace arxgraph
