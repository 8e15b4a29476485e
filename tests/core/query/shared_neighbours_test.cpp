#include <arxgraph/core/linking/coauthorship.hpp>
#include <arxgraph/core/query/shared_neighbours.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"

#include <cmath>
#include <string>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

using Texts = std::vector<std::string>;

/// "tags: vq 2, clip 3"
Texts shared(const Graph& graph, std::string_view a, std::string_view b) {
    Texts texts;
    for (const SharedNodes& each : shared_neighbours(graph, find_node(graph, a).value(), find_node(graph, b).value())) {
        std::string text(relation_name(each.kind, each.end));
        for (const SharedNode& node : each.nodes)
            text += ", " + std::string(graph.label(node.node)) + ' ' + std::to_string(node.degree);
        texts.push_back(text);
    }
    return texts;
}

Graph example() {
    const Graph graph = graph_of_entries({
        {.title = "One",
         .authors = {"Ann Lee", "Bo Li"},
         .tags = {"rare", "common"},
         .links = {"arXiv:2001.00009", "arXiv:2001.00008", "https://github.com/a/b"},
         .arxiv_id = "2001.00001",
         .categories = {"cs.CV"}},
        {.title = "Two",
         .authors = {"Bo Li", "Cy Lu"},
         .tags = {"common", "rare"},
         .links = {"arXiv:2001.00009", "https://github.com/a/b"},
         .arxiv_id = "2001.00002",
         .categories = {"cs.CV"}},
        {.title = "Three",
         .authors = {"Ann Lee", "Dee Ra"},
         .tags = {"common"},
         .links = {"arXiv:2001.00001", "arXiv:2001.00002", "arXiv:2001.00009"},
         .arxiv_id = "2001.00003"},
    });
    Diagnostics diagnostics;
    return with_edges(graph, coauthor_edges(graph, {}, diagnostics));
}

}  // namespace

TEST_CASE("What two papers share, by relation, the rarest first: authors, tags, coupling, co-citation") {
    CHECK(shared(example(), "arxiv:2001.00001", "arxiv:2001.00002") ==
          Texts{"authors, Bo Li 2", "tags, rare 2, common 3", "categories, cs.CV 2", "cited papers, arXiv:2001.00009 3",
                "citing papers, Three 3", "links, github.com/a/b 2"});
}

TEST_CASE("What two people, two tags, or a paper and one that it cites share") {
    const Graph graph = example();
    CHECK(shared(graph, "author:ann-lee", "author:bo-li") == Texts{"papers, One 2"});
    CHECK(shared(graph, "author:ann-lee", "author:cy-lu") == Texts{"coauthors, Bo Li 2"});
    CHECK(shared(graph, "tag:rare", "tag:common") == Texts{"papers, One 2, Two 2"});
    CHECK(shared(graph, "arxiv:2001.00003", "arxiv:2001.00001") ==
          Texts{"authors, Ann Lee 2", "tags, common 3", "cited papers, arXiv:2001.00009 3"});
    CHECK(shared(graph, "tag:rare", "author:ann-lee").empty());
    CHECK(shared(graph, "tag:rare", "tag:rare").empty());
}

TEST_CASE("Rarity is what a node adds to Adamic and Adar's measure") {
    const Graph graph = example();
    const auto all = shared_neighbours(graph, NodeId{0}, NodeId{1});
    const auto tags = all.at(1);
    CHECK(std::abs(tags.nodes.at(0).rarity - 1 / std::log(2.0)) < 1e-12);
    CHECK(std::abs(tags.nodes.at(1).rarity - 1 / std::log(3.0)) < 1e-12);
}
