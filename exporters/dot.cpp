#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/graph/edges_in_order.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/exporters/dot.hpp>
#include <arxgraph/exporters/dot_escape.hpp>
#include <arxgraph/exporters/dot_style.hpp>
#include <arxgraph/exporters/element_output.hpp>
#include <arxgraph/exporters/joined_list.hpp>
#include <arxgraph/exporters/palette.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::dot {

namespace {

constexpr std::size_t label_length = 80;

enum class Style { full, none };

/// The texts of a file that repeat: made once and read by all threads.
struct Texts {
    std::array<std::string, node_kind_count> nodes;  // what all nodes of a kind have in common
    std::array<std::string, edge_kind_count> edges;
    std::vector<std::string> node_columns;  // `, name=`
    std::vector<std::string> edge_columns;
    std::size_t url{};  // the column of nodes that is an address
};

// Gephi 0.10 skips all up to the next brace after a statement about the graph as a whole: the subgraph is that brace.
void write_head(TextWriter& out, const Graph& graph) {
    out.put("digraph arxgraph {\n  graph [charset=\"UTF-8\", layout=\"");
    out.put(layout_for(graph.node_count()));
    out.put('"');
    out.put(header);
    out.put("  subgraph all {\n");
}

// A language tag in a name may hold '-', which DOT takes in quotes only and Gephi in none.
std::string attribute_name(std::string_view name) {
    std::string text(name == arxgraph::name(NodeAttribute::url) ? "URL" : name);
    std::replace(text.begin(), text.end(), '-', '_');
    return ", " + text + "=";
}

Texts texts_of(const AttributeColumns& columns, Style wanted) {
    Texts texts;
    for (const NodeKind kind : all_node_kinds) {
        std::string& text = texts.nodes[index_of(kind)];
        text.append(", kind=\"").append(name(kind)).append("\", color=\"").append(color_of(kind).hsv).append("\"");
        if (wanted == Style::full) text += style(kind);
        text += ", kgid=";
    }
    for (const EdgeKind kind : all_edge_kinds) {
        std::string& text = texts.edges[index_of(kind)];
        text.append(" [kind=\"").append(name(kind)).append("\"");
        if (!traits(kind).directed) text += ", dir=\"none\"";
        if (wanted == Style::full) text += style(kind);
        text += ", weight=\"";
    }
    for (const AttributeColumn& column : columns.of_nodes()) texts.node_columns.push_back(attribute_name(column.name));
    for (const AttributeColumn& column : columns.of_edges()) texts.edge_columns.push_back(attribute_name(column.name));
    texts.url = columns.column(NodeAttribute::url);
    return texts;
}

/// Writes nodes and edges; one a thread.
class ElementWriter {
public:
    ElementWriter(const Graph& graph, const AttributeColumns& columns, const Texts& texts)
        : graph_(graph), edges_(graph), texts_(texts), attributes_(graph, columns) {}

    void write(TextWriter& out, NodeId node);
    void write(TextWriter& out, EdgeId edge);

private:
    void write_label(TextWriter& out, std::string_view label);
    void write_value(TextWriter& out, const AttributeValue& value);
    static void write_number(TextWriter& out, NodeId node) {
        out.put('n');
        out.put_integer(node.index);
    }

    const Graph& graph_;
    EdgesInOrder edges_;
    const Texts& texts_;
    AttributeReader attributes_;
    std::string scratch_;
};

void ElementWriter::write(TextWriter& out, NodeId node) {
    out.put("    ");
    write_number(out, node);
    out.put(" [label=");
    write_label(out, graph_.label(node));
    out.put(texts_.nodes[index_of(graph_.kind(node))]);
    write_dot_string(out, graph_.id(node));
    attributes_.visit(node, [&](std::size_t column, const AttributeValue& value) {
        out.put(texts_.node_columns[column]);
        if (column == texts_.url && value.type == AttributeType::text)
            write_dot_url(out, value.text);
        else
            write_value(out, value);
    });
    out.put("];\n");
}

void ElementWriter::write(TextWriter& out, EdgeId id) {
    const Edge edge = edges_[id];
    out.put("    ");
    write_number(out, edge.source);
    out.put(" -> ");
    write_number(out, edge.target);
    out.put(texts_.edges[index_of(edge.kind)]);
    out.put_real(edge.weight);
    out.put('"');
    attributes_.visit(edge, [&](std::size_t column, const AttributeValue& value) {
        out.put(texts_.edge_columns[column]);
        write_value(out, value);
    });
    out.put("];\n");
}

void ElementWriter::write_label(TextWriter& out, std::string_view label) {
    const std::string_view shown = shortened(label, label_length);
    if (shown.size() == label.size()) {
        write_dot_label(out, label);
        return;
    }
    scratch_.assign(shown).append("…");
    write_dot_label(out, scratch_);
    out.put(", tooltip=");
    write_dot_label(out, label);
}

void ElementWriter::write_value(TextWriter& out, const AttributeValue& value) {
    switch (value.type) {
        case AttributeType::text:
            return write_dot_string(out, value.text);
        case AttributeType::list:
            return write_dot_string(out, joined_list(value.list, scratch_));
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

void write_styled(const Graph& graph, Style style, const ExportOptions& options, ByteSink& sink) {
    TextWriter out(sink);
    if (style == Style::full)
        write_head(out, graph);
    else
        out.put("// render: sfdp -Goverlap=prism -Nstyle=filled -Tsvg\ndigraph arxgraph {\n");
    out.flush();
    const AttributeColumns columns(graph, options.attributes);
    const Texts texts = texts_of(columns, style);
    const auto make_writer = [&] { return ElementWriter(graph, columns, texts); };
    write_elements(sink, graph.nodes(), options, make_writer);
    write_elements(sink, graph.edges(), options, make_writer);
    sink.write(style == Style::full ? "  }\n}\n" : "}\n");
}

}  // namespace

void write(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    write_styled(graph, Style::full, options, sink);
}

void write_bare(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    write_styled(graph, Style::none, options, sink);
}

}  // namespace arxgraph::dot
