#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/exporters/dot.hpp>
#include <arxgraph/exporters/dot_escape.hpp>
#include <arxgraph/exporters/dot_style.hpp>
#include <arxgraph/exporters/joined_list.hpp>
#include <arxgraph/exporters/palette.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace arxgraph::dot {

namespace {

constexpr std::size_t label_length = 80;

enum class Style { full, none };

class Writer {
public:
    Writer(const Graph& graph, Style style, ByteSink& sink)
        : graph_(graph), style_(style), out_(sink), attributes_(graph) {}

    void write();

private:
    void write_head();
    void prepare_texts();
    void write_node(NodeId node);
    void write_edge(EdgeId edge);
    void write_label(std::string_view label);
    void write_attribute(std::string_view name, const AttributeValue& value);
    void write_name(std::string_view name);
    void write_number(NodeId node) {
        out_.put('n');
        out_.put_integer(node.index);
    }

    const Graph& graph_;
    Style style_;
    TextWriter out_;
    AttributeReader attributes_;
    std::array<std::string, node_kind_count> node_texts_;  // what all nodes of a kind have in common
    std::array<std::string, edge_kind_count> edge_texts_;
    std::string joined_;
};

void Writer::write() {
    prepare_texts();
    if (style_ == Style::full)
        write_head();
    else
        out_.put("// render: sfdp -Goverlap=prism -Nstyle=filled -Tsvg\ndigraph arxgraph {\n");
    for (const NodeId node : graph_.nodes()) write_node(node);
    for (const EdgeId edge : graph_.edges()) write_edge(edge);
    out_.put(style_ == Style::full ? "  }\n}\n" : "}\n");
    out_.flush();
}

// Gephi 0.10 skips all up to the next brace after a statement about the graph as a whole: the subgraph is that brace.
void Writer::write_head() {
    out_.put("digraph arxgraph {\n  graph [charset=\"UTF-8\", layout=\"");
    out_.put(layout_for(graph_.node_count()));
    out_.put('"');
    out_.put(header);
    out_.put("  subgraph all {\n");
}

void Writer::prepare_texts() {
    for (const NodeKind kind : all_node_kinds) {
        std::string& text = node_texts_[index_of(kind)];
        text.append(", kind=\"").append(name(kind)).append("\", color=\"").append(color_of(kind).hsv).append("\"");
        if (style_ == Style::full) text += style(kind);
        text += ", kgid=";
    }
    for (const EdgeKind kind : all_edge_kinds) {
        std::string& text = edge_texts_[index_of(kind)];
        text.append(" [kind=\"").append(name(kind)).append("\"");
        if (!traits(kind).directed) text += ", dir=\"none\"";
        if (style_ == Style::full) text += style(kind);
        text += ", weight=\"";
    }
}

void Writer::write_node(NodeId node) {
    out_.put("    ");
    write_number(node);
    out_.put(" [label=");
    write_label(graph_.label(node));
    out_.put(node_texts_[index_of(graph_.kind(node))]);
    write_dot_string(out_, graph_.id(node));
    attributes_.visit(node,
                      [this](std::string_view name, const AttributeValue& value) { write_attribute(name, value); });
    out_.put("];\n");
}

void Writer::write_edge(EdgeId id) {
    const Edge edge = graph_.edge(id);
    out_.put("    ");
    write_number(edge.source);
    out_.put(" -> ");
    write_number(edge.target);
    out_.put(edge_texts_[index_of(edge.kind)]);
    out_.put_real(edge.weight);
    out_.put('"');
    attributes_.visit(id, [this](std::string_view name, const AttributeValue& value) { write_attribute(name, value); });
    out_.put("];\n");
}

void Writer::write_label(std::string_view label) {
    const std::string_view shown = shortened(label, label_length);
    if (shown.size() == label.size()) {
        write_dot_label(out_, label);
        return;
    }
    joined_.assign(shown).append("…");
    write_dot_label(out_, joined_);
    out_.put(", tooltip=");
    write_dot_label(out_, label);
}

// A language tag in a name may hold '-', which DOT takes in quotes only and Gephi in none.
void Writer::write_name(std::string_view name) {
    for (const char character : name) out_.put(character == '-' ? '_' : character);
}

void Writer::write_attribute(std::string_view name, const AttributeValue& value) {
    const bool is_url = name == arxgraph::name(NodeAttribute::url);
    out_.put(", ");
    write_name(is_url ? "URL" : name);
    out_.put('=');
    switch (value.type) {
        case AttributeType::text:
            if (is_url)
                write_dot_url(out_, value.text);
            else
                write_dot_string(out_, value.text);
            return;
        case AttributeType::list:
            join_list(value.list, joined_);
            write_dot_string(out_, joined_);
            return;
        case AttributeType::integer:
            out_.put('"');
            out_.put_integer(value.integer);
            break;
        case AttributeType::real:
            out_.put('"');
            out_.put_real(value.real);
            break;
    }
    out_.put('"');
}

}  // namespace

void write(const Graph& graph, const ExportOptions&, ByteSink& sink) {
    Writer(graph, Style::full, sink).write();
}

void write_bare(const Graph& graph, const ExportOptions&, ByteSink& sink) {
    Writer(graph, Style::none, sink).write();
}

}  // namespace arxgraph::dot
