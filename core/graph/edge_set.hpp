// Edges of one kind as columns: what linkers return and what a Graph is made of.
#pragma once

#include <arxgraph/core/graph/edge_weights.hpp>
#include <arxgraph/core/graph/ids.hpp>
#include <arxgraph/core/graph/kinds.hpp>
#include <arxgraph/core/graph/signal.hpp>
#include <arxgraph/core/memory/column.hpp>
#include <arxgraph/core/text/text_column.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace arxgraph {

/// Where an edge or a paper was stated.
struct Statement {
    SourceId source{};
    std::uint32_t line{};
    friend auto operator<=>(const Statement&, const Statement&) = default;
};

/// One row an edge, in any order. A column is either empty or as long as `target`.
/// An undirected edge stands once, with source < target.
struct EdgeSet {
    EdgeKind kind{};
    Column<NodeId> source{};  // none in a Graph, whose rows tell them
    Column<NodeId> target{};
    EdgeWeights weight{};                   // finite and > 0
    Column<std::uint32_t> position{};       // authored: place in the author list, 1…
    Column<float> fractional{};             // coauthor: Newman's weight
    Column<SignalScores> reasons{};         // related: parts of the score
    TextColumn words{};                     // mentions: the name as the text spells it; several with "; " between
    Column<std::uint32_t> statement_end{};  // stated kinds: where row i's statements end; row 0's begin at 0
    Column<Statement> statements{};
    std::uint32_t clique_cap{};  // coauthor: papers with more authors gave no edges; 0: every paper did
    std::string recipe{};        // how a linker made them: the same recipe makes the same of the same graph

    std::size_t size() const noexcept { return target.size(); }
};

}  // namespace arxgraph
