#include <arxgraph/core/graph/edges_in_order.hpp>
#include <arxgraph/core/graph/neighbours.hpp>
#include <arxgraph/core/graph/projection.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

/// Which nodes and edges are left, step by step.
class Selection {
public:
    explicit Selection(const Graph& graph)
        : graph_(graph), nodes_(graph.node_count(), true), edges_(graph.edge_count(), true) {}

    bool has(NodeId node) const { return nodes_[node.index]; }
    bool has(EdgeId edge) const { return edges_[edge.index]; }

    void drop_papers_outside(const std::optional<Date>& since, const std::optional<Date>& until) {
        if (!since && !until) return;
        std::vector<bool> had_paper = touches_paper();
        for (const NodeId paper : graph_.nodes(NodeKind::paper)) {
            const Date date = graph_.published(paper).stated() ? graph_.published(paper) : graph_.noted(paper);
            const bool inside = date.stated() && (!since || date >= *since) && (!until || date <= *until);
            nodes_[paper.index] = inside || graph_.is_stub(paper);
        }
        drop_loose_edges();
        drop_uncited_stubs();
        drop_loose_edges();
        const std::vector<bool> has_paper = touches_paper();
        for (const NodeId node : graph_.nodes())
            if (graph_.kind(node) != NodeKind::paper && had_paper[node.index] && !has_paper[node.index])
                nodes_[node.index] = false;
        drop_loose_edges();
    }

    void drop_light_edges(float min_weight) {
        if (min_weight <= 0) return;
        for (const EdgeKind kind : {EdgeKind::cites, EdgeKind::coauthor, EdgeKind::related})
            for (const EdgeId edge : graph_.edges(kind))
                if (graph_.edge(edge).weight < min_weight) edges_[edge.index] = false;
    }

    void keep_node_kinds(const std::bitset<node_kind_count>& kinds) {
        for (const NodeId node : graph_.nodes())
            if (!kinds[index_of(graph_.kind(node))]) nodes_[node.index] = false;
        drop_loose_edges();
    }

    void keep_edge_kinds(const std::bitset<edge_kind_count>& kinds) {
        if (kinds.all()) return;
        for (const EdgeId edge : graph_.edges())
            if (!kinds[index_of(graph_.kind(edge))]) edges_[edge.index] = false;
        const std::vector<std::uint32_t> degrees = degrees_left();
        for (const NodeId node : graph_.nodes())
            if (degrees[node.index] == 0) nodes_[node.index] = false;
    }

    void keep_top(std::uint32_t top) {
        if (top == 0) return;
        const std::vector<std::uint32_t> degrees = degrees_left();
        std::vector<NodeId> order;
        for (const NodeId node : graph_.nodes())
            if (has(node)) order.push_back(node);
        std::stable_sort(order.begin(), order.end(),
                         [&](NodeId a, NodeId b) { return degrees[a.index] > degrees[b.index]; });
        for (std::size_t i = top; i < order.size(); ++i) nodes_[order[i].index] = false;
        drop_loose_edges();
    }

private:
    void drop_loose_edges() {
        EdgesInOrder edges(graph_);
        for (const EdgeId id : graph_.edges()) {
            const Edge edge = edges[id];
            if (!has(edge.source) || !has(edge.target)) edges_[id.index] = false;
        }
    }

    void drop_uncited_stubs() {
        for (const NodeId paper : graph_.nodes(NodeKind::paper)) {
            if (!graph_.is_stub(paper)) continue;
            const auto citing = graph_.in_edges(paper, EdgeKind::cites);
            nodes_[paper.index] = std::any_of(citing.begin(), citing.end(), [&](EdgeId each) { return has(each); });
        }
    }

    /// Nodes with an edge to or from a paper that is left.
    std::vector<bool> touches_paper() const {
        std::vector<bool> touched(graph_.node_count());
        const IdRange<NodeId> papers = graph_.nodes(NodeKind::paper);
        EdgesInOrder edges(graph_);
        for (const EdgeId id : graph_.edges()) {
            const Edge edge = edges[id];
            if (!has(id)) continue;
            if (papers.contains(edge.source)) touched[edge.target.index] = true;
            if (papers.contains(edge.target)) touched[edge.source.index] = true;
        }
        return touched;
    }

    std::vector<std::uint32_t> degrees_left() const {
        std::vector<std::uint32_t> degrees(graph_.node_count());
        EdgesInOrder edges(graph_);
        for (const EdgeId id : graph_.edges()) {
            if (!has(id)) continue;
            const Edge edge = edges[id];
            ++degrees[edge.source.index];
            ++degrees[edge.target.index];
        }
        return degrees;
    }

    const Graph& graph_;
    std::vector<bool> nodes_;
    std::vector<bool> edges_;
};

void append_statements(Column<std::uint32_t>& ends, Column<Statement>& all, std::span<const Statement> more) {
    all.append(more);
    ends.push_back(static_cast<std::uint32_t>(all.size()));
}

void append_paper(PaperTable& table, const Graph& graph, NodeId paper, bool abstracts) {
    const std::size_t row = table.doi.size();
    const PaperTable& from = graph.parts().nodes.paper;
    table.stub.put(row, from.stub[paper.index]);
    table.version.put(row, graph.version(paper));
    table.published.put(row, graph.published(paper));
    table.updated.put(row, graph.updated(paper));
    table.noted.put(row, graph.noted(paper));
    table.arxiv_id.push_back(from.arxiv_id[paper.index]);
    table.doi.push_back(graph.doi(paper));
    table.url.push_back(from.url[paper.index]);
    table.abstract.push_back(abstracts ? graph.abstract(paper) : std::string_view{});
    table.comments.push_back(graph.comments(paper));
    table.journal_ref.push_back(graph.journal_ref(paper));
    table.short_name.push_back(graph.short_name(paper));
    for (std::size_t i = 0; i < graph.note_count(paper); ++i) {
        table.note_language.push_back(graph.note(paper, i).language);
        table.note_text.push_back(graph.note(paper, i).text);
    }
    end_row(table.note_end, row, table.note_text.size());
    append_statements(table, row, graph.statements(paper));
}

NodeTable select_nodes(const Graph& graph, const Selection& selection, bool abstracts, std::vector<NodeId>& new_ids) {
    NodeTable table;
    std::uint32_t next = 0;
    for (const NodeId node : graph.nodes()) {
        new_ids.push_back(selection.has(node) ? NodeId{next++} : NodeId::none());
        if (!selection.has(node)) continue;
        const NodeKind kind = graph.kind(node);
        ++table.count[index_of(kind)];
        table.id.push_back(graph.id(node));
        table.label.push_back(graph.label(node));
        if (kind == NodeKind::paper) append_paper(table.paper, graph, node, abstracts);
        if (kind == NodeKind::link) table.link_url.push_back(graph.url(node));
    }
    return table;
}

/// A coauthor edge finds its papers among its authors'; those that do not stay leave their places with it.
void keep_places_of_lost_papers(EdgeSet& edges, const Graph& graph, const Edge& edge, const Selection& selection) {
    for (const NodeId paper : common_papers(graph, edge.source, edge.target)) {
        if (selection.has(paper)) continue;
        edges.statements.append(graph.statements(paper));
    }
    edges.statement_end.changeable().back() = static_cast<std::uint32_t>(edges.statements.size());
}

EdgeSet select_edges(const Graph& graph, EdgeKind kind, const Selection& selection,
                     const std::vector<NodeId>& new_ids) {
    EdgeSet edges{.kind = kind,
                  .clique_cap = kind == EdgeKind::coauthor ? graph.clique_cap() : 0,
                  .recipe = std::string(graph.recipe(kind))};
    EdgesInOrder in_order(graph);
    for (const EdgeId id : graph.edges(kind)) {
        if (!selection.has(id)) continue;
        const Edge edge = in_order[id];
        edges.source.push_back(new_ids[edge.source.index]);
        edges.target.push_back(new_ids[edge.target.index]);
        edges.weight.put(edges.size() - 1, edge.weight);
        if (const std::uint32_t position = graph.position(id); position != 0) edges.position.push_back(position);
        if (const auto fractional = graph.fractional(id)) edges.fractional.push_back(*fractional);
        if (const auto reasons = graph.reasons(id)) edges.reasons.push_back(*reasons);
        if (const std::string_view words = graph.words(id); !words.empty()) edges.words.push_back(words);
        if (!traits(kind).derived || kind == EdgeKind::coauthor)
            append_statements(edges.statement_end, edges.statements, graph.statements(id));
        if (kind == EdgeKind::coauthor) keep_places_of_lost_papers(edges, graph, edge, selection);
    }
    return edges;
}

}  // namespace

Graph project(const Graph& graph, const Projection& projection) {
    Selection selection(graph);
    selection.drop_papers_outside(projection.since, projection.until);
    selection.drop_light_edges(static_cast<float>(projection.min_weight));
    selection.keep_node_kinds(projection.nodes);
    selection.keep_edge_kinds(projection.edges);
    selection.keep_top(projection.top);

    std::vector<NodeId> new_ids;
    GraphParts parts{.nodes = select_nodes(graph, selection, projection.abstracts, new_ids)};
    const std::uint64_t all = std::uint64_t{graph.node_count()} + graph.edge_count();
    std::uint64_t done = graph.node_count();
    for (const EdgeKind kind : all_edge_kinds) {
        if (projection.progress) projection.progress(done, all);
        parts.edges[index_of(kind)] = select_edges(graph, kind, selection, new_ids);
        done += graph.edges(kind).size();
    }
    if (projection.progress) projection.progress(done, all);
    parts.sources = graph.sources();
    for (Merge merge : graph.merges()) {
        merge.paper = new_ids[merge.paper.index];
        if (merge.paper != NodeId::none()) parts.merges.push_back(merge);
    }
    return Graph{std::move(parts)};
}

}  // namespace arxgraph
