// One readable format as a row of functions.
#pragma once

#include <arxgraph/core/entry/diagnostics.hpp>
#include <arxgraph/core/entry/entry_batch.hpp>
#include <arxgraph/core/io/byte_source.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace arxgraph {

/// What a document's format is told by: its name and its first bytes, `sniffed_bytes` at most.
struct DocumentHead {
    std::string_view path{};
    std::string_view bytes{};
};
inline constexpr std::size_t sniffed_bytes = std::size_t{64} * 1024;

/// What a record is told by before it is taken apart; as the format has it, empty where it does not say.
struct RecordHead {
    std::string_view arxiv_id{};
    std::string_view doi{};
    std::string_view title{};  // one line
};
/// False if nobody wants the record. Called from several threads at once.
using RecordFilter = std::function<bool(const RecordHead& head)>;

/// A document to be read: its name for messages and evidence, and its bytes as they come.
struct Document {
    std::string_view path{};
    ByteSource& bytes;
    std::string_view file{};                           // one that holds just these bytes; empty: a pipe, an archive
    unsigned threads = 1;                              // that may be used; they change nothing in what is handed over
    std::uint64_t most_held = std::uint64_t{1} << 30;  // bytes, by extractors that need a document whole
    bool abstracts = true;                 // false: nobody needs them, and a format of many records may leave them out
    const RecordFilter* wanted = nullptr;  // null: all; a format may hand over what is not wanted
};

enum class Match : std::uint8_t { no, perhaps, surely };

/// An extractor turns one document into batches of entries, handed over in document order. It never sees a graph, opens
/// no file and resolves no identity. A malformed record costs one diagnostic with its line, and reading goes on at the
/// next record. It throws only when the document as a whole cannot be read. Formats of many records need no more memory
/// for a longer document.
struct ExtractorFormat {
    std::string_view name{};         // `--as` takes it
    std::string_view description{};  // one line
    Match (*sniff)(const DocumentHead& head){};
    void (*extract)(const Document& document, const EntrySink& sink, Diagnostics& diagnostics){};
    bool maps{};  // takes Document::file, where there is one, instead of its bytes
};

std::span<const ExtractorFormat> extractor_formats() noexcept;
/// Null if there is none.
const ExtractorFormat* find_extractor(std::string_view name) noexcept;
/// The first row that matches best; null if none does.
const ExtractorFormat* sniff_format(const DocumentHead& head);

}  // namespace arxgraph
