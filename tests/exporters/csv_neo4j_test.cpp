#include <arxgraph/exporters/csv_neo4j.hpp>

#include "catch.hpp"
#include "exported.hpp"
#include "nasty_graph.hpp"

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

std::string nodes() {
    return exported(nasty_graph(), csv_neo4j::write_nodes);
}

std::string relationships() {
    return exported(nasty_graph(), csv_neo4j::write_relationships);
}

}  // namespace

TEST_CASE("csv-neo4j: the header names ids, labels, types and the types of properties, without quotes") {
    CHECK(lines(nodes())[0] ==
          "id:ID,label,:LABEL,stub:long,arxiv_id,version:long,doi,url,year:long,published:date,updated:date,noted:date,"
          "authors:string[],tags:string[],categories:string[],comments,journal_ref,short_name,abstract,note_en,note_ko,"
          "note_pt_br,evidence:string[],papers:long");
    CHECK(lines(relationships())[0] ==
          ":START_ID,:END_ID,:TYPE,weight:double,directed:boolean,position:long,fractional:double,reasons,words,"
          "evidence:string[]");
}

TEST_CASE("csv-neo4j: labels are kinds of nodes, types those of edges, and undirected ones say so") {
    CHECK(count(nodes(), ",Paper,") == 4);
    CHECK(count(nodes(), ",Organization,") == 1);
    CHECK(has(relationships(), "\n\"arxiv:2101.00001\",\"category:cs.LG\",IN_CATEGORY,1,true,"));
    CHECK(has(relationships(), "\n\"arxiv:2101.00001\",\"arxiv:hep-th_9901001\",RELATED,0.375,false,,,"));
    CHECK(count(relationships(), ",false,") == 3);
}

TEST_CASE("csv-neo4j: a record is a line, and an item of a list holds no delimiter") {
    CHECK(lines(nodes()).size() == 13);
    CHECK(lines(relationships()).size() == 17);
    CHECK(has(nodes(), "\"line1 line2 tab ]]> end\""));
    CHECK(has(nodes(), R"("Bob ""B"" O'Neil, Jr.|Ann; Lee")"));
    GraphParts parts = nasty_parts();
    parts.sources = {"a|b.txt", "c.txt"};
    CHECK(has(exported(Graph{std::move(parts)}, csv_neo4j::write_nodes), "\"a/b.txt:3|c.txt\""));
}
