#include <arxgraph/core/graph/edges_in_order.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/exporters/attribute_row.hpp>
#include <arxgraph/exporters/csv.hpp>
#include <arxgraph/exporters/csv_cell.hpp>
#include <arxgraph/exporters/element_output.hpp>
#include <arxgraph/exporters/joined_list.hpp>
#include <arxgraph/exporters/target_ids.hpp>
#include <arxgraph/exporters/timeline.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace arxgraph::csv {

namespace {

enum class Flavour { plain, timeline, safe };

constexpr std::string_view end_of_row = "\"\r\n";  // with the quote of the last cell
constexpr std::string_view next_cell = "\",\"";

constexpr std::array day_attributes{NodeAttribute::published, NodeAttribute::updated, NodeAttribute::noted};

/// What all threads read.
struct Shared {
    Shared(const Graph& graph, const ExportOptions& options, Flavour wanted)
        : columns(graph, options.attributes), flavour(wanted), arxiv_id(columns.column(NodeAttribute::arxiv_id)) {
        for (std::size_t i = 0; i < days.size(); ++i) days[i] = columns.column(day_attributes[i]);
        if (flavour == Flavour::timeline) first_days.emplace(graph);
    }
    bool is_day(std::size_t column) const noexcept { return std::find(days.begin(), days.end(), column) != days.end(); }

    AttributeColumns columns;
    Flavour flavour;
    std::size_t arxiv_id;  // columns
    std::array<std::size_t, day_attributes.size()> days{};
    std::optional<FirstDays> first_days{};
};

/// Writes rows of nodes and edges; one a thread.
class Rows {
public:
    Rows(const Graph& graph, const Shared& shared)
        : graph_(graph), shared_(shared), edges_(graph), targets_(graph), attributes_(graph, shared.columns) {
        if (shared.first_days) edge_days_.emplace(graph, *shared.first_days);
    }

    void write(TextWriter& out, NodeId node);
    void write(TextWriter& out, EdgeId edge);

private:
    void write_text(TextWriter& out, std::string_view text) const;
    void write_day(TextWriter& out, Date day) const;
    void write_value(TextWriter& out, const AttributeValue& value);
    void write_node_value(TextWriter& out, std::size_t column, const AttributeValue& value);

    const Graph& graph_;
    const Shared& shared_;
    EdgesInOrder edges_;
    TargetIds targets_;
    AttributeRow attributes_;
    std::optional<FirstEdgeDays> edge_days_;
    std::string scratch_;
};

void Rows::write_text(TextWriter& out, std::string_view text) const {
    if (shared_.flavour == Flavour::safe)
        write_safe_csv_text(out, text);
    else
        write_gephi_csv_text(out, text);
}

void Rows::write_day(TextWriter& out, Date day) const {
    if (!shared_.first_days) return;
    out.put(',');
    if (!day.stated()) return;
    out.put("\"<[");
    out.put(day.text());
    out.put(", Infinity]>\"");
}

void Rows::write_value(TextWriter& out, const AttributeValue& value) {
    switch (value.type) {
        case AttributeType::text:
            return write_text(out, value.text);
        case AttributeType::list:
            return write_text(out, joined_list(value.list, scratch_));
        case AttributeType::integer:
            out.put('"');
            out.put_integer(value.integer);
            break;
        case AttributeType::real:
            out.put('"');
            out.put_real(value.real);
            break;
    }
    out.put('"');
}

void Rows::write_node_value(TextWriter& out, std::size_t column, const AttributeValue& value) {
    if (column == shared_.arxiv_id)
        scratch_.assign("arXiv:").append(value.text);
    else if (shared_.is_day(column))
        scratch_.assign(value.text).erase(7, 1).erase(4, 1);
    else
        return write_value(out, value);
    write_csv_text(out, scratch_);
}

void Rows::write(TextWriter& out, NodeId node) {
    write_csv_text(out, graph_.id(node));
    out.put(',');
    write_text(out, graph_.label(node));
    out.put(",\"");
    out.put(name(graph_.kind(node)));
    out.put('"');
    if (shared_.first_days) write_day(out, shared_.first_days->of(node));
    const auto cells = attributes_.of(node);
    for (std::size_t column = 0; column < cells.size(); ++column) {
        out.put(',');
        if (cells[column] != nullptr) write_node_value(out, column, *cells[column]);
    }
    out.put("\r\n");
}

void Rows::write(TextWriter& out, EdgeId id) {
    const Edge edge = edges_[id];
    const std::string_view kind = name(edge.kind);
    out.put("\"e");
    out.put_integer(id.index);
    out.put("\",");
    write_csv_text(out, graph_.id(edge.source));
    out.put(',');
    write_csv_text(out, targets_.of(id));
    out.put(traits(edge.kind).directed ? ",\"Directed\",\"" : ",\"Undirected\",\"");
    out.put(kind);
    out.put(next_cell);
    out.put_real(edge.weight);
    out.put(next_cell);
    out.put(kind);
    out.put('"');
    if (edge_days_) write_day(out, edge_days_->of(edge));
    for (const AttributeValue* value : attributes_.of(edge)) {
        out.put(',');
        if (value != nullptr) write_value(out, *value);
    }
    out.put("\r\n");
}

std::string header(std::string_view first, const Shared& shared, std::span<const AttributeColumn> columns,
                   const std::function<std::string_view(std::size_t column)>& ending) {
    std::string text(first);
    if (shared.first_days) text.append(next_cell).append("Timeset");
    for (std::size_t column = 0; column < columns.size(); ++column)
        text.append(next_cell).append(columns[column].name).append(ending(column));
    return text.append(end_of_row);
}

void write_nodes_as(Flavour flavour, const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    const Shared shared(graph, options, flavour);
    sink.write(header("\"Id\",\"Label\",\"kind", shared, shared.columns.of_nodes(),
                      [&](std::size_t column) { return shared.is_day(column) ? "_ymd" : ""; }));
    write_elements(sink, graph.nodes(), options, [&] { return Rows(graph, shared); });
}

void write_edges_as(Flavour flavour, const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    const Shared shared(graph, options, flavour);
    sink.write(header("\"Id\",\"Source\",\"Target\",\"Type\",\"Kind\",\"Weight\",\"Label", shared,
                      shared.columns.of_edges(), [](std::size_t) { return ""; }));
    write_elements(sink, graph.edges(), options, [&] { return Rows(graph, shared); });
}

}  // namespace

void write_nodes(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    write_nodes_as(Flavour::plain, graph, options, sink);
}

void write_edges(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    write_edges_as(Flavour::plain, graph, options, sink);
}

void write_timeline_nodes(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    write_nodes_as(Flavour::timeline, graph, options, sink);
}

void write_timeline_edges(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    write_edges_as(Flavour::timeline, graph, options, sink);
}

void write_safe_nodes(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    write_nodes_as(Flavour::safe, graph, options, sink);
}

void write_safe_edges(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    write_edges_as(Flavour::safe, graph, options, sink);
}

}  // namespace arxgraph::csv
