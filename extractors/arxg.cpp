#include <arxgraph/core/graph/graph_file.hpp>
#include <arxgraph/extractors/arxg.hpp>
#include <arxgraph/extractors/entry_batches.hpp>
#include <arxgraph/extractors/graph_entries.hpp>

#include <string>
#include <utility>

namespace arxgraph::arxg {

namespace {

Graph open(const Document& document) {
    if (!document.file.empty()) return open_graph_file(std::string(document.file), Verify::all, document.threads);
    return graph_of_bytes(read_all(document.bytes, document.most_held), std::string(document.path), Verify::all,
                          document.threads);
}

}  // namespace

Match sniff(const DocumentHead& head) {
    return is_graph_file(head.bytes) ? Match::surely : Match::no;
}

void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics) {
    const Graph graph = open(document);
    EntryBatch batch;
    std::size_t entries = 0;
    for (const NodeId paper : graph.nodes(NodeKind::paper)) {
        entries += add_entries(batch, graph, paper, document.abstracts);
        if (batch.entries().size() >= entries_per_batch) sink(std::exchange(batch, EntryBatch{}));
    }
    if (!batch.empty()) sink(std::move(batch));
    if (entries == 0) diagnostics.report(DiagnosticCode::no_entries, {.path = document.path});
}

}  // namespace arxgraph::arxg
