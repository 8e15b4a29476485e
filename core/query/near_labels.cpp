#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/title_key.hpp>
#include <arxgraph/core/query/label_parts.hpp>
#include <arxgraph/core/query/label_similarity.hpp>
#include <arxgraph/core/query/near_labels.hpp>
#include <arxgraph/core/query/node_ranges.hpp>
#include <arxgraph/core/query/trigram_sieve.hpp>
#include <arxgraph/core/text/tex.hpp>

#include <algorithm>
#include <string>

namespace arxgraph {

namespace {

constexpr std::size_t most_compared = 300;
constexpr double least_nearness = 0.2;

bool is_nearer(const NodeSuggestion& a, const NodeSuggestion& b) noexcept {
    return a.similarity != b.similarity ? a.similarity > b.similarity : a.node < b.node;
}

/// Keeps the nearest, in no order.
void keep_nearest(std::vector<NodeSuggestion>& all, std::size_t kept) {
    if (all.size() <= kept) return;
    std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept), all.end(), is_nearer);
    all.resize(kept);
}

std::vector<NodeSuggestion> sift(const Graph& graph, std::string_view words, const FindOptions& options) {
    const TrigramSieve sieve(words);
    std::vector<NodeSuggestion> sifted = collect_from_nodes<NodeSuggestion>(
        graph, options.kinds, options.threads, [&](const NodeRange& range, std::vector<NodeSuggestion>& found) {
            for (const NodeId node : range.nodes) {
                const double nearness =
                    std::max(sieve.nearness(graph.label(node)),
                             range.kind == NodeKind::paper ? sieve.nearness(graph.short_name(node)) : 0);
                if (nearness >= least_nearness) found.push_back({.node = node, .similarity = nearness});
            }
            keep_nearest(found, most_compared);
        });
    keep_nearest(sifted, most_compared);
    return sifted;
}

double similarity(std::string_view words, std::string_view label) {
    const auto key = TitleKey::parse(label);
    return key ? label_similarity(words, key->text()) : 0;
}

double similarity(const Graph& graph, std::string_view words, NodeId node) {
    const std::string_view label = graph.label(node);
    if (ArxivId::parse(label)) return 0;  // a stub's, and ids that are alike have nothing in common
    const double whole = similarity(words, label);
    if (graph.kind(node) != NodeKind::paper) return whole;
    return std::max({whole, similarity(words, before_colon(label)), similarity(words, graph.short_name(node))});
}

}  // namespace

std::vector<NodeSuggestion> near_labels(const Graph& graph, std::string_view text, const FindOptions& options) {
    const auto key = TitleKey::parse(decode_tex(text, TexContext::title).text);
    if (!key || options.suggestions == 0) return {};
    std::vector<NodeSuggestion> near = sift(graph, key->text(), options);
    for (NodeSuggestion& each : near) each.similarity = similarity(graph, key->text(), each.node);
    std::erase_if(near, [](const NodeSuggestion& each) { return each.similarity < least_similarity; });
    std::sort(near.begin(), near.end(), is_nearer);
    if (near.size() > options.suggestions) near.resize(options.suggestions);
    return near;
}

}  // namespace arxgraph
