// When nodes and edges first are there, for formats that show a graph growing.
#pragma once

#include <arxgraph/core/entry/date.hpp>
#include <arxgraph/core/graph/coauthored_papers.hpp>
#include <arxgraph/core/graph/graph.hpp>

#include <vector>

namespace arxgraph {

/// The first day of each node. Of a paper the day it was published, else the month of its arXiv id, else the day of the
/// note on it; of every other node, and of a paper with none of these, that of the first paper which has an edge to or
/// from it. Not stated where nothing tells. Read by all threads.
class FirstDays {
public:
    /// O(nodes + edges); four bytes a node.
    explicit FirstDays(const Graph& graph);
    Date of(NodeId node) const noexcept { return days_[node.index]; }

private:
    void pass_on(const Graph& graph);

    std::vector<Date> days_;
};

/// The first day of edges: of a coauthor edge, that of the first paper together; of any other, the later one of its
/// ends. One a thread, and edges are asked for in their order; the graph and the days outlive it.
class FirstEdgeDays {
public:
    FirstEdgeDays(const Graph& graph, const FirstDays& days) : days_(days), coauthored_(graph) {}
    Date of(const Edge& edge);

private:
    const FirstDays& days_;
    CoauthoredPapers coauthored_;
};

}  // namespace arxgraph
