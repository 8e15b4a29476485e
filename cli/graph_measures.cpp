#include <arxgraph/cli/graph_measures.hpp>
#include <arxgraph/core/graph/boost_graph.hpp>

#include <boost/graph/connected_components.hpp>

#include <algorithm>
#include <functional>

namespace arxgraph {

namespace {

IdRange<NodeId> nodes_between(const Graph& graph, NodeKind first, NodeKind last) {
    const IdRange<NodeId> end = graph.nodes(last);
    return {graph.nodes(first).front(), end[end.size()]};
}

std::uint32_t degree_at(const Graph& graph, NodeId node, EdgeKind kind, EdgeEnd end) {
    std::size_t degree = 0;
    if (end != EdgeEnd::target) degree += graph.out_edges(node, kind).size();
    if (end != EdgeEnd::source) degree += graph.in_edges(node, kind).size();
    return static_cast<std::uint32_t>(degree);
}

DegreeMeasure measure(const Graph& graph, EdgeKind kind, EdgeEnd end, std::size_t highest) {
    const EdgeKindTraits& fixed = traits(kind);
    const IdRange<NodeId> nodes = end == EdgeEnd::target ? graph.nodes(fixed.target)
                                                         : nodes_between(graph, fixed.first_source, fixed.last_source);
    std::vector<NodeDegree> degrees;
    double sum = 0;
    for (const NodeId node : nodes) {
        degrees.push_back({.node = node, .degree = degree_at(graph, node, kind, end)});
        sum += degrees.back().degree;
    }
    const std::size_t kept = std::min(highest, degrees.size());
    std::partial_sort(degrees.begin(), degrees.begin() + static_cast<std::ptrdiff_t>(kept), degrees.end(),
                      [](const NodeDegree& a, const NodeDegree& b) {
                          return a.degree != b.degree ? a.degree > b.degree : a.node < b.node;
                      });
    const double mean = sum / static_cast<double>(degrees.size());
    degrees.resize(kept);
    std::erase_if(degrees, [](const NodeDegree& each) { return each.degree == 0; });
    return {.kind = kind,
            .end = end,
            .nodes = end == EdgeEnd::target ? fixed.target : fixed.first_source,
            .mean = mean,
            .highest = std::move(degrees)};
}

}  // namespace

std::vector<DegreeMeasure> measure_degrees(const Graph& graph, std::size_t highest) {
    std::vector<DegreeMeasure> measures;
    for (const EdgeKind kind : all_edge_kinds) {
        if (graph.edges(kind).empty()) continue;
        if (!traits(kind).directed) {
            measures.push_back(measure(graph, kind, EdgeEnd::either, highest));
            continue;
        }
        measures.push_back(measure(graph, kind, EdgeEnd::source, highest));
        measures.push_back(measure(graph, kind, EdgeEnd::target, highest));
    }
    return measures;
}

std::vector<std::uint32_t> component_sizes(const Graph& graph) {
    const UndirectedView view{graph};
    std::vector<std::uint32_t> component(graph.node_count());
    const auto count = boost::connected_components(
        view, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, view)));
    std::vector<std::uint32_t> sizes(count);
    for (const std::uint32_t each : component) ++sizes[each];
    std::sort(sizes.begin(), sizes.end(), std::greater<>{});
    return sizes;
}

}  // namespace arxgraph
