#include <arxgraph/core/linking/coupling.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace arxgraph {

namespace {

constexpr std::array<std::string_view, 4> names{"none", "cosine", "jaccard", "association-strength"};

/// How often each paper but `self` stands there, by paper.
std::vector<SharedCount> counted(std::vector<NodeId> papers, NodeId self) {
    std::sort(papers.begin(), papers.end());
    std::vector<SharedCount> counts;
    for (const NodeId paper : papers) {
        if (paper == self) continue;
        if (counts.empty() || counts.back().paper != paper) counts.push_back({.paper = paper});
        ++counts.back().shared;
    }
    return counts;
}

}  // namespace

std::optional<Normalization> parse_normalization(std::string_view text) noexcept {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == text) return static_cast<Normalization>(i);
    return std::nullopt;
}

std::string_view name(Normalization normalization) noexcept {
    return names[static_cast<std::size_t>(normalization)];
}

double normalized(Normalization normalization, std::uint32_t shared, std::uint32_t of_one, std::uint32_t of_other) {
    if (shared == 0 || of_one == 0 || of_other == 0) return 0;
    const double c = shared;
    const double a = of_one;
    const double b = of_other;
    switch (normalization) {
        case Normalization::none:
            return c;
        case Normalization::cosine:
            return c / std::sqrt(a * b);
        case Normalization::jaccard:
            return c / (a + b - c);
        case Normalization::association_strength:
            break;
    }
    return c / (a * b);
}

std::uint32_t reference_count(const Graph& graph, NodeId paper) noexcept {
    return static_cast<std::uint32_t>(graph.out_edges(paper, EdgeKind::cites).size());
}
std::uint32_t citation_count(const Graph& graph, NodeId paper) noexcept {
    return static_cast<std::uint32_t>(graph.in_edges(paper, EdgeKind::cites).size());
}

std::vector<SharedCount> bibliographic_coupling(const Graph& graph, NodeId paper, std::uint32_t most_citing) {
    std::vector<NodeId> others;
    for (const NodeId cited : graph.targets(paper, EdgeKind::cites)) {
        if (citation_count(graph, cited) > most_citing) continue;
        for (const EdgeId edge : graph.in_edges(cited, EdgeKind::cites)) others.push_back(graph.source(edge));
    }
    return counted(std::move(others), paper);
}

std::vector<SharedCount> co_citation(const Graph& graph, NodeId paper, std::uint32_t most_cited) {
    std::vector<NodeId> others;
    for (const EdgeId edge : graph.in_edges(paper, EdgeKind::cites)) {
        const NodeId citing = graph.source(edge);
        if (reference_count(graph, citing) > most_cited) continue;
        const auto cited = graph.targets(citing, EdgeKind::cites);
        others.insert(others.end(), cited.begin(), cited.end());
    }
    return counted(std::move(others), paper);
}

}  // namespace arxgraph
