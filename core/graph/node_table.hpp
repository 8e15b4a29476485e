// The nodes of a graph as columns: grouped by kind, rows in the order of NodeId.
#pragma once

#include <arxgraph/core/entry/date.hpp>
#include <arxgraph/core/graph/edge_set.hpp>
#include <arxgraph/core/graph/kinds.hpp>
#include <arxgraph/core/memory/column.hpp>
#include <arxgraph/core/text/text_column.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace arxgraph {

/// Papers are the first kind, so a paper's row in the paper columns is its NodeId. Columns of numbers end with the last
/// that is not 0.
struct PaperTable {
    Column<std::uint8_t> stub{};  // 1: cited, but no source is about it
    Column<std::uint32_t> version{};
    Column<Date> published{};
    Column<Date> updated{};
    Column<Date> noted{};
    TextColumn arxiv_id{};  // where the paper's node id does not tell it
    TextColumn doi{};
    TextColumn url{};  // where it is not made of arXiv id or DOI
    TextColumn abstract{};
    TextColumn comments{};
    TextColumn journal_ref{};
    TextColumn short_name{};
    Column<std::uint32_t> note_end{};  // where a paper's notes end in the two columns below; see end_row
    TextColumn note_language{};        // each language once a paper
    TextColumn note_text{};
    Column<std::uint32_t>
        statement_end{};             // … in the next; none: the first papers have one statement each, the others none
    Column<Statement> statements{};  // the entries that describe the paper
};

/// Ends a row of values that stand one behind the other, of which there are so many now; rows without values take no
/// room behind the last that has some.
inline void end_row(Column<std::uint32_t>& ends, std::size_t row, std::size_t values) {
    if (values == ends.back()) return;
    ends.resize(row, ends.back());
    ends.push_back(static_cast<std::uint32_t>(values));
}

/// A paper's statements, behind those of all before.
inline void append_statements(PaperTable& table, std::size_t row, std::span<const Statement> statements) {
    const std::size_t before = table.statements.size();
    table.statements.append(statements);
    const bool one_each = statements.empty() || (statements.size() == 1 && before == row);
    if (table.statement_end.empty() && one_each) return;
    for (std::size_t one = table.statement_end.size(); table.statement_end.back() < before; ++one)
        table.statement_end.push_back(static_cast<std::uint32_t>(one + 1));
    end_row(table.statement_end, row, table.statements.size());
}

struct NodeTable {
    std::array<std::uint32_t, node_kind_count> count{};
    TextColumn id{};
    TextColumn label{};
    PaperTable paper{};
    TextColumn link_url{};  // one a link: an address that opens
};

}  // namespace arxgraph
