#include <arxgraph/core/linking/coauthorship.hpp>
#include <arxgraph/core/linking/relatedness.hpp>
#include <arxgraph/extractors/source.hpp>

#include "catch.hpp"
#include "extracted.hpp"
#include "folder.hpp"
#include "goldens.hpp"
#include "graph_file_bytes.hpp"
#include "shared_data.hpp"
#include "stated_entry.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

Graph linked(Graph graph) {
    Diagnostics diagnostics;
    EdgeSet coauthors = coauthor_edges(graph, {}, diagnostics);
    graph = with_edges(std::move(graph), std::move(coauthors));
    EdgeSet related = related_edges(graph, {});
    return with_edges(std::move(graph), std::move(related));
}

Graph graph_of(Extracted read) {
    GraphBuilder builder;
    for (EntryBatch& batch : read.batches) builder.add(std::move(batch));
    Diagnostics diagnostics;
    return linked(std::move(builder).build(diagnostics));
}

Graph graph_of_sources(const std::vector<std::string>& sources, Diagnostics& diagnostics) {
    GraphBuilder builder;
    read_sources(
        sources, {.threads = 2}, [&](EntryBatch&& batch) { builder.add(std::move(batch)); }, diagnostics);
    return linked(std::move(builder).build(diagnostics));
}

/// One paper that two sources state, each with something of its own; one that it cites twice; one without a title.
const std::vector<StatedEntry> merged_entries{
    {.title = "Attention Is All You Need",
     .authors = {"Ann Lee", "Bo Li"},
     .tags = {"nlp"},
     .links = {"arXiv:2101.00002", "arXiv:2101.00002", "https://x.org/a"},
     .arxiv_id = "2101.00001",
     .abstract = "We attend.",
     .notes = {{"en", "First."}, {"en", "Second."}, {"ko", "메모"}},
     .categories = {"cs.CL"},
     .published = "2021-01-02",
     .path = "a.txt"},
    {.authors = {"Ann Lee"},
     .tags = {"x"},
     .links = {"arXiv:2101.00002"},
     .arxiv_id = "2101.00001",
     .path = "b.txt",
     .line = 7},
    {.title = "A Title of Its Own", .arxiv_id = "2101.00002", .path = "b.txt", .line = 9},
    {.doi = "10.1000/abc", .path = "b.txt", .line = 12}};

}  // namespace

TEST_CASE("Graph file goldens: a paper of two sources") {
    if (std::getenv("ARXGRAPH_RENEW_GOLDENS") != nullptr)
        std::ofstream(project_file("tests/golden/entries/arxg/merged.arxg"), std::ios::binary)
            << graph_file_bytes(graph_of_entries(merged_entries));
    check_goldens("arxg");
}

TEST_CASE("The entries of a graph file make the graph again, to the byte") {
    std::size_t compared = 0;
    for (const ExtractorFormat& format : extractor_formats()) {
        std::string folder(format.name);
        std::replace(folder.begin(), folder.end(), '-', '_');
        for (const auto& file : std::filesystem::directory_iterator(project_file("tests/golden/entries/" + folder))) {
            const bool is_output = format.name != "entries" && file.path().extension() == ".jsonl";
            if (is_output) continue;
            CAPTURE(file.path().string());
            const Graph graph = graph_of(extracted(format.name, read_file(file.path().string()), "g"));
            const std::string bytes = graph_file_bytes(graph);
            CHECK((graph_file_bytes(graph_of_bytes(bytes, "g.arxg", Verify::all)) == bytes));
            CHECK((graph_file_bytes(graph_of(extracted("arxg", bytes, "g.arxg"))) == bytes));
            ++compared;
        }
    }
    CHECK(compared > 20);
}

TEST_CASE("… also where sources overlap") {
    const std::string bytes = graph_file_bytes(linked(graph_of_entries(merged_entries)));
    const Extracted read = extracted("arxg", bytes, "g.arxg");
    REQUIRE(read.entries.size() == 4);
    CHECK(strings(read.entries[0].authors) == std::vector<std::string>{"Ann Lee", "Bo Li"});
    CHECK(strings(read.entries[1].authors) == std::vector<std::string>{"Ann Lee"});
    CHECK(strings(read.entries[1].tags) == std::vector<std::string>{"x"});
    CHECK(read.entries[0].links.size() == 2);  // each place once, and what was stated more often at the last
    CHECK(read.entries[1].links.size() == 2);
    CHECK(read.entries[0].notes.size() == 3);
    CHECK(read.entries[3].title.empty());
    CHECK((graph_file_bytes(graph_of(extracted("arxg", bytes, "g.arxg"))) == bytes));
}

TEST_CASE("A cited paper that was described stays one that is only cited") {
    EntryBatch batch = batch_of({{.title = "Citing", .links = {"arXiv:2101.00002"}, .arxiv_id = "2101.00001"},
                                 {.title = "Cited", .authors = {"Bo Li"}, .arxiv_id = "2101.00002"}});
    EntryBatch marked;
    marked.add(batch.entries()[0]);
    Entry cited = batch.entries()[1];
    cited.cited_only = true;
    marked.add(cited);
    GraphBuilder builder;
    builder.add(std::move(marked));
    Diagnostics diagnostics;
    const std::string bytes = graph_file_bytes(std::move(builder).build(diagnostics));
    const Extracted read = extracted("arxg", bytes, "g.arxg");
    REQUIRE(read.entries.size() == 2);
    CHECK((!read.entries[0].cited_only && read.entries[1].cited_only));
    GraphBuilder again;
    for (const Entry& entry : read.entries) {
        EntryBatch one;
        one.add(entry);
        again.add(std::move(one));
    }
    CHECK((graph_file_bytes(std::move(again).build(diagnostics)) == bytes));
}

TEST_CASE("Papers of a graph file and of another source are joined") {
    const Folder folder;
    folder.write("old.arxg", graph_file_bytes(graph_of_entries(merged_entries)));
    folder.write("today.txt", "Attention Is All You Need\n(Ann Lee)\nhttps://arxiv.org/abs/2101.00001\n#new\n");
    Diagnostics diagnostics;
    const Graph graph = graph_of_sources({folder.at("old.arxg"), folder.at("today.txt")}, diagnostics);
    CHECK(graph.node_count(NodeKind::paper) == 3);
    CHECK(labels(graph, NodeKind::tag) == std::vector<std::string>{"new", "nlp", "x"});
    CHECK(diagnostics.kept().empty());
}

TEST_CASE("A damaged graph file costs itself alone") {
    const Folder folder;
    std::string bytes = graph_file_bytes(graph_of_entries(merged_entries));
    folder.write("cut.arxg", bytes.substr(0, bytes.size() - 1));
    bytes[bytes.size() - 1] = static_cast<char>(bytes.back() ^ 1);
    folder.write("flipped.arxg", bytes);
    folder.write("good.txt", "A Title of Its Own\n(Ann Lee)\nAbstract.\n#x\n");
    Diagnostics diagnostics;
    const Graph graph = graph_of_sources({folder.path()}, diagnostics);
    CHECK(graph.node_count(NodeKind::paper) == 1);
    CHECK(diagnostics.count(DiagnosticCode::unreadable_file) == 2);
}

TEST_CASE("A graph that tells no places, and a citation stated without end, give entries") {
    GraphParts parts = Graph{graph_of_entries({{.title = "One", .arxiv_id = "2101.00001"},
                                               {.title = "Two", .links = {"arXiv:2101.00001"}}})}
                           .release();
    parts.nodes.paper.statements = {};
    parts.nodes.paper.statement_end = {0, 0};
    EdgeSet& cites = parts.edges[index_of(EdgeKind::cites)];
    cites.weight = {1e30F};
    cites.statements = {};
    cites.statement_end = {};
    const Extracted read = extracted("arxg", graph_file_bytes(Graph{std::move(parts)}), "g.arxg");
    REQUIRE(read.entries.size() == 2);
    CHECK(read.entries[0].source.path.empty());
    CHECK(read.entries[1].links.size() == 1000);
}
