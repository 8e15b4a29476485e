#include <arxgraph/core/linking/term_counts.hpp>
#include <arxgraph/core/text/tokenizer.hpp>

#include <xxhash.h>

#include <algorithm>

namespace arxgraph {

std::uint64_t hash_of_term(std::string_view folded) noexcept {
    return XXH3_64bits(folded.data(), folded.size());
}

std::vector<TermCount> count_terms(const Graph& graph, NodeId paper) {
    std::vector<std::uint64_t> terms;
    const auto add = [&](std::string_view text) {
        for_each_token(text, [&](std::string_view token) { terms.push_back(hash_of_term(token)); });
    };
    add(graph.label(paper));
    add(graph.abstract(paper));
    for (std::size_t i = 0; i < graph.note_count(paper); ++i) add(graph.note(paper, i).text);

    std::sort(terms.begin(), terms.end());
    std::vector<TermCount> counts;
    for (const std::uint64_t term : terms) {
        if (counts.empty() || counts.back().term != term) counts.push_back({.term = term});
        ++counts.back().times;
    }
    return counts;
}

}  // namespace arxgraph
