#include <arxgraph/core/graph/note_names.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"

#include <string>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

TEST_CASE("A note is found by its name, folded, and of namesakes the nearest") {
    NoteNames names;
    names.add("Mogao", "v/2025/250508 Mogao.md", 0);
    names.add("250508 Mogao", "v/2025/250508 Mogao.md", 0);
    names.add("Mogao", "v/old/Mogao.md", 1);
    names.add("Żółw", "v/old/zolw.md", 2);
    struct Case {
        std::string link{};
        std::string from{};
        int paper{};  // -1: none
    };
    const std::vector<Case> cases{
        {"mogao", "v/2025/x.md", 0},      {"Mogao", "v/old/x.md", 1},    {"Mogao", "elsewhere/x.md", 0},
        {"old/Mogao", "v/2025/x.md", 1},  {"v/old/mogao", "v/x.md", 1},  {"../old/Mogao", "v/2025/x.md", 1},
        {"new/Mogao", "v/2025/x.md", -1}, {"250508 MOGAO", "v/x.md", 0}, {"zolw", "v/x.md", 2},
        {"d/Mogao", "v/x.md", -1},        {"Nobody", "v/x.md", -1},      {"./Mogao", "v/old/x.md", 1},
    };
    for (const Case& each : cases) {
        CAPTURE(each.link, each.from);
        const auto found = names.find(each.link, each.from);
        CHECK((found ? static_cast<int>(*found) : -1) == each.paper);
    }
}

TEST_CASE("Note links are cites, and what leads nowhere is reported") {
    EntryBatch batch;
    const std::vector<std::string_view> first_names{"Mogao", "250508 Mogao"};
    const std::vector<std::string_view> second_names{"TokLIP"};
    const std::vector<NoteLink> links{
        {.name = "250508 Mogao", .line = 7}, {.name = "TokLIP"}, {.name = "Nobody", .line = 9}};
    batch.add(
        {.source = {.path = "v/a.md", .line = 1}, .names = batch.keep_list(first_names), .arxiv_id = "2505.05472"});
    batch.add({.source = {.path = "v/b.md", .line = 2},
               .names = batch.keep_list(second_names),
               .note_links = batch.keep_list(links),
               .arxiv_id = "2505.05422"});
    GraphBuilder builder;
    builder.add(std::move(batch));
    Diagnostics diagnostics;
    const Graph graph = std::move(builder).build(diagnostics);
    CHECK(arrows(graph, EdgeKind::cites) == std::vector<std::string>{"arxiv:2505.05422 -> arxiv:2505.05472"});
    CHECK(labels(graph, NodeKind::paper) == std::vector<std::string>{"Mogao", "TokLIP"});
    const auto places = graph.statements(*graph.edges(EdgeKind::cites).begin());
    REQUIRE(places.size() == 1);
    CHECK(places[0].line == 7);
    CHECK(diagnostics.count(DiagnosticCode::unresolved_note_link) == 1);
    CHECK(diagnostics.kept().back().line == 9);
}
