#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/bibtex/bibtex.hpp>
#include <arxgraph/extractors/bibtex/drafts.hpp>
#include <arxgraph/extractors/bibtex/records.hpp>
#include <arxgraph/extractors/bibtex/values.hpp>
#include <arxgraph/extractors/entry_batches.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace arxgraph::bibtex {

namespace {

class BibliographyReader {
public:
    BibliographyReader(const Document& document, const EntrySink& sink, Diagnostics& diagnostics)
        : path_(document.path), diagnostics_(diagnostics), records_(document, diagnostics), batches_(sink) {}

    void read() {
        NumberedText text;
        Record record;
        while (records_.next(text)) {
            if (parse_record(text, macros_, {.path = path_}, diagnostics_, record))
                take(record);
            else
                report(DiagnosticCode::malformed_record, record, "it is longer than 1 MiB with its macros written out");
        }
        batches_.flush();
        if (!records_.refused() && batches_.entries() == 0)
            diagnostics_.report(DiagnosticCode::no_entries, {.path = path_});
    }

private:
    void report(DiagnosticCode code, const Record& record, std::string_view detail) {
        diagnostics_.report(code, {.path = path_, .line = record.line()}, detail);
    }

    void take(const Record& record) {
        if (record.type == "string") return define_macros(record);
        if (!is_paper(record.type)) return;
        const EntryDraft draft = draft_of(record, path_, diagnostics_);
        if (draft.title.empty() && draft.ids.empty())
            report(DiagnosticCode::untitled_entry, record, prefix(record.key, 60));
        else
            batches_.add(draft);
    }

    void define_macros(const Record& record) {
        for (const Field& field : record.fields)
            if (!macros_.define(field.name, field.value))
                return report(DiagnosticCode::too_many_items, record, "macros of @string");
    }

    std::string_view path_;
    Diagnostics& diagnostics_;
    RecordReader records_;
    EntryBatches batches_;
    Macros macros_;
};

/// Of BibTeX and BibLaTeX.
bool is_known_type(std::string_view type) {
    constexpr std::array<std::string_view, 42> types{
        "article",       "artwork",     "audio",        "book",          "bookinbook", "booklet",       "collection",
        "comment",       "conference",  "dataset",      "electronic",    "image",      "inbook",        "incollection",
        "inproceedings", "inreference", "jurisdiction", "legislation",   "manual",     "mastersthesis", "misc",
        "movie",         "mvbook",      "mvcollection", "mvproceedings", "online",     "patent",        "performance",
        "periodical",    "phdthesis",   "preamble",     "proceedings",   "reference",  "report",        "software",
        "standard",      "string",      "suppbook",     "techreport",    "thesis",     "unpublished",   "www"};
    return std::find(types.begin(), types.end(), type) != types.end();
}

bool begins_known_record(std::string_view line) {
    if (!begins_record(line)) return false;
    const std::size_t bracket = line.find_first_of("{(");
    return bracket != std::string_view::npos && is_known_type(ascii_lower(trim(line.substr(1, bracket - 1))));
}

}  // namespace

Match sniff(const DocumentHead& head) {
    std::string_view rest = prefix(head.bytes, sniffed_bytes);
    take_start(rest, "\xEF\xBB\xBF");
    bool first = true;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
        const std::string_view line = trim(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty() || line.starts_with('%')) continue;
        if (begins_known_record(line)) return first ? Match::surely : Match::perhaps;
        if (first && (line.starts_with('{') || line.starts_with('<') || line.starts_with('['))) return Match::no;
        first = first && (line.starts_with("This file was created with JabRef") || line.starts_with("Encoding: "));
    }
    return Match::no;
}

void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics) {
    BibliographyReader(document, sink, diagnostics).read();
}

}  // namespace arxgraph::bibtex
