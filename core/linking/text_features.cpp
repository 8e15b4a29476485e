#include <arxgraph/core/linking/text_features.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>
#include <arxgraph/core/text/tokenizer.hpp>

#include <boost/unordered/unordered_flat_map.hpp>
#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

namespace arxgraph {

namespace {

/// A term is known by the 64-bit hash of its text: among a million terms two collide with a chance of 3e-8.
struct TermCount {
    std::uint64_t term{};
    std::uint32_t times{};
};
using TermCounts = std::vector<TermCount>;

TermCounts count_terms(const Graph& graph, NodeId paper) {
    std::vector<std::uint64_t> terms;
    const auto add = [&](std::string_view text) {
        for_each_token(text, [&](std::string_view token) { terms.push_back(XXH3_64bits(token.data(), token.size())); });
    };
    add(graph.label(paper));
    terms.insert(terms.end(), terms.begin(), terms.end());
    add(graph.abstract(paper));
    for (std::size_t i = 0; i < graph.note_count(paper); ++i) add(graph.note(paper, i).text);

    std::sort(terms.begin(), terms.end());
    TermCounts counts;
    for (const std::uint64_t term : terms) {
        if (counts.empty() || counts.back().term != term) counts.push_back({.term = term});
        ++counts.back().times;
    }
    return counts;
}

struct Term {
    std::uint32_t papers{};
    std::uint32_t id{};
};

}  // namespace

std::vector<std::vector<Feature>> text_features(const Graph& graph, std::span<const NodeId> papers, unsigned threads) {
    std::vector<TermCounts> counts(papers.size());
    for_each_index(papers.size(), threads, [&](std::size_t i) { counts[i] = count_terms(graph, papers[i]); });

    boost::unordered_flat_map<std::uint64_t, Term> terms;
    for (const TermCounts& paper : counts)
        for (const TermCount& count : paper) {
            const auto [at, is_new] = terms.try_emplace(count.term, Term{});
            if (is_new) at->second.id = static_cast<std::uint32_t>(terms.size() - 1);
            ++at->second.papers;
        }

    std::vector<std::vector<Feature>> rows(papers.size());
    for_each_index(papers.size(), threads, [&](std::size_t i) {
        std::vector<Feature>& row = rows[i];
        for (const TermCount& count : counts[i]) {
            const Term term = terms.find(count.term)->second;
            const double rarity = std::log(static_cast<double>(papers.size()) / term.papers);
            const double weight = (1 + std::log(count.times)) * rarity;
            if (weight > 0) row.push_back({.id = term.id, .weight = static_cast<float>(weight)});
        }
        const auto heavier = [](const Feature& a, const Feature& b) {
            return a.weight != b.weight ? a.weight > b.weight : a.id < b.id;
        };
        const std::size_t kept = std::min(row.size(), terms_kept);
        std::partial_sort(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(kept), row.end(), heavier);
        row.resize(kept);
        std::sort(row.begin(), row.end(), [](const Feature& a, const Feature& b) { return a.id < b.id; });
    });
    return rows;
}

}  // namespace arxgraph
