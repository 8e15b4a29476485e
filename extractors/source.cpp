#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>
#include <arxgraph/extractors/clean_document.hpp>
#include <arxgraph/extractors/digest/lines.hpp>
#include <arxgraph/extractors/folder_walk.hpp>
#include <arxgraph/extractors/read_document.hpp>
#include <arxgraph/extractors/source.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

/// A document to be read, and whether the user named it or a folder holds it.
struct Pending {
    std::string path{};
    bool named{};
};

/// What came of one document, until its turn comes to be handed over.
struct Extracted {
    std::vector<EntryBatch> batches{};
    Diagnostics diagnostics{};
    std::uint64_t bytes{};
    bool skipped{};
};

const ExtractorFormat* format_of(const Document& document, const SourceOptions& options) {
    return options.format.empty() ? sniff_format(document) : find_extractor(options.format);
}

/// In a folder, files of no known format are no errors: notes lie beside pictures.
void report_unknown(const Pending& pending, const Document& document, Diagnostics& diagnostics) {
    const Location where{.path = pending.path};
    if (!pending.named)
        diagnostics.report(DiagnosticCode::skipped_path, where, "no known format");
    else if (document.bytes.empty())
        diagnostics.report(DiagnosticCode::empty_document, where);
    else if (looks_binary(document.bytes))
        diagnostics.report(DiagnosticCode::binary_content, where);
    else if (const std::size_t first = document.bytes.substr(0, document.bytes.find('\n')).size();
             first > digest::longest_line)
        diagnostics.report(DiagnosticCode::line_too_long, {.path = pending.path, .line = 1},
                           std::to_string(first) + " bytes");
    else
        diagnostics.report(DiagnosticCode::unknown_format, {.path = pending.path, .line = 1});
}

Extracted extract(const Pending& pending, const SourceOptions& options, unsigned threads) {
    Extracted result;
    try {
        const std::string bytes = read_document(pending.path, options.largest_document);
        const Document document{.path = pending.path, .bytes = bytes, .threads = threads};
        result.bytes = bytes.size();
        const ExtractorFormat* format = format_of(document, options);
        result.skipped = format == nullptr;
        if (format == nullptr)
            report_unknown(pending, document, result.diagnostics);
        else
            format->extract(
                document, [&](EntryBatch&& batch) { result.batches.push_back(std::move(batch)); }, result.diagnostics);
    } catch (const DocumentTooLarge& error) {
        result.skipped = true;
        result.diagnostics.report(DiagnosticCode::document_too_large, {.path = pending.path}, error.what());
    } catch (const Error& error) {
        result.skipped = true;
        result.diagnostics.report(DiagnosticCode::unreadable_file, {.path = pending.path}, error.what());
    }
    return result;
}

std::vector<Pending> find_documents(std::span<const std::string> sources, const SourceOptions& options,
                                    Diagnostics& diagnostics) {
    std::vector<Pending> documents;
    for (const std::string& source : sources) {
        std::error_code error;
        if (source == "-" || !std::filesystem::is_directory(source, error)) {
            documents.push_back({.path = source, .named = true});
            continue;
        }
        for (std::string& file : files_below(source, diagnostics))
            documents.push_back({.path = std::move(file), .named = !options.format.empty()});
    }
    return documents;
}

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
    if (!options.format.empty() && find_extractor(options.format) == nullptr)
        throw Error("there is no format '" + options.format + "' to read", {}, "see 'arxgraph formats'");
    const std::vector<Pending> documents = find_documents(sources, options, diagnostics);
    const std::size_t window = 4 * std::size_t{std::max(options.threads, 1U)};
    SourceCounts counts;
    std::vector<std::string> fruitful;
    for (std::size_t first = 0; first < documents.size(); first += window) {
        std::vector<Extracted> results(std::min(window, documents.size() - first));
        for_each_index(results.size(), options.threads, [&](std::size_t i) {
            results[i] = extract(documents[first + i], options, results.size() == 1 ? options.threads : 1);
        });
        for (std::size_t i = 0; i < results.size(); ++i) {
            Extracted& result = results[i];
            ++(result.skipped ? counts.skipped : counts.documents);
            counts.bytes += result.bytes;
            if (!result.batches.empty()) fruitful.push_back(documents[first + i].path);
            for (EntryBatch& batch : result.batches) {
                counts.entries += batch.entries().size();
                sink(std::move(batch));
            }
            diagnostics.append(result.diagnostics);
            if (progress) progress(first + i + 1, documents.size());
        }
    }
    report_barren_folders(sources, fruitful, diagnostics);
    return counts;
}

}  // namespace arxgraph
