// One document from its bytes to its entries: unpacked if it is packed, its format told, its extractor run.
#pragma once

#include <arxgraph/extractors/extractor.hpp>
#include <arxgraph/extractors/reading_meter.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace arxgraph {

/// A document as it was found.
struct FoundDocument {
    std::string path{};
    bool named{};                             // by the user; else a folder or an archive holds it
    bool in_vault{};                          // beside notes
    const ExtractorFormat* format = nullptr;  // that is known beforehand; null: sniffed
};

struct DocumentCounts {
    std::size_t read{};
    std::size_t skipped{};  // each has a diagnostic
    std::uint64_t bytes{};  // as stored
};

/// As in Document.
struct ReadingLimits {
    unsigned threads = 1;
    std::uint64_t most_held = std::uint64_t{1} << 30;
    bool abstracts = true;
    const RecordFilter* wanted = nullptr;
};

/// Reads the file, or standard input for "-", and all that it holds if it is an archive (whose members are named
/// `archive/member`). What cannot be read is reported, never thrown. The meter is told of the bytes of the file, those
/// that are left unread at the end.
DocumentCounts read_document(const FoundDocument& found, const ReadingLimits& limits, const EntrySink& sink,
                             Diagnostics& diagnostics, ReadingMeter& meter);

/// Of a file, also if it is standard input; none if it cannot be told before it is read.
std::optional<std::uint64_t> stored_size(const std::string& path) noexcept;

/// The size of a document that can be read beside others: a plain file of a few megabytes.
std::optional<std::uint64_t> small_size(const std::string& path) noexcept;

}  // namespace arxgraph
