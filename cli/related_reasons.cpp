#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/related_answers.hpp>
#include <arxgraph/core/query/edges_between.hpp>
#include <arxgraph/core/query/shared_neighbours.hpp>
#include <arxgraph/core/query/shared_terms.hpp>

#include <algorithm>

namespace arxgraph {

namespace {

constexpr std::size_t most_terms = 4;
constexpr std::size_t most_labels = 3;

std::vector<std::string> labels_of(const Graph& graph, const SharedNodes& shared) {
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < std::min(shared.nodes.size(), most_labels); ++i)
        labels.emplace_back(graph.label(shared.nodes[i].node));
    return labels;
}

void append(std::string& list, const std::string& item) {
    list.append(list.empty() ? "" : ", ").append(item);
}

void add_edges(const Graph& graph, NodeId asked, NodeId answer, ReasonWords& words) {
    for (const ExplainedEdge& each : edges_between(graph, asked, answer)) {
        const bool from_asked = each.edge.source == asked;
        if (each.edge.kind == EdgeKind::mentions && words.mention.empty())
            words.mention = std::string(graph.words(each.edge.id));
        if (each.edge.kind == EdgeKind::cites) append(words.citation, from_asked ? "cited by it" : "cites it");
    }
}

void add_shared(const Graph& graph, const SharedNodes& shared, ReasonWords& words) {
    if (shared.kind == EdgeKind::tagged) words.tags = labels_of(graph, shared);
    if (shared.kind == EdgeKind::authored) words.authors = labels_of(graph, shared);
    if (shared.kind == EdgeKind::cites)
        append(words.citation, counted(shared.nodes.size(), shared.end == SharedEnd::target ? "shared reference"
                                                                                             : "paper citing both"));
}

/// Of the papers asked about, the one that shares most words with the answer, for want of a better measure.
NodeId nearest(const TextIndex& text, const RelatedAnswers& asked, NodeId answer) {
    NodeId best = asked.papers.front();
    float most = -1;
    for (const NodeId paper : asked.papers) {
        TextSignal signal(text, 0);
        signal.read(paper, {.postings = 0});
        if (const float similarity = signal.similarity(answer); similarity > most) {
            most = similarity;
            best = paper;
        }
    }
    return best;
}

}  // namespace

ReasonWords reason_words(const Graph& graph, const TextIndex& text, const RelatedAnswers& asked,
                         const RelatedPaper& answer) {
    ReasonWords words;
    const NodeId paper = asked.papers.size() == 1 ? asked.papers.front() : nearest(text, asked, answer.paper);
    words.terms = shared_terms(graph, text, paper, answer.paper, most_terms);
    add_edges(graph, paper, answer.paper, words);
    for (const SharedNodes& shared : shared_neighbours(graph, paper, answer.paper)) add_shared(graph, shared, words);
    return words;
}

}  // namespace arxgraph
