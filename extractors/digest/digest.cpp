#include <arxgraph/core/identity/url.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>
#include <arxgraph/core/text/language.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/clean_document.hpp>
#include <arxgraph/extractors/digest/digest.hpp>
#include <arxgraph/extractors/digest/paragraphs.hpp>
#include <arxgraph/extractors/digest/segments.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace arxgraph::digest {

namespace {

constexpr std::size_t entries_per_batch = 256;

/// Turns one segment into an entry of the batch.
class EntryMaker {
public:
    EntryMaker(const Document& document, Lines lines, EntryBatch& batch, Diagnostics& diagnostics)
        : path_(document.path), lines_(lines), batch_(batch), diagnostics_(diagnostics) {}

    void add(const Segment& segment) {
        report_authors(segment);
        find_links_in(segment);
        std::vector<Note> notes = unplaced_notes(segment);
        if (const std::string_view behind = segment.authors.behind; !behind.empty())
            notes.push_back({.language = detect_language(behind), .text = batch_.keep(behind)});
        std::string abstract;
        for (const Paragraph& paragraph : read_paragraphs(lines_, segment.body)) {
            if (paragraph.role == Role::abstract)
                abstract.append(abstract.empty() ? "" : "\n\n").append(paragraph.text);
            else
                notes.push_back({.language = paragraph.language, .text = batch_.keep(paragraph.text)});
        }
        const OwnIds& ids = segment.title.ids;
        batch_.add({.source = {.path = batch_.keep(path_), .line = number(segment.title_line)},
                    .title = batch_.keep(segment.title.text),
                    .authors = keep_names(segment.authors.names, segment),
                    .abstract = batch_.keep(abstract),
                    .notes = batch_.keep_list(notes),
                    .tags = keep_tags(segment),
                    .links = batch_.keep_list(links_),
                    .arxiv_id = batch_.keep(ids.arxiv_id),
                    .version = ids.version,
                    .doi = batch_.keep(ids.doi),
                    .url = batch_.keep(ids.url),
                    .noted = segment.noted});
    }

private:
    std::uint32_t number(std::size_t line) const { return lines_[line].number; }
    void report(DiagnosticCode code, std::size_t line, std::string_view detail = {}) {
        diagnostics_.report(code, {.path = path_, .line = number(line)}, detail);
    }

    void report_authors(const Segment& segment) {
        const AuthorList& authors = segment.authors;
        if (authors.names.empty()) return;
        const std::size_t line = authors.end > 0 ? authors.end - 1 : segment.title_line;
        if (authors.truncated) report(DiagnosticCode::authors_truncated, line, segment.title.text);
        if (authors.closed) return;
        report(DiagnosticCode::unclosed_author_list, line, segment.title.text);
        if (next_filled(lines_, authors.end) == lines_.size())
            report(DiagnosticCode::truncated_document, line, "in the middle of an author list");
    }

    void find_links_in(const Segment& segment) {
        links_.clear();
        too_many_links_ = false;
        for (const std::string& link : segment.title.links)
            links_.push_back({.url = batch_.keep(link), .line = number(segment.title_line)});
        if (!segment.authors.behind.empty()) add_links(segment.authors.behind, segment.authors.end - 1);
        for (const std::vector<std::size_t>* part : {&segment.unplaced, &segment.body})
            for (const std::size_t line : *part) add_links(lines_[line].text, line);
    }
    void add_links(std::string_view text, std::size_t line) {
        for (const FoundLink& link : find_links(text)) {
            if (links_.size() == most_links) return report_too_many_links(line);
            links_.push_back({.url = batch_.keep(link.text), .line = number(line)});
        }
    }
    void report_too_many_links(std::size_t line) {
        if (!std::exchange(too_many_links_, true)) report(DiagnosticCode::too_many_items, line, "links");
    }

    std::vector<Note> unplaced_notes(const Segment& segment) {
        std::vector<Note> notes;
        for (const std::size_t line : segment.unplaced) {
            const std::string_view text = lines_[line].text;
            report(DiagnosticCode::unplaced_text, line, prefix(text, 60));
            notes.push_back({.language = detect_language(text), .text = batch_.keep(text)});
        }
        return notes;
    }

    std::span<const std::string_view> keep_names(const std::vector<std::string>& names, const Segment& segment) {
        if (names.size() > most_authors) report(DiagnosticCode::too_many_items, segment.title_line, "authors");
        std::vector<std::string_view> kept;
        for (std::size_t i = 0; i < std::min(names.size(), most_authors); ++i) kept.push_back(batch_.keep(names[i]));
        return batch_.keep_list(kept);
    }

    std::span<const std::string_view> keep_tags(const Segment& segment) {
        if (segment.tags.size() > most_tags) report(DiagnosticCode::too_many_items, segment.title_line, "tags");
        std::vector<std::string_view> kept;
        for (std::size_t i = 0; i < std::min(segment.tags.size(), most_tags); ++i)
            kept.push_back(batch_.keep(segment.tags[i]));
        return batch_.keep_list(kept);
    }

    std::string_view path_;
    Lines lines_;
    EntryBatch& batch_;
    Diagnostics& diagnostics_;
    std::vector<StatedLink> links_;
    bool too_many_links_ = false;
};

/// A block of entries and what was odd about them, made by one thread.
struct MadeBatch {
    EntryBatch batch{};
    Diagnostics diagnostics{};
};

}  // namespace

Match sniff(const DocumentHead& head) {
    const std::string_view bytes = prefix(head.bytes, sniffed_bytes);
    if (looks_binary(bytes)) return Match::no;
    const std::string text = clean(bytes).text;
    const std::string_view start = trim(text);
    if (start.starts_with('{') || start.starts_with('<')) return Match::no;
    Diagnostics unreported;
    const std::vector<Line> lines = read_lines(text, head.path, unreported);
    Match match = Match::no;
    for (const Segment& segment : split_into_segments(lines)) {
        if (!segment.authors.names.empty() && !segment.tags.empty()) return Match::surely;
        if (!segment.authors.names.empty() || !segment.tags.empty() || segment.noted.stated() ||
            !segment.title.ids.arxiv_id.empty())
            match = Match::perhaps;
    }
    return match;
}

void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics) {
    const auto text = clean_document(document, diagnostics);
    if (!text) return;
    const std::vector<Line> lines = read_lines(*text, document.path, diagnostics);
    const std::vector<Segment> segments = split_into_segments(lines);
    if (segments.empty()) {
        diagnostics.report(DiagnosticCode::no_entries, {.path = document.path});
        return;
    }
    std::vector<MadeBatch> made((segments.size() + entries_per_batch - 1) / entries_per_batch);
    for_each_index(made.size(), document.threads, [&](std::size_t block) {
        EntryMaker maker(document, lines, made[block].batch, made[block].diagnostics);
        const std::size_t last = std::min(segments.size(), (block + 1) * entries_per_batch);
        for (std::size_t i = block * entries_per_batch; i < last; ++i) maker.add(segments[i]);
    });
    for (MadeBatch& each : made) {
        diagnostics.append(each.diagnostics);
        sink(std::move(each.batch));
    }
}

}  // namespace arxgraph::digest
