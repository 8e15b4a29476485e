#include <arxgraph/core/graph/graph_file.hpp>
#include <arxgraph/exporters/exporter.hpp>

#include "catch.hpp"
#include "exported.hpp"
#include "nasty_graph.hpp"

using namespace arxgraph;
using namespace arxgraph::tests;

TEST_CASE("What an .arxg holds is written by every format as the graph itself is") {
    const Graph graph = nasty_graph();
    const std::string bytes = exported(graph, "arxg");
    for (const Verify verify : {Verify::structure, Verify::all}) {
        const Graph again = graph_of_bytes(bytes, "nasty.arxg", verify);
        for (const ExporterFormat& format : exporter_formats()) {
            CAPTURE(format.name);
            CHECK((exported(again, format.name) == exported(graph, format.name)));
        }
    }
}
