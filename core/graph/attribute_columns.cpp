#include <arxgraph/core/graph/attribute_columns.hpp>

#include <algorithm>
#include <set>

namespace arxgraph {

namespace {

struct Row {
    std::string_view name{};
    AttributeType type{};
};

using enum AttributeType;
constexpr std::array<Row, node_attribute_count> node_rows{{
    {"stub", integer},  {"arxiv_id", text},   {"version", integer}, {"doi", text},         {"url", text},
    {"year", integer},  {"published", text},  {"updated", text},    {"noted", text},       {"authors", list},
    {"tags", list},     {"categories", list}, {"comments", text},   {"journal_ref", text}, {"short_name", text},
    {"abstract", text}, {"note", text},       {"evidence", list},   {"papers", integer},
}};
constexpr std::array<Row, edge_attribute_count> edge_rows{
    {{"position", integer}, {"fractional", real}, {"reasons", text}, {"words", text}, {"evidence", list}}};

constexpr std::size_t index_of(NodeAttribute attribute) {
    return static_cast<std::size_t>(attribute);
}
constexpr std::size_t index_of(EdgeAttribute attribute) {
    return static_cast<std::size_t>(attribute);
}

bool any_text(const Graph& graph, std::string_view (Graph::*member)(NodeId) const noexcept) {
    const auto papers = graph.nodes(NodeKind::paper);
    return std::any_of(papers.begin(), papers.end(), [&](NodeId paper) { return !(graph.*member)(paper).empty(); });
}

bool any_date(const Graph& graph, Date (Graph::*member)(NodeId) const noexcept) {
    const auto papers = graph.nodes(NodeKind::paper);
    return std::any_of(papers.begin(), papers.end(), [&](NodeId paper) { return (graph.*member)(paper).stated(); });
}

bool occurs(const Graph& graph, NodeAttribute attribute) {
    const auto papers = graph.nodes(NodeKind::paper);
    const auto any_paper = [&](auto test) { return std::any_of(papers.begin(), papers.end(), test); };
    switch (attribute) {
        case NodeAttribute::stub:
            return any_paper([&](NodeId paper) { return graph.is_stub(paper); });
        case NodeAttribute::arxiv_id:
            return any_paper([&](NodeId paper) { return !graph.arxiv_id(paper).empty(); });
        case NodeAttribute::version:
            return any_paper([&](NodeId paper) { return graph.version(paper) != 0; });
        case NodeAttribute::doi:
            return any_text(graph, &Graph::doi);
        case NodeAttribute::url:
            return !graph.nodes(NodeKind::link).empty() ||
                   any_paper([&](NodeId paper) { return !graph.url(paper).empty(); });
        case NodeAttribute::year:
            return any_date(graph, &Graph::published) || any_date(graph, &Graph::noted);
        case NodeAttribute::published:
            return any_date(graph, &Graph::published);
        case NodeAttribute::updated:
            return any_date(graph, &Graph::updated);
        case NodeAttribute::noted:
            return any_date(graph, &Graph::noted);
        case NodeAttribute::authors:
            return !graph.edges(EdgeKind::authored).empty();
        case NodeAttribute::tags:
            return !graph.edges(EdgeKind::tagged).empty();
        case NodeAttribute::categories:
            return !graph.edges(EdgeKind::in_category).empty();
        case NodeAttribute::comments:
            return any_text(graph, &Graph::comments);
        case NodeAttribute::journal_ref:
            return any_text(graph, &Graph::journal_ref);
        case NodeAttribute::short_name:
            return any_text(graph, &Graph::short_name);
        case NodeAttribute::abstract:
            return any_text(graph, &Graph::abstract);
        case NodeAttribute::note:
            return any_paper([&](NodeId paper) { return graph.note_count(paper) != 0; });
        case NodeAttribute::evidence:
            return any_paper([&](NodeId paper) { return !graph.statements(paper).empty(); });
        case NodeAttribute::papers:
            break;
    }
    return !graph.edges(EdgeKind::authored).empty() || !graph.edges(EdgeKind::tagged).empty() ||
           !graph.edges(EdgeKind::in_category).empty() || !graph.edges(EdgeKind::links_to).empty();
}

/// Of the columns that an edge set has as a whole or not at all, one edge tells.
template <class Test>
bool any_kind(const Graph& graph, Test test) {
    return std::any_of(all_edge_kinds.begin(), all_edge_kinds.end(), [&](EdgeKind kind) {
        const IdRange<EdgeId> edges = graph.edges(kind);
        return !edges.empty() && test(edges.front());
    });
}

bool occurs(const Graph& graph, EdgeAttribute attribute) {
    const auto edges = graph.edges();
    const auto any_edge = [&](auto test) { return std::any_of(edges.begin(), edges.end(), test); };
    switch (attribute) {
        case EdgeAttribute::position:
            return any_edge([&](EdgeId edge) { return graph.position(edge) != 0; });
        case EdgeAttribute::fractional:
            return any_kind(graph, [&](EdgeId edge) { return graph.fractional(edge).has_value(); });
        case EdgeAttribute::reasons:
            return any_kind(graph, [&](EdgeId edge) { return graph.reasons(edge).has_value(); });
        case EdgeAttribute::words:
            return any_kind(graph, [&](EdgeId edge) { return !graph.words(edge).empty(); });
        case EdgeAttribute::evidence:
            break;
    }
    return !graph.edges(EdgeKind::coauthor).empty() ||
           any_edge([&](EdgeId edge) { return !graph.statements(edge).empty(); });
}

std::set<std::string> note_languages(const Graph& graph) {
    std::set<std::string> languages;
    for (const NodeId paper : graph.nodes(NodeKind::paper))
        for (std::size_t i = 0; i < graph.note_count(paper); ++i) languages.emplace(graph.note(paper, i).language);
    return languages;
}

}  // namespace

std::string_view name(NodeAttribute attribute) noexcept {
    return node_rows[index_of(attribute)].name;
}
std::string_view name(EdgeAttribute attribute) noexcept {
    return edge_rows[index_of(attribute)].name;
}
AttributeType type(NodeAttribute attribute) noexcept {
    return node_rows[index_of(attribute)].type;
}
AttributeType type(EdgeAttribute attribute) noexcept {
    return edge_rows[index_of(attribute)].type;
}

AttributeColumns::AttributeColumns(const Graph& graph, const AttributeChoice& choice) {
    node_columns_.fill(none);
    edge_columns_.fill(none);
    for (std::size_t i = 0; i < node_attribute_count; ++i) {
        const auto attribute = static_cast<NodeAttribute>(i);
        if (!choice.nodes[i] || !occurs(graph, attribute)) continue;
        node_columns_[i] = nodes_.size();
        if (attribute == NodeAttribute::note)
            add_notes(graph);
        else
            nodes_.push_back({.name = std::string(name(attribute)), .type = type(attribute)});
    }
    for (std::size_t i = 0; i < edge_attribute_count; ++i) {
        const auto attribute = static_cast<EdgeAttribute>(i);
        if (!choice.edges[i] || !occurs(graph, attribute)) continue;
        edge_columns_[i] = edges_.size();
        edges_.push_back({.name = std::string(name(attribute)), .type = type(attribute)});
    }
}

void AttributeColumns::add_notes(const Graph& graph) {
    for (const std::string& language : note_languages(graph)) {
        note_columns_.emplace(language, nodes_.size());
        nodes_.push_back({.name = "note_" + language, .type = text});
    }
}

std::size_t AttributeColumns::column(NodeAttribute attribute) const noexcept {
    return node_columns_[index_of(attribute)];
}
std::size_t AttributeColumns::column(EdgeAttribute attribute) const noexcept {
    return edge_columns_[index_of(attribute)];
}
std::size_t AttributeColumns::note_column(std::string_view language) const {
    return note_columns_.find(language)->second;
}

}  // namespace arxgraph
