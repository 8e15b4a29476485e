#include <arxgraph/core/graph/clean_entry.hpp>
#include <arxgraph/core/graph/graph_assembly.hpp>
#include <arxgraph/core/graph/graph_builder.hpp>
#include <arxgraph/core/graph/paper_groups.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/parallel/ordered_pipeline.hpp>

#include <algorithm>
#include <memory>
#include <numeric>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

// How much of the time has gone when a part of the work is done, with some millions of papers.
constexpr double authors_known = 0.2;
constexpr double papers_known = 0.5;
constexpr double papers_added = 0.8;

/// Sorted by where they stand, so that the order in which they came does not matter.
std::vector<std::uint32_t> sorted_by_place(const PackedEntries& entries) {
    std::vector<std::uint32_t> order(entries.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto earlier = [&](std::uint32_t a, std::uint32_t b) {
        if (entries.path(a) == entries.path(b)) return entries.line(a) < entries.line(b);
        return entries.where(a).path < entries.where(b).path;
    };
    if (!std::is_sorted(order.begin(), order.end(), earlier)) std::stable_sort(order.begin(), order.end(), earlier);
    return order;
}

/// A source that is named twice states nothing twice.
void drop_repeated(std::vector<std::uint32_t>& order, const PackedEntries& entries) {
    const auto same = [&entries](std::uint32_t a, std::uint32_t b) {
        if (entries.line(a) == 0 || entries.line(a) != entries.line(b) || entries.path(a) != entries.path(b))
            return false;
        std::pmr::monotonic_buffer_resource arena;
        const Entry first = entries.unpack(a, arena).entry;
        const Entry second = entries.unpack(b, arena).entry;
        return first.title == second.title && first.arxiv_id == second.arxiv_id;
    };
    order.erase(std::unique(order.begin(), order.end(), same), order.end());
}

void drop_unidentified(std::vector<std::uint32_t>& order, const PackedEntries& entries, Diagnostics& diagnostics) {
    std::pmr::monotonic_buffer_resource arena;
    std::erase_if(order, [&](std::uint32_t each) {
        if (entries.is_titled(each)) return false;
        arena.release();
        const Entry entry = entries.unpack(each, arena).entry;
        const bool identified = !entry.url.empty() || ArxivId::parse(entry.arxiv_id) || Doi::parse(entry.doi);
        if (!identified) diagnostics.report(DiagnosticCode::untitled_entry, entry.source);
        return !identified;
    });
}

/// Numbers the sources in the order of the entries.
struct SourceTable {
    std::vector<std::string> paths{};
    std::vector<Statement> statements{};  // one an entry
};

/// What remains of the entries when their papers are nodes.
struct Joined {
    TextColumn sources{};
    Column<Merge> merges{};
};

SourceTable number_sources(std::span<const std::uint32_t> order, const PackedEntries& entries) {
    SourceTable table;
    table.statements.reserve(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || entries.path(order[i]) != entries.path(order[i - 1]))
            table.paths.emplace_back(entries.where(order[i]).path);
        table.statements.push_back(
            {.source = SourceId{static_cast<std::uint32_t>(table.paths.size() - 1)}, .line = entries.line(order[i])});
    }
    return table;
}

Joined what_remains(const SourceTable& sources, const Resolution& resolution) {
    Joined joined;
    for (const std::string& path : sources.paths) joined.sources.push_back(path);
    for (const EntryMerge& merge : resolution.merges)
        joined.merges.push_back({.paper = NodeId{resolution.paper_of[merge.first]},
                                 .first = sources.statements[merge.first],
                                 .second = sources.statements[merge.second],
                                 .reason = merge.reason});
    return joined;
}

/// Papers by their numbers: several threads work out what is said of each, and one after the other they are added. What
/// is said of them is given up as soon as nobody asks for it any more.
void add_papers(PaperGroups& papers, unsigned threads, bool any_links, GraphAssembly& assembly,
                const WorkProgress& progress) {
    constexpr std::uint32_t at_once = 512;
    struct Slot {
        std::uint32_t first{};
        std::uint32_t last{};
        OpenedPapers opened{};
    };
    std::vector<std::unique_ptr<Slot>> slots(pipeline_slots(threads));
    for (auto& slot : slots) slot = std::make_unique<Slot>();
    std::uint32_t next = 0;
    const auto produce = [&](std::size_t at) {
        slots[at]->first = next;
        slots[at]->last = next += std::min(at_once, papers.size() - next);
        return slots[at]->first != next;
    };
    const auto work = [&](std::size_t at) { papers.open(slots[at]->first, slots[at]->last, slots[at]->opened); };
    const auto consume = [&](std::size_t at) {
        const std::span<const DescribedPaper> described = slots[at]->opened.papers();
        for (std::uint32_t i = 0; i < described.size(); ++i) {
            assembly.expect(described.subspan(i));
            assembly.add_paper(described[i]);
            if (!any_links) papers.release(slots[at]->first + i);
        }
        if (progress) progress(slots[at]->last, papers.size());
    };
    run_pipeline(threads, {.produce = produce, .work = work, .consume = consume});
}

void add_links(PaperGroups& papers, GraphAssembly& assembly) {
    OpenedPapers opened;
    for (std::uint32_t i = 0; i < papers.size(); ++i) {
        papers.open(i, i + 1, opened);
        assembly.add_links(i, opened.papers().front().entries);
        papers.release(i);
    }
}

/// Joins what is one paper and adds all papers to the assembly.
Joined join(PackedEntries& entries, unsigned threads, Diagnostics& diagnostics, const WorkProgress& progress,
            GraphAssembly& assembly) {
    std::vector<std::uint32_t> order = sorted_by_place(entries);
    drop_repeated(order, entries);
    drop_unidentified(order, entries, diagnostics);
    SourceTable sources = number_sources(order, entries);
    Resolution resolution =
        resolve_papers(order, entries, threads, diagnostics, part_of(progress, authors_known, papers_known));
    Joined joined = what_remains(sources, resolution);
    PaperGroups papers(entries, std::move(order), sources.statements, resolution);
    sources = SourceTable();
    resolution = Resolution();
    add_papers(papers, threads, entries.any_links(), assembly, part_of(progress, papers_known, papers_added));
    if (entries.any_links()) add_links(papers, assembly);
    return joined;
}

}  // namespace

void GraphBuilder::add(EntryBatch&& batch) {
    const EntryBatch taken = std::move(batch);
    EntryBatch texts;
    std::vector<Entry> cleaned;
    cleaned.reserve(taken.entries().size());
    for (const Entry& entry : taken.entries()) {
        cleaned.push_back(clean_entry(entry, texts));
        if (abstracts_ == Abstracts::leave_out) cleaned.back().abstract = {};
    }
    entries_.add(cleaned);
}

GraphParts GraphBuilder::parts(Diagnostics& diagnostics, unsigned threads, const WorkProgress& progress) {
    PackedEntries entries = std::move(entries_);
    AuthorTable authors(entries.authors(), identity_, threads, part_of(progress, 0, authors_known));
    entries.close();
    GraphAssembly assembly(std::move(authors), entries.any_links(), diagnostics);
    assembly.reserve(entries.size(), entries.amounts(), entries.authors());
    Joined joined = join(entries, threads, diagnostics, progress, assembly);
    entries.forget_entries();
    GraphParts parts = std::move(assembly).parts(threads);
    parts.sources = std::move(joined.sources);
    parts.merges = std::move(joined.merges);
    return parts;
}

Graph GraphBuilder::build(Diagnostics& diagnostics, unsigned threads, const WorkProgress& progress) && {
    Graph graph{parts(diagnostics, threads, progress)};
    if (progress) part_of(progress, papers_added, 1)(1, 1);
    return graph;
}

}  // namespace arxgraph
