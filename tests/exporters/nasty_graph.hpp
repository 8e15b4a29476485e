// One small graph that holds every kind of node and edge and every text that has broken a reader.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

namespace arxgraph::tests {

/// 4 papers (an old-style arXiv id, a stub, a title of 108 characters), 3 authors, an organisation, 2 tags, a
/// category, a link. Two papers cite each other and are related, so that parallel edges differ in kind and direction.
GraphParts nasty_parts();
inline Graph nasty_graph() {
    return Graph{nasty_parts()};
}

}  // namespace arxgraph::tests
