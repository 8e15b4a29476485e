#include <arxgraph/core/graph/clean_entry.hpp>
#include <arxgraph/core/graph/graph_assembly.hpp>
#include <arxgraph/core/graph/graph_builder.hpp>
#include <arxgraph/core/identity/paper_resolver.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

namespace arxgraph {

namespace {

/// Sorted by where they stand, so that the order of batches does not matter; in that order they are numbered.
std::vector<Entry> sorted_entries(std::span<const EntryBatch> batches, EntryBatch& cleaned) {
    std::vector<Entry> entries;
    for (const EntryBatch& batch : batches)
        for (const Entry& entry : batch.entries()) entries.push_back(clean_entry(entry, cleaned));
    const auto earlier = [](const Entry& a, const Entry& b) {
        return std::tie(a.source.path, a.source.line) < std::tie(b.source.path, b.source.line);
    };
    if (!std::is_sorted(entries.begin(), entries.end(), earlier))
        std::stable_sort(entries.begin(), entries.end(), earlier);
    return entries;
}

/// A source that is named twice states nothing twice.
void drop_repeated(std::vector<Entry>& entries) {
    const auto same = [](const Entry& a, const Entry& b) {
        return a.source.line != 0 && a.source.line == b.source.line && a.source.path == b.source.path &&
               a.title == b.title && a.arxiv_id == b.arxiv_id;
    };
    entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());
}

void drop_unidentified(std::vector<Entry>& entries, Diagnostics& diagnostics) {
    std::erase_if(entries, [&](const Entry& entry) {
        const bool identified =
            !entry.title.empty() || !entry.url.empty() || ArxivId::parse(entry.arxiv_id) || Doi::parse(entry.doi);
        if (!identified) diagnostics.report(DiagnosticCode::untitled_entry, entry.source);
        return !identified;
    });
}

/// Numbers the sources in the order of the entries.
struct SourceTable {
    std::vector<std::string> paths{};
    std::vector<Statement> statements{};  // one an entry
};

SourceTable number_sources(std::span<const Entry> entries) {
    SourceTable table;
    for (const Entry& entry : entries) {
        if (table.paths.empty() || table.paths.back() != entry.source.path) table.paths.emplace_back(entry.source.path);
        table.statements.push_back(
            {.source = SourceId{static_cast<std::uint32_t>(table.paths.size() - 1)}, .line = entry.source.line});
    }
    return table;
}

/// The entries of each paper, side by side.
struct PaperGroup {
    std::vector<const Entry*> entries{};
    std::vector<Statement> statements{};
    std::optional<ArxivId> arxiv_id{};

    PaperEntries view() const { return {.entries = entries, .statements = statements, .arxiv_id = arxiv_id}; }
};

std::vector<PaperGroup> group_by_paper(std::span<const Entry> entries, std::span<const Statement> statements,
                                       std::span<const EntryIdentity> identities, const Resolution& resolution) {
    std::vector<PaperGroup> groups(resolution.paper_count);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        PaperGroup& group = groups[resolution.paper_of[i]];
        group.entries.push_back(&entries[i]);
        group.statements.push_back(statements[i]);
        if (!group.arxiv_id) group.arxiv_id = identities[i].arxiv_id;
    }
    return groups;
}

}  // namespace

void GraphBuilder::add(EntryBatch&& batch) {
    if (!batch.empty()) batches_.push_back(std::move(batch));
}

Graph GraphBuilder::build(Diagnostics& diagnostics, unsigned threads) && {
    EntryBatch cleaned;
    std::vector<Entry> entries = sorted_entries(batches_, cleaned);
    drop_repeated(entries);
    drop_unidentified(entries, diagnostics);

    std::vector<EntryIdentity> identities(entries.size());
    for_each_index(entries.size(), threads, [&](std::size_t i) { identities[i] = identify(entries[i]); });
    std::vector<Location> places;
    places.reserve(entries.size());
    for (const Entry& entry : entries) places.push_back(entry.source);
    const Resolution resolution = resolve_papers(identities, places, diagnostics);
    SourceTable sources = number_sources(entries);

    GraphAssembly assembly(identity_, diagnostics);
    const std::vector<PaperGroup> papers = group_by_paper(entries, sources.statements, identities, resolution);
    for (const PaperGroup& paper : papers) assembly.add_paper(paper.view());
    for (std::uint32_t i = 0; i < papers.size(); ++i) assembly.add_links(i, papers[i].view());

    GraphParts parts = std::move(assembly).parts();
    parts.sources = std::move(sources.paths);
    for (const EntryMerge& merge : resolution.merges)
        parts.merges.push_back({.paper = NodeId{resolution.paper_of[merge.first]},
                                .first = sources.statements[merge.first],
                                .second = sources.statements[merge.second],
                                .reason = merge.reason});
    return Graph{std::move(parts)};
}

}  // namespace arxgraph
