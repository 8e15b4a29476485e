#include <arxgraph/core/linking/term_counts.hpp>
#include <arxgraph/core/text/tokenizer.hpp>

#include <xxhash.h>

#include <algorithm>

namespace arxgraph {

std::uint64_t hash_of_term(std::string_view folded) noexcept {
    return XXH3_64bits(folded.data(), folded.size());
}

void for_each_term(const Graph& graph, NodeId paper, const std::function<void(std::string_view)>& take) {
    for_each_token(graph.label(paper), take);
    for_each_token(graph.abstract(paper), take);
    for (std::size_t i = 0; i < graph.note_count(paper); ++i) for_each_token(graph.note(paper, i).text, take);
}

std::vector<TermCount> count_terms(const Graph& graph, NodeId paper) {
    std::vector<std::uint64_t> terms;
    for_each_term(graph, paper, [&](std::string_view term) { terms.push_back(hash_of_term(term)); });
    std::sort(terms.begin(), terms.end());
    std::vector<TermCount> counts;
    for (const std::uint64_t term : terms) {
        if (counts.empty() || counts.back().term != term) counts.push_back({.term = term});
        ++counts.back().times;
    }
    return counts;
}

}  // namespace arxgraph
