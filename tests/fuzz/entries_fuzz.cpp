// Any bytes as entries: what is read, written and read again is the same, and a graph is built of it.
#include <arxgraph/core/graph/graph_builder.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/core/linking/coauthorship.hpp>
#include <arxgraph/core/linking/relatedness.hpp>
#include <arxgraph/exporters/exporter.hpp>
#include <arxgraph/extractors/entries.hpp>
#include <arxgraph/extractors/entry_writer.hpp>

#include "property.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace arxgraph;

std::vector<EntryBatch> read(std::string_view bytes) {
    std::vector<EntryBatch> batches;
    Diagnostics diagnostics;
    MemorySource source(bytes);
    entries::extract(
        {.path = "e.jsonl", .bytes = source}, [&](EntryBatch&& batch) { batches.push_back(std::move(batch)); },
        diagnostics);
    return batches;
}

std::string lines_of(const std::vector<EntryBatch>& batches) {
    StringSink sink;
    TextWriter out(sink);
    for (const EntryBatch& batch : batches)
        for (const Entry& entry : batch.entries()) write_entry(out, entry);
    out.flush();
    return sink.text();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    (void)entries::sniff({.path = "e.jsonl", .bytes = bytes});
    std::vector<EntryBatch> batches = read(bytes);
    const std::string lines = lines_of(batches);
    fuzz::require(lines_of(read(lines)) == lines, "read, written and read again is the same");

    GraphBuilder builder;
    for (EntryBatch& batch : batches) builder.add(std::move(batch));
    Diagnostics diagnostics;
    Graph graph = std::move(builder).build(diagnostics);
    EdgeSet coauthors = coauthor_edges(graph, {}, diagnostics);
    graph = with_edges(std::move(graph), std::move(coauthors));
    EdgeSet related = related_edges(graph, {});
    graph = with_edges(std::move(graph), std::move(related));
    for (const ExporterFormat& format : exporter_formats()) {
        StringSink sink;
        const std::vector<ExportFile> files = streamed_files(format);  // a database has none
        for (const ExportFile& file : files) file.write(graph, {}, sink);
        const bool may_be_empty = files.empty() || graph.node_count() == 0;
        fuzz::require(!sink.text().empty() || may_be_empty, "every exporter writes something");
    }
    return 0;
}
