#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/linking/coauthorship.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

template <class Id>
std::vector<std::pair<std::string, std::string>> attributes(const Graph& graph, Id id) {
    std::vector<std::pair<std::string, std::string>> found;
    AttributeReader(graph).visit(id, [&](std::string_view name, const AttributeValue& value) {
        std::string text(value.text);
        for (const std::string_view item : value.list) text.append("[").append(item).append("]");
        if (value.type == AttributeType::integer) text = std::to_string(value.integer);
        if (value.type == AttributeType::real) text = std::to_string(value.real);
        found.emplace_back(name, text);
    });
    return found;
}
using Found = std::vector<std::pair<std::string, std::string>>;

Graph example() {
    const Graph graph = graph_of_entries({
        {.title = "BEiT",
         .authors = {"Hangbo Bao", "Li Dong"},
         .tags = {"mim"},
         .links = {"https://github.com/a/b"},
         .arxiv_id = "2106.08254",
         .abstract = "We introduce.",
         .notes = {{"ko", "메모"}, {"en", "A note."}},
         .categories = {"cs.CV"},
         .noted = "2025-05-09",
         .published = "2021-06-15"},
        {.title = "Second", .links = {"arXiv:1706.03762"}},
    });
    Diagnostics diagnostics;
    return with_edges(graph, coauthor_edges(graph, {}, diagnostics));
}

}  // namespace

TEST_CASE("A paper's attributes come in a fixed order, and only those it has") {
    const Graph graph = example();
    CHECK(attributes(graph, NodeId{0}) == Found{{"arxiv_id", "2106.08254"},
                                                {"url", "https://arxiv.org/abs/2106.08254"},
                                                {"year", "2021"},
                                                {"published", "2021-06-15"},
                                                {"noted", "2025-05-09"},
                                                {"authors", "[Hangbo Bao][Li Dong]"},
                                                {"tags", "[mim]"},
                                                {"categories", "[cs.CV]"},
                                                {"abstract", "We introduce."},
                                                {"note_ko", "메모"},
                                                {"note_en", "A note."},
                                                {"evidence", "[test.txt:1]"}});
    CHECK(attributes(graph, NodeId{1}) == Found{{"evidence", "[test.txt:2]"}});
    CHECK(attributes(graph, NodeId{2}) ==
          Found{{"stub", "1"}, {"arxiv_id", "1706.03762"}, {"url", "https://arxiv.org/abs/1706.03762"}});
}

TEST_CASE("Other nodes say how many papers they belong to") {
    const Graph graph = example();
    CHECK(attributes(graph, graph.nodes(NodeKind::author).front()) == Found{{"papers", "1"}});
    CHECK(attributes(graph, graph.nodes(NodeKind::link).front()) ==
          Found{{"url", "https://github.com/a/b"}, {"papers", "1"}});
}

TEST_CASE("An edge says where it was stated, or which papers it was derived from") {
    const Graph graph = example();
    CHECK(attributes(graph, graph.edges(EdgeKind::authored)[1]) ==
          Found{{"position", "2"}, {"evidence", "[test.txt:1]"}});
    CHECK(attributes(graph, graph.edges(EdgeKind::coauthor)[0]) ==
          Found{{"fractional", "1.000000"}, {"evidence", "[arxiv:2106.08254]"}});
}

TEST_CASE("The columns of a graph are those that occur in it, in the reader's order") {
    const Graph graph = example();
    std::vector<std::string> names;
    for (const AttributeColumn& column : node_columns(graph)) names.push_back(column.name);
    CHECK(names == std::vector<std::string>{"stub", "arxiv_id", "url", "year", "published", "noted", "authors", "tags",
                                            "categories", "abstract", "note_en", "note_ko", "evidence", "papers"});
    CHECK(edge_columns(Graph{}).empty());
}

TEST_CASE("A language that is no tag does not get into an attribute's name") {
    const Graph graph = graph_of_entries({{.title = "One", .notes = {{"en US <x>", "Text."}, {"PT-br", "Texto."}}}});
    CHECK(attributes(graph, NodeId{0})[0] == std::pair<std::string, std::string>{"note_und", "Text."});
    CHECK(attributes(graph, NodeId{0})[1] == std::pair<std::string, std::string>{"note_pt-br", "Texto."});
}
