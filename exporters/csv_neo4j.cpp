#include <arxgraph/core/graph/edges_in_order.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/exporters/attribute_row.hpp>
#include <arxgraph/exporters/csv_cell.hpp>
#include <arxgraph/exporters/csv_neo4j.hpp>
#include <arxgraph/exporters/element_output.hpp>
#include <arxgraph/exporters/one_line.hpp>
#include <arxgraph/exporters/target_ids.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

namespace arxgraph::csv_neo4j {

namespace {

constexpr char between_items = '|';
constexpr char in_items_instead = '/';

constexpr char upper(char letter) noexcept {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

std::string label_of(NodeKind kind) {
    std::string label(name(kind));
    label.front() = upper(label.front());
    return label;
}

std::string type_of(EdgeKind kind) {
    std::string type(name(kind));
    std::transform(type.begin(), type.end(), type.begin(), upper);
    return type;
}

std::array<std::string, node_kind_count> all_labels() {
    std::array<std::string, node_kind_count> labels;
    for (const NodeKind kind : all_node_kinds) labels[index_of(kind)] = label_of(kind);
    return labels;
}

std::array<std::string, edge_kind_count> all_types() {
    std::array<std::string, edge_kind_count> types;
    for (const EdgeKind kind : all_edge_kinds) types[index_of(kind)] = type_of(kind);
    return types;
}

/// Writes rows of nodes and relationships; one a thread.
class Rows {
public:
    Rows(const Graph& graph, const AttributeColumns& columns)
        : graph_(graph), edges_(graph), targets_(graph), attributes_(graph, columns) {}

    void write(TextWriter& out, NodeId node);
    void write(TextWriter& out, EdgeId edge);

private:
    void write_values(TextWriter& out, std::span<const AttributeValue* const> values);
    void write_value(TextWriter& out, const AttributeValue& value);
    std::string_view array_text(std::span<const std::string_view> items);

    const Graph& graph_;
    EdgesInOrder edges_;
    TargetIds targets_;
    AttributeRow attributes_;
    std::array<std::string, node_kind_count> labels_ = all_labels();
    std::array<std::string, edge_kind_count> types_ = all_types();
    std::string scratch_;
    std::string joined_;
};

void Rows::write(TextWriter& out, NodeId node) {
    write_csv_text(out, graph_.id(node));
    out.put(',');
    write_csv_text(out, one_line(graph_.label(node), scratch_));
    out.put(',');
    out.put(labels_[index_of(graph_.kind(node))]);
    write_values(out, attributes_.of(node));
}

void Rows::write(TextWriter& out, EdgeId id) {
    const Edge edge = edges_[id];
    write_csv_text(out, graph_.id(edge.source));
    out.put(',');
    write_csv_text(out, targets_.of(id));
    out.put(',');
    out.put(types_[index_of(edge.kind)]);
    out.put(',');
    out.put_real(edge.weight);
    out.put(traits(edge.kind).directed ? ",true" : ",false");
    write_values(out, attributes_.of(edge));
}

void Rows::write_values(TextWriter& out, std::span<const AttributeValue* const> values) {
    for (const AttributeValue* value : values) {
        out.put(',');
        if (value != nullptr) write_value(out, *value);
    }
    out.put('\n');
}

void Rows::write_value(TextWriter& out, const AttributeValue& value) {
    switch (value.type) {
        case AttributeType::text:
            return write_csv_text(out, one_line(value.text, scratch_));
        case AttributeType::list:
            return write_csv_text(out, array_text(value.list));
        case AttributeType::integer:
            return out.put_integer(value.integer);
        case AttributeType::real:
            return out.put_real(value.real);
    }
}

std::string_view Rows::array_text(std::span<const std::string_view> items) {
    joined_.clear();
    for (const std::string_view item : items) {
        if (!joined_.empty()) joined_ += between_items;
        const std::size_t begin = joined_.size();
        joined_ += one_line(item, scratch_);
        std::replace(joined_.begin() + static_cast<std::ptrdiff_t>(begin), joined_.end(), between_items,
                     in_items_instead);
    }
    return joined_;
}

std::string_view type_name(AttributeType type) {
    switch (type) {
        case AttributeType::text:
            break;
        case AttributeType::list:
            return ":string[]";
        case AttributeType::integer:
            return ":long";
        case AttributeType::real:
            return ":double";
    }
    return "";
}

constexpr bool is_day(std::string_view attribute) noexcept {
    return attribute == "published" || attribute == "updated" || attribute == "noted";
}

/// A language tag in a name may hold '-', which Cypher takes in quotes only.
std::string header(std::string_view first, std::span<const AttributeColumn> columns) {
    std::string text(first);
    for (const AttributeColumn& column : columns) {
        const std::size_t begin = text.size();
        text.append(",").append(column.name);
        std::replace(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), '-', '_');
        text += is_day(column.name) ? ":date" : type_name(column.type);
    }
    return text.append("\n");
}

}  // namespace

void write_nodes(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    const AttributeColumns columns(graph, options.attributes);
    sink.write(header("id:ID,label,:LABEL", columns.of_nodes()));
    write_elements(sink, graph.nodes(), options, [&] { return Rows(graph, columns); });
}

void write_relationships(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    const AttributeColumns columns(graph, options.attributes);
    sink.write(header(":START_ID,:END_ID,:TYPE,weight:double,directed:boolean", columns.of_edges()));
    write_elements(sink, graph.edges(), options, [&] { return Rows(graph, columns); });
}

}  // namespace arxgraph::csv_neo4j
