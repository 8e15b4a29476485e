// The records of a .bib file, one after the other: from '@' to the bracket that closes it. What stands between records
// is a comment. What is in a record: values.hpp.
#pragma once

#include <arxgraph/extractors/clean_lines.hpp>
#include <arxgraph/extractors/numbered_text.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace arxgraph::bibtex {

inline constexpr std::size_t longest_record = std::size_t{1} << 20;  // bytes
inline constexpr std::size_t deepest = 256;                          // braces within each other

/// True for `@word{`, `@word(`, and `@word` at the end of the line.
bool begins_record(std::string_view text) noexcept;
/// True for `name =`.
bool begins_field(std::string_view text) noexcept;

/// A record begins at the beginning of a line, or behind another one. One that is left out costs one report: it is
/// longer than `longest_record`, nested deeper than `deepest`, or does not close before a line begins another one that
/// stands no further to the right. Reading goes on at the next line that begins one.
class RecordReader {
public:
    RecordReader(const Document& document, Diagnostics& diagnostics);

    /// False at the end.
    bool next(NumberedText& record);
    /// True once the document has turned out to be empty or binary.
    bool refused() const noexcept { return lines_.refused(); }

private:
    bool fetch();
    bool find_start();
    bool read_record(NumberedText& record);
    bool leave_out(std::uint32_t line, std::string_view why);
    bool report_cut(const NumberedText& record, bool opened);
    void report_stray_field(std::string_view text);
    bool begins_another(std::size_t indent) const noexcept;

    std::string_view path_;
    Diagnostics& diagnostics_;
    CleanLines lines_;
    std::optional<TextLine> line_;
    std::size_t at_{};  // what of the line is read
    bool left_out_{};   // a line before this one was too long
    bool reported_{};   // since the last whole record
    bool had_a_record_{};
};

}  // namespace arxgraph::bibtex
