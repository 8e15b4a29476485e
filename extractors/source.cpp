#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>
#include <arxgraph/extractors/folder_walk.hpp>
#include <arxgraph/extractors/read_document.hpp>
#include <arxgraph/extractors/source.hpp>
#include <arxgraph/extractors/vault/vault_folder.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

constexpr std::size_t documents_a_thread = 64;
constexpr std::uint64_t most_beside = std::uint64_t{32} << 20;  // bytes of documents read beside one another

/// What came of one document, until its turn comes to be handed over.
struct Held {
    std::vector<EntryBatch> batches{};
    Diagnostics diagnostics{};
    DocumentCounts counts{};
};

Held read_held(const FoundDocument& document, const ReadingLimits& limits, ReadingMeter& meter) {
    Held held;
    const EntrySink hold = [&held](EntryBatch&& batch) { held.batches.push_back(std::move(batch)); };
    held.counts = read_document(document, limits, hold, held.diagnostics, meter);
    return held;
}

std::vector<FoundDocument> find_documents(std::span<const std::string> sources, const ExtractorFormat* format,
                                          Diagnostics& diagnostics) {
    std::vector<FoundDocument> documents;
    for (const std::string& source : sources) {
        std::error_code error;
        if (source == "-" || !std::filesystem::is_directory(source, error)) {
            documents.push_back({.path = source, .named = true, .format = format});
            continue;
        }
        std::vector<std::string> files = files_below(source, diagnostics);
        const bool in_vault = (format == nullptr || format->name == "vault") && vault::is_vault(source, files);
        for (std::string& file : files) {
            const bool note = in_vault && vault::is_note(file);
            documents.push_back({.path = std::move(file),
                                 .named = format != nullptr && !in_vault,
                                 .in_vault = in_vault,
                                 .format = note       ? find_extractor("vault")
                                           : in_vault ? nullptr
                                                      : format});
        }
    }
    return documents;
}

/// 0 if one of them has no size before it is read, or nobody asks.
std::uint64_t known_bytes(std::span<const FoundDocument> documents, const SourceProgress& progress) {
    std::uint64_t known = 0;
    for (const FoundDocument& document : documents) {
        const auto size = progress ? stored_size(document.path) : std::nullopt;
        if (!size) return 0;
        known += *size;
    }
    return known;
}

/// Reads documents in order: small ones beside one another and held until their turn, others alone and handed over
/// batch by batch.
class SourceReading {
public:
    SourceReading(const SourceOptions& options, const EntrySink& sink, Diagnostics& diagnostics, ReadingMeter& meter)
        : limits_{.threads = std::max(options.threads, 1U),
                  .most_held = options.largest_document,
                  .abstracts = options.abstracts,
                  .wanted = options.wanted ? &options.wanted : nullptr},
          sink_(sink),
          diagnostics_(diagnostics),
          meter_(meter) {}

    SourceCounts counts{};
    std::vector<std::string> fruitful{};  // documents that gave entries

    void read(std::span<const FoundDocument> documents) {
        while (!documents.empty()) {
            const std::size_t beside = count_beside(documents);
            if (beside > 1)
                read_beside(documents.first(beside));
            else
                read_alone(documents.front());
            documents = documents.subspan(std::max<std::size_t>(beside, 1));
        }
    }

private:
    /// How many at the front are small, as many as are worth starting threads for and may be held at once.
    std::size_t count_beside(std::span<const FoundDocument> documents) const {
        const std::size_t most = std::min(documents.size(), documents_a_thread * limits_.threads);
        std::uint64_t bytes = 0;
        for (std::size_t i = 0; i < most; ++i) {
            const auto size = small_size(documents[i].path);
            if (!size || (bytes += *size) > most_beside) return i;
        }
        return most;
    }

    void read_beside(std::span<const FoundDocument> documents) {
        std::vector<Held> held(documents.size());
        ReadingLimits alone = limits_;
        alone.threads = 1;
        for_each_index(held.size(), limits_.threads,
                       [&](std::size_t i) { held[i] = read_held(documents[i], alone, meter_); });
        for (std::size_t i = 0; i < held.size(); ++i) {
            for (EntryBatch& batch : held[i].batches) hand_over(documents[i], std::move(batch));
            finish(held[i].counts, held[i].diagnostics);
        }
    }

    void read_alone(const FoundDocument& document) {
        Diagnostics diagnostics;
        const EntrySink pass_on = [&](EntryBatch&& batch) { hand_over(document, std::move(batch)); };
        const DocumentCounts read = read_document(document, limits_, pass_on, diagnostics, meter_);
        finish(read, diagnostics);
    }

    void hand_over(const FoundDocument& document, EntryBatch&& batch) {
        if (batch.empty()) return;
        if (fruitful.empty() || fruitful.back() != document.path) fruitful.push_back(document.path);
        counts.entries += batch.entries().size();
        meter_.add_entries(batch.entries().size());
        sink_(std::move(batch));
    }

    void finish(const DocumentCounts& read, const Diagnostics& diagnostics) {
        counts.documents += read.read;
        counts.skipped += read.skipped;
        counts.bytes += read.bytes;
        diagnostics_.append(diagnostics);
    }

    ReadingLimits limits_;
    const EntrySink& sink_;
    Diagnostics& diagnostics_;
    ReadingMeter& meter_;
};

/// A folder that gave no paper is worth a word of its own.
void report_barren_folders(std::span<const std::string> sources, const std::vector<std::string>& fruitful,
                           Diagnostics& diagnostics) {
    for (const std::string& source : sources) {
        std::error_code error;
        if (source == "-" || !std::filesystem::is_directory(source, error)) continue;
        const std::string folder = source.ends_with('/') ? source : source + '/';
        const bool any = std::any_of(fruitful.begin(), fruitful.end(),
                                     [&](const std::string& path) { return path.starts_with(folder); });
        if (!any) diagnostics.report(DiagnosticCode::no_entries, {.path = source});
    }
}

}  // namespace

SourceCounts read_sources(std::span<const std::string> sources, const SourceOptions& options, const EntrySink& sink,
                          Diagnostics& diagnostics, const SourceProgress& progress) {
    const ExtractorFormat* format = options.format.empty() ? nullptr : find_extractor(options.format);
    if (!options.format.empty() && format == nullptr)
        throw Error("there is no format '" + options.format + "' to read", {}, "see 'arxgraph formats'");
    const std::vector<FoundDocument> documents = find_documents(sources, format, diagnostics);
    ReadingMeter meter(progress, known_bytes(documents, progress));
    SourceReading reading(options, sink, diagnostics, meter);
    reading.read(documents);
    report_barren_folders(sources, reading.fruitful, diagnostics);
    return reading.counts;
}

}  // namespace arxgraph
