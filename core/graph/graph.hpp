// One immutable typed multigraph of papers, people, tags and links. It holds and hands out; it computes nothing.
// Storage: columns; compressed sparse rows for each kind of edge; 32-bit ids; text in one pool a column.
#pragma once

#include <arxgraph/core/graph/adjacency.hpp>
#include <arxgraph/core/graph/edge_set.hpp>
#include <arxgraph/core/graph/ids.hpp>
#include <arxgraph/core/graph/kinds.hpp>
#include <arxgraph/core/graph/node_table.hpp>
#include <arxgraph/core/graph/text_index.hpp>
#include <arxgraph/core/identity/paper_resolver.hpp>
#include <arxgraph/core/memory/column.hpp>
#include <arxgraph/core/text/text_column.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace arxgraph {

/// Two entries that were joined.
struct Merge {
    NodeId paper{};
    Statement first{};
    Statement second{};
    MergeReason reason{};
};

/// What a Graph is made of, and what `Graph::release` gives back.
struct GraphParts {
    NodeTable nodes{};
    std::array<EdgeSet, edge_kind_count> edges{};  // by kind; any order within a kind
    TextColumn sources{};
    Column<Merge> merges{};
    TextIndex text{};  // of the papers as they are numbered here; may be missing
};

struct Edge {
    EdgeId id{};
    EdgeKind kind{};
    NodeId source{};
    NodeId target{};
    float weight{};
};

/// A paper's commentary in one language.
struct PaperNote {
    std::string_view language{};
    std::string_view text{};
};

/// Cheap to move, never changed. Views it hands out live as long as it does and survive a move of it.
/// All text is clean (is_clean). Every accessor is O(1) unless it says otherwise. An id of no node or edge gives empty
/// text, zeros or any other node, but never leads out of the graph's memory.
class Graph {
public:
    Graph();
    /// Sorts the edges of each kind by source, keeping the order of equal ones; O(nodes + edges). Throws Error if an
    /// edge names a node of a kind that its own kind does not allow, or a column has a wrong length.
    explicit Graph(GraphParts parts);
    /// What parts() and adjacency() of a graph gave. Throws Error if columns have lengths that do not fit; what they
    /// hold is believed, and O(1): see check_graph.
    Graph(GraphParts parts, Adjacencies adjacency);
    /// O(edges).
    GraphParts release() &&;
    /// Without the sources of edges, which adjacency() tells.
    const GraphParts& parts() const noexcept { return parts_; }
    const Adjacencies& adjacency() const noexcept { return adjacency_; }

    std::uint32_t node_count() const noexcept { return node_begin_.back(); }
    std::uint32_t node_count(NodeKind kind) const noexcept { return parts_.nodes.count[index_of(kind)]; }
    IdRange<NodeId> nodes() const noexcept { return {NodeId{0}, NodeId{node_count()}}; }
    IdRange<NodeId> nodes(NodeKind kind) const noexcept;
    /// Of the kinds that can have edges of this kind.
    IdRange<NodeId> source_nodes(EdgeKind kind) const noexcept;
    NodeKind kind(NodeId node) const noexcept;
    /// Stable, readable, unique, an XML NMTOKEN: `arxiv:2505.05472`, `author:yang-yue`.
    std::string_view id(NodeId node) const noexcept { return parts_.nodes.id[node.index]; }
    /// What people see: the title, the name, the tag as most often spelt. Never empty.
    std::string_view label(NodeId node) const noexcept { return parts_.nodes.label[node.index]; }

    std::uint32_t edge_count() const noexcept { return edge_begin_.back(); }
    IdRange<EdgeId> edges() const noexcept { return {EdgeId{0}, EdgeId{edge_count()}}; }
    IdRange<EdgeId> edges(EdgeKind kind) const noexcept;
    /// Sorted by source within each kind; authored edges of a paper: see in_edges.
    Edge edge(EdgeId id) const noexcept;
    /// An edge whose source is known already.
    Edge edge(EdgeId id, NodeId source) const noexcept;
    NodeId target(EdgeId edge) const noexcept;
    /// Of the edge, without the rest of it: lists of in_edges are walked for their sources alone. See source_row.
    NodeId source(EdgeId edge) const noexcept;
    EdgeKind kind(EdgeId edge) const noexcept;
    /// Edges of the kind that leave the node: all with the node as source. For undirected kinds, those that name it
    /// first.
    IdRange<EdgeId> out_edges(NodeId node, EdgeKind kind) const noexcept;
    /// Edges of the kind that reach the node, by source; authored edges by position.
    std::span<const EdgeId> in_edges(NodeId node, EdgeKind kind) const noexcept;
    /// The ends of out_edges, in the same order.
    std::span<const NodeId> targets(NodeId node, EdgeKind kind) const noexcept;

    std::uint32_t position(EdgeId edge) const noexcept;               // 0 if not recorded
    std::optional<float> fractional(EdgeId edge) const noexcept;      // coauthor
    std::optional<SignalScores> reasons(EdgeId edge) const noexcept;  // related
    std::string_view words(EdgeId edge) const noexcept;               // mentions: "TokLIP; Tok-LIP"
    /// Where it was stated; authored, tagged and in_category edges without places of their own, and mentions: where
    /// their paper was.
    std::span<const Statement> statements(EdgeId edge) const noexcept;
    /// Papers with more authors gave no coauthor edges; 0: every paper did.
    std::uint32_t clique_cap() const noexcept { return parts_.edges[index_of(EdgeKind::coauthor)].clique_cap; }
    /// How the derived edges of a kind were made; empty if they were not.
    std::string_view recipe(EdgeKind kind) const noexcept { return parts_.edges[index_of(kind)].recipe; }

    /// Papers. Text is empty and numbers are 0 where nothing was stated.
    bool is_stub(NodeId paper) const noexcept { return parts_.nodes.paper.stub[paper.index] != 0; }
    std::uint32_t version(NodeId paper) const noexcept { return parts_.nodes.paper.version[paper.index]; }
    Date published(NodeId paper) const noexcept { return parts_.nodes.paper.published[paper.index]; }
    Date updated(NodeId paper) const noexcept { return parts_.nodes.paper.updated[paper.index]; }
    Date noted(NodeId paper) const noexcept { return parts_.nodes.paper.noted[paper.index]; }
    std::string arxiv_id(NodeId paper) const;
    std::string_view doi(NodeId paper) const noexcept { return parts_.nodes.paper.doi[paper.index]; }
    std::string_view abstract(NodeId paper) const noexcept { return parts_.nodes.paper.abstract[paper.index]; }
    std::string_view comments(NodeId paper) const noexcept { return parts_.nodes.paper.comments[paper.index]; }
    std::string_view journal_ref(NodeId paper) const noexcept { return parts_.nodes.paper.journal_ref[paper.index]; }
    /// What notes call the paper; empty if none does.
    std::string_view short_name(NodeId paper) const noexcept { return parts_.nodes.paper.short_name[paper.index]; }
    std::size_t note_count(NodeId paper) const noexcept;
    PaperNote note(NodeId paper, std::size_t index) const noexcept;
    std::span<const Statement> statements(NodeId paper) const noexcept;

    /// Of papers and links: an address that opens, or empty. A paper that has none apart has its arXiv id's, else its
    /// DOI's.
    std::string url(NodeId node) const;

    std::string_view source_path(SourceId source) const noexcept { return parts_.sources[source.index]; }
    const TextColumn& sources() const noexcept { return parts_.sources; }
    std::span<const Merge> merges() const noexcept { return parts_.merges.values(); }
    /// May not be made.
    const TextIndex& text_index() const noexcept { return parts_.text; }

private:
    struct Row {
        const EdgeSet& edges;
        std::uint32_t row;
    };
    Row row_of(EdgeId edge) const noexcept;
    NodeId source(EdgeKind kind, std::uint32_t row) const noexcept;
    void count_nodes();
    void count_edges(EdgeKind kind);
    void connect(EdgeKind kind);
    void make_rows(EdgeKind kind);
    void replace(EdgeSet edges);
    friend Graph with_edges(Graph graph, EdgeSet edges);
    friend Graph with_text_index(Graph graph, TextIndex index);

    GraphParts parts_;
    std::array<std::uint32_t, node_kind_count + 1> node_begin_{};
    std::array<std::uint32_t, edge_kind_count + 1> edge_begin_{};
    Adjacencies adjacency_{};
};

/// The graph with one more kind of edge; what it had of that kind is replaced. Throws as the constructor of Graph does.
Graph with_edges(Graph graph, EdgeSet edges);
/// The graph with what its papers say as weighted terms.
Graph with_text_index(Graph graph, TextIndex index);

/// O(nodes).
std::optional<NodeId> find_node(const Graph& graph, std::string_view id) noexcept;

}  // namespace arxgraph
