#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/graph/neighbours.hpp>

#include <algorithm>
#include <charconv>
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
    {{"position", integer}, {"fractional", real}, {"reasons", text}, {"evidence", list}}};

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
            return any_text(graph, &Graph::arxiv_id);
        case NodeAttribute::version:
            return any_paper([&](NodeId paper) { return graph.version(paper) != 0; });
        case NodeAttribute::doi:
            return any_text(graph, &Graph::doi);
        case NodeAttribute::url:
            return !graph.nodes(NodeKind::link).empty() || any_text(graph, &Graph::url);
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

bool occurs(const Graph& graph, EdgeAttribute attribute) {
    const auto edges = graph.edges();
    const auto any_edge = [&](auto test) { return std::any_of(edges.begin(), edges.end(), test); };
    switch (attribute) {
        case EdgeAttribute::position:
            return any_edge([&](EdgeId edge) { return graph.position(edge) != 0; });
        case EdgeAttribute::fractional:
            return any_edge([&](EdgeId edge) { return graph.fractional(edge).has_value(); });
        case EdgeAttribute::reasons:
            return any_edge([&](EdgeId edge) { return graph.reasons(edge).has_value(); });
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

void AttributeReader::add_text(NodeAttribute attribute, std::string_view value) {
    if (!value.empty()) items_.push_back({name(attribute), {.type = text, .text = value}});
}

void AttributeReader::add_date(NodeAttribute attribute, Date date) {
    if (!date.stated()) return;
    std::string& kept = texts_[index_of(attribute)];
    kept = date.text();
    add_text(attribute, kept);
}

void AttributeReader::add_integer(std::string_view attribute, std::uint64_t value) {
    if (value != 0) items_.push_back({attribute, {.type = integer, .integer = value}});
}

void AttributeReader::add_list(std::string_view attribute, const std::vector<std::string_view>& values) {
    if (!values.empty()) items_.push_back({attribute, {.type = list, .list = values}});
}

void AttributeReader::add_labels(NodeAttribute attribute) {
    std::vector<std::string_view>& labels = lists_[index_of(attribute)];
    add_list(name(attribute), labels);
}

void AttributeReader::add_notes(NodeId paper) {
    for (std::size_t i = 0; i < graph_.note_count(paper); ++i) {
        const PaperNote note = graph_.note(paper, i);
        auto known = note_names_.find(note.language);
        if (known == note_names_.end())
            known = note_names_.emplace(std::string(note.language), std::string("note_").append(note.language)).first;
        items_.push_back({known->second, {.type = text, .text = note.text}});
    }
}

std::vector<std::string_view>& AttributeReader::list_places(std::span<const Statement> statements) {
    std::vector<std::string_view>& places = lists_[index_of(NodeAttribute::evidence)];
    places.clear();
    evidence_.clear();
    std::vector<std::size_t> ends;
    for (const Statement& statement : statements) {
        evidence_.append(graph_.source_path(statement.source));
        if (statement.line != 0) {
            std::array<char, 10> digits{};
            char* end = std::to_chars(digits.data(), digits.data() + digits.size(), statement.line).ptr;
            evidence_.append(":").append(digits.data(), end);
        }
        ends.push_back(evidence_.size());
    }
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        places.push_back(std::string_view{evidence_}.substr(begin, end - begin));
        begin = end;
    }
    return places;
}

void AttributeReader::read_paper(NodeId paper) {
    using enum NodeAttribute;
    add_integer(name(stub), graph_.is_stub(paper) ? 1 : 0);
    add_text(arxiv_id, graph_.arxiv_id(paper));
    add_integer(name(version), graph_.version(paper));
    add_text(doi, graph_.doi(paper));
    add_text(url, graph_.url(paper));
    const Date published_on = graph_.published(paper);
    add_integer(name(year), published_on.stated() ? published_on.year : graph_.noted(paper).year);
    add_date(published, published_on);
    add_date(updated, graph_.updated(paper));
    add_date(noted, graph_.noted(paper));

    const auto keep_labels = [&](NodeAttribute attribute, std::span<const NodeId> nodes) {
        std::vector<std::string_view>& labels = lists_[index_of(attribute)];
        labels.clear();
        for (const NodeId node : nodes) labels.push_back(graph_.label(node));
        add_labels(attribute);
    };
    keep_labels(authors, authors_of(graph_, paper));
    keep_labels(tags, graph_.targets(paper, EdgeKind::tagged));
    keep_labels(categories, graph_.targets(paper, EdgeKind::in_category));
    add_text(comments, graph_.comments(paper));
    add_text(journal_ref, graph_.journal_ref(paper));
    add_text(short_name, graph_.short_name(paper));
    add_text(abstract, graph_.abstract(paper));
    add_notes(paper);
    add_list(name(NodeAttribute::evidence), list_places(graph_.statements(paper)));
}

void AttributeReader::read(NodeId node) {
    items_.clear();
    if (graph_.kind(node) == NodeKind::paper) {
        read_paper(node);
        return;
    }
    add_text(NodeAttribute::url, graph_.url(node));
    add_integer(name(NodeAttribute::papers), paper_count(graph_, node));
}

void AttributeReader::add_reasons(const SignalScores& reasons) {
    std::string& kept = texts_[0];
    kept.clear();
    for (std::size_t signal = 0; signal < signal_count; ++signal) {
        if (reasons[signal] <= 0) continue;
        std::array<char, 32> digits{};
        char* end =
            std::to_chars(digits.data(), digits.data() + digits.size(), reasons[signal], std::chars_format::fixed, 3)
                .ptr;
        if (!kept.empty()) kept += "; ";
        kept.append(name(static_cast<Signal>(signal))).append(" ").append(digits.data(), end);
    }
    if (!kept.empty()) items_.push_back({name(EdgeAttribute::reasons), {.type = text, .text = kept}});
}

void AttributeReader::read(EdgeId id) {
    items_.clear();
    const Edge edge = graph_.edge(id);
    add_integer(name(EdgeAttribute::position), graph_.position(id));
    if (const auto share = graph_.fractional(id))
        items_.push_back({name(EdgeAttribute::fractional), {.type = real, .real = *share}});
    if (const auto reasons = graph_.reasons(id)) add_reasons(*reasons);
    std::vector<std::string_view>& evidence = list_places(graph_.statements(id));
    if (edge.kind == EdgeKind::coauthor)
        for (const NodeId paper : common_papers(graph_, edge.source, edge.target)) evidence.push_back(graph_.id(paper));
    add_list(name(EdgeAttribute::evidence), evidence);
}

std::vector<AttributeColumn> node_columns(const Graph& graph) {
    std::vector<AttributeColumn> columns;
    for (std::size_t i = 0; i < node_attribute_count; ++i) {
        const auto attribute = static_cast<NodeAttribute>(i);
        if (!occurs(graph, attribute)) continue;
        if (attribute != NodeAttribute::note) {
            columns.push_back({.name = std::string(name(attribute)), .type = type(attribute)});
            continue;
        }
        for (const std::string& language : note_languages(graph))
            columns.push_back({.name = "note_" + language, .type = text});
    }
    return columns;
}

std::vector<AttributeColumn> edge_columns(const Graph& graph) {
    std::vector<AttributeColumn> columns;
    for (std::size_t i = 0; i < edge_attribute_count; ++i)
        if (const auto attribute = static_cast<EdgeAttribute>(i); occurs(graph, attribute))
            columns.push_back({.name = std::string(name(attribute)), .type = type(attribute)});
    return columns;
}

}  // namespace arxgraph
