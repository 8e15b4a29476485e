// One readable format as a row of functions.
#pragma once

#include <arxgraph/core/entry/diagnostics.hpp>
#include <arxgraph/core/entry/entry_batch.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace arxgraph {

/// A document to be read: its name for messages and evidence, and its bytes as they came.
struct Document {
    std::string_view path{};
    std::string_view bytes{};
    unsigned threads = 1;  // that the extractor may use; they change nothing in what it hands over
};

enum class Match : std::uint8_t { no, perhaps, surely };

/// An extractor turns one document into batches of entries, handed over in document order. It never sees a graph, opens
/// no file and resolves no identity. A malformed record costs one diagnostic with its line, and reading goes on at the
/// next record. It throws only when the document as a whole cannot be read.
struct ExtractorFormat {
    std::string_view name{};         // `--as` takes it
    std::string_view description{};  // one line
    Match (*sniff)(const Document& head){};
    void (*extract)(const Document& document, const EntrySink& sink, Diagnostics& diagnostics){};
};

std::span<const ExtractorFormat> extractor_formats() noexcept;
/// Null if there is none.
const ExtractorFormat* find_extractor(std::string_view name) noexcept;
/// The first row that matches best; null if none does.
const ExtractorFormat* sniff_format(const Document& head);

}  // namespace arxgraph
