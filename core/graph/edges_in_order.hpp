// Edges one after the other: the source that some of them share is looked for once.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

namespace arxgraph {

/// Any edge may be asked for; the one that follows the last costs least. The graph outlives it.
class EdgesInOrder {
public:
    explicit EdgesInOrder(const Graph& graph) : graph_(graph) {}

    Edge operator[](EdgeId id) {
        if (!row_.contains(id)) {
            source_ = graph_.source(id);
            row_ = graph_.out_edges(source_, graph_.kind(id));
        }
        return graph_.edge(id, source_);
    }

private:
    const Graph& graph_;
    NodeId source_{};
    IdRange<EdgeId> row_{};  // of the source
};

}  // namespace arxgraph
