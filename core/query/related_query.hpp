// Questions for related papers: like one or several, not some, of some days.
#pragma once

#include <arxgraph/core/entry/date.hpp>
#include <arxgraph/core/graph/ids.hpp>
#include <arxgraph/core/linking/related_index.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace arxgraph {

struct RelatedQuery {
    std::vector<NodeId> papers{};       // like all of these; they are no answers themselves
    std::vector<NodeId> without{};      // papers that are no answers
    std::optional<Date> since{};        // papers published (or, where that is not stated, noted) on this day or later
    std::optional<Date> until{};        // … or earlier
    std::size_t count = 10;
};

/// The described papers most related, best first, equal ones by number. Of several papers in the question a paper's
/// score is the mean of its scores for each (CombSUM, Fox & Shaw 1994, over their number), and so are its parts: papers that are
/// related to all of them come before those that are related to one. No paper in the question, no answers.
std::vector<RelatedPaper> answer(RelatedSearch& search, const RelatedIndex& index, const RelatedQuery& query,
                                 const SearchEffort& effort = {});

}  // namespace arxgraph
