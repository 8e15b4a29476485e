// What was odd about the input: typed, so that tests match codes and wording stands in one table.
#pragma once

#include <arxgraph/core/entry/entry.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

enum class Severity : std::uint8_t { note, warning, error };

/// One row of the table in diagnostics.cpp each. An error means that something stated could not be read.
enum class DiagnosticCode : std::uint8_t {
    unreadable_file,
    unknown_format,
    binary_content,
    empty_document,
    no_entries,
    line_too_long,
    document_too_large,
    truncated_document,
    ill_formed_utf8,
    control_characters,
    unclosed_author_list,
    authors_truncated,
    unplaced_text,
    too_many_items,
    malformed_record,
    unknown_member,
    invalid_value,
    untitled_entry,
    conflicting_arxiv_ids,
    ambiguous_title,
    author_lists_differ,
    clique_capped,
    skipped_path,
    unresolved_note_link,
    index_note,
    template_note,
    note_without_paper,
    several_papers_in_note,
    attachment,
    malformed_front_matter,
    foreign_category,
    ambiguous_authors,
    malformed_alias,
    malformed_document,
    doctype_refused,
    unknown_encoding,
    text_cut,
    service_error,
    empty_answer,
    deleted_record,
    unclosed_record,
    hidden_folder,
    unanswered,
};
inline constexpr std::size_t diagnostic_code_count = static_cast<std::size_t>(DiagnosticCode::unanswered) + 1;

/// The code as users and reports see it: "line-too-long".
std::string_view name(DiagnosticCode code) noexcept;
std::string_view name(Severity severity) noexcept;
Severity severity(DiagnosticCode code) noexcept;
/// What happened and what was done about it, in words.
std::string_view wording(DiagnosticCode code) noexcept;

struct Diagnostic {
    DiagnosticCode code{};
    std::string path{};
    std::uint32_t line{};  // 1…; 0 where the whole file is meant
    std::string detail{};
};

/// `path:line: error: wording: detail`, in one line.
std::string to_text(const Diagnostic& diagnostic);

/// Counts every report and keeps the first `kept_per_code` of each code, so that a broken file of a million lines
/// stays cheap. Not for use by several threads: give each its own and append them in order.
class Diagnostics {
public:
    static constexpr std::size_t kept_per_code = 1000;

    void report(DiagnosticCode code, Location where, std::string_view detail = {});
    void append(const Diagnostics& other);

    std::span<const Diagnostic> kept() const noexcept { return kept_; }
    std::size_t count(DiagnosticCode code) const noexcept { return counts_[static_cast<std::size_t>(code)]; }
    std::size_t count(Severity severity) const noexcept;

private:
    std::vector<Diagnostic> kept_;
    std::array<std::size_t, diagnostic_code_count> counts_{};
    std::array<std::size_t, diagnostic_code_count> kept_counts_{};
};

}  // namespace arxgraph
