#include <arxgraph/core/entry/diagnostics.hpp>

namespace arxgraph {

namespace {

struct Row {
    DiagnosticCode code{};
    Severity severity{};
    std::string_view name{};
    std::string_view wording{};
};

using enum DiagnosticCode;
constexpr std::array<Row, diagnostic_code_count> table{{
    {unreadable_file, Severity::error, "unreadable-file", "cannot be read"},
    {unknown_format, Severity::error, "unknown-format", "its format is not recognised; name it with --as"},
    {binary_content, Severity::error, "binary-content", "holds binary data, not text"},
    {empty_document, Severity::error, "empty-document", "is empty"},
    {no_entries, Severity::error, "no-entries", "no paper was found in it"},
    {line_too_long, Severity::error, "line-too-long", "line is too long and was left out"},
    {document_too_large, Severity::error, "document-too-large", "is larger than can be read at once"},
    {truncated_document, Severity::error, "truncated-document", "ends in the middle of an entry"},
    {ill_formed_utf8, Severity::warning, "ill-formed-utf8", "bytes that are no UTF-8 were replaced by U+FFFD"},
    {control_characters, Severity::warning, "control-characters", "control characters were replaced by spaces"},
    {unclosed_author_list, Severity::error, "unclosed-author-list", "author list has no closing parenthesis"},
    {authors_truncated, Severity::note, "authors-truncated", "author list is not complete in the source"},
    {unplaced_text, Severity::warning, "unplaced-text", "text that fits nowhere was kept as a note"},
    {too_many_items, Severity::error, "too-many-items", "more items than an entry may hold; the rest was left out"},
    {malformed_record, Severity::error, "malformed-record", "record cannot be read and was left out"},
    {unknown_member, Severity::warning, "unknown-member", "member is not known and was left out"},
    {invalid_value, Severity::warning, "invalid-value", "value does not fit its member and was left out"},
    {untitled_entry, Severity::error, "untitled-entry", "entry has neither a title nor an id and was left out"},
    {conflicting_arxiv_ids, Severity::warning, "conflicting-arxiv-ids",
     "papers that share a DOI, URL or title have different arXiv ids and were kept apart"},
    {ambiguous_title, Severity::warning, "ambiguous-title",
     "title fits several papers, so this entry was kept as a paper of its own"},
    {author_lists_differ, Severity::note, "author-lists-differ",
     "sources name different authors for one paper; the longest list was taken"},
    {clique_capped, Severity::note, "clique-capped",
     "paper has more authors than --clique-cap and gives no coauthor edges"},
    {skipped_path, Severity::note, "skipped-path", "was passed over"},
    {unresolved_note_link, Severity::note, "unresolved-note-link", "leads to no paper of those read"},
    {index_note, Severity::note, "index-note", "lists other notes and is no paper"},
    {template_note, Severity::note, "template-note", "is a template and no paper"},
    {note_without_paper, Severity::warning, "note-without-paper", "names no paper of its own and was left out"},
    {several_papers_in_note, Severity::note, "several-papers-in-note",
     "stands for its first paper; the others are cited"},
    {attachment, Severity::note, "attachment", "lies beside notes and is no paper"},
    {malformed_front_matter, Severity::warning, "malformed-front-matter",
     "front matter is no YAML; its lines were taken one by one"},
    {foreign_category, Severity::note, "foreign-category", "term is no class of arXiv's and was left out"},
    {ambiguous_authors, Severity::warning, "ambiguous-authors",
     "author list may name half as many people, surnames first; each part was taken for one"},
    {malformed_alias, Severity::error, "malformed-alias",
     "line of the alias file is no name, tab and replacement, and was left out"},
    {malformed_document, Severity::error, "malformed-document",
     "is not well-formed here; reading went on at the next record, if there was one"},
    {doctype_refused, Severity::error, "doctype-refused",
     "has a document type declaration, which can define entities without end, and was not read"},
    {unknown_encoding, Severity::warning, "unknown-encoding", "declares an encoding that is not known; read as UTF-8"},
    {text_cut, Severity::warning, "text-cut", "text is too long; its end was left out"},
    {service_error, Severity::error, "service-error", "holds an error of the service that was asked"},
    {empty_answer, Severity::note, "empty-answer", "is an answer without papers"},
    {deleted_record, Severity::note, "deleted-record", "record was deleted where it comes from"},
    {unclosed_record, Severity::warning, "unclosed-record", "record does not end and was read up to the next"},
    {hidden_folder, Severity::note, "hidden-folder", "is hidden and was passed over"},
    {unanswered, Severity::warning, "unanswered", "was asked about and not answered; another run asks again"},
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].code) != i) return false;
    return true;
}
static_assert(in_order(), "the rows stand in the order of the codes");

const Row& row(DiagnosticCode code) noexcept {
    return table[static_cast<std::size_t>(code)];
}

}  // namespace

std::string_view name(DiagnosticCode code) noexcept {
    return row(code).name;
}
Severity severity(DiagnosticCode code) noexcept {
    return row(code).severity;
}
std::string_view wording(DiagnosticCode code) noexcept {
    return row(code).wording;
}

std::string_view name(Severity severity) noexcept {
    switch (severity) {
        case Severity::note:
            return "note";
        case Severity::warning:
            return "warning";
        case Severity::error:
            break;
    }
    return "error";
}

std::string to_text(const Diagnostic& diagnostic) {
    std::string text = diagnostic.path;
    if (diagnostic.line != 0) text.append(":").append(std::to_string(diagnostic.line));
    if (!text.empty()) text += ": ";
    text.append(name(severity(diagnostic.code))).append(": ").append(wording(diagnostic.code));
    if (!diagnostic.detail.empty()) text.append(": ").append(diagnostic.detail);
    return text;
}

void Diagnostics::report(DiagnosticCode code, Location where, std::string_view detail) {
    const auto index = static_cast<std::size_t>(code);
    ++counts_[index];
    if (kept_counts_[index] == kept_per_code) return;
    ++kept_counts_[index];
    kept_.push_back({.code = code, .path = std::string(where.path), .line = where.line, .detail = std::string(detail)});
}

void Diagnostics::append(const Diagnostics& other) {
    for (const Diagnostic& diagnostic : other.kept_) {
        const auto index = static_cast<std::size_t>(diagnostic.code);
        if (kept_counts_[index] == kept_per_code) continue;
        ++kept_counts_[index];
        kept_.push_back(diagnostic);
    }
    for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
}

std::size_t Diagnostics::count(Severity wanted) const noexcept {
    std::size_t sum = 0;
    for (const Row& each : table)
        if (each.severity == wanted) sum += count(each.code);
    return sum;
}

}  // namespace arxgraph
