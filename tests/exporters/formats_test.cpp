// What holds for every row of the table. Goldens are written anew by ARXGRAPH_WRITE_GOLDENS=1 exporters_test.
#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/linking/coauthorship.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/exporters/exporter.hpp>

#include "catch.hpp"
#include "exported.hpp"
#include "nasty_graph.hpp"
#include "shared_data.hpp"
#include "stated_entry.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

std::string first_extension(const ExporterFormat& format) {
    if (!format.extensions.empty()) return std::string(format.extensions.substr(0, format.extensions.find(' ')));
    return first_extension(*find_exporter(format.name.substr(0, format.name.find('-'))));
}

std::string golden_path(const ExporterFormat& format, std::string_view ending) {
    return project_file("tests/golden/graphs/" + std::string(format.name) +
                        (ending.empty() ? first_extension(format) : std::string(ending)));
}

/// Of more nodes and edges than one thread formats at a time.
Graph large_graph() {
    GraphBuilder builder;
    for (std::size_t i = 0; i < 2500; ++i) {
        const std::string number = std::to_string(i);
        builder.add(batch_of({{.title = "Paper number " + number + " & its <title>",
                               .authors = {"Ann Lee", "Bo Li " + std::to_string(i % 70), "Cy; Ng " + number},
                               .tags = {"t" + std::to_string(i % 9)},
                               .abstract = std::string(i, 'a'),
                               .line = static_cast<std::uint32_t>(i + 1)}}));
    }
    Diagnostics diagnostics;
    const Graph graph = std::move(builder).build(diagnostics);
    EdgeSet edges = coauthor_edges(graph, {}, diagnostics);
    return with_edges(graph, std::move(edges));
}

/// RFC 4180 ends rows as Windows does.
std::string with_lines_of_unix(const std::string& text) {
    return std::regex_replace(text, std::regex("\r\n"), "\n");
}

class FullSink final : public ByteSink {
public:
    void write(std::string_view) override { throw Error("no space left on the device"); }
};

}  // namespace

TEST_CASE("Every row is complete, and its name and extensions lead to it alone") {
    std::set<std::string_view> names;
    std::set<std::string> extensions;
    for (const ExporterFormat& format : exporter_formats()) {
        CAPTURE(format.name);
        CHECK(names.insert(format.name).second);
        CHECK_FALSE(format.description.empty());
        CHECK_FALSE(format.keeps.empty());
        CHECK((format.write != nullptr) + !format.files.empty() + (format.write_path != nullptr) == 1);
        CHECK(format.description.find('\n') == format.description.npos);
        CHECK(find_exporter(format.name) == &format);
        std::string rest(format.extensions);
        for (std::size_t begin = 0; begin < rest.size();) {
            const std::size_t end = std::min(rest.find(' ', begin), rest.size());
            const std::string extension = rest.substr(begin, end - begin);
            CHECK(extension.starts_with('.'));
            CHECK(extensions.insert(extension).second);
            CHECK(exporter_for_path("folder/graph" + extension) == &format);
            begin = end + 1;
        }
    }
    CHECK(find_exporter("") == nullptr);
    CHECK(find_exporter("GraphML") == nullptr);
}

TEST_CASE("The README and docs/formats.md name every row") {
    for (const ExporterFormat& format : exporter_formats()) {
        CAPTURE(format.name);
        const std::string name = "`" + std::string(format.name) + "`";
        CHECK(read_file(project_file("README.md")).find("| " + name) != std::string::npos);
        CHECK(read_file(project_file("docs/formats.md")).find(name) != std::string::npos);
    }
}

TEST_CASE("A path leads to a row by its last extension, whatever its case") {
    const std::vector<std::pair<std::string_view, std::string_view>> cases{
        {"a.graphml", "graphml"},
        {"/x/A.GraphML", "graphml"},
        {"a.gexf", "gexf"},
        {"a.csv", "csv"},
        {"a.db", "sqlite"},
        {"a.dot", "dot"},
        {"a.gv", "dot"},
        {"a.json", "json"},
        {"a.cyjs", "json-cytoscape"},
        {"a.jgf", "json-jgf"},
        {"a.json.dot", "dot"},
        {"a", ""},
        {"", ""},
        {"a.", ""},
        {"a.txt", ""},
        {"folder.json/graph", ""},
        {"a.json ", ""},
        {".json", "json"},
        {"a.dot .gv", "dot"},
    };
    for (const auto& [path, name] : cases) {
        const ExporterFormat* format = exporter_for_path(path);
        CAPTURE(path);
        CHECK((format == nullptr ? "" : format->name) == name);
    }
}

TEST_CASE("Files of a format of several are named by what is asked for, with their own endings") {
    const auto names = [](std::string_view format, std::string_view path) {
        return output_paths(*find_exporter(format), path);
    };
    using Names = std::vector<std::string>;
    CHECK(names("gexf", "a.csv") == Names{"a.csv"});
    for (const char* path : {"x/a.csv", "x/a", "x/a.CSV", "x/a.nodes.csv", "x/a.edges.csv"})
        CHECK(names("csv", path) == Names{"x/a.nodes.csv", "x/a.edges.csv"});
    CHECK(names("csv", "a.txt") == Names{"a.txt.nodes.csv", "a.txt.edges.csv"});
    CHECK(names("csv-neo4j", "a.csv") == Names{"a.nodes.csv", "a.relationships.csv"});
    CHECK(names("jsonl-graphframes", "a.b.jsonl") == Names{"a.b.vertices.jsonl", "a.b.edges.jsonl"});
    CHECK(names("csv", ".csv") == Names{".csv.nodes.csv", ".csv.edges.csv"});
}

TEST_CASE("Every row writes its golden, byte for byte") {
    const bool write_anew = std::getenv("ARXGRAPH_WRITE_GOLDENS") != nullptr;
    const Graph graph = nasty_graph();
    for (const ExporterFormat& format : exporter_formats()) {
        for (const ExportedFile& file : exported_files(graph, format.name)) {
            const std::string path = golden_path(format, file.ending);
            CAPTURE(path);
            if (write_anew) std::ofstream(path, std::ios::binary) << file.text;
            REQUIRE(std::filesystem::exists(path));
            CHECK(file.text == read_file(path));
        }
    }
}

TEST_CASE("No golden is left over from a row that is gone") {
    std::set<std::filesystem::path> expected{"sqlite.sql"};  // sqlite_test.cpp compares what is in a database
    for (const ExporterFormat& format : exporter_formats())
        for (const ExportFile& file : streamed_files(format))
            expected.insert(std::filesystem::path(golden_path(format, file.ending)).filename());
    for (const auto& entry : std::filesystem::directory_iterator(project_file("tests/golden/graphs")))
        CHECK(expected.count(entry.path().filename()) == 1);
}

TEST_CASE("Every row writes clean UTF-8 without a byte order mark, in whole lines") {
    const Graph graph = nasty_graph();
    for (const ExporterFormat& format : exporter_formats()) {
        if (format.binary) continue;
        std::string text = exported(graph, format.name);
        if (format.name.starts_with("csv")) text = with_lines_of_unix(text);
        CAPTURE(format.name);
        CHECK(is_clean(text));
        CHECK_FALSE(text.starts_with("\xEF\xBB\xBF"));
        CHECK(text.ends_with('\n'));
    }
}

TEST_CASE("The graph decides the bytes, not the order in which its entries came") {
    const auto make = [](bool swapped) {
        const StatedEntry one{.title = "One",
                              .authors = {"Ann Lee", "Bo Li"},
                              .tags = {"x"},
                              .links = {"https://x.org/a"},
                              .arxiv_id = "2101.00001",
                              .path = "a.txt",
                              .line = 1};
        const StatedEntry two{.title = "Two",
                              .authors = {"Bo Li"},
                              .tags = {"x"},
                              .links = {"arXiv:2101.00001"},
                              .arxiv_id = "2101.00002",
                              .path = "b.txt",
                              .line = 1};
        GraphBuilder builder;
        builder.add(batch_of({swapped ? two : one}));
        builder.add(batch_of({swapped ? one : two}));
        Diagnostics diagnostics;
        return std::move(builder).build(diagnostics);
    };
    const Graph graph = make(false);
    const Graph same = make(true);
    for (const ExporterFormat& format : exporter_formats()) {
        CAPTURE(format.name);
        CHECK(exported(graph, format.name) == exported(graph, format.name));
        CHECK(exported(graph, format.name) == exported(same, format.name));
    }
}

TEST_CASE("The number of threads changes no byte") {
    const Graph graph = large_graph();
    for (const ExporterFormat& format : exporter_formats()) {
        const std::string text = exported(graph, format.name);
        for (const unsigned threads : {2U, 5U}) {
            CAPTURE(format.name, threads);
            CHECK((exported(graph, format.name, {.threads = threads}) == text));
        }
    }
}

TEST_CASE("All nodes and edges are told of once they are written") {
    const Graph graph = large_graph();
    for (const ExporterFormat& format : exporter_formats()) {
        std::size_t told = 0;
        (void)exported(graph, format.name, {.threads = 2, .written = [&](std::size_t more) { told += more; }});
        CAPTURE(format.name);
        CHECK((format.write_path != nullptr || told == graph.node_count() + graph.edge_count()));
    }
}

TEST_CASE("Text that no format can hold is gone from all of them") {
    const std::set<std::string_view> without_notes{"vosviewer", "json-vosviewer", "pajek"};
    const Graph graph = graph_of_entries({{.title = "A\vB\x01 \xED\xA0\x80\xEF\xBF\xBE\xEF\xBF\xBF C",
                                           .authors = {"Ann\x1F Lee"},
                                           .tags = {"x\x7F"},
                                           .abstract = "\xFF\r\n\xC0\xAF",
                                           .notes = {{"en US <x>", "a\rb"}}}});
    for (const ExporterFormat& format : exporter_formats()) {
        const std::string text = with_lines_of_unix(exported(graph, format.name));
        CAPTURE(format.name);
        CHECK((format.binary || is_clean(text)));
        const bool has_notes = format.write_path == nullptr && without_notes.count(format.name) == 0;
        CHECK((!has_notes || text.find(format.binary ? "und" : "note_und") != text.npos));
    }
}

TEST_CASE("A graph without nodes is a file, too; of JSON Lines, an empty one") {
    for (const ExporterFormat& format : exporter_formats()) {
        if (format.name.starts_with("jsonl") || format.write_path != nullptr) continue;
        CAPTURE(format.name);
        CHECK(exported(Graph{}, format.name).size() > 10);
    }
}

TEST_CASE("A write that fails is not swallowed") {
    for (const ExporterFormat& format : exporter_formats()) {
        for (const ExportFile& file : streamed_files(format)) {
            FullSink sink;
            CAPTURE(format.name);
            CHECK_THROWS_AS(file.write(nasty_graph(), {}, sink), Error);
        }
    }
}
