// What holds of the entries that any extractor makes of any bytes.
#pragma once

#include <arxgraph/core/graph/graph_builder.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/entries.hpp>
#include <arxgraph/extractors/entry_writer.hpp>

#include "byte_sources.hpp"
#include "property.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace arxgraph::fuzz {

struct Read {
    std::vector<EntryBatch> batches{};
    Diagnostics diagnostics{};

    std::size_t entries() const {
        std::size_t count = 0;
        for (const EntryBatch& batch : batches) count += batch.entries().size();
        return count;
    }
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

inline std::string lines_of(const Read& result) {
    StringSink sink;
    TextWriter out(sink);
    for (const EntryBatch& batch : result.batches)
        for (const Entry& entry : batch.entries()) write_entry(out, entry);
    out.flush();
    return sink.text();
}

template <class Extract>
void require_same_in_blocks(Extract extract, std::string_view bytes, std::string_view path, const Read& whole) {
    Read uneven;
    tests::UnevenSource source(bytes, 7);
    extract(
        {.path = path, .bytes = source}, [&](EntryBatch&& batch) { uneven.batches.push_back(std::move(batch)); },
        uneven.diagnostics);
    require(lines_of(uneven) == lines_of(whole), "blocks change no entry");
    const auto ours = uneven.diagnostics.kept();
    const auto theirs = whole.diagnostics.kept();
    require(std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end(),
                       [](const Diagnostic& a, const Diagnostic& b) { return to_text(a) == to_text(b); }),
            "blocks change no diagnostic");
}

inline void require_lines_within(const Read& result, std::string_view bytes) {
    const auto last_line = 1 + static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(),
                                                                      [](char c) { return c == '\n' || c == '\r'; }));
    for (const EntryBatch& batch : result.batches)
        for (const Entry& entry : batch.entries())
            require(entry.source.line >= 1 && entry.source.line <= last_line, "entries stand in the document");
    for (const Diagnostic& each : result.diagnostics.kept())
        require(each.line <= last_line, "diagnostics stand in the document");
}

/// Takes the batches over.
inline void require_graph(std::vector<EntryBatch> batches) {
    GraphBuilder builder;
    for (EntryBatch& batch : batches) builder.add(std::move(batch));
    Diagnostics diagnostics;
    const Graph graph = std::move(builder).build(diagnostics);
    std::set<std::string_view> ids;
    for (const NodeId node : graph.nodes()) {
        require(is_clean(graph.label(node)) && !graph.label(node).empty(), "labels are clean and not empty");
        require(ids.insert(graph.id(node)).second, "ids are unique");
    }
}

/// Written as JSON Lines and read again, the entries are the same; and they make a graph.
inline void require_survival(const Read& result) {
    const std::string lines = lines_of(result);
    Read again = read(entries::extract, lines, "e.jsonl");
    require(result.entries() == 0 || lines_of(again) == lines, "entries survive JSON Lines");
    require_graph(std::move(again.batches));
}

}  // namespace arxgraph::fuzz
