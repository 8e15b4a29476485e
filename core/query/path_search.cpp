#include <arxgraph/core/graph/boost_graph.hpp>
#include <arxgraph/core/query/path_search.hpp>

#include <boost/graph/dijkstra_shortest_paths_no_color_map.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace arxgraph {

namespace {

constexpr double unreachable = std::numeric_limits<double>::infinity();

bool is_followed(const Graph& graph, EdgeKind kind) noexcept {
    return kind != EdgeKind::coauthor || graph.edges(EdgeKind::authored).empty();
}

/// Arc -> what it costs to follow it and to pass the node that it leads to.
struct ArcCosts {
    using key_type = Arc;
    using value_type = double;
    using reference = double;
    using category = boost::readable_property_map_tag;

    const PassageRules* rules;

    friend double get(const ArcCosts& costs, const Arc& arc) {
        const PassageRules& passage = *costs.rules;
        const EdgeKind kind = passage.graph.kind(arc.edge);
        if (!is_followed(passage.graph, kind) || (arc.from == passage.from && arc.to == passage.to)) return unreachable;
        const double passing = passage.cost_of_passing(arc.to);
        if (kind != EdgeKind::related) return passing;
        return passing - std::log(std::min(1.0, double{passage.graph.edge(arc.edge).weight}));
    }
};

/// Leaves the search by an exception: Boost.Graph's algorithms end early in no other way (its FAQ advises this one).
class SearchWatch : public boost::dijkstra_visitor<> {
public:
    SearchWatch(NodeId to, std::uint64_t most_edges, std::vector<NodeId>& met)
        : to_(to), edges_left_(most_edges), met_(&met) {}

    void discover_vertex(NodeId node, const UndirectedView&) { met_->push_back(node); }
    void examine_vertex(NodeId node, const UndirectedView&) const {
        if (node == to_) throw SearchEnd{SearchEnd::arrived};
    }
    void examine_edge(const Arc&, const UndirectedView&) {
        if (edges_left_ == 0) throw SearchEnd{SearchEnd::gave_up};
        --edges_left_;
    }

private:
    NodeId to_;
    std::uint64_t edges_left_;
    std::vector<NodeId>* met_;  // the search's, which outlives the watch
};

}  // namespace

double PassageRules::cost_of_passing(NodeId node) const {
    if (node == from || node == to) return 0;
    const std::uint32_t degree = passing_degree(graph, node);
    if (passage == Passage::no_hubs && degree > hub_degree) return unreachable;
    if (passage != Passage::hubs_and_categories && graph.kind(node) == NodeKind::category) return unreachable;
    if (std::binary_search(passed.begin(), passed.end(), node)) return unreachable;
    return std::log1p(degree);
}

std::uint32_t passing_degree(const Graph& graph, NodeId node) noexcept {
    std::size_t edges = 0;
    for (const EdgeKind kind : all_edge_kinds)
        if (is_followed(graph, kind)) edges += graph.out_edges(node, kind).size() + graph.in_edges(node, kind).size();
    return static_cast<std::uint32_t>(edges);
}

PathSearch::PathSearch(const Graph& graph)
    : graph_(graph), costs_(graph.node_count(), unreachable), before_(graph.node_count()) {}

SearchEnd PathSearch::run(const PassageRules& rules, std::uint64_t most_edges) {
    for (const NodeId node : met_) costs_[node.index] = unreachable;
    met_.clear();
    return walk(rules, most_edges);
}

SearchEnd PathSearch::walk(const PassageRules& rules, std::uint64_t most_edges) {
    const UndirectedView view{graph_};
    const auto index = get(boost::vertex_index, view);
    costs_[rules.from.index] = 0;
    try {
        boost::dijkstra_shortest_paths_no_color_map_no_init(
            view, rules.from, boost::make_iterator_property_map(before_.begin(), index),
            boost::make_iterator_property_map(costs_.begin(), index), ArcCosts{&rules}, index, std::less<>(),
            boost::closed_plus<double>(unreachable), unreachable, 0.0, SearchWatch(rules.to, most_edges, met_));
    } catch (const SearchEnd end) {
        return end;
    }
    return SearchEnd::no_way;
}

std::vector<NodeId> PathSearch::way_to(NodeId node) const {
    std::vector<NodeId> way{node};
    while (way.back() != met_.front()) way.push_back(before_[way.back().index]);
    std::reverse(way.begin(), way.end());
    return way;
}

}  // namespace arxgraph
