// Labels for formats whose readers tell nodes apart by them.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

/// A label that several nodes have gets the node's id behind it, in brackets. Read by all threads; the graph outlives
/// it.
class UniqueLabels {
public:
    /// O(nodes · log); 4 bytes a node that shares its label, 16 a node meanwhile.
    explicit UniqueLabels(const Graph& graph);

    /// Lives as long as the graph and `scratch` are not changed.
    std::string_view of(NodeId node, std::string& scratch) const;

private:
    const Graph& graph_;
    std::vector<NodeId> shared_;  // nodes whose label others have, in order
};

}  // namespace arxgraph
