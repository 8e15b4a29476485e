// An entry with what a source knows and it leaves out. What the entry states stays; what the source says otherwise is
// kept beside it.
#pragma once

#include <arxgraph/core/entry/entry_batch.hpp>

#include <string_view>
#include <vector>

namespace arxgraph {

/// What is said of a paper, by whom and when.
struct FoundRecord {
    const Entry& record;
    std::string_view from{};
    std::string_view at{};
};

struct Filling {
    Entry entry{};
    std::vector<std::string_view> filled{};       // members as arxgraph.entry/1 names them; literals
    std::vector<std::string_view> conflicting{};  // likewise
};

/// Empty members are filled in; classes that the entry does not have are added behind its own. Authors of whom the
/// entry says less (initials, or some of them) get the names of the record, and what was stated becomes the conflict. A
/// DOI of arXiv's is its id, and gives way to the publisher's. Titles, authors, ids and days that differ are conflicts;
/// days may differ by one, as clocks do. Other texts are not compared. The record's own provenance is taken over. What
/// is filled in is kept in the batch; what the entry states still points to where it was.
Filling fill(const Entry& entry, const FoundRecord& found, EntryBatch& batch);

/// A cited paper as an entry: the record's members that describe the paper, all but its id with provenance.
Filling describe_cited(const FoundRecord& found, EntryBatch& batch);

}  // namespace arxgraph
