#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/why.hpp>

#include <fmt/core.h>

#include <algorithm>

namespace arxgraph {

namespace {

constexpr std::size_t label_bytes = 72;
constexpr std::size_t most_listed = 10;
constexpr std::size_t most_places = 3;

std::string place(const Graph& graph, const Statement& statement) {
    const std::string_view path = graph.source_path(statement.source);
    return statement.line == 0 ? std::string(path) : fmt::format("{}:{}", path, statement.line);
}

std::string places(const Graph& graph, std::span<const Statement> statements) {
    std::string text;
    for (const Statement& each : statements.first(std::min(statements.size(), most_places)))
        text.append(text.empty() ? "" : ", ").append(place(graph, each));
    return statements.size() > most_places ? text + ", …" : text;
}

/// Its id, and of a paper where it is described.
std::string node_text(const Graph& graph, NodeId node) {
    if (graph.kind(node) != NodeKind::paper) return std::string(graph.id(node));
    if (graph.is_stub(node)) return fmt::format("{} (only cited, no source describes it)", graph.id(node));
    return fmt::format("{} ({})", graph.id(node), places(graph, graph.statements(node)));
}

std::string end_text(const Graph& graph, char letter, NodeId node) {
    return fmt::format("{}  {}\n   {}\n", letter, graph.label(node), node_text(graph, node));
}

std::string reasons_text(const SignalScores& reasons) {
    std::string text;
    for (std::size_t i = 0; i < signal_count; ++i)
        if (reasons[i] > 0)
            text += fmt::format("{}{} {:.3f}", text.empty() ? "" : ", ", name(static_cast<Signal>(i)), reasons[i]);
    return text;
}

/// What the edge says besides its kind and ends.
std::string detail_text(const ExplainedEdge& edge) {
    switch (edge.edge.kind) {
        case EdgeKind::authored:
            return edge.position == 0 ? "" : fmt::format("as author {}", edge.position);
        case EdgeKind::cites:
        case EdgeKind::links_to:
            return edge.edge.weight == 1 ? "" : fmt::format("{} times", edge.edge.weight);
        case EdgeKind::mentions:
            return fmt::format("{} as \"{}\"", counted(static_cast<std::size_t>(edge.edge.weight), "time"), edge.words);
        case EdgeKind::coauthor:
            return edge.fractional
                       ? fmt::format("{}, fractional {:.3f}", counted(edge.papers.size(), "paper"), *edge.fractional)
                       : counted(edge.papers.size(), "paper");
        case EdgeKind::related:
            return fmt::format("{:.3f}{}{}", edge.edge.weight, edge.reasons ? " = " : "",
                               edge.reasons ? reasons_text(*edge.reasons) : "");
        case EdgeKind::tagged:
        case EdgeKind::in_category:
            break;
    }
    return {};
}

/// Begins with a space, if there is any.
std::string evidence_text(const Graph& graph, const ExplainedEdge& edge) {
    std::string text = detail_text(edge);
    if (!text.empty()) text.insert(0, " ");
    const std::string stated = places(graph, edge.statements);
    return stated.empty() ? text : fmt::format("{} ({})", text, stated);
}

std::string papers_text(const Graph& graph, std::span<const NodeId> papers) {
    std::string text;
    for (const NodeId paper : papers.first(std::min(papers.size(), most_listed)))
        text += fmt::format("      {} ({})\n", short_label(graph.label(paper), label_bytes), graph.id(paper));
    return papers.size() > most_listed ? text + fmt::format("      and {} more\n", papers.size() - most_listed) : text;
}

std::string edges_text(const Why& why) {
    if (why.edges.empty()) return "\nNo edge joins A and B.\n";
    const Graph& graph = why.made.graph;
    std::string text = "\nEdges\n";
    for (const ExplainedEdge& each : why.edges) {
        const bool directed = traits(each.edge.kind).directed;
        const std::string_view ends = !directed ? "A — B" : each.edge.source == why.a ? "A → B" : "B → A";
        text += fmt::format("  {}  {}{}\n", ends, name(each.edge.kind), evidence_text(graph, each));
        text += papers_text(graph, each.papers);
    }
    return text;
}

/// "2 papers": how many nodes have the shared one.
std::string degree_text(const SharedNodes& shared, const SharedNode& node) {
    const EdgeKindTraits& kind = traits(shared.kind);
    return counted(node.degree, name(shared.end == SharedEnd::source ? kind.target : kind.first_source));
}

std::string shared_text(const Why& why) {
    if (why.shared.empty()) return "\nA and B share nothing.\n";
    const Graph& graph = why.made.graph;
    std::string text = "\nShared, the rarest first\n";
    for (const SharedNodes& each : why.shared) {
        text += fmt::format("  {} ({})\n", relation_name(each.kind, each.end), each.nodes.size());
        for (std::size_t i = 0; i < std::min(each.nodes.size(), most_listed); ++i)
            text += fmt::format("      {} ({})\n", short_label(graph.label(each.nodes[i].node), label_bytes),
                                degree_text(each, each.nodes[i]));
        if (each.nodes.size() > most_listed)
            text += fmt::format("      and {} more\n", each.nodes.size() - most_listed);
    }
    return text;
}

/// "cites →", "← cites", "coauthor —", as seen from where the step begins.
std::string arrow_text(const ExplainedEdge& edge, NodeId from) {
    const std::string_view kind = name(edge.edge.kind);
    if (!traits(edge.edge.kind).directed) return fmt::format("{} —", kind);
    return edge.edge.source == from ? fmt::format("{} →", kind) : fmt::format("← {}", kind);
}

std::string step_text(const Graph& graph, NodeId from, NodeId to) {
    std::string text;
    for (const ExplainedEdge& each : edges_between(graph, from, to))
        text += fmt::format("      {}{}\n", arrow_text(each, from), evidence_text(graph, each));
    return fmt::format("{}    {}\n", text, short_label(graph.label(to), label_bytes));
}

std::string path_text(const Graph& graph, std::size_t number, const NodePath& path) {
    std::string text = fmt::format("  {}. {}\n", number, short_label(graph.label(path.nodes.front()), label_bytes));
    for (std::size_t i = 1; i < path.nodes.size(); ++i) text += step_text(graph, path.nodes[i - 1], path.nodes[i]);
    return text;
}

std::string_view passage_text(Passage passage) {
    switch (passage) {
        case Passage::no_hubs:
            return "";
        case Passage::hubs:
            return ", through nodes that much is joined to";
        case Passage::hubs_and_categories:
            break;
    }
    return ", through categories or nodes that much is joined to";
}

std::string paths_text(const Why& why) {
    if (why.found.paths.empty())
        return why.found.gave_up ? "\nNo path from A to B was found among the edges that were looked at.\n"
                                 : "\nNo path leads from A to B by way of other nodes.\n";
    std::string text = fmt::format("\nPaths{}\n", passage_text(why.found.passage));
    for (std::size_t i = 0; i < why.found.paths.size(); ++i)
        text += path_text(why.made.graph, i + 1, why.found.paths[i]);
    return text;
}

std::string same_text(const Why& why) {
    const Graph& graph = why.made.graph;
    std::string text = fmt::format("A and B are the same {}\n{}", name(graph.kind(why.a)), end_text(graph, ' ', why.a));
    for (const JoinedEntries& each : why.made.joined)
        if (each.paper == graph.id(why.a))
            text += fmt::format("   {}: {}:{} and {}:{}\n", each.reason, each.first_path, each.first_line,
                                each.second_path, each.second_line);
    return text;
}

}  // namespace

std::string why_as_text(const Why& why) {
    if (why.a == why.b) return same_text(why);
    const Graph& graph = why.made.graph;
    return end_text(graph, 'A', why.a) + end_text(graph, 'B', why.b) + edges_text(why) + shared_text(why) +
           paths_text(why);
}

}  // namespace arxgraph
