// What an extractor makes of a text, for tests.
#pragma once

#include <arxgraph/extractors/entry_writer.hpp>
#include <arxgraph/extractors/extractor.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace arxgraph::tests {

struct Extracted {
    std::vector<EntryBatch> batches{};
    std::vector<Entry> entries{};  // of the batches, in order
    Diagnostics diagnostics{};

    /// `code:line` of every diagnostic, in order.
    std::vector<std::string> reports() const {
        std::vector<std::string> texts;
        for (const Diagnostic& each : diagnostics.kept())
            texts.push_back(std::string(name(each.code)) + ":" + std::to_string(each.line));
        return texts;
    }
    /// As JSON Lines.
    std::string lines() const {
        StringSink sink;
        TextWriter out(sink);
        for (const Entry& entry : entries) write_entry(out, entry);
        out.flush();
        return sink.text();
    }
};

inline Extracted extracted(std::string_view format, std::string_view text, std::string_view path = "d.txt") {
    Extracted result;
    MemorySource bytes(text);
    find_extractor(format)->extract(
        {.path = path, .bytes = bytes}, [&](EntryBatch&& batch) { result.batches.push_back(std::move(batch)); },
        result.diagnostics);
    for (const EntryBatch& batch : result.batches)
        result.entries.insert(result.entries.end(), batch.entries().begin(), batch.entries().end());
    return result;
}

inline std::vector<std::string> strings(std::span<const std::string_view> texts) {
    return {texts.begin(), texts.end()};
}

}  // namespace arxgraph::tests
