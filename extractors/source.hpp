// From what the user names to documents: files, folders, standard input.
#pragma once

#include <arxgraph/extractors/extractor.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace arxgraph {

struct SourceOptions {
    std::string format{};  // `--as`; empty: sniffed from content, document by document
    unsigned threads = 1;
    bool abstracts = true;                                    // false: nobody needs them, and they may be left out
    std::uint64_t largest_document = std::uint64_t{1} << 30;  // bytes, of formats that need a document whole
    RecordFilter wanted{};                                    // empty: all records; see Document
};

/// Counts of one reading.
struct SourceCounts {
    std::size_t documents{};  // read
    std::size_t skipped{};    // passed over or refused; each has a diagnostic
    std::size_t entries{};
    std::uint64_t bytes{};
};

/// How far a reading is. Bytes are those of the files as they are stored, compressed or not.
struct ReadingProgress {
    std::uint64_t bytes{};        // read or passed over
    std::uint64_t known_bytes{};  // of all files; 0 if one has no size before it is read
    std::uint64_t entries{};      // handed over
};

/// Called as bytes are read, from any thread, also from several at once.
using SourceProgress = std::function<void(const ReadingProgress& progress)>;

/// Reads every source: a file, a folder (walked by name; dot files, dot folders and files that are no text are passed
/// over; symbolic links to folders are not followed), or "-" for standard input; compressed files and archives as they
/// are. Batches come in the order of the
/// sources and, in a folder, of the paths, whatever the number of threads. What cannot be read is reported and the rest
/// is read. Throws Error if a format is named that does not exist.
SourceCounts read_sources(std::span<const std::string> sources, const SourceOptions& options, const EntrySink& sink,
                          Diagnostics& diagnostics, const SourceProgress& progress = {});

}  // namespace arxgraph
