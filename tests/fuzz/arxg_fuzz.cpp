// Any bytes as a graph file: none leads out of its bytes. A file of any small graph, with bytes changed and all
// checksums made right, can be walked; what is found to be a graph is written by every exporter, to be opened again.
#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/graph/graph_file.hpp>
#include <arxgraph/core/linking/coauthorship.hpp>
#include <arxgraph/core/linking/mentions.hpp>
#include <arxgraph/core/linking/relatedness.hpp>
#include <arxgraph/core/linking/text_indexing.hpp>
#include <arxgraph/exporters/exporter.hpp>
#include <arxgraph/extractors/arxg.hpp>

#include "graph_file_bytes.hpp"
#include "graph_walk.hpp"
#include "property.hpp"
#include "stated_entry.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace arxgraph;

std::optional<Graph> opened(const std::string& bytes, Verify verify) {
    try {
        return graph_of_bytes(bytes, "f.arxg", verify);
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::string valid_file() {
    Graph graph = tests::graph_of_entries({{.title = "Attention Is All You Need",
                                            .authors = {"Ann Lee", "Bo Li", "The ATLAS Collaboration"},
                                            .tags = {"nlp"},
                                            .links = {"arXiv:2101.00002", "https://x.org/a", "arXiv:2505.00009"},
                                            .arxiv_id = "2101.00001",
                                            .abstract = "We attend.",
                                            .notes = {{"ko", "메모"}, {"en", "A note, see AtNot."}},
                                            .categories = {"cs.CL"},
                                            .noted = "2025-05-09"},
                                           {.authors = {"Ann Lee"}, .arxiv_id = "2101.00001", .path = "b.txt"},
                                           {.title = "AtNot: Attention Is Not All You Need",
                                            .authors = {"Ann Lee", "Cy Ng"},
                                            .tags = {"nlp"},
                                            .arxiv_id = "2101.00002"},
                                           {.title = "Speech in rooms"}});
    Diagnostics diagnostics;
    EdgeSet coauthors = coauthor_edges(graph, {}, diagnostics);
    graph = with_edges(std::move(graph), std::move(coauthors));
    EdgeSet mentions = mention_edges(graph, {});
    graph = with_edges(std::move(graph), std::move(mentions));
    EdgeSet related = related_edges(graph, {});
    graph = with_edges(std::move(graph), std::move(related));
    TextIndex index = make_text_index(graph, {});
    return tests::graph_file_bytes(with_text_index(std::move(graph), std::move(index)));
}

/// Three bytes of the input are a change: two say where, one what.
std::string changed(std::string bytes, std::string_view changes) {
    for (; changes.size() >= 3; changes.remove_prefix(3)) {
        const auto at = static_cast<unsigned char>(changes[0]) * 256U + static_cast<unsigned char>(changes[1]);
        bytes[at % bytes.size()] = changes[2];
    }
    tests::seal(bytes);
    return bytes;
}

void check_graph_file(const std::string& bytes) {
    const std::optional<Graph> believed = opened(bytes, Verify::structure);
    const std::optional<Graph> verified = opened(bytes, Verify::all);
    fuzz::require(believed || !verified, "what passes all checks passes the first");
    if (believed) (void)tests::GraphWalk(*believed).sum();
    if (!verified) return;
    for (const ExporterFormat& format : exporter_formats()) {
        StringSink sink;
        const std::vector<ExportFile> files = streamed_files(format);  // a database has none
        for (const ExportFile& file : files) file.write(*verified, {}, sink);
        const bool may_be_empty = files.empty() || verified->node_count() == 0;
        fuzz::require(!sink.text().empty() || may_be_empty, "every exporter writes something");
    }
    const std::string again = tests::graph_file_bytes(*verified);
    const std::optional<Graph> reopened = opened(again, Verify::all);
    fuzz::require(reopened && tests::graph_file_bytes(*reopened) == again, "written, opened and written is the same");
    MemorySource source(again);
    Diagnostics diagnostics;
    GraphBuilder builder;
    arxg::extract(
        {.path = "f.arxg", .bytes = source}, [&](EntryBatch&& batch) { builder.add(std::move(batch)); }, diagnostics);
    (void)std::move(builder).build(diagnostics);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string valid = valid_file();
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    (void)arxg::sniff({.path = "f.arxg", .bytes = bytes});
    check_graph_file(std::string(bytes));
    std::string sealed(bytes);
    tests::seal(sealed);
    check_graph_file(sealed);
    check_graph_file(changed(valid, bytes));
    return 0;
}
