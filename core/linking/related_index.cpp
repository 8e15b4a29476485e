#include <arxgraph/core/linking/related_index.hpp>

#include <algorithm>
#include <cmath>

namespace arxgraph {

namespace {

constexpr std::uint32_t fewest_to_cap = 1000;
constexpr double most_papers_share = 0.02;

/// Edges of the signals that count, or, where none but the walk does, all.
WalkSignal::Edges walked(const SignalWeights& weights) {
    const bool alone = !weights.uses(Signal::tags) && !weights.uses(Signal::authors) &&
                       !weights.uses(Signal::cites) && !weights.uses(Signal::mentions);
    if (alone) return {};
    return {.tags = weights.uses(Signal::tags),
            .authors = weights.uses(Signal::authors),
            .cites = weights.uses(Signal::cites),
            .mentions = weights.uses(Signal::mentions)};
}

float rounded(double score) noexcept {
    constexpr double places = 1e6;
    return static_cast<float>(std::round(score * places) / places);
}

}  // namespace

RelatedIndex::RelatedIndex(const Graph& graph, const TextIndex& text, const RelatedIndexOptions& options)
    : graph_(graph),
      text_(text),
      options_(options),
      most_papers_(std::max(
          fewest_to_cap, static_cast<std::uint32_t>(most_papers_share * graph.node_count(NodeKind::paper)))) {}

RelatedSearch::RelatedSearch(const RelatedIndex& index)
    : index_(index),
      tags_(index.graph(), index.most_papers()),
      authors_(index.graph(), index.most_papers()),
      citations_(index.graph(), index.options().normalization, index.most_papers()),
      mentions_(index.graph(), index.most_papers()),
      walk_(index.graph(), walked(index.options().weights)),
      text_(index.text(), index.graph().node_count(NodeKind::paper)) {}

void RelatedSearch::add_other_signals(NodeId paper) {
    const SignalWeights& weights = index_.options().weights;
    if (weights.uses(Signal::tags)) tags_.add_to(candidates_, paper);
    if (weights.uses(Signal::authors)) authors_.add_to(candidates_, paper);
    if (weights.uses(Signal::cites)) citations_.add_to(candidates_, paper);
    if (weights.uses(Signal::mentions)) mentions_.add_to(candidates_, paper);
    if (weights.uses(Signal::walk)) walk_.add_to(candidates_, paper);
}

/// Of those that other signals have found, the texts of the most promising are compared; the others were not read.
void RelatedSearch::add_text(NodeId paper, const SearchEffort& effort) {
    const SignalWeights& weights = index_.options().weights;
    text_.read(paper, effort.text);
    std::vector<std::pair<float, std::size_t>> promising;
    const auto all = candidates_.all();
    for (std::size_t row = 0; row < all.size(); ++row) {
        Candidate seen = all[row];
        seen.similarity[index_of(Signal::text)] = text_.seen(seen.paper);
        promising.emplace_back(-blended(seen, weights).score, row);
    }
    if (promising.size() > effort.compared) {
        std::nth_element(promising.begin(), promising.begin() + effort.compared, promising.end());
        promising.resize(effort.compared);
    }
    for (const auto& [score, row] : promising)
        all[row].similarity[index_of(Signal::text)] = text_.similarity(all[row].paper);
    text_.add_to(candidates_, effort.text);
}

std::span<const Candidate> RelatedSearch::candidates(NodeId paper, const SearchEffort& effort) {
    candidates_.clear();
    add_other_signals(paper);
    if (index_.options().weights.uses(Signal::text)) add_text(paper, effort);
    return candidates_.all();
}

std::vector<RelatedPaper> RelatedSearch::related(NodeId paper, const RelatedWanted& wanted,
                                                 const SearchEffort& effort) {
    std::vector<RelatedPaper> found;
    for (const Candidate& candidate : candidates(paper, effort)) {
        const RelatedPaper each = blended(candidate, index_.options().weights);
        if (each.score <= 0 || each.score < wanted.min_score || index_.graph().is_stub(each.paper)) continue;
        if (!wanted.takes || wanted.takes(each.paper)) found.push_back(each);
    }
    keep_best(found, wanted.count);
    return found;
}

RelatedPaper blended(const Candidate& candidate, const SignalWeights& weights) noexcept {
    double sum = 0;
    double all = 0;
    RelatedPaper paper{.paper = candidate.paper};
    for (const float weight : weights.of) all += weight;
    for (std::size_t i = 0; i < signal_count; ++i) {
        const double part = all > 0 ? double{weights.of[i]} / all * candidate.similarity[i] : 0;
        paper.parts[i] = static_cast<float>(part);
        sum += part;
    }
    paper.score = rounded(std::min(sum, 1.0));
    return paper;
}

void keep_best(std::vector<RelatedPaper>& papers, std::size_t count) {
    const auto better = [](const RelatedPaper& a, const RelatedPaper& b) {
        return a.score != b.score ? a.score > b.score : a.paper < b.paper;
    };
    const std::size_t kept = std::min(count, papers.size());
    std::partial_sort(papers.begin(), papers.begin() + static_cast<std::ptrdiff_t>(kept), papers.end(), better);
    papers.resize(kept);
}

}  // namespace arxgraph
