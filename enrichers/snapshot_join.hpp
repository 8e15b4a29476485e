// What is wanted, looked for in a file that is passed over once: a snapshot, a harvest, entries, a graph file, packed
// or not; whatever the extractors read.
#pragma once

#include <arxgraph/enrichers/enricher.hpp>

namespace arxgraph::snapshot_join {

/// Joins by arXiv id, else by DOI, else by title (title_match.hpp). Of several records of a paper the latest counts.
/// `at` is the time of the file's last change. Memory: the index of what is wanted and the records that may be it.
/// Throws Error if the file cannot be read, or holds no record at all.
void look_up(std::span<const WantedPaper> wanted, const EnricherContext& context, Answers& answers);

}  // namespace arxgraph::snapshot_join
