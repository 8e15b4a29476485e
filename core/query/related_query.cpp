#include <arxgraph/core/query/related_query.hpp>

#include <algorithm>
#include <utility>

namespace arxgraph {

namespace {

bool is_of_days(const Graph& graph, NodeId paper, const RelatedQuery& query) {
    if (!query.since && !query.until) return true;
    const Date day = graph.published(paper).stated() ? graph.published(paper) : graph.noted(paper);
    return day.stated() && (!query.since || day >= *query.since) && (!query.until || day <= *query.until);
}

bool is_among(const std::vector<NodeId>& papers, NodeId paper) {
    return std::find(papers.begin(), papers.end(), paper) != papers.end();
}

bool may_answer(const Graph& graph, NodeId paper, const RelatedQuery& query) {
    return !graph.is_stub(paper) && !is_among(query.papers, paper) && !is_among(query.without, paper) &&
           is_of_days(graph, paper, query);
}

}  // namespace

std::vector<RelatedPaper> answer(RelatedSearch& search, const RelatedIndex& index, const RelatedQuery& query,
                                 const SearchEffort& effort) {
    Candidates all;
    for (const NodeId paper : query.papers)
        for (const Candidate& candidate : search.candidates(paper, effort)) {
            if (!may_answer(index.graph(), candidate.paper, query)) continue;
            Candidate& sum = all.at(candidate.paper);
            for (std::size_t i = 0; i < signal_count; ++i)
                sum.similarity[i] += candidate.similarity[i] / static_cast<float>(query.papers.size());
        }
    std::vector<RelatedPaper> answers;
    for (const Candidate& candidate : all.all())
        if (const RelatedPaper paper = blended(candidate, index.options().weights); paper.score > 0)
            answers.push_back(paper);
    keep_best(answers, query.count);
    return answers;
}

}  // namespace arxgraph
