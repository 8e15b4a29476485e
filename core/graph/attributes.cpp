#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/graph/neighbours.hpp>

#include <charconv>

namespace arxgraph {

namespace {

using enum AttributeType;

constexpr std::size_t index_of(NodeAttribute attribute) {
    return static_cast<std::size_t>(attribute);
}

}  // namespace

AttributeReader::AttributeReader(const Graph& graph, const AttributeColumns& columns)
    : graph_(graph), columns_(columns), coauthored_(graph) {
    for (const EdgeKind kind : all_edge_kinds) {
        if (graph.edges(kind).empty()) continue;
        const EdgeId any = graph.edges(kind).front();
        derived_[index_of(kind)] = graph.fractional(any).has_value() || graph.reasons(any).has_value();
    }
}

void AttributeReader::add_text(NodeAttribute attribute, std::string_view value) {
    if (!value.empty() && has(attribute)) items_.push_back({columns_.column(attribute), {.type = text, .text = value}});
}

void AttributeReader::add_date(NodeAttribute attribute, Date date) {
    if (!date.stated() || !has(attribute)) return;
    std::string& kept = texts_[index_of(attribute)];
    kept = date.text();
    add_text(attribute, kept);
}

void AttributeReader::add_url(NodeId node) {
    if (!has(NodeAttribute::url)) return;
    std::string& kept = texts_[index_of(NodeAttribute::url)];
    kept = graph_.url(node);
    add_text(NodeAttribute::url, kept);
}

void AttributeReader::add_integer(std::size_t column, std::uint64_t value) {
    if (value != 0 && column != AttributeColumns::none) items_.push_back({column, {.type = integer, .integer = value}});
}

void AttributeReader::add_list(std::size_t column, const std::vector<std::string_view>& values) {
    if (!values.empty() && column != AttributeColumns::none) items_.push_back({column, {.type = list, .list = values}});
}

void AttributeReader::add_labels(NodeAttribute attribute, std::span<const NodeId> nodes) {
    if (!has(attribute)) return;
    std::vector<std::string_view>& labels = lists_[index_of(attribute)];
    labels.clear();
    for (const NodeId node : nodes) labels.push_back(graph_.label(node));
    add_list(columns_.column(attribute), labels);
}

void AttributeReader::add_authors(NodeId paper) {
    if (!has(NodeAttribute::authors)) return;
    std::vector<std::string_view>& names = lists_[index_of(NodeAttribute::authors)];
    names.clear();
    for (const EdgeId edge : graph_.in_edges(paper, EdgeKind::authored))
        names.push_back(graph_.label(graph_.source(edge)));
    add_list(columns_.column(NodeAttribute::authors), names);
}

void AttributeReader::add_notes(NodeId paper) {
    if (!has(NodeAttribute::note)) return;
    for (std::size_t i = 0; i < graph_.note_count(paper); ++i) {
        const PaperNote note = graph_.note(paper, i);
        items_.push_back({columns_.note_column(note.language), {.type = text, .text = note.text}});
    }
}

void AttributeReader::append_place(const Statement& statement) {
    places_.append(graph_.source_path(statement.source));
    if (statement.line != 0) {
        std::array<char, 11> digits{':'};
        const char* end = std::to_chars(digits.data() + 1, digits.data() + digits.size(), statement.line).ptr;
        places_.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
    }
    place_ends_.push_back(places_.size());
}

std::vector<std::string_view>& AttributeReader::list_places(std::span<const Statement> statements) {
    std::vector<std::string_view>& places = lists_[index_of(NodeAttribute::evidence)];
    places.clear();
    places_.clear();
    place_ends_.clear();
    for (const Statement& statement : statements) append_place(statement);
    std::size_t begin = 0;
    for (const std::size_t end : place_ends_) {
        places.push_back(std::string_view{places_}.substr(begin, end - begin));
        begin = end;
    }
    return places;
}

void AttributeReader::read_paper(NodeId paper) {
    using enum NodeAttribute;
    add_integer(columns_.column(stub), graph_.is_stub(paper) ? 1 : 0);
    texts_[index_of(arxiv_id)] = graph_.arxiv_id(paper);
    add_text(arxiv_id, texts_[index_of(arxiv_id)]);
    add_integer(columns_.column(version), graph_.version(paper));
    add_text(doi, graph_.doi(paper));
    add_url(paper);
    const Date published_on = graph_.published(paper);
    add_integer(columns_.column(year), published_on.stated() ? published_on.year : graph_.noted(paper).year);
    add_date(published, published_on);
    add_date(updated, graph_.updated(paper));
    add_date(noted, graph_.noted(paper));
    add_authors(paper);
    add_labels(tags, graph_.targets(paper, EdgeKind::tagged));
    add_labels(categories, graph_.targets(paper, EdgeKind::in_category));
    add_text(comments, graph_.comments(paper));
    add_text(journal_ref, graph_.journal_ref(paper));
    add_text(short_name, graph_.short_name(paper));
    add_text(abstract, graph_.abstract(paper));
    add_notes(paper);
    if (has(NodeAttribute::evidence))
        add_list(columns_.column(NodeAttribute::evidence), list_places(graph_.statements(paper)));
}

void AttributeReader::read(NodeId node) {
    items_.clear();
    if (graph_.kind(node) == NodeKind::paper) {
        read_paper(node);
        return;
    }
    add_url(node);
    add_integer(columns_.column(NodeAttribute::papers), paper_count(graph_, node));
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
    if (!kept.empty()) items_.push_back({columns_.column(EdgeAttribute::reasons), {.type = text, .text = kept}});
}

void AttributeReader::add_words(std::string_view words) {
    if (!words.empty() && has(EdgeAttribute::words))
        items_.push_back({columns_.column(EdgeAttribute::words), {.type = text, .text = words}});
}

void AttributeReader::read(const Edge& edge) {
    items_.clear();
    add_integer(columns_.column(EdgeAttribute::position), graph_.position(edge.id));
    if (derived_[index_of(edge.kind)]) {
        if (const auto share = graph_.fractional(edge.id); share && has(EdgeAttribute::fractional))
            items_.push_back({columns_.column(EdgeAttribute::fractional), {.type = real, .real = *share}});
        if (const auto reasons = graph_.reasons(edge.id); reasons && has(EdgeAttribute::reasons)) add_reasons(*reasons);
    }
    if (edge.kind == EdgeKind::mentions) add_words(graph_.words(edge.id));
    if (!has(EdgeAttribute::evidence)) return;
    std::vector<std::string_view>& evidence = list_places(graph_.statements(edge.id));
    if (edge.kind == EdgeKind::coauthor)
        for (const NodeId paper : coauthored_.of(edge.source, edge.target)) evidence.push_back(graph_.id(paper));
    add_list(columns_.column(EdgeAttribute::evidence), evidence);
}

}  // namespace arxgraph
