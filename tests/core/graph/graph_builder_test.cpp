#include <arxgraph/core/graph/graph_builder.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"
#include "work_told.hpp"

#include <algorithm>
#include <string>

using namespace arxgraph;
using namespace arxgraph::tests;
using Texts = std::vector<std::string>;

TEST_CASE("Node ids say what the node is") {
    const Graph graph = graph_of_entries({
        {.title = "Attention Is All You Need",
         .authors = {"Ashish Vaswani"},
         .tags = {"Self_Attention"},
         .arxiv_id = "1706.03762"},
        {.title = "The Large N Limit", .authors = {"Juan M. Maldacena"}, .arxiv_id = "hep-th/9711200"},
        {.title = "No Id Here: A Study",
         .authors = {"Fernanda Viégas"},
         .links = {"https://github.com/a/B?x=1"},
         .categories = {"cs.CL"}},
    });
    CHECK(ids(graph, NodeKind::paper)[0] == "arxiv:1706.03762");
    CHECK(ids(graph, NodeKind::paper)[1] == "arxiv:hep-th_9711200");
    CHECK_THAT(ids(graph, NodeKind::paper)[2], Catch::Matchers::StartsWith("paper:no-id-here-a-study-"));
    CHECK(ids(graph, NodeKind::paper)[2].size() == std::string("paper:no-id-here-a-study-01234567").size());
    CHECK(ids(graph, NodeKind::author) ==
          Texts{"author:ashish-vaswani", "author:juan-m-maldacena", "author:fernanda-viegas"});
    CHECK(labels(graph, NodeKind::author)[2] == "Fernanda Viégas");
    CHECK(ids(graph, NodeKind::tag) == Texts{"tag:self-attention"});
    CHECK(ids(graph, NodeKind::category) == Texts{"category:cs.CL"});
    CHECK_THAT(ids(graph, NodeKind::link)[0], Catch::Matchers::StartsWith("link:github-com-a-b-"));
}

TEST_CASE("Two persons of one name in one author list stay two, across papers too") {
    const Graph graph = graph_of_entries({
        {.title = "Does Reinforcement Learning Really Incentivize", .authors = {"Yang Yue", "Gao Huang", "Yang Yue"}},
        {.title = "Another Paper With One Of Them", .authors = {"Yang Yue"}},
    });
    CHECK(ids(graph, NodeKind::author) == Texts{"author:yang-yue", "author:gao-huang", "author:yang-yue_2"});
    CHECK(graph.out_edges(NodeId{2}, EdgeKind::authored).size() == 2);
    std::vector<std::uint32_t> positions;
    for (const EdgeId edge : graph.in_edges(NodeId{0}, EdgeKind::authored)) positions.push_back(graph.position(edge));
    CHECK(positions == std::vector<std::uint32_t>{1, 2, 3});
}

TEST_CASE("Names are joined by their folded form and shown in their richest spelling") {
    const Graph graph = graph_of_entries({
        {.title = "One", .authors = {"Fernanda Viegas", "Jean-Pierre Serre"}},
        {.title = "Two", .authors = {"FERNANDA VIEGAS", "Jean Pierre Serre"}},
        {.title = "Three", .authors = {"Fernanda Viégas"}},
    });
    CHECK(labels(graph, NodeKind::author) == Texts{"Fernanda Viégas", "Jean-Pierre Serre"});
}

TEST_CASE("Tags fold case, underscores and hyphens and show their most frequent spelling") {
    const Graph graph = graph_of_entries({
        {.title = "One", .tags = {"Semi_supervised"}},
        {.title = "Two", .tags = {"semi-supervised", "Semi_supervised"}},
        {.title = "Three", .tags = {"semi-supervised"}},
    });
    CHECK(labels(graph, NodeKind::tag) == Texts{"Semi_supervised"});
    CHECK(graph.edges(EdgeKind::tagged).size() == 3);
}

TEST_CASE("Collaborations are organisations") {
    const Graph graph =
        graph_of_entries({{.title = "Observation of a Boson", .authors = {"ATLAS Collaboration", "Ada Lovelace"}}});
    CHECK(labels(graph, NodeKind::organization) == Texts{"ATLAS Collaboration"});
    CHECK(labels(graph, NodeKind::author) == Texts{"Ada Lovelace"});
    CHECK(graph.edges(EdgeKind::authored).size() == 2);
    CHECK(graph.kind(graph.edge(graph.in_edges(NodeId{0}, EdgeKind::authored)[0]).source) == NodeKind::organization);
}

TEST_CASE("Cited papers that nothing describes are stubs; the rest of the links are links") {
    const Graph graph = graph_of_entries({
        {.title = "Citing",
         .links = {"https://arxiv.org/abs/2106.08254v2", "arXiv:2106.08254", "https://openai.com/index/x/",
                   "http://www.openai.com/index/x", "https://arxiv.org/abs/1706.03762"}},
        {.title = "Attention Is All You Need", .arxiv_id = "1706.03762"},
    });
    CHECK(labels(graph, NodeKind::paper) == Texts{"Citing", "Attention Is All You Need", "arXiv:2106.08254"});
    CHECK_FALSE(graph.is_stub(NodeId{1}));
    CHECK(graph.is_stub(NodeId{2}));
    CHECK(graph.url(NodeId{2}) == "https://arxiv.org/abs/2106.08254");
    CHECK(labels(graph, NodeKind::link) == Texts{"openai.com/index/x"});
    CHECK(graph.edges(EdgeKind::cites).size() == 2);
    CHECK(graph.edge(graph.edges(EdgeKind::cites)[0]).weight == 2);
    CHECK(graph.edge(graph.edges(EdgeKind::links_to)[0]).weight == 2);
}

TEST_CASE("A stub that an entry describes has its title and authors; once a source is about it, it is none") {
    const auto graph_with = [](bool cited_only) {
        const EntryBatch stated = batch_of({{.title = "Citing", .links = {"arXiv:2106.08254"}},
                                            {.title = "BEiT", .authors = {"Hangbo Bao"}, .arxiv_id = "2106.08254"},
                                            {.title = "BEiT", .arxiv_id = "2106.08254"}});
        EntryBatch batch;
        for (std::size_t i = 0; i < 3; ++i) {
            Entry entry = stated.entries()[i];
            entry.cited_only = i == 1 || (i == 2 && cited_only);
            batch.add(entry);
        }
        GraphBuilder builder;
        builder.add(std::move(batch));
        Diagnostics diagnostics;
        return std::move(builder).build(diagnostics);
    };
    for (const bool cited_only : {true, false}) {
        const Graph graph = graph_with(cited_only);
        CHECK(labels(graph, NodeKind::paper) == Texts{"Citing", "BEiT"});
        CHECK(graph.is_stub(NodeId{1}) == cited_only);
        CHECK(labels(graph, NodeKind::author) == Texts{"Hangbo Bao"});
        CHECK(graph.edges(EdgeKind::cites).size() == 1);
    }
}

TEST_CASE(
    "A DOI or an address that a paper calls its own makes a link to it a citation; its own id in its text does not") {
    const Graph graph = graph_of_entries({
        {.title = "Citing",
         .links = {"https://doi.org/10.1000/ABC", "https://example.org/post/", "https://doi.org/10.1000/other"}},
        {.title = "By DOI", .links = {"doi:10.1000/abc"}, .doi = "10.1000/abc"},
        {.title = "By address", .url = "http://example.org/post"},
    });
    CHECK(graph.edges(EdgeKind::cites).size() == 2);
    CHECK(labels(graph, NodeKind::link) == Texts{"doi.org/10.1000/other"});
}

TEST_CASE("An edge knows where it was stated, each place once") {
    GraphBuilder builder;
    EntryBatch batch;
    const std::vector<StatedLink> links{{.url = "arXiv:2106.08254", .line = 27},
                                        {.url = "arXiv:2106.08254", .line = 28},
                                        {.url = "arXiv:2106.08254", .line = 28}};
    const std::vector<std::string_view> tags{"vq"};
    batch.add({.source = {.path = "d.txt", .line = 23},
               .title = "TokLIP",
               .tags = batch.keep_list(tags),
               .links = batch.keep_list(links)});
    builder.add(std::move(batch));
    Diagnostics diagnostics;
    const Graph graph = std::move(builder).build(diagnostics);
    const EdgeId cites = graph.edges(EdgeKind::cites).front();
    CHECK(graph.edge(cites).weight == 3);
    REQUIRE(graph.statements(cites).size() == 2);
    CHECK(graph.statements(cites)[0].line == 27);
    CHECK(graph.statements(cites)[1].line == 28);
    CHECK(graph.source_path(graph.statements(cites)[0].source) == "d.txt");
    CHECK(graph.statements(graph.edges(EdgeKind::tagged).front()).front().line == 23);
    CHECK(graph.statements(NodeId{0}).front().line == 23);
}

TEST_CASE("The graph does not depend on the order in which batches come") {
    const std::vector<StatedEntry> first{{.title = "Alpha", .authors = {"Ann Lee"}, .path = "a.txt"},
                                         {.title = "Beta", .authors = {"Ann Lee"}, .path = "a.txt", .line = 9}};
    const std::vector<StatedEntry> second{{.title = "Gamma", .authors = {"Bo Li"}, .path = "b.txt"}};
    GraphBuilder forward;
    forward.add(batch_of(first));
    forward.add(batch_of(second));
    GraphBuilder backward;
    backward.add(batch_of(second));
    backward.add(batch_of(first));
    Diagnostics diagnostics;
    const Graph a = std::move(forward).build(diagnostics);
    const Graph b = std::move(backward).build(diagnostics);
    CHECK(labels(a, NodeKind::paper) == Texts{"Alpha", "Beta", "Gamma"});
    CHECK(labels(a, NodeKind::paper) == labels(b, NodeKind::paper));
    CHECK(arrows(a, EdgeKind::authored) == arrows(b, EdgeKind::authored));
}

TEST_CASE("A source that is given twice counts once") {
    const std::vector<StatedEntry> entries{{.title = "Alpha", .links = {"arXiv:2106.08254"}}};
    GraphBuilder builder;
    builder.add(batch_of(entries));
    builder.add(batch_of(entries));
    Diagnostics diagnostics;
    const Graph graph = std::move(builder).build(diagnostics);
    CHECK(graph.merges().empty());
    CHECK(graph.edge(graph.edges(EdgeKind::cites).front()).weight == 1);
}

TEST_CASE("What several sources say of a paper is put together and nothing is lost") {
    Diagnostics diagnostics;
    const Graph graph = graph_of_entries(
        {
            {.title = "BEiT",
             .authors = {"Hangbo Bao"},
             .arxiv_id = "2106.08254",
             .abstract = "Short.",
             .notes = {{"ko", "첫째"}, {"en", "First thought."}},
             .noted = "2025-05-09"},
            {.title = "BEiT: BERT Pre-Training of Image Transformers",
             .authors = {"Hangbo Bao", "Li Dong"},
             .arxiv_id = "2106.08254",
             .abstract = "This is the abstract of the paper, and it is longer.",
             .notes = {{"ko", "둘째"}, {"ko", "첫째"}},
             .noted = "2024-01-01",
             .published = "2021-06-15"},
        },
        diagnostics);
    REQUIRE(graph.node_count(NodeKind::paper) == 1);
    const NodeId paper{0};
    CHECK(graph.label(paper) == "BEiT");
    CHECK(labels(graph, NodeKind::author) == Texts{"Hangbo Bao", "Li Dong"});
    CHECK(graph.abstract(paper) == "Short.");
    CHECK(graph.noted(paper).text() == "2024-01-01");
    CHECK(graph.published(paper).text() == "2021-06-15");
    REQUIRE(graph.note_count(paper) == 2);
    CHECK(graph.note(paper, 0).language == "ko");
    CHECK(graph.note(paper, 0).text == "첫째\n\n둘째");
    CHECK(graph.note(paper, 1).text == "First thought.\n\nThis is the abstract of the paper, and it is longer.");
    REQUIRE(graph.merges().size() == 1);
    CHECK(graph.merges()[0].reason == MergeReason::same_arxiv_id);
    CHECK(graph.statements(paper).size() == 2);
    CHECK(diagnostics.kept().empty());
}

TEST_CASE("Names that the chosen author list does not have are reported") {
    Diagnostics diagnostics;
    const Graph graph =
        graph_of_entries({{.title = "One", .authors = {"A. Smith", "B. Jones"}, .arxiv_id = "2106.08254"},
                          {.title = "One", .authors = {"Alice Smith"}, .arxiv_id = "2106.08254"}},
                         diagnostics);
    CHECK(labels(graph, NodeKind::author) == Texts{"A. Smith", "B. Jones"});
    CHECK(diagnostics.count(DiagnosticCode::author_lists_differ) == 1);
}

TEST_CASE("Text that no format can hold does not get into the graph") {
    const Graph graph = graph_of_entries({{.title = "Bad\x01title \xff", .authors = {"Ann\vLee"}, .tags = {"a\x02"}}});
    CHECK(labels(graph, NodeKind::paper) == Texts{"Bad title \xEF\xBF\xBD"});
    CHECK(labels(graph, NodeKind::author) == Texts{"Ann Lee"});
}

TEST_CASE("An entry without title and id is reported and left out; a title of signs only is kept") {
    Diagnostics diagnostics;
    const Graph graph = graph_of_entries({{.authors = {"Ann Lee"}}, {.title = "???"}, {.title = "!!!"}}, diagnostics);
    CHECK(labels(graph, NodeKind::paper) == Texts{"???", "!!!"});
    CHECK(ids(graph, NodeKind::paper)[0] != ids(graph, NodeKind::paper)[1]);
    CHECK(diagnostics.count(DiagnosticCode::untitled_entry) == 1);
}

TEST_CASE("An empty builder gives an empty graph") {
    Diagnostics diagnostics;
    const Graph graph = GraphBuilder{}.build(diagnostics);
    CHECK(graph.node_count() == 0);
    CHECK(graph.edge_count() == 0);
}

TEST_CASE("A builder tells how far it is") {
    const std::size_t entries = 20'000;
    std::vector<std::string> ids;
    std::vector<StatedEntry> stated;
    for (std::size_t i = 0; i < entries; ++i) ids.push_back("2101." + std::to_string(10'000 + i));
    for (const std::string& id : ids) stated.push_back({.title = id, .authors = {id, "Ann Lee"}, .arxiv_id = id});
    for (const unsigned threads : {1U, 3U}) {
        GraphBuilder builder;
        builder.add(batch_of(stated));
        Diagnostics diagnostics;
        WorkTold told;
        CHECK(std::move(builder).build(diagnostics, threads, told.listen()).node_count(NodeKind::paper) == entries);
        told.check_whole();
        if (threads == 1) told.check_in_order();
    }
}
