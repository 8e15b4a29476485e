// The nodes of a graph as columns: grouped by kind, rows in the order of NodeId.
#pragma once

#include <arxgraph/core/entry/date.hpp>
#include <arxgraph/core/graph/edge_set.hpp>
#include <arxgraph/core/graph/kinds.hpp>
#include <arxgraph/core/memory/column.hpp>
#include <arxgraph/core/text/text_column.hpp>

#include <array>
#include <cstdint>

namespace arxgraph {

/// Papers are the first kind, so a paper's row in the paper columns is its NodeId.
struct PaperTable {
    Column<std::uint8_t> stub{};  // 1: cited, but described by no source
    Column<std::uint32_t> version{};
    Column<Date> published{};
    Column<Date> updated{};
    Column<Date> noted{};
    TextColumn arxiv_id{};
    TextColumn doi{};
    TextColumn url{};
    TextColumn abstract{};
    TextColumn comments{};
    TextColumn journal_ref{};
    TextColumn short_name{};
    Column<std::uint32_t> note_end{};  // where a paper's notes end in the two columns below
    TextColumn note_language{};        // each language once a paper
    TextColumn note_text{};
    Column<std::uint32_t> statement_end{};
    Column<Statement> statements{};  // the entries that describe the paper
};

struct NodeTable {
    std::array<std::uint32_t, node_kind_count> count{};
    TextColumn id{};
    TextColumn label{};
    PaperTable paper{};
    TextColumn link_url{};  // one a link: an address that opens
};

}  // namespace arxgraph
