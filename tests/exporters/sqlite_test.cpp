// Databases are compared by what is in them: their bytes differ from version to version of SQLite. The golden is
// written anew by ARXGRAPH_WRITE_GOLDENS=1.
#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/exporters/sqlite.hpp>

#include "catch.hpp"
#include "folder.hpp"
#include "nasty_graph.hpp"
#include "shared_data.hpp"
#include <sqlite3.h>

#include <cstdlib>
#include <fstream>
#include <memory>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

class Database {
public:
    explicit Database(const std::string& path) {
        sqlite3* handle = nullptr;
        REQUIRE(sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
        handle_.reset(handle);
    }
    /// Rows as lines, values with '|' between them.
    std::string rows(const std::string& sql) const {
        std::string text;
        char* message = nullptr;
        const int code = sqlite3_exec(handle_.get(), sql.c_str(), append, &text, &message);
        INFO(sql << ": " << (message == nullptr ? "" : message));
        CHECK(code == SQLITE_OK);
        sqlite3_free(message);
        return text;
    }

private:
    static int append(void* text, int count, char** values, char**) {
        auto& out = *static_cast<std::string*>(text);
        for (int i = 0; i < count; ++i) out.append(i == 0 ? "" : "|").append(values[i] == nullptr ? "∅" : values[i]);
        out += '\n';
        return 0;
    }
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close(handle); }
    };
    std::unique_ptr<sqlite3, Close> handle_;
};

/// The path of a new one.
std::string written(const Folder& folder, const Graph& graph, const ExportOptions& options = {},
                    const std::string& name = "graph.sqlite") {
    sqlite::write(graph, options, folder.at(name));
    return folder.at(name);
}

std::string dump(const Database& database) {
    std::string text =
        database.rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_%'");
    for (const char* table : {"nodes", "edges", "sources", "evidence"})
        text += std::string("-- ") + table + "\n" + database.rows(std::string("SELECT * FROM ") + table);
    return text;
}

}  // namespace

TEST_CASE("sqlite: the tables, their rows and the views are as in the golden") {
    const Folder folder;
    const std::string text = dump(Database(written(folder, nasty_graph())));
    const std::string path = project_file("tests/golden/graphs/sqlite.sql");
    if (std::getenv("ARXGRAPH_WRITE_GOLDENS") != nullptr) std::ofstream(path, std::ios::binary) << text;
    CHECK(text == read_file(path));
}

TEST_CASE("sqlite: titles and abstracts are found by their words, whatever case and accents") {
    GraphParts parts = nasty_parts();
    parts.nodes.paper.abstract = {"", "Über Graphen", "", ""};
    const Folder folder;
    const Database database(written(folder, Graph{std::move(parts)}));
    const auto found = [&](const std::string& word) {
        return database.rows("SELECT id FROM search JOIN nodes ON number = search.rowid WHERE search MATCH '" + word +
                             "'");
    };
    CHECK(found("uber") == "arxiv:hep-th_9901001\n");
    CHECK(found("label:그래프") == "arxiv:2101.00001\n");
    CHECK(found("nowhere").empty());
    CHECK(found("team").empty());  // which is an organisation
}

TEST_CASE("sqlite: views answer what people ask") {
    const Folder folder;
    const Database database(written(folder, nasty_graph()));
    CHECK(database.rows("SELECT author FROM authorships WHERE paper_id = 'arxiv:2101.00001' ORDER BY position") ==
          "김철수\nBob \"B\" O'Neil, Jr.\n");
    CHECK(database.rows("SELECT other FROM coauthors WHERE author = 'Ann; Lee'") == "Bob \"B\" O'Neil, Jr.\n");
    CHECK(database.rows("SELECT cited_id, times FROM citations WHERE paper_id = 'arxiv:2101.00001' ORDER BY times") ==
          "arxiv:2012.99999|1.0\narxiv:hep-th_9901001|3.0\n");
    CHECK(database.rows("SELECT other_id, score FROM related_papers WHERE paper_id = 'arxiv:hep-th_9901001'") ==
          "arxiv:2101.00001|0.375\n");
    CHECK(database.rows("SELECT value FROM papers, json_each(authors) WHERE papers.id = 'arxiv:hep-th_9901001'") ==
          "Bob \"B\" O'Neil, Jr.\nAnn; Lee\n");
}

TEST_CASE("sqlite: evidence of an edge is its own, or its paper's, or the papers together") {
    const Folder folder;
    const Database database(written(folder, nasty_graph()));
    const auto evidence = [&](const std::string& edge) {
        return database.rows("SELECT path, line, paper FROM edge_evidence WHERE edge = " + edge + " ORDER BY line");
    };
    CHECK(evidence("8") == "seeds/메모 & <notes>; 1.txt|5|∅\nseeds/메모 & <notes>; 1.txt|6|∅\n");
    CHECK(evidence("2") == "seeds/메모 & <notes>; 1.txt|9|∅\n");
    CHECK(evidence("14") == "∅|∅|1\n");
    CHECK(evidence("11").empty());
}

TEST_CASE("sqlite: a graph without nodes and one without attributes have the same tables") {
    AttributeChoice none{};
    none.nodes.reset();
    none.edges.reset();
    const Folder folder;
    const Database empty(written(folder, Graph{}, {}, "empty.sqlite"));
    const Database bare(written(folder, nasty_graph(), {.attributes = none}, "bare.sqlite"));
    CHECK(empty.rows("SELECT count(*) FROM papers") == "0\n");
    CHECK(bare.rows("SELECT count(*), count(abstract), count(year) FROM papers") == "4|0|0\n");
    CHECK(bare.rows("SELECT count(*) FROM evidence") == "0\n");
}

TEST_CASE("sqlite: the same graph gives the same bytes, and all its elements are told of") {
    const Graph graph = nasty_graph();
    std::size_t told = 0;
    const Folder folder;
    const std::string one = written(folder, graph, {.written = [&](std::size_t more) { told += more; }}, "one.sqlite");
    const std::string other = written(folder, graph, {.threads = 5}, "other.sqlite");
    CHECK((read_file(one) == read_file(other)));
    CHECK(told == 28);
}

TEST_CASE("sqlite: what cannot be written is told with its path") {
    const Folder folder;
    CHECK_THROWS_AS(sqlite::write(nasty_graph(), {}, folder.at("no/such/folder.sqlite")), Error);
    folder.write("text.sqlite", "this is no database");
    CHECK_THROWS_AS(sqlite::write(nasty_graph(), {}, folder.at("text.sqlite")), Error);
}
