// From entries to a graph: who is who, what is what, and where each thing was stated.
#pragma once

#include <arxgraph/core/entry/diagnostics.hpp>
#include <arxgraph/core/entry/entry_batch.hpp>
#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/graph/packed_entries.hpp>
#include <arxgraph/core/identity/author_identity.hpp>
#include <arxgraph/core/parallel/work_progress.hpp>

#include <cstdint>
#include <utility>

namespace arxgraph {

/// Abstracts are most of the text of most sources.
enum class Abstracts : std::uint8_t { keep, leave_out };

/// Takes entries in any order: the graph depends on the entries, not on when they came. Nodes stand in the order in
/// which they are first stated, by path and line; cited papers that nothing describes (stubs) after the others.
/// Entries are one paper if they share an arXiv id or a DOI, a URL of their own and a title key, or a title key of 4
/// words and an author's surname (6 words where one side names no authors). Different arXiv ids are never joined.
class GraphBuilder {
public:
    GraphBuilder() = default;
    /// With rules of its own for who is who among authors.
    explicit GraphBuilder(AuthorIdentity identity, Abstracts abstracts = Abstracts::keep)
        : identity_(std::move(identity)), abstracts_(abstracts) {}

    /// Packs the entries; what is handed over is gone.
    void add(EntryBatch&& batch);

    /// Resolves, links nothing: authored, tagged, in_category, cites and links_to edges. O(n log n).
    /// The same for any number of threads.
    Graph build(Diagnostics& diagnostics, unsigned threads = 1, const WorkProgress& progress = {}) &&;

private:
    GraphParts parts(Diagnostics& diagnostics, unsigned threads, const WorkProgress& progress);

    AuthorIdentity identity_;
    Abstracts abstracts_ = Abstracts::keep;
    PackedEntries entries_;
};

}  // namespace arxgraph
