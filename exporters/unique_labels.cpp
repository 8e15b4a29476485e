#include <arxgraph/exporters/unique_labels.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>

namespace arxgraph {

// By hash: two labels that share one by chance get ids as well, which does no harm, but on another platform others
// might. So the labels are compared, too.
UniqueLabels::UniqueLabels(const Graph& graph) : graph_(graph) {
    std::vector<std::pair<std::size_t, NodeId>> hashed;
    hashed.reserve(graph.node_count());
    for (const NodeId node : graph.nodes()) hashed.emplace_back(std::hash<std::string_view>{}(graph.label(node)), node);
    std::sort(hashed.begin(), hashed.end());
    for (std::size_t begin = 0; begin < hashed.size();) {
        std::size_t end = begin;
        while (end < hashed.size() && hashed[end].first == hashed[begin].first) ++end;
        for (std::size_t i = begin; i < end; ++i)
            for (std::size_t j = begin; j < end; ++j)
                if (i != j && graph.label(hashed[i].second) == graph.label(hashed[j].second)) {
                    shared_.push_back(hashed[i].second);
                    break;
                }
        begin = end;
    }
    std::sort(shared_.begin(), shared_.end());
}

std::string_view UniqueLabels::of(NodeId node, std::string& scratch) const {
    if (!std::binary_search(shared_.begin(), shared_.end(), node)) return graph_.label(node);
    return scratch.assign(graph_.label(node)).append(" [").append(graph_.id(node)).append("]");
}

}  // namespace arxgraph
