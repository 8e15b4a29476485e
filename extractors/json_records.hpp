// The records of a document of any size in JSON: one a line, or all in one array.
#pragma once

#include <arxgraph/extractors/clean_lines.hpp>
#include <arxgraph/extractors/extractor.hpp>

#include <rapidjson/document.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace arxgraph {

/// One record's text, clean, with the line on which it begins.
struct JsonRecord {
    std::string_view text{};  // valid until the next one
    std::uint32_t line{};
    bool last{};  // nothing follows
};

/// Takes an array apart in one pass over its characters, whatever its layout. A record that is not closed ends where a
/// string runs over a line's end; the next one is looked for in the column where it began.
class JsonArrayRecords {
public:
    JsonArrayRecords(ByteSource& bytes, std::string_view path, std::size_t longest, Diagnostics& diagnostics);
    std::optional<JsonRecord> next();

private:
    enum class State : std::uint8_t { between, inside, in_string, behind_backslash, lost };
    /// True if a record ends with this byte.
    bool take(char byte);
    void begin_record(char byte);
    bool end_if_closed();
    void report_broken(std::string_view what);
    std::optional<JsonRecord> finished();
    std::optional<JsonRecord> at_end();

    ByteSource& bytes_;
    std::string_view path_;
    std::size_t longest_;
    Diagnostics& diagnostics_;
    std::string block_;
    std::size_t at_{};
    std::size_t end_{};
    std::string record_;
    std::uint64_t record_size_{};
    std::uint32_t line_ = 1;
    std::uint32_t record_line_{};
    std::uint64_t column_{};
    std::uint64_t record_column_{};
    std::size_t depth_{};  // of brackets within the record
    State state_ = State::between;
    bool array_closed_{};
    bool ended_{};
};

/// True if the first bytes are those of an array.
bool begins_json_array(std::string_view head) noexcept;

inline JsonRecord record_of(const TextLine& line) noexcept {
    return {.text = line.text, .line = line.number, .last = line.last};
}

/// Parses a record that must be an object, without recursion. What is wrong costs one diagnostic with the record's
/// line: no JSON, no object, nested deeper than 64 levels; a record cut off by the end of the document one more. Half
/// of a surrogate pair becomes U+FFFD. False if the record is to be left out.
bool parse_record(const JsonRecord& record, std::string_view path, rapidjson::Document& json, Diagnostics& diagnostics);

inline std::string_view view_of(const rapidjson::Value& text) {
    return {text.GetString(), text.GetStringLength()};
}

}  // namespace arxgraph
