#include <arxgraph/exporters/timeline.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string_view>
#include <system_error>

namespace arxgraph {

namespace {

/// The earlier one of two days, of which either may not be stated.
Date earlier(Date a, Date b) noexcept {
    if (!a.stated()) return b;
    return b.stated() ? std::min(a, b) : a;
}

/// Identifiers begin with year and month since April 2007 (`0704.0001`), and have them behind the archive before
/// (`hep-th/9901001`): "Understanding the arXiv identifier". The first are of August 1991.
Date month_of_arxiv_id(std::string_view id) noexcept {
    const std::size_t slash = id.find('/');
    if (slash != id.npos) id.remove_prefix(slash + 1);
    std::uint16_t number = 0;
    if (id.size() < 4 || std::from_chars(id.data(), id.data() + 4, number).ptr != id.data() + 4) return {};
    const int year = number / 100 + (number >= 9100 ? 1900 : 2000);
    const int month = number % 100;
    if (!Date::exists(year, month, 1)) return {};
    return {.year = static_cast<std::uint16_t>(year), .month = static_cast<std::uint8_t>(month), .day = 1};
}

Date day_of(const Graph& graph, NodeId paper) {
    if (const Date published = graph.published(paper); published.stated()) return published;
    if (const Date month = month_of_arxiv_id(graph.arxiv_id(paper)); month.stated()) return month;
    return graph.noted(paper);
}

}  // namespace

FirstDays::FirstDays(const Graph& graph) : days_(graph.node_count()) {
    for (const NodeId paper : graph.nodes(NodeKind::paper)) days_[paper.index] = day_of(graph, paper);
    pass_on(graph);
}

void FirstDays::pass_on(const Graph& graph) {
    const IdRange<NodeId> papers = graph.nodes(NodeKind::paper);
    std::vector<Date> passed(days_.size());
    const auto pass = [&](NodeId from, NodeId to) {
        if (papers.contains(from)) passed[to.index] = earlier(passed[to.index], days_[from.index]);
    };
    for (const EdgeKind kind : all_edge_kinds)
        for (const NodeId source : graph.source_nodes(kind))
            for (const NodeId target : graph.targets(source, kind)) {
                pass(source, target);
                pass(target, source);
            }
    for (std::size_t node = 0; node < days_.size(); ++node)
        if (!days_[node].stated()) days_[node] = passed[node];
}

Date FirstEdgeDays::of(const Edge& edge) {
    const Date latest_end = std::max(days_.of(edge.source), days_.of(edge.target));
    if (edge.kind != EdgeKind::coauthor) return latest_end;
    Date first{};
    for (const NodeId paper : coauthored_.of(edge.source, edge.target)) first = earlier(first, days_.of(paper));
    return first.stated() ? first : latest_end;
}

}  // namespace arxgraph
