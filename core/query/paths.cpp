#include <arxgraph/core/graph/boost_graph.hpp>
#include <arxgraph/core/query/paths.hpp>

#include <boost/graph/dijkstra_shortest_paths_no_color_map.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace arxgraph {

namespace {

constexpr double unreachable = std::numeric_limits<double>::infinity();
constexpr std::uint32_t papers_per_hub = 50;
constexpr std::uint32_t least_hub_degree = 100;
constexpr std::uint32_t most_hub_degree = 1000;

/// Coauthor edges repeat authored ones, if there are any.
bool is_walked(const Graph& graph, EdgeKind kind) noexcept {
    return kind != EdgeKind::coauthor || graph.edges(EdgeKind::authored).empty();
}

/// What may be passed, and at which cost.
struct PassageRules {
    const Graph& graph;
    NodeId from{};
    NodeId to{};
    std::uint32_t hub_degree{};
    Passage passage{};
    std::vector<NodeId> passed{};  // by paths found before, sorted

    double cost_of_passing(NodeId node) const {
        const std::uint32_t degree = passing_degree(graph, node);
        if (passage == Passage::no_hubs && degree > hub_degree) return unreachable;
        if (passage != Passage::hubs_and_categories && graph.kind(node) == NodeKind::category) return unreachable;
        if (std::binary_search(passed.begin(), passed.end(), node)) return unreachable;
        return std::log1p(degree);
    }
};

/// Arc -> what it costs to follow it and to pass the node that it leads to.
struct ArcCosts {
    using key_type = Arc;
    using value_type = double;
    using reference = double;
    using category = boost::readable_property_map_tag;

    const PassageRules* rules;

    friend double get(const ArcCosts& costs, const Arc& arc) {
        const PassageRules& rules = *costs.rules;
        const EdgeKind kind = rules.graph.kind(arc.edge);
        if (!is_walked(rules.graph, kind) || (arc.from == rules.from && arc.to == rules.to)) return unreachable;
        const double passing = arc.to == rules.to ? 0 : rules.cost_of_passing(arc.to);
        if (kind != EdgeKind::related) return passing;
        return passing - std::log(std::min(1.0F, rules.graph.edge(arc.edge).weight));
    }
};

/// How a search is left: Boost.Graph's algorithms have no other way to end early (its FAQ advises this one).
enum class Ended : std::uint8_t { arrived, gave_up };

class SearchWatch : public boost::dijkstra_visitor<> {
public:
    SearchWatch(NodeId to, std::uint64_t most_edges, std::vector<NodeId>& met)
        : to_(to), edges_left_(most_edges), met_(&met) {}

    void discover_vertex(NodeId node, const UndirectedView&) { met_->push_back(node); }
    void examine_vertex(NodeId node, const UndirectedView&) const {
        if (node == to_) throw Ended::arrived;
    }
    void examine_edge(const Arc&, const UndirectedView&) {
        if (edges_left_ == 0) throw Ended::gave_up;
        --edges_left_;
    }

private:
    NodeId to_;
    std::uint64_t edges_left_;
    std::vector<NodeId>* met_;  // the search's, which outlives the watch
};

/// Searches one after the other in the same memory.
class PathSearch {
public:
    explicit PathSearch(const Graph& graph)
        : graph_(graph), distances_(graph.node_count(), unreachable), before_(graph.node_count()) {}

    /// Empty if there is no path.
    NodePath run(const PassageRules& rules, std::uint64_t most_edges) {
        forget();
        gave_up_ = walk(rules, most_edges) == Ended::gave_up;
        if (gave_up_ || distances_[rules.to.index] == unreachable) return {};
        NodePath path{.cost = distances_[rules.to.index]};
        for (NodeId node = rules.to; node != rules.from; node = before_[node.index]) path.nodes.push_back(node);
        path.nodes.push_back(rules.from);
        std::reverse(path.nodes.begin(), path.nodes.end());
        return path;
    }
    bool gave_up() const noexcept { return gave_up_; }

private:
    /// Whoever sees all there is has arrived, if anybody can.
    Ended walk(const PassageRules& rules, std::uint64_t most_edges) {
        const UndirectedView view{graph_};
        const auto index = get(boost::vertex_index, view);
        distances_[rules.from.index] = 0;
        try {
            boost::dijkstra_shortest_paths_no_color_map_no_init(
                view, rules.from, boost::make_iterator_property_map(before_.begin(), index),
                boost::make_iterator_property_map(distances_.begin(), index), ArcCosts{&rules}, index, std::less<>(),
                boost::closed_plus<double>(unreachable), unreachable, 0.0, SearchWatch(rules.to, most_edges, met_));
        } catch (const Ended ended) {
            return ended;
        }
        return Ended::arrived;
    }
    void forget() {
        for (const NodeId node : met_) distances_[node.index] = unreachable;
        met_.clear();
    }

    const Graph& graph_;
    std::vector<double> distances_;
    std::vector<NodeId> before_;
    std::vector<NodeId> met_;
    bool gave_up_ = false;
};

void pass(PassageRules& rules, const NodePath& path) {
    rules.passed.insert(rules.passed.end(), path.nodes.begin() + 1, path.nodes.end() - 1);
    std::sort(rules.passed.begin(), rules.passed.end());
}

}  // namespace

std::uint32_t passing_degree(const Graph& graph, NodeId node) noexcept {
    std::size_t edges = 0;
    for (const EdgeKind kind : all_edge_kinds)
        if (is_walked(graph, kind)) edges += graph.out_edges(node, kind).size() + graph.in_edges(node, kind).size();
    return static_cast<std::uint32_t>(edges);
}

std::uint32_t default_hub_degree(const Graph& graph) noexcept {
    return std::clamp(graph.node_count(NodeKind::paper) / papers_per_hub, least_hub_degree, most_hub_degree);
}

FoundPaths find_paths(const Graph& graph, NodeId from, NodeId to, const PathOptions& options) {
    FoundPaths found;
    if (from == to || options.paths == 0) return found;
    PathSearch search(graph);
    const std::uint32_t hub_degree = options.hub_degree == 0 ? default_hub_degree(graph) : options.hub_degree;
    for (const Passage passage : {Passage::no_hubs, Passage::hubs, Passage::hubs_and_categories}) {
        PassageRules rules{.graph = graph, .from = from, .to = to, .hub_degree = hub_degree, .passage = passage};
        found.passage = passage;
        while (found.paths.size() != options.paths) {
            NodePath path = search.run(rules, options.most_edges);
            found.gave_up = search.gave_up();
            if (path.nodes.empty()) break;
            pass(rules, path);
            found.paths.push_back(std::move(path));
        }
        if (!found.paths.empty()) break;
    }
    return found;
}

}  // namespace arxgraph
