// Any bytes as a digest: no word is lost, every line number lies in the document, entries survive JSON Lines, and a graph is
// built of them whose text is clean.
#include "property.hpp"

#include <arxgraph/core/graph/graph_builder.hpp>
#include <arxgraph/core/identity/url.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/digest/digest.hpp>
#include <arxgraph/extractors/digest/lines.hpp>
#include <arxgraph/extractors/entries.hpp>
#include <arxgraph/extractors/entry_writer.hpp>

#include <algorithm>
#include <cctype>
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
    extract({.path = path, .bytes = bytes}, [&](EntryBatch&& batch) { result.batches.push_back(std::move(batch)); },
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

/// Runs of ASCII letters: no dress and no separator is made of them. Words with digits may be versions of ids.
std::set<std::string> words(std::string_view text) {
    std::set<std::string> found;
    std::string word;
    bool digits = false;
    for (const char c : std::string(text) + ' ') {
        const bool digit = c >= '0' && c <= '9';
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || digit) {
            word += c;
            digits = digits || digit;
        } else {
            if (word.size() > 3 && !digits) found.insert(word);
            word.clear();
            digits = false;
        }
    }
    return found;
}

/// Everything that the entries hold, as one text.
std::string text_of(const Read& result) {
    std::string all;
    const auto add = [&](std::string_view text) { all.append(text).append("\n"); };
    for (const EntryBatch& batch : result.batches)
        for (const Entry& entry : batch.entries()) {
            for (const std::string_view text : {entry.title, entry.abstract, entry.arxiv_id, entry.doi, entry.url}) add(text);
            for (const std::string_view text : entry.authors) add(text);
            for (const std::string_view text : entry.tags) add(text);
            for (const Note& note : entry.notes) add(note.text);
            for (const StatedLink& link : entry.links) add(link.url);
        }
    return all;
}

/// Words on lines that are prose: dates, rules and lines with an address (which may be the paper's own, told in canonical
/// form) are left out, and so are labels.
void require_no_word_lost(std::string_view bytes, const Read& result) {
    if (result.batches.empty() || result.diagnostics.count(DiagnosticCode::too_many_items) != 0) return;
    const std::set<std::string> kept = words(text_of(result));
    Diagnostics unreported;
    const std::string clean_text = clean(bytes).text;
    for (const digest::Line& line : digest::read_lines(clean_text, "x", unreported)) {
        if (line.kind != digest::LineKind::text || !find_links(line.text).empty()) continue;
        for (const std::string& word : words(line.text)) {
            std::string lower = word;
            std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            const bool dress = lower == "abstract" || lower == "notes" || lower == "note" || lower == "comment" || lower == "comments" ||
                               lower == "commentary" || lower == "summary" || lower == "tldr" || lower == "thoughts" || lower == "links" || lower == "others" || lower == "title";
            require(dress || kept.contains(word), "no word is lost");
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    (void)digest::sniff({.path = "f.txt", .bytes = bytes});
    Read first = read(digest::extract, bytes, "f.txt");
    const auto last_line = 1 + static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) { return c == '\n' || c == '\r'; }));
    for (const EntryBatch& batch : first.batches)
        for (const Entry& entry : batch.entries()) {
            require(entry.source.line >= 1 && entry.source.line <= last_line, "entries stand in the document");
            require(!entry.title.empty(), "every entry has a title");
        }
    require_no_word_lost(bytes, first);

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
