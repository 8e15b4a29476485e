#include <arxgraph/core/graph/graph_builder.hpp>
#include <arxgraph/core/linking/coauthorship.hpp>
#include <arxgraph/extractors/source.hpp>

#include "catch.hpp"
#include "extracted.hpp"
#include "shared_data.hpp"

#include <algorithm>
#include <utility>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

/// What must hold of the digest of 2025-05-09, the real one and the project's own telling of it.
void check_digest_of_may_9(const std::string& path) {
    const auto result = extracted("digest", read_file(path));
    REQUIRE(result.entries.size() == 7);
    CHECK(result.reports().empty());
    std::size_t authors = 0;
    std::size_t tags = 0;
    for (const Entry& entry : result.entries) {
        authors += entry.authors.size();
        tags += entry.tags.size();
        CHECK(entry.noted.text() == "2025-05-09");
        CHECK_FALSE(entry.abstract.empty());
        const auto has = [&](std::string_view language) {
            return std::any_of(entry.notes.begin(), entry.notes.end(),
                               [&](const Note& note) { return note.language == language; });
        };
        CHECK(has("ko"));
        CHECK(has("en"));
        for (const Note& note : entry.notes) CHECK((note.language == "ko" || note.language == "en"));
    }
    CHECK(authors == 64);
    CHECK(tags == 17);
    CHECK(result.entries[2].authors[2] == "Fernanda Viégas");
    CHECK(result.entries[3].links.size() == 3);
    CHECK(result.entries[3].links[1].line + 1 == result.entries[3].links[2].line);

    Diagnostics diagnostics;
    GraphBuilder builder;
    const std::vector<std::string> sources{path};
    read_sources(
        sources, {}, [&](EntryBatch&& batch) { builder.add(std::move(batch)); }, diagnostics);
    Graph graph = std::move(builder).build(diagnostics);
    graph = with_edges(graph, coauthor_edges(graph, {}, diagnostics));
    CHECK(diagnostics.kept().empty());
    CHECK(graph.node_count(NodeKind::paper) == 9);
    CHECK(find_node(graph, "arxiv:2106.08254"));
    CHECK(graph.is_stub(find_node(graph, "arxiv:2505.03981").value()));
    CHECK(graph.node_count(NodeKind::author) == 64);
    CHECK(graph.node_count(NodeKind::tag) == 12);
    CHECK(graph.node_count(NodeKind::link) == 2);
    CHECK(graph.edges(EdgeKind::authored).size() == 64);
    CHECK(graph.edges(EdgeKind::tagged).size() == 17);
    CHECK(graph.edges(EdgeKind::cites).size() == 2);
    CHECK(graph.edges(EdgeKind::links_to).size() == 2);
    CHECK(graph.edges(EdgeKind::coauthor).size() == 301);
    for (const EdgeId edge : graph.edges(EdgeKind::cites)) CHECK(graph.edge(edge).weight == 2);
}

}  // namespace

TEST_CASE("The project's own digest of 2025-05-09 has its counts") {
    check_digest_of_may_9(project_file("seeds/2025-05-09.txt"));
}

TEST_CASE("The real digest of 2025-05-09 has its counts") {
    if (const std::string path = shared_data("seeds/2025-05-09.txt"); !path.empty()) check_digest_of_may_9(path);
}

TEST_CASE("Every seed is read without a word of complaint") {
    Diagnostics diagnostics;
    const std::vector<std::string> sources{project_file("seeds")};
    const SourceCounts counts = read_sources(
        sources, {}, [](EntryBatch&&) {}, diagnostics);
    for (const Diagnostic& each : diagnostics.kept()) FAIL_CHECK(to_text(each));
    CHECK(counts.documents == 3);
    CHECK(counts.entries == 16);
}
