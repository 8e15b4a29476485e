// Any bytes as a digest: no word is lost, every line number lies in the document, entries survive JSON Lines, and a
// graph is built of them whose text is clean.
#include <arxgraph/core/graph/graph_builder.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/digest/digest.hpp>
#include <arxgraph/extractors/entries.hpp>
#include <arxgraph/extractors/entry_writer.hpp>

#include "kept_words.hpp"
#include "property.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace arxgraph;
using fuzz::require;

struct Read {
    std::vector<EntryBatch> batches{};
    Diagnostics diagnostics{};
};

template <class Extract>
Read read(Extract extract, std::string_view bytes, std::string_view path) {
    Read result;
    MemorySource source(bytes);
    extract(
        {.path = path, .bytes = source}, [&](EntryBatch&& batch) { result.batches.push_back(std::move(batch)); },
        result.diagnostics);
    return result;
}

std::string lines_of(const Read& result) {
    StringSink sink;
    TextWriter out(sink);
    for (const EntryBatch& batch : result.batches)
        for (const Entry& entry : batch.entries()) write_entry(out, entry);
    out.flush();
    return sink.text();
}

bool keeps_every_word(std::string_view bytes, const Read& result) {
    if (result.batches.empty() || result.diagnostics.count(DiagnosticCode::too_many_items) != 0) return true;
    return tests::lost_word(bytes, result.batches).empty();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    (void)digest::sniff({.path = "f.txt", .bytes = bytes});
    Read first = read(digest::extract, bytes, "f.txt");
    const auto last_line = 1 + static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(),
                                                                      [](char c) { return c == '\n' || c == '\r'; }));
    for (const EntryBatch& batch : first.batches)
        for (const Entry& entry : batch.entries()) {
            require(entry.source.line >= 1 && entry.source.line <= last_line, "entries stand in the document");
            require(!entry.title.empty(), "every entry has a title");
        }
    require(keeps_every_word(bytes, first), "no word is lost");

    const std::string lines = lines_of(first);
    const Read again = read(entries::extract, lines, "e.jsonl");
    require(first.batches.empty() || lines_of(again) == lines, "entries survive JSON Lines");

    GraphBuilder builder;
    for (EntryBatch& batch : first.batches) builder.add(std::move(batch));
    Diagnostics diagnostics;
    const Graph graph = std::move(builder).build(diagnostics);
    std::set<std::string_view> ids;
    for (const NodeId node : graph.nodes()) {
        require(is_clean(graph.label(node)) && !graph.label(node).empty(), "labels are clean and not empty");
        require(ids.insert(graph.id(node)).second, "ids are unique");
    }
    return 0;
}
