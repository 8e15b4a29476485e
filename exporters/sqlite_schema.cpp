#include <arxgraph/exporters/sqlite_schema.hpp>

#include <algorithm>
#include <span>

namespace arxgraph::sqlite {

namespace {

/// Lists are JSON. Tables are not STRICT, which programs with an SQLite from before 2022 could not open.
std::string_view type_name(AttributeType type) {
    switch (type) {
        case AttributeType::integer:
            return "INTEGER";
        case AttributeType::real:
            return "REAL";
        default:
            return "TEXT";
    }
}

void add_column(std::string& sql, std::string_view name, AttributeType type) {
    sql.append(",\n  \"").append(name).append("\" ").append(type_name(type));
}

bool contains(std::span<const AttributeColumn> columns, std::string_view name) {
    return std::any_of(columns.begin(), columns.end(), [&](const AttributeColumn& each) { return each.name == name; });
}

/// Those that occur in their order, then those that do not. Evidence has a table of its own.
template <class Attribute>
void add_columns(std::string& sql, std::span<const AttributeColumn> columns, std::size_t attributes,
                 Attribute not_a_column) {
    for (const AttributeColumn& column : columns)
        if (column.name != "evidence") add_column(sql, column.name, column.type);
    for (std::size_t i = 0; i < attributes; ++i) {
        const auto attribute = static_cast<Attribute>(i);
        if (attribute == Attribute::evidence || attribute == not_a_column || contains(columns, name(attribute)))
            continue;
        add_column(sql, name(attribute), type(attribute));
    }
}

}  // namespace

std::string tables(const AttributeColumns& columns) {
    std::string sql =
        "CREATE TABLE nodes (\n  number INTEGER PRIMARY KEY,\n  id TEXT NOT NULL,\n  kind TEXT NOT NULL,\n"
        "  label TEXT NOT NULL,\n  degree INTEGER NOT NULL";
    add_columns(sql, columns.of_nodes(), node_attribute_count, NodeAttribute::note);
    sql +=
        "\n);\n"
        "CREATE TABLE edges (\n  number INTEGER PRIMARY KEY,\n  kind TEXT NOT NULL,\n"
        "  source INTEGER NOT NULL REFERENCES nodes,\n  target INTEGER NOT NULL REFERENCES nodes,\n"
        "  directed INTEGER NOT NULL,\n  weight REAL NOT NULL";
    add_columns(sql, columns.of_edges(), edge_attribute_count, EdgeAttribute::evidence);
    sql +=
        "\n);\n"
        "CREATE TABLE sources (number INTEGER PRIMARY KEY, path TEXT NOT NULL);\n"
        "CREATE TABLE evidence (\n  node INTEGER REFERENCES nodes,\n  edge INTEGER REFERENCES edges,\n"
        "  source INTEGER REFERENCES sources,\n  line INTEGER,\n  paper INTEGER REFERENCES nodes\n);\n";
    return sql;
}

// Edges by kind have no index: a text for each edge would be a fifth of the time, and those of a kind lie together.
const std::string_view indexes_and_search = R"(
CREATE UNIQUE INDEX nodes_by_id ON nodes (id);
CREATE INDEX nodes_by_kind ON nodes (kind, degree);
CREATE INDEX edges_by_source ON edges (source);
CREATE INDEX edges_by_target ON edges (target);
CREATE INDEX evidence_of_nodes ON evidence (node) WHERE node IS NOT NULL;
CREATE INDEX evidence_of_edges ON evidence (edge) WHERE edge IS NOT NULL;
CREATE VIEW papers AS SELECT * FROM nodes WHERE kind = 'paper';
CREATE VIRTUAL TABLE search USING fts5 (label, abstract, content = 'papers', content_rowid = 'number',
                                        tokenize = "unicode61 remove_diacritics 2");
INSERT INTO search (search) VALUES ('rebuild');
PRAGMA analysis_limit = 1000;
ANALYZE;
)";

const std::string_view views = R"(
CREATE VIEW authors AS SELECT number, id, label, papers, degree FROM nodes WHERE kind = 'author';
CREATE VIEW tags AS SELECT number, id, label, papers, degree FROM nodes WHERE kind = 'tag';
CREATE VIEW named_edges AS
  SELECT edges.number, edges.kind, source.id AS source_id, source.label AS source, target.id AS target_id,
         target.label AS target, directed, weight, position, fractional, reasons, words
  FROM edges JOIN nodes AS source ON source.number = edges.source JOIN nodes AS target ON target.number = edges.target;
CREATE VIEW authorships AS
  SELECT target_id AS paper_id, target AS paper, position, source_id AS author_id, source AS author
  FROM named_edges WHERE kind = 'authored';
CREATE VIEW citations AS
  SELECT source_id AS paper_id, source AS paper, target_id AS cited_id, target AS cited, weight AS times
  FROM named_edges WHERE kind = 'cites';
CREATE VIEW coauthors AS
  SELECT source_id AS author_id, source AS author, target_id AS other_id, target AS other, weight AS papers, fractional
  FROM named_edges WHERE kind = 'coauthor'
  UNION ALL
  SELECT target_id, target, source_id, source, weight, fractional FROM named_edges WHERE kind = 'coauthor';
CREATE VIEW related_papers AS
  SELECT source_id AS paper_id, source AS paper, target_id AS other_id, target AS other, weight AS score, reasons
  FROM named_edges WHERE kind = 'related'
  UNION ALL
  SELECT target_id, target, source_id, source, weight, reasons FROM named_edges WHERE kind = 'related';
CREATE VIEW edge_evidence AS
  SELECT edges.number AS edge, path, line, evidence.paper
  FROM edges JOIN evidence ON evidence.edge = edges.number LEFT JOIN sources ON sources.number = evidence.source
  UNION ALL
  SELECT edges.number, path, line, NULL
  FROM edges
  JOIN evidence ON evidence.node = CASE edges.kind WHEN 'authored' THEN edges.target ELSE edges.source END
  JOIN sources ON sources.number = evidence.source
  WHERE edges.kind IN ('authored', 'tagged', 'in_category', 'mentions')
    AND NOT EXISTS (SELECT 1 FROM evidence AS own WHERE own.edge = edges.number);
)";

}  // namespace arxgraph::sqlite
