// What stands in a record of a .bib file: its type, its key, and fields whose values are written out.
#pragma once

#include <arxgraph/extractors/bibtex/records.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace arxgraph::bibtex {

inline constexpr std::size_t most_macro_bytes = std::size_t{4} << 20;  // of all `@string` values of a document

/// `@string` abbreviations, and those of the months. Names compare without case.
class Macros {
public:
    Macros();
    /// False if there are too many.
    bool define(std::string_view name, std::string_view value);
    /// An abbreviation that is not defined stands for its own name.
    std::string_view expanded(std::string_view name) const;

private:
    std::unordered_map<std::string, std::string> values_;
    std::size_t bytes_{};
};

struct Field {
    std::string name{};        // in lower case
    std::string_view value{};  // without the outer braces or quotes
    std::size_t offset{};      // of the value in the record's text; npos if it is made of several pieces
    std::uint32_t line{};
};

/// Looks at the record's text, and owns the values that are made of several pieces.
struct Record {
    std::string type{};  // in lower case: "inproceedings"
    std::string_view key{};
    std::vector<Field> fields{};  // in the order stated
    std::deque<std::string> made{};
    const NumberedText* text{};

    std::uint32_t line() const noexcept { return text->line_at(0); }
    /// Where a part of the field's value stands.
    std::uint32_t line_of(const Field& field, std::size_t offset_in_value) const noexcept;
    /// The first field of that name, as BibTeX takes it; null if there is none, or an empty one.
    const Field* find(std::string_view name) const noexcept;
};

/// Reads a whole record. A comma that is missing is found where a field clearly begins; what is no field is passed over
/// up to the next line that begins one, and reported once. `false`: the record is longer than `longest_record` once its
/// macros are written out. The text must outlive the record.
bool parse_record(const NumberedText& text, const Macros& macros, Location document, Diagnostics& diagnostics,
                  Record& record);

}  // namespace arxgraph::bibtex
