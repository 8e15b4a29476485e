#include <arxgraph/core/linking/relatedness.hpp>
#include <arxgraph/core/linking/text_indexing.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>

#include <algorithm>
#include <atomic>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

constexpr std::size_t papers_at_once = 64;

/// A pair of papers, the smaller first, as one of them chose the other.
struct ChosenPair {
    NodeId first{};
    NodeId second{};
    float score{};
    SignalScores parts{};
};

auto ends_of(const ChosenPair& pair) {
    return std::tuple{pair.first, pair.second};
}

std::vector<ChosenPair> pairs_of(RelatedSearch& search, NodeId paper, const RelatedWanted& wanted,
                                 const SearchEffort& effort) {
    std::vector<ChosenPair> pairs;
    for (const RelatedPaper& each : search.related(paper, wanted, effort))
        pairs.push_back({.first = std::min(paper, each.paper),
                         .second = std::max(paper, each.paper),
                         .score = each.score,
                         .parts = each.parts});
    return pairs;
}

std::vector<ChosenPair> chosen_pairs(const RelatedIndex& index, const RelatedOptions& options) {
    const Graph& graph = index.graph();
    const IdRange<NodeId> papers = graph.nodes(NodeKind::paper);
    const RelatedWanted wanted{.count = options.per_paper, .min_score = static_cast<float>(options.min_score)};
    const SearchEffort effort = edge_effort(static_cast<std::uint32_t>(papers.size()));
    const unsigned threads = std::max(1U, options.threads);
    std::vector<RelatedSearch> searches(threads, RelatedSearch(index));
    std::vector<std::vector<ChosenPair>> found(threads);
    std::atomic<std::size_t> next{0};
    for_each_index(threads, threads, [&](std::size_t thread) {
        for (std::size_t begin = 0; (begin = next.fetch_add(papers_at_once)) < papers.size();) {
            const std::size_t end = std::min(papers.size(), begin + papers_at_once);
            for (std::size_t i = begin; i < end; ++i) {
                if (graph.is_stub(papers[i])) continue;
                const auto pairs = pairs_of(searches[thread], papers[i], wanted, effort);
                found[thread].insert(found[thread].end(), pairs.begin(), pairs.end());
            }
            if (options.progress) options.progress(end, papers.size());
        }
    });
    std::vector<ChosenPair> all;
    for (std::vector<ChosenPair>& some : found) {
        all.insert(all.end(), some.begin(), some.end());
        some = std::vector<ChosenPair>();
    }
    return all;
}

/// Each pair once, with its higher score.
std::vector<ChosenPair> united(std::vector<ChosenPair> pairs, Choice choice) {
    std::sort(pairs.begin(), pairs.end(), [](const ChosenPair& a, const ChosenPair& b) {
        return ends_of(a) != ends_of(b) ? ends_of(a) < ends_of(b)
               : a.score != b.score     ? a.score > b.score
                                        : a.parts > b.parts;
    });
    std::vector<ChosenPair> united;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const bool repeated = i > 0 && ends_of(pairs[i]) == ends_of(pairs[i - 1]);
        const bool mutual = i + 1 < pairs.size() && ends_of(pairs[i]) == ends_of(pairs[i + 1]);
        if (!repeated && (mutual || choice == Choice::either)) united.push_back(pairs[i]);
    }
    return united;
}

EdgeSet edges_of(const std::vector<ChosenPair>& pairs) {
    EdgeSet edges;
    for (const ChosenPair& pair : pairs) {
        edges.source.push_back(pair.first);
        edges.target.push_back(pair.second);
        edges.weight.put(edges.size() - 1, pair.score);
        edges.reasons.push_back(pair.parts);
    }
    return edges;
}

}  // namespace

SearchEffort edge_effort(std::uint32_t papers) noexcept {
    constexpr std::uint32_t few = 50'000;
    if (papers <= few) return {};
    return {.text = {.least = 750, .postings = 40'000, .compared = 32}, .compared = 40};
}

std::string related_recipe(const RelatedOptions& options) {
    std::string recipe = "related/2 per-paper=" + std::to_string(options.per_paper) +
                         " min-score=" + std::to_string(options.min_score) +
                         (options.choice == Choice::both ? " mutual" : "") + " weights=";
    for (const Signal signal : all_signals) recipe += std::to_string(options.index.weights[signal]) + ",";
    return recipe.append(name(options.index.normalization));
}

EdgeSet related_edges(const Graph& graph, const RelatedOptions& options) {
    EdgeSet edges;
    if (options.per_paper != 0) {
        const bool by_text = options.index.weights.uses(Signal::text);
        const bool has_text = graph.text_index().recipe == text_index_recipe();
        const TextIndex made =
            by_text && !has_text ? make_text_index(graph, {.threads = options.threads}) : TextIndex();
        const RelatedIndex index(graph, has_text ? graph.text_index() : made, options.index);
        edges = edges_of(united(chosen_pairs(index, options), options.choice));
    }
    edges.kind = EdgeKind::related;
    edges.recipe = related_recipe(options);
    return edges;
}

}  // namespace arxgraph
