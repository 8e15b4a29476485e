#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/io/line_reader.hpp>
#include <arxgraph/extractors/archive.hpp>
#include <arxgraph/extractors/clean_document.hpp>
#include <arxgraph/extractors/digest/lines.hpp>
#include <arxgraph/extractors/read_document.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>

namespace arxgraph {

namespace {

constexpr std::uint64_t largest_small_file = std::uint64_t{4} << 20;

/// Beside notes lie documents of other programs that are archives inside; only what is called one is opened.
bool has_packed_name(std::string_view path) noexcept {
    constexpr std::array<std::string_view, 7> endings{".gz", ".xz", ".zst", ".bz2", ".zip", ".tar", ".tgz"};
    return std::any_of(endings.begin(), endings.end(),
                       [path](std::string_view ending) { return path.ends_with(ending); });
}

/// Counts what goes through.
class CountedSource final : public ByteSource {
public:
    CountedSource(ByteSource& source, std::uint64_t& bytes, ReadingMeter& meter) noexcept
        : source_(source), bytes_(bytes), meter_(meter) {}
    std::size_t read(char* into, std::size_t room) override {
        const std::size_t got = source_.read(into, room);
        bytes_ += got;
        meter_.add_bytes(got);
        return got;
    }

private:
    ByteSource& source_;
    std::uint64_t& bytes_;  // the caller's
    ReadingMeter& meter_;
};

bool is_hidden_member(std::string_view path) noexcept {
    return path.starts_with('.') || path.starts_with("__MACOSX/") || path.find("/.") != std::string_view::npos;
}

class DocumentReading {
public:
    DocumentReading(const ReadingLimits& limits, const EntrySink& sink, Diagnostics& diagnostics)
        : limits_(limits), sink_(sink), diagnostics_(diagnostics) {}

    DocumentCounts counts{};

    /// Errors are those of this document, whichever others have been read from the same bytes.
    template <class Work>
    void reporting_errors(const std::string& path, Work work) {
        try {
            work();
        } catch (const DocumentTooLarge& error) {
            refuse(DiagnosticCode::document_too_large, path, error.what());
        } catch (const Error& error) {
            refuse(DiagnosticCode::unreadable_file, path, error.with_advice());
        }
    }

    void read(const FoundDocument& found, ByteSource& bytes) {
        PeekedSource peeked(bytes, sniffed_bytes);
        if (looks_packed(peeked.head()) && (found.named || has_packed_name(found.path)))
            read_packed(found, peeked);
        else
            read_plain(found, peeked, found.path);
    }

private:
    void refuse(DiagnosticCode code, const std::string& path, std::string_view detail) {
        ++counts.skipped;
        diagnostics_.report(code, {.path = path}, detail);
    }

    void read_packed(const FoundDocument& found, ByteSource& packed) {
        read_archive(packed, {}, [&](const ArchiveMember& member) {
            if (is_hidden_member(member.path)) return;
            FoundDocument document = found;
            document.named = found.named && member.path.empty();
            if (!member.path.empty()) document.path.append("/").append(member.path);
            PeekedSource peeked(member.bytes, sniffed_bytes);
            if (looks_packed(peeked.head()))
                return refuse(DiagnosticCode::skipped_path, document.path, "an archive in an archive");
            read_plain(document, peeked, {});
        });
    }

    void read_plain(const FoundDocument& found, PeekedSource& bytes, std::string_view file) {
        const DocumentHead head{.path = found.path, .bytes = bytes.head()};
        const ExtractorFormat* format = found.format != nullptr ? found.format : sniff_format(head);
        if (format == nullptr) {
            ++counts.skipped;
            return report_unknown(found, bytes);
        }
        ++counts.read;
        const auto size = file.empty() || file == "-" ? std::nullopt : stored_size(found.path);
        if (format->maps && size) counts.bytes = *size;
        format->extract({.path = found.path,
                         .bytes = bytes,
                         .file = size ? file : std::string_view{},
                         .threads = limits_.threads,
                         .most_held = limits_.most_held,
                         .abstracts = limits_.abstracts,
                         .wanted = limits_.wanted},
                        sink_, diagnostics_);
    }

    /// In a folder, files of no known format are no errors: notes lie beside pictures.
    void report_unknown(const FoundDocument& found, PeekedSource& bytes) {
        const Location where{.path = found.path};
        if (found.in_vault) return diagnostics_.report(DiagnosticCode::attachment, where);
        if (!found.named) return diagnostics_.report(DiagnosticCode::skipped_path, where, "no known format");
        if (bytes.head().empty()) return diagnostics_.report(DiagnosticCode::empty_document, where);
        if (looks_binary(bytes.head())) return diagnostics_.report(DiagnosticCode::binary_content, where);
        const auto first = LineReader(bytes, digest::longest_line).next();
        if (first && first->too_long)
            diagnostics_.report(DiagnosticCode::line_too_long, {.path = found.path, .line = 1},
                                std::to_string(first->size) + " bytes");
        else
            diagnostics_.report(DiagnosticCode::unknown_format, {.path = found.path, .line = 1});
    }

    ReadingLimits limits_;
    const EntrySink& sink_;
    Diagnostics& diagnostics_;
};

}  // namespace

DocumentCounts read_document(const FoundDocument& found, const ReadingLimits& limits, const EntrySink& sink,
                             Diagnostics& diagnostics, ReadingMeter& meter) {
    DocumentReading reading(limits, sink, diagnostics);
    reading.reporting_errors(found.path, [&] {
        FileSource file(found.path);
        CountedSource counted(file, reading.counts.bytes, meter);
        reading.read(found, counted);
    });
    if (const auto size = stored_size(found.path); size && *size > reading.counts.bytes)
        meter.add_bytes(*size - reading.counts.bytes);
    return reading.counts;
}

std::optional<std::uint64_t> stored_size(const std::string& path) noexcept {
    struct stat status {};
    const int failed = path == "-" ? ::fstat(STDIN_FILENO, &status) : ::stat(path.c_str(), &status);
    if (failed != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    return static_cast<std::uint64_t>(status.st_size);
}

std::optional<std::uint64_t> small_size(const std::string& path) noexcept {
    if (path == "-" || has_packed_name(path)) return std::nullopt;
    const auto size = stored_size(path);
    return size && *size <= largest_small_file ? size : std::nullopt;
}

}  // namespace arxgraph
