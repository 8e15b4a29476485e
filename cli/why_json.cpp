#include <arxgraph/cli/json_output.hpp>
#include <arxgraph/cli/why.hpp>

namespace arxgraph {

namespace {

void write_real(JsonWriter& json, std::string_view key, double number) {
    write_key(json, key);
    json.Double(number);
}

/// Members that tell a node.
void write_node_members(JsonWriter& json, const Graph& graph, NodeId node) {
    write_text(json, "id", graph.id(node));
    write_text(json, "kind", name(graph.kind(node)));
    write_text(json, "label", graph.label(node));
    if (graph.kind(node) != NodeKind::paper) return;
    write_key(json, "stub");
    json.Bool(graph.is_stub(node));
}

void write_node(JsonWriter& json, const Graph& graph, NodeId node) {
    json.StartObject();
    write_node_members(json, graph, node);
    json.EndObject();
}

void write_nodes(JsonWriter& json, std::string_view key, const Graph& graph, std::span<const NodeId> nodes) {
    write_key(json, key);
    json.StartArray();
    for (const NodeId node : nodes) write_node(json, graph, node);
    json.EndArray();
}

void write_places(JsonWriter& json, const Graph& graph, std::span<const Statement> statements) {
    write_key(json, "places");
    json.StartArray();
    for (const Statement& each : statements) {
        json.StartObject();
        write_text(json, "path", graph.source_path(each.source));
        write_number(json, "line", each.line);
        json.EndObject();
    }
    json.EndArray();
}

void write_reasons(JsonWriter& json, const SignalScores& reasons) {
    write_key(json, "reasons");
    json.StartObject();
    for (std::size_t i = 0; i < signal_count; ++i)
        if (reasons[i] > 0) write_real(json, name(static_cast<Signal>(i)), reasons[i]);
    json.EndObject();
}

void write_edge(JsonWriter& json, const Graph& graph, const ExplainedEdge& explained) {
    const Edge& edge = explained.edge;
    json.StartObject();
    write_text(json, "kind", name(edge.kind));
    write_text(json, "source", graph.id(edge.source));
    write_text(json, "target", graph.id(edge.target));
    write_key(json, "directed");
    json.Bool(traits(edge.kind).directed);
    write_real(json, "weight", edge.weight);
    if (explained.position != 0) write_number(json, "position", explained.position);
    if (!explained.words.empty()) write_text(json, "words", explained.words);
    if (explained.fractional) write_real(json, "fractional", *explained.fractional);
    if (explained.reasons) write_reasons(json, *explained.reasons);
    if (edge.kind == EdgeKind::coauthor) write_nodes(json, "papers", graph, explained.papers);
    if (!explained.statements.empty()) write_places(json, graph, explained.statements);
    json.EndObject();
}

void write_edges(JsonWriter& json, const Graph& graph, std::span<const ExplainedEdge> edges) {
    json.StartArray();
    for (const ExplainedEdge& each : edges) write_edge(json, graph, each);
    json.EndArray();
}

void write_shared(JsonWriter& json, const Graph& graph, std::span<const SharedNodes> shared) {
    write_key(json, "shared");
    json.StartArray();
    for (const SharedNodes& each : shared) {
        json.StartObject();
        write_text(json, "relation", relation_name(each.kind, each.end));
        write_text(json, "kind", name(each.kind));
        write_key(json, "nodes");
        json.StartArray();
        for (const SharedNode& node : each.nodes) {
            json.StartObject();
            write_node_members(json, graph, node.node);
            write_number(json, "degree", node.degree);
            write_real(json, "rarity", node.rarity);
            json.EndObject();
        }
        json.EndArray();
        json.EndObject();
    }
    json.EndArray();
}

void write_path(JsonWriter& json, const Graph& graph, const NodePath& path) {
    json.StartObject();
    write_real(json, "cost", path.cost);
    write_nodes(json, "nodes", graph, path.nodes);
    write_key(json, "steps");
    json.StartArray();
    for (std::size_t i = 1; i < path.nodes.size(); ++i)
        write_edges(json, graph, edges_between(graph, path.nodes[i - 1], path.nodes[i]));
    json.EndArray();
    json.EndObject();
}

void write_paths(JsonWriter& json, const Graph& graph, const FoundPaths& found) {
    write_key(json, "paths");
    json.StartArray();
    for (const NodePath& each : found.paths) write_path(json, graph, each);
    json.EndArray();
    write_key(json, "through_hubs");
    json.Bool(!found.paths.empty() && found.passage != Passage::no_hubs);
    write_key(json, "gave_up");
    json.Bool(found.gave_up);
}

}  // namespace

void write_why_as_json(TextWriter& out, const Why& why) {
    const Graph& graph = why.made.graph;
    JsonStream stream{out};
    JsonWriter json(stream);
    json.SetIndent(' ', 2);
    json.StartObject();
    write_head(json, "arxgraph.why/1", "why", why.made.reading.counts);
    write_key(json, "a");
    write_node(json, graph, why.a);
    write_key(json, "b");
    write_node(json, graph, why.b);
    write_key(json, "same");
    json.Bool(why.a == why.b);
    write_key(json, "edges");
    write_edges(json, graph, why.edges);
    write_shared(json, graph, why.shared);
    write_paths(json, graph, why.found);
    json.EndObject();
    out.put('\n');
}

}  // namespace arxgraph
