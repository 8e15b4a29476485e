#include <arxgraph/core/graph/graph_file.hpp>
#include <arxgraph/exporters/arxg.hpp>

namespace arxgraph::arxg {

void write(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    write_graph_file(graph, {.threads = options.threads, .written = options.written}, sink);
}

}  // namespace arxgraph::arxg
