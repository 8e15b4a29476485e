#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/graph/neighbours.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

namespace arxgraph {

namespace {

struct Row {
    std::string_view name{};
    AttributeType type{};
};

using enum AttributeType;
constexpr std::array<Row, node_attribute_count> node_rows{{
    {"stub", integer},    {"arxiv_id", text}, {"version", integer}, {"doi", text},          {"url", text},
    {"year", integer},    {"published", text}, {"updated", text},   {"noted", text},        {"authors", list},
    {"tags", list},       {"categories", list}, {"comments", text}, {"journal_ref", text},  {"abstract", text},
    {"note", text},       {"evidence", list}, {"papers", integer},
}};
constexpr std::array<Row, edge_attribute_count> edge_rows{
    {{"position", integer}, {"fractional", real}, {"reasons", text}, {"evidence", list}}};

constexpr std::size_t index_of(NodeAttribute attribute) { return static_cast<std::size_t>(attribute); }
constexpr std::size_t index_of(EdgeAttribute attribute) { return static_cast<std::size_t>(attribute); }

template <class Ids>
std::vector<AttributeColumn> columns(const Graph& graph, const Ids& ids, const auto& rank) {
    AttributeReader reader(graph);
    std::map<std::pair<std::size_t, std::string>, AttributeType, std::less<>> found;
    for (const auto id : ids)
        reader.visit(id, [&](std::string_view name, const AttributeValue& value) {
            found.emplace(std::pair{rank(name), std::string(name)}, value.type);
        });
    std::vector<AttributeColumn> columns;
    for (const auto& [key, type] : found) columns.push_back({.name = key.second, .type = type});
    return columns;
}

template <std::size_t size>
std::size_t rank_in(const std::array<Row, size>& rows, std::string_view name) {
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return each.name == name; });
    return static_cast<std::size_t>(row - rows.begin());
}

}  // namespace

std::string_view name(NodeAttribute attribute) noexcept { return node_rows[index_of(attribute)].name; }
std::string_view name(EdgeAttribute attribute) noexcept { return edge_rows[index_of(attribute)].name; }
AttributeType type(NodeAttribute attribute) noexcept { return node_rows[index_of(attribute)].type; }
AttributeType type(EdgeAttribute attribute) noexcept { return edge_rows[index_of(attribute)].type; }

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
            known = note_names_
                        .emplace(std::string(note.language), std::string("note_").append(note.language))
                        .first;
        items_.push_back({known->second, {.type = text, .text = note.text}});
    }
}

void AttributeReader::add_statements(std::span<const Statement> statements) {
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
    add_list(name(NodeAttribute::evidence), places);
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

    const auto keep_labels = [&](NodeAttribute attribute, const std::vector<NodeId>& nodes) {
        std::vector<std::string_view>& labels = lists_[index_of(attribute)];
        labels.clear();
        for (const NodeId node : nodes) labels.push_back(graph_.label(node));
        add_labels(attribute);
    };
    keep_labels(authors, authors_of(graph_, paper));
    keep_labels(tags, targets_of(graph_, paper, EdgeKind::tagged));
    keep_labels(categories, targets_of(graph_, paper, EdgeKind::in_category));
    add_text(comments, graph_.comments(paper));
    add_text(journal_ref, graph_.journal_ref(paper));
    add_text(abstract, graph_.abstract(paper));
    add_notes(paper);
    add_statements(graph_.statements(paper));
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
        char* end = std::to_chars(digits.data(), digits.data() + digits.size(), reasons[signal],
                                        std::chars_format::fixed, 3)
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
    if (edge.kind != EdgeKind::coauthor) {
        add_statements(graph_.statements(id));
        return;
    }
    std::vector<std::string_view>& papers = lists_[index_of(NodeAttribute::papers)];
    papers.clear();
    for (const NodeId paper : common_papers(graph_, edge.source, edge.target)) papers.push_back(graph_.id(paper));
    add_list(name(EdgeAttribute::evidence), papers);
}

std::vector<AttributeColumn> node_columns(const Graph& graph) {
    return columns(graph, graph.nodes(), [](std::string_view name) {
        return name.starts_with("note_") ? index_of(NodeAttribute::note) : rank_in(node_rows, name);
    });
}

std::vector<AttributeColumn> edge_columns(const Graph& graph) {
    return columns(graph, graph.edges(), [](std::string_view name) { return rank_in(edge_rows, name); });
}

}  // namespace arxgraph
