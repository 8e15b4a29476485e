#include <arxgraph/core/graph/neighbours.hpp>
#include <arxgraph/core/linking/coauthorship.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace arxgraph {

namespace {

/// Two authors of one paper, packed so that pairs sort as numbers: the smaller id in the upper half.
struct CoauthorPair {
    std::uint64_t authors{};
    std::uint32_t list_length{};

    static CoauthorPair of(NodeId a, NodeId b, std::size_t list_length) {
        const auto [low, high] = std::minmax(a.index, b.index);
        return {.authors = (std::uint64_t{low} << 32U) | high, .list_length = static_cast<std::uint32_t>(list_length)};
    }
    friend auto operator<=>(const CoauthorPair&, const CoauthorPair&) = default;
};

void report_capped(const Graph& graph, NodeId paper, std::size_t authors, Diagnostics& diagnostics) {
    Location place{};
    if (const auto statements = graph.statements(paper); !statements.empty())
        place = {.path = graph.source_path(statements.front().source), .line = statements.front().line};
    diagnostics.report(DiagnosticCode::clique_capped, place,
                       std::string(graph.id(paper)) + " has " + std::to_string(authors) + " authors");
}

std::vector<CoauthorPair> pairs_of(const Graph& graph, std::uint32_t clique_cap, Diagnostics& diagnostics) {
    const IdRange<NodeId> people = graph.nodes(NodeKind::author);
    std::vector<CoauthorPair> pairs;
    for (const NodeId paper : graph.nodes(NodeKind::paper)) {
        std::vector<NodeId> authors = authors_of(graph, paper);
        std::erase_if(authors, [&](NodeId each) { return !people.contains(each); });
        if (clique_cap != 0 && authors.size() > clique_cap) {
            report_capped(graph, paper, authors.size(), diagnostics);
            continue;
        }
        for (std::size_t i = 0; i < authors.size(); ++i)
            for (std::size_t j = i + 1; j < authors.size(); ++j)
                pairs.push_back(CoauthorPair::of(authors[i], authors[j], authors.size()));
    }
    return pairs;
}

}  // namespace

EdgeSet coauthor_edges(const Graph& graph, const CoauthorOptions& options, Diagnostics& diagnostics) {
    std::vector<CoauthorPair> pairs = pairs_of(graph, options.clique_cap, diagnostics);
    std::sort(pairs.begin(), pairs.end());
    EdgeSet edges{.kind = EdgeKind::coauthor, .clique_cap = options.clique_cap};
    for (auto pair = pairs.begin(); pair != pairs.end();) {
        const std::uint64_t authors = pair->authors;
        double papers = 0;
        double fractional = 0;
        for (; pair != pairs.end() && pair->authors == authors; ++pair) {
            papers += 1;
            fractional += 1.0 / (pair->list_length - 1);
        }
        edges.source.push_back(NodeId{static_cast<std::uint32_t>(authors >> 32U)});
        edges.target.push_back(NodeId{static_cast<std::uint32_t>(authors)});
        edges.weight.push_back(papers);
        edges.fractional.push_back(fractional);
    }
    return edges;
}

}  // namespace arxgraph
