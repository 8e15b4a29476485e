#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/summary.hpp>

#include <fmt/core.h>

namespace arxgraph {

namespace {

std::size_t stub_count(const Graph& graph) {
    std::size_t stubs = 0;
    for (const NodeId paper : graph.nodes(NodeKind::paper)) stubs += graph.is_stub(paper) ? 1 : 0;
    return stubs;
}

void append_count(std::string& line, std::size_t count, std::string_view kind) {
    if (count != 0) line += fmt::format("{} {} {}", line.empty() ? ":" : ",", count, kind);
}

std::string node_line(const Graph& graph) {
    std::string line;
    for (const NodeKind kind : all_node_kinds) {
        append_count(line, graph.node_count(kind), name(kind));
        const std::size_t stubs = kind == NodeKind::paper ? stub_count(graph) : 0;
        if (stubs != 0) line += fmt::format(" ({} only cited)", stubs);
    }
    return counted(graph.node_count(), "node") + line + "\n";
}

std::string edge_line(const Graph& graph) {
    std::string line;
    for (const EdgeKind kind : all_edge_kinds) append_count(line, graph.edges(kind).size(), name(kind));
    return counted(graph.edge_count(), "edge") + line + "\n";
}

}  // namespace

std::string summary(const MadeGraph& made) {
    std::string text = node_line(made.graph) + edge_line(made.graph);
    const Diagnostics& odd = made.reading.diagnostics;
    if (const std::size_t capped = odd.count(DiagnosticCode::clique_capped); capped != 0)
        text += "no coauthor edges from " + counted(capped, "paper") + " over --clique-cap\n";
    if (made.related_left_out) text += "too many papers to relate them unasked; --related-k 5 relates them\n";
    if (!made.joined.empty())
        text += counted(made.joined.size(), "merge") + " of entries; arxgraph stats --merges lists them\n";
    if (const std::string counts = count_diagnostics(odd); !counts.empty()) text += "odd input: " + counts + "\n";
    return text;
}

}  // namespace arxgraph
