// What several entries state about one paper, put together as one row of the paper columns.
#pragma once

#include <arxgraph/core/entry/entry.hpp>
#include <arxgraph/core/graph/edge_set.hpp>
#include <arxgraph/core/graph/node_table.hpp>
#include <arxgraph/core/identity/arxiv_id.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace arxgraph {

/// The entries that describe one paper, in order. Their text is clean.
struct PaperEntries {
    std::span<const Entry* const> entries{};
    std::span<const Statement> statements{};  // one an entry
    std::optional<ArxivId> arxiv_id{};
    std::span<const std::span<const std::uint32_t>> authors{};     // one an entry: numbers of the names it states
    std::span<const std::span<const std::uint32_t>> categories{};  // … and of its categories
};

/// The first title stated; without one what notes call it, the arXiv id, the DOI or the URL. Never empty.
std::string paper_label(const PaperEntries& paper);

/// For each member the first value stated; the earliest `published` and `noted`, the latest `updated` and version.
/// Notes are joined by language, a paragraph that is repeated once; another source's different abstract is kept as a
/// note. The paper is a stub if all of them are there for being cited only.
void append_paper(PaperTable& table, const PaperEntries& paper);

/// A cited paper that no entry describes.
void append_stub(PaperTable& table);

}  // namespace arxgraph
