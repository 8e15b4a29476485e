#include <arxgraph/core/graph/neighbours.hpp>
#include <arxgraph/core/query/edges_between.hpp>

#include <cstddef>

namespace arxgraph {

namespace {

ExplainedEdge explain(const Graph& graph, const Edge& edge) {
    ExplainedEdge explained{.edge = edge, .statements = graph.statements(edge.id)};
    if (edge.kind == EdgeKind::authored) explained.position = graph.position(edge.id);
    if (edge.kind == EdgeKind::mentions) explained.words = graph.words(edge.id);
    if (edge.kind == EdgeKind::related) explained.reasons = graph.reasons(edge.id);
    if (edge.kind != EdgeKind::coauthor) return explained;
    explained.fractional = graph.fractional(edge.id);
    explained.papers = common_papers(graph, edge.source, edge.target);
    return explained;
}

void append_edges(std::vector<ExplainedEdge>& edges, const Graph& graph, EdgeKind kind, NodeId source, NodeId target) {
    const IdRange<EdgeId> leaving = graph.out_edges(source, kind);
    const std::span<const NodeId> ends = graph.targets(source, kind);
    for (std::size_t i = 0; i < ends.size(); ++i)
        if (ends[i] == target) edges.push_back(explain(graph, graph.edge(leaving[i], source)));
}

}  // namespace

std::vector<ExplainedEdge> edges_between(const Graph& graph, NodeId a, NodeId b) {
    std::vector<ExplainedEdge> edges;
    if (a == b) return edges;
    for (const EdgeKind kind : all_edge_kinds) {
        append_edges(edges, graph, kind, a, b);
        append_edges(edges, graph, kind, b, a);
    }
    return edges;
}

}  // namespace arxgraph
