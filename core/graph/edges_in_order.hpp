// Edges one after the other: the source that some of them share is looked for once.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <cstdint>

namespace arxgraph {

/// Any edge may be asked for; the one that follows the last costs least. The graph outlives it.
class EdgesInOrder {
public:
    explicit EdgesInOrder(const Graph& graph) : graph_(graph) {}

    Edge operator[](EdgeId id) {
        if (!row_.contains(id)) {
            source_ = graph_.source(id);
            kind_ = graph_.kind(id);
            row_ = graph_.out_edges(source_, kind_);
        }
        const EdgeSet& edges = graph_.parts().edges[index_of(kind_)];
        const std::uint32_t row = id.index - graph_.edges(kind_).front().index;
        return {.id = id, .kind = kind_, .source = source_, .target = edges.target[row], .weight = edges.weight[row]};
    }

private:
    const Graph& graph_;
    EdgeKind kind_{};
    NodeId source_{};
    IdRange<EdgeId> row_{};  // of the source
};

}  // namespace arxgraph
