#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/linking/coauthorship.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

using Found = std::vector<std::pair<std::string, std::string>>;

template <class Element>
Found attributes_of(const Graph& graph, const AttributeColumns& columns, std::span<const AttributeColumn> names,
                    const Element& element) {
    Found found;
    AttributeReader(graph, columns).visit(element, [&](std::size_t column, const AttributeValue& value) {
        std::string text(value.text);
        for (const std::string_view item : value.list) text.append("[").append(item).append("]");
        if (value.type == AttributeType::integer) text = std::to_string(value.integer);
        if (value.type == AttributeType::real) text = std::to_string(value.real);
        CHECK(value.type == names[column].type);
        found.emplace_back(names[column].name, text);
    });
    return found;
}

Found attributes(const Graph& graph, NodeId node) {
    const AttributeColumns columns(graph);
    return attributes_of(graph, columns, columns.of_nodes(), node);
}
Found attributes(const Graph& graph, EdgeId edge) {
    const AttributeColumns columns(graph);
    return attributes_of(graph, columns, columns.of_edges(), graph.edge(edge));
}

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
    const AttributeColumns columns(graph);
    for (const AttributeColumn& column : columns.of_nodes()) names.push_back(column.name);
    CHECK(names == std::vector<std::string>{"stub", "arxiv_id", "url", "year", "published", "noted", "authors", "tags",
                                            "categories", "abstract", "note_en", "note_ko", "evidence", "papers"});
    CHECK(columns.column(NodeAttribute::stub) == 0);
    CHECK(columns.column(NodeAttribute::doi) == AttributeColumns::none);
    CHECK(columns.note_column("ko") == 11);
    CHECK(AttributeColumns(Graph{}).of_edges().empty());
}

TEST_CASE("Of the attributes that occur, those that are chosen are columns, and read") {
    const Graph graph = example();
    const auto chosen = [&](const AttributeChoice& choice) {
        const AttributeColumns columns(graph, choice);
        Found found = attributes_of(graph, columns, columns.of_nodes(), NodeId{0});
        const EdgeId coauthor = graph.edges(EdgeKind::coauthor).front();
        for (const auto& each : attributes_of(graph, columns, columns.of_edges(), graph.edge(coauthor)))
            found.push_back(each);
        return found;
    };
    CHECK(chosen({.nodes = {}, .edges = {}}).empty());
    AttributeChoice some{.nodes = {}, .edges = {}};
    some.edges.set(static_cast<std::size_t>(EdgeAttribute::fractional));
    CHECK(chosen(some) == Found{{"fractional", "1.000000"}});
    for (const NodeAttribute each : {NodeAttribute::doi, NodeAttribute::tags, NodeAttribute::url})
        some.nodes.set(static_cast<std::size_t>(each));
    CHECK(chosen(some) ==
          Found{{"url", "https://arxiv.org/abs/2106.08254"}, {"tags", "[mim]"}, {"fractional", "1.000000"}});
    const Found all = chosen({});
    for (std::size_t i = 0; i < node_attribute_count; ++i) {
        AttributeChoice one{.nodes = {}, .edges = {}};
        one.nodes.set(i);
        for (const auto& each : chosen(one)) CHECK(std::count(all.begin(), all.end(), each) == 1);
    }
}

TEST_CASE("A language that is no tag does not get into an attribute's name") {
    const Graph graph = graph_of_entries({{.title = "One", .notes = {{"en US <x>", "Text."}, {"PT-br", "Texto."}}}});
    CHECK(attributes(graph, NodeId{0})[0] == std::pair<std::string, std::string>{"note_und", "Text."});
    CHECK(attributes(graph, NodeId{0})[1] == std::pair<std::string, std::string>{"note_pt-br", "Texto."});
}
