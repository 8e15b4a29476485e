#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/node_lookup.hpp>
#include <arxgraph/core/entry/error.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <string>

namespace arxgraph {

namespace {

constexpr std::size_t most_listed = 10;
constexpr std::size_t label_bytes = 96;

std::string listed(const Graph& graph, NodeId node) {
    const bool stub = graph.kind(node) == NodeKind::paper && graph.is_stub(node);
    return fmt::format("\n  {}  {}{}", graph.id(node), short_label(graph.label(node), label_bytes),
                       stub ? " (only cited)" : "");
}

std::string_view naming(Naming read_as) {
    switch (read_as) {
        case Naming::arxiv_id:
            return "arXiv id";
        case Naming::doi:
            return "DOI";
        case Naming::url:
            return "address";
        case Naming::node_id:
        case Naming::name:
            break;
    }
    return "name or id";
}

[[noreturn]] void refuse_unknown(const Graph& graph, std::string_view text, const FoundNodes& found) {
    std::string what = fmt::format("nothing in the graph has the {} \"{}\"", naming(found.read_as), text);
    if (found.suggestions.empty()) throw Error(what);
    what += "; perhaps one of these is meant:";
    for (const NodeSuggestion& each : found.suggestions) what += listed(graph, each.node);
    throw Error(what);
}

[[noreturn]] void refuse_ambiguous(const Graph& graph, std::string_view text, const FoundNodes& found) {
    std::string what = fmt::format("\"{}\" is the {} of {} nodes; give the id of one:", text, naming(found.read_as),
                                   found.nodes.size());
    const std::size_t count = std::min(found.nodes.size(), most_listed);
    for (std::size_t i = 0; i < count; ++i) what += listed(graph, found.nodes[i]);
    if (count != found.nodes.size()) what += "\n  …";
    throw Error(what);
}

}  // namespace

NodeId require_node(const Graph& graph, std::string_view text, const FindOptions& options) {
    const FoundNodes found = find_nodes(graph, text, options);
    switch (found.outcome()) {
        case FindOutcome::not_found:
            refuse_unknown(graph, text, found);
        case FindOutcome::ambiguous:
            refuse_ambiguous(graph, text, found);
        case FindOutcome::found:
            break;
    }
    return found.nodes.front();
}

}  // namespace arxgraph
