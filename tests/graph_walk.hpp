// Every accessor of a graph, on everything it has and on some that it has not.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/graph/neighbours.hpp>
#include <arxgraph/core/linking/related_index.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace arxgraph::tests {

/// Reads what it is given; the sum is there so that nothing is optimised away.
class GraphWalk {
public:
    explicit GraphWalk(const Graph& graph) : graph_(graph) {}

    std::uint64_t sum() {
        for (const NodeId node : graph_.nodes()) visit(node);
        for (const std::uint32_t beyond : {graph_.node_count(), NodeId::none().index}) visit(NodeId{beyond});
        for (const EdgeId edge : graph_.edges()) visit(edge);
        for (const std::uint32_t beyond : {graph_.edge_count(), EdgeId::none().index}) visit(EdgeId{beyond});
        for (const Merge& merge : graph_.merges()) {
            read(graph_.label(merge.paper));
            visit({{merge.first, merge.second}});
            read(name(merge.reason));
        }
        for (std::size_t i = 0; i <= graph_.sources().size(); ++i)
            read(graph_.source_path(SourceId{static_cast<std::uint32_t>(i)}));
        relate();
        return sum_;
    }

private:
    void read(std::string_view text) {
        for (const char c : text) sum_ += static_cast<unsigned char>(c);
    }
    void visit(std::span<const Statement> statements) {
        for (const Statement& each : statements) {
            read(graph_.source_path(each.source));
            sum_ += each.line;
        }
    }
    /// Questions are put to files of which only the structure was checked.
    void relate() {
        RelatedIndexOptions options;
        options.weights[Signal::walk] = 1;
        const RelatedIndex index(graph_, graph_.text_index(), options);
        RelatedSearch search(index);
        constexpr std::size_t most_papers = 8;
        const IdRange<NodeId> papers = graph_.nodes(NodeKind::paper);
        for (std::size_t i = 0; i < std::min(papers.size(), most_papers); ++i)
            for (const RelatedPaper& each : search.related(papers[i], {}, {})) sum_ += each.paper.index;
    }
    void visit(NodeId node) {
        sum_ += index_of(graph_.kind(node));
        read(graph_.id(node));
        read(graph_.label(node));
        read(graph_.url(node));
        for (const EdgeKind kind : all_edge_kinds) {
            for (const EdgeId edge : graph_.in_edges(node, kind)) sum_ += graph_.source(edge).index;
            for (const NodeId target : graph_.targets(node, kind)) read(graph_.label(target));
            sum_ += graph_.out_edges(node, kind).size();
        }
        sum_ += paper_count(graph_, node) + author_count(graph_, node);
        visit_paper(node);
    }
    void visit_paper(NodeId paper) {
        sum_ += graph_.version(paper) + (graph_.is_stub(paper) ? 1U : 0U);
        for (const Date day : {graph_.published(paper), graph_.updated(paper), graph_.noted(paper)}) sum_ += day.year;
        read(graph_.arxiv_id(paper));
        for (const std::string_view text : {graph_.doi(paper), graph_.abstract(paper), graph_.comments(paper),
                                            graph_.journal_ref(paper), graph_.short_name(paper)})
            read(text);
        constexpr std::size_t most_notes = 100;  // a file may say four billion, all of them empty
        for (std::size_t i = 0; i < std::min(graph_.note_count(paper), most_notes); ++i) {
            read(graph_.note(paper, i).language);
            read(graph_.note(paper, i).text);
        }
        visit(graph_.statements(paper));
    }
    void visit(EdgeId id) {
        const Edge edge = graph_.edge(id);
        read(graph_.label(edge.source));
        read(graph_.label(edge.target));
        sum_ += graph_.position(id) + (edge.weight > 1 ? 1U : 0U);
        if (const auto fractional = graph_.fractional(id)) sum_ += *fractional > 0 ? 1U : 0U;
        sum_ += graph_.words(id).size();
        if (const auto reasons = graph_.reasons(id)) sum_ += reasons->front() > 0 ? 1U : 0U;
        visit(graph_.statements(id));
    }

    const Graph& graph_;
    std::uint64_t sum_{};
};

}  // namespace arxgraph::tests
