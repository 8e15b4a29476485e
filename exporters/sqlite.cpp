#include <arxgraph/core/graph/edges_in_order.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/exporters/attribute_row.hpp>
#include <arxgraph/exporters/json_attributes.hpp>
#include <arxgraph/exporters/node_sizes.hpp>
#include <arxgraph/exporters/sqlite.hpp>
#include <arxgraph/exporters/sqlite_file.hpp>
#include <arxgraph/exporters/sqlite_schema.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>

namespace arxgraph::sqlite {

namespace {

/// Lists of a row as JSON, each until the row ends.
class JsonLists {
public:
    void clear() { used_ = 0; }
    std::string_view text(const AttributeValue& list) {
        if (used_ == kept_.size()) kept_.emplace_back();
        Kept& kept = kept_[used_++];
        kept.text.clear();
        write_json_value(kept.out, list);
        kept.out.flush();
        return kept.text;
    }

private:
    struct Kept final : ByteSink {
        void write(std::string_view bytes) override { text.append(bytes); }
        std::string text{};
        TextWriter out{*this, 4096};
    };
    std::deque<Kept> kept_;  // does not move what it has
    std::size_t used_{};
};

/// The number that the other formats write: 0.1 of a float is the double 0.1, not 0.10000000149.
double as_written(float value) {
    std::array<char, 32> digits{};
    const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    double number = 0;
    std::from_chars(digits.data(), end, number);
    return number;
}

/// Of the first columns of a table, which stand in its order; others stay NULL.
std::string insertion(std::string_view table, std::string_view first_columns, std::span<const AttributeColumn> more) {
    std::string sql = "INSERT INTO " + std::string(table) + " (" + std::string(first_columns);
    for (const AttributeColumn& column : more) sql.append(", \"").append(column.name).append("\"");
    sql += ") VALUES (?";
    const auto others = static_cast<std::size_t>(std::count(first_columns.begin(), first_columns.end(), ','));
    for (std::size_t column = 0; column < others + more.size(); ++column) sql += ", ?";
    return sql + ")";
}

/// Tells of rows by the thousand.
class RowsTold {
public:
    explicit RowsTold(const WrittenElements& written) : written_(written) {}
    void one_more() {
        if (++rows_ == 1024) tell();
    }
    void tell() {
        if (written_ && rows_ != 0) written_(rows_);
        rows_ = 0;
    }

private:
    const WrittenElements& written_;
    std::size_t rows_{};
};

/// Fills the tables of an open transaction.
class Tables {
public:
    Tables(const Graph& graph, const ExportOptions& options, SqliteFile& file)
        : graph_(graph),
          columns_(graph, without_evidence(options.attributes)),
          with_node_evidence_(has_evidence(options.attributes.nodes, NodeAttribute::evidence)),
          with_edge_evidence_(has_evidence(options.attributes.edges, EdgeAttribute::evidence)),
          file_(file),
          row_(graph, columns_),
          coauthored_(graph),
          told_(options.written) {}

    void fill();

private:
    template <class Set, class Attribute>
    static bool has_evidence(const Set& wanted, Attribute evidence) {
        return wanted[static_cast<std::size_t>(evidence)];
    }
    static AttributeChoice without_evidence(AttributeChoice choice) {
        choice.nodes.reset(static_cast<std::size_t>(NodeAttribute::evidence));
        choice.edges.reset(static_cast<std::size_t>(EdgeAttribute::evidence));
        return choice;
    }
    void fill_nodes();
    void fill_edges();
    void fill_sources();
    void fill_evidence();
    void insert_values(SqliteInsert& insert, std::span<const AttributeValue* const> values);
    static void insert_evidence(SqliteInsert& insert, NodeId node, EdgeId edge, const Statement& statement);
    bool is_of_its_paper(EdgeId id) const noexcept;

    const Graph& graph_;
    AttributeColumns columns_;
    bool with_node_evidence_;
    bool with_edge_evidence_;
    SqliteFile& file_;
    AttributeRow row_;
    CoauthoredPapers coauthored_;
    JsonLists lists_;
    RowsTold told_;
};

void Tables::fill() {
    file_.run(tables(columns_));
    fill_nodes();
    fill_edges();
    fill_sources();
    fill_evidence();
    told_.tell();
}

void Tables::insert_values(SqliteInsert& insert, std::span<const AttributeValue* const> values) {
    for (const AttributeValue* value : values) {
        if (value == nullptr)
            insert.null();
        else if (value->type == AttributeType::text)
            insert.text(value->text);
        else if (value->type == AttributeType::list)
            insert.text(lists_.text(*value));
        else if (value->type == AttributeType::integer)
            insert.integer(value->integer);
        else
            insert.real(as_written(value->real));
    }
    insert.end_row();
    lists_.clear();
    told_.one_more();
}

void Tables::fill_nodes() {
    SqliteInsert insert(file_, insertion("nodes", "number, id, kind, label, degree", columns_.of_nodes()));
    for (const NodeId node : graph_.nodes()) {
        insert.integer(node.index).text(graph_.id(node)).text(name(graph_.kind(node))).text(graph_.label(node));
        insert.integer(degree_of(graph_, node));
        insert_values(insert, row_.of(node));
    }
}

void Tables::fill_edges() {
    SqliteInsert insert(file_,
                        insertion("edges", "number, kind, source, target, directed, weight", columns_.of_edges()));
    EdgesInOrder edges(graph_);
    for (const EdgeId id : graph_.edges()) {
        const Edge edge = edges[id];
        insert.integer(id.index).text(name(edge.kind)).integer(edge.source.index).integer(edge.target.index);
        insert.integer(traits(edge.kind).directed ? 1 : 0).real(as_written(edge.weight));
        insert_values(insert, row_.of(edge));
    }
}

void Tables::fill_sources() {
    SqliteInsert insert(file_, insertion("sources", "number, path", {}));
    for (std::uint32_t source = 0; source < graph_.sources().size(); ++source)
        insert.integer(source).text(graph_.source_path(SourceId{source})).end_row();
}

void Tables::insert_evidence(SqliteInsert& insert, NodeId node, EdgeId edge, const Statement& statement) {
    if (node == NodeId::none())
        insert.null().integer(edge.index);
    else
        insert.integer(node.index).null();
    insert.integer(statement.source.index);
    if (statement.line != 0) insert.integer(statement.line);
    insert.end_row();
}

/// True if the edge has no places of its own: the view edge_evidence has those of its paper.
bool Tables::is_of_its_paper(EdgeId id) const noexcept {
    const EdgeKind kind = graph_.kind(id);
    if (kind != EdgeKind::authored && kind != EdgeKind::tagged && kind != EdgeKind::in_category &&
        kind != EdgeKind::mentions)
        return false;
    const NodeId paper = kind == EdgeKind::authored ? graph_.target(id) : graph_.source(id);
    return graph_.statements(id).data() == graph_.statements(paper).data();
}

void Tables::fill_evidence() {
    SqliteInsert insert(file_, insertion("evidence", "node, edge, source, line, paper", {}));
    if (with_node_evidence_)
        for (const NodeId paper : graph_.nodes(NodeKind::paper))
            for (const Statement& statement : graph_.statements(paper))
                insert_evidence(insert, paper, EdgeId::none(), statement);
    if (!with_edge_evidence_) return;
    EdgesInOrder edges(graph_);
    for (const EdgeId id : graph_.edges()) {
        if (graph_.kind(id) == EdgeKind::coauthor) {
            const Edge edge = edges[id];
            for (const NodeId paper : coauthored_.of(edge.source, edge.target))
                insert.null().integer(id.index).null().null().integer(paper.index).end_row();
        }
        if (is_of_its_paper(id)) continue;
        for (const Statement& statement : graph_.statements(id)) insert_evidence(insert, NodeId::none(), id, statement);
    }
}

}  // namespace

void write(const Graph& graph, const ExportOptions& options, const std::string& path) {
    SqliteFile file(path);
    file.run("BEGIN");
    Tables(graph, options, file).fill();
    file.run(std::string(indexes_and_search));
    file.run(std::string(views));
    file.run("COMMIT");
    file.close();
}

}  // namespace arxgraph::sqlite
