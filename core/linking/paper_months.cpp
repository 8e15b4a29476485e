#include <arxgraph/core/linking/paper_months.hpp>
#include <arxgraph/core/text/ascii.hpp>

#include <algorithm>

namespace arxgraph {

namespace {

Month month_of(Date day) noexcept {
    return day.stated() ? 12 * Month{day.year} + day.month : 0;
}

/// `arxiv:2505.05472`, `arxiv:hep-th_9901001`: both have two digits of the year and two of the month. arXiv began in
/// 1991.
Month month_of_arxiv_id(std::string_view node_id) noexcept {
    constexpr std::string_view prefix = "arxiv:";
    if (!node_id.starts_with(prefix)) return 0;
    node_id.remove_prefix(prefix.size());
    if (const std::size_t archive = node_id.find('_'); archive != std::string_view::npos)
        node_id.remove_prefix(archive + 1);
    if (node_id.size() < 4 || !std::all_of(node_id.begin(), node_id.begin() + 4, is_ascii_digit)) return 0;
    const auto digit = [&](std::size_t i) { return static_cast<Month>(node_id[i] - '0'); };
    const Month year = 10 * digit(0) + digit(1);
    return 12 * (year + (year < 91 ? 2000 : 1900)) + 10 * digit(2) + digit(3);
}

}  // namespace

Month appeared_in(const Graph& graph, NodeId paper) {
    const Month by_id = month_of_arxiv_id(graph.id(paper));
    const Month published = month_of(graph.published(paper));
    return by_id == 0 || published == 0 ? std::max(by_id, published) : std::min(by_id, published);
}

Month written_by(const Graph& graph, NodeId paper) {
    const Month latest = month_of(std::max({graph.published(paper), graph.updated(paper), graph.noted(paper)}));
    return latest == 0 ? appeared_in(graph, paper) : latest;
}

}  // namespace arxgraph
