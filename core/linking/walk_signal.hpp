// Papers that a walk from the paper comes upon often: personalised PageRank over the typed graph.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/linking/candidates.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <vector>

namespace arxgraph {

/// Mass of one walk that starts at a paper, goes along authored, tagged, cites and mentions edges in either direction,
/// to each neighbour alike, and at each step starts again with the chance `restart`. p / (p + half) is the similarity of a
/// paper where the walk is for the share p of its time. Worked out by pushing (Andersen, Chung & Lang 2006, FOCS,
/// "ApproximatePR"): each share is at most `precision` times the paper's number of neighbours too small. Nodes of more than
/// `most_neighbours` keep what comes to them, so that no walk leads through a hub or an index.
class WalkSignal {
public:
    static constexpr double restart = 0.5;
    static constexpr double precision = 1e-4;
    static constexpr double half = 0.01;
    static constexpr std::size_t most_neighbours = 1000;

    /// Which edges are walked.
    struct Edges {
        bool tags = true;
        bool authors = true;
        bool cites = true;
        bool mentions = true;
    };
    /// The graph outlives it. Holds scratch memory: one a thread.
    WalkSignal(const Graph& graph, Edges edges) : graph_(graph), edges_(edges) {}

    /// O(1 / (restart · precision)), whatever the size of the graph.
    void add_to(Candidates& candidates, NodeId paper);

private:
    struct Mass {
        double settled{};
        double waiting{};
    };
    void collect_neighbours(NodeId node);
    void push(NodeId node, std::vector<NodeId>& ready);
    void spread(NodeId node, double share, std::vector<NodeId>& ready);
    std::size_t neighbour_count(NodeId node) const noexcept;

    const Graph& graph_;
    Edges edges_;
    boost::unordered_flat_map<std::uint32_t, Mass> mass_{};
    std::vector<NodeId> order_{};  // nodes of mass_, as they were found
    std::vector<NodeId> neighbours_{};
};

}  // namespace arxgraph
