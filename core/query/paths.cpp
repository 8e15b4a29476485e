#include <arxgraph/core/query/paths.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace arxgraph {

namespace {

constexpr std::uint32_t papers_per_hub = 50;
constexpr std::uint32_t least_hub_degree = 100;
constexpr std::uint32_t most_hub_degree = 1000;

/// Searches from one end and, where that is not enough, from the other.
class TwoEndedSearch {
public:
    explicit TwoEndedSearch(const Graph& graph) : graph_(graph), forth_(graph) {}

    /// Empty if there is no path, or none within so many edges.
    NodePath run(const PassageRules& rules, std::uint64_t most_edges) {
        const SearchEnd end = forth_.run(rules, most_edges);
        gave_up_ = end == SearchEnd::gave_up;
        if (end == SearchEnd::arrived) return {.nodes = forth_.way_to(rules.to), .cost = forth_.cost(rules.to)};
        if (end == SearchEnd::no_way) return {};
        if (!back_) back_.emplace(graph_);
        PassageRules turned = rules;
        std::swap(turned.from, turned.to);
        gave_up_ = back_->run(turned, most_edges) == SearchEnd::gave_up;
        return joined(rules);
    }
    bool gave_up() const noexcept { return gave_up_; }

private:
    /// Through the node where both ways together are cheapest; each of them counts what it costs to pass it.
    NodePath joined(const PassageRules& rules) const {
        NodeId meeting = NodeId::none();
        double cost = std::numeric_limits<double>::infinity();
        for (const NodeId node : back_->met()) {
            const double through = forth_.cost(node) + back_->cost(node) - rules.cost_of_passing(node);
            if (!(through < cost)) continue;  // nor where it is infinite less infinite
            meeting = node;
            cost = through;
        }
        if (meeting == NodeId::none()) return {};
        NodePath path{.nodes = forth_.way_to(meeting), .cost = cost};
        const std::vector<NodeId> rest = back_->way_to(meeting);
        path.nodes.insert(path.nodes.end(), rest.rbegin() + 1, rest.rend());
        return path;
    }

    const Graph& graph_;
    PathSearch forth_;
    std::optional<PathSearch> back_;
    bool gave_up_ = false;
};

void pass(PassageRules& rules, const NodePath& path) {
    rules.passed.insert(rules.passed.end(), path.nodes.begin() + 1, path.nodes.end() - 1);
    std::sort(rules.passed.begin(), rules.passed.end());
}

}  // namespace

std::uint32_t default_hub_degree(const Graph& graph) noexcept {
    return std::clamp(graph.node_count(NodeKind::paper) / papers_per_hub, least_hub_degree, most_hub_degree);
}

FoundPaths find_paths(const Graph& graph, NodeId from, NodeId to, const PathOptions& options) {
    FoundPaths found;
    if (from == to || options.paths == 0) return found;
    TwoEndedSearch search(graph);
    const std::uint32_t hub_degree = options.hub_degree == 0 ? default_hub_degree(graph) : options.hub_degree;
    for (const Passage passage : {Passage::no_hubs, Passage::hubs, Passage::hubs_and_categories}) {
        PassageRules rules{.graph = graph, .from = from, .to = to, .hub_degree = hub_degree, .passage = passage};
        found.passage = passage;
        while (found.paths.size() != options.paths) {
            NodePath path = search.run(rules, options.most_edges);
            found.gave_up = path.nodes.empty() && search.gave_up();
            if (path.nodes.empty()) break;
            pass(rules, path);
            found.paths.push_back(std::move(path));
        }
        if (!found.paths.empty()) break;
    }
    return found;
}

}  // namespace arxgraph
