#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/clean_document.hpp>
#include <arxgraph/extractors/json_records.hpp>

#include <rapidjson/error/en.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace arxgraph {

namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t block_size = std::size_t{1} << 18;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// False if brackets nest deeper than `deepest`; so that no hostile line makes a deep document.
bool is_shallow(std::string_view text) noexcept {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\') ++i;
            if (c == '"') in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepest) return false;
        } else if ((c == '}' || c == ']') && depth > 0) {
            --depth;
        }
    }
    return true;
}

/// Half of a surrogate pair cannot be UTF-8: `\\ud800` without its other half becomes `\\ufffd`. None if all are whole.
std::optional<std::string> without_lone_surrogates(std::string_view json) {
    const auto unit_at = [&](std::size_t at) -> unsigned {
        if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return 0;
        unsigned unit = 0;
        const auto [end, error] = std::from_chars(json.data() + at + 2, json.data() + at + 6, unit, 16);
        return error == std::errc{} && end == json.data() + at + 6 ? unit : 0;
    };
    const auto is_high = [](unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; };
    const auto is_low = [](unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; };
    std::string repaired(json);
    bool changed = false;
    for (std::size_t at = json.find('\\'); at != std::string_view::npos; at = json.find('\\', at)) {
        const unsigned unit = unit_at(at);
        if (is_high(unit) && is_low(unit_at(at + 6))) {
            at += 12;
        } else {
            if (is_high(unit) || is_low(unit)) {
                repaired.replace(at, 6, "\\ufffd");
                changed = true;
            }
            at += 2;
        }
    }
    return changed ? std::optional{std::move(repaired)} : std::nullopt;
}

}  // namespace

JsonArrayRecords::JsonArrayRecords(ByteSource& bytes, std::string_view path, std::size_t longest,
                                   Diagnostics& diagnostics)
    : bytes_(bytes), path_(path), longest_(longest), diagnostics_(diagnostics), block_(block_size, '\0') {}

std::optional<JsonRecord> JsonArrayRecords::next() {
    record_.clear();
    while (!ended_) {
        if (at_ == end_) {
            end_ = bytes_.read(block_.data(), block_.size());
            at_ = 0;
            if (end_ == 0) {
                ended_ = true;
                return at_end();
            }
        }
        if (!take(block_[at_++])) continue;
        if (auto record = finished()) return record;
    }
    return std::nullopt;
}

bool JsonArrayRecords::take(char byte) {
    if (byte == '\n') {
        ++line_;
        column_ = 0;
    } else {
        ++column_;
    }
    switch (state_) {
        case State::between:
            if (byte == '{') begin_record(byte);
            array_closed_ = array_closed_ || byte == ']';
            return false;
        case State::lost:
            if (byte == '{' && column_ == record_column_) begin_record(byte);
            array_closed_ = array_closed_ || byte == ']';
            return false;
        case State::behind_backslash:
            state_ = State::in_string;
            break;
        case State::in_string:
            if (byte == '\n') {
                report_broken("a string runs over the line's end");
                return false;
            }
            if (byte == '"') state_ = State::inside;
            if (byte == '\\') state_ = State::behind_backslash;
            break;
        case State::inside:
            if (byte == '"') state_ = State::in_string;
            if (byte == '{' || byte == '[') ++depth_;
            if (byte == '}' || byte == ']') --depth_;
            break;
    }
    ++record_size_;
    if (record_size_ <= longest_) record_ += byte;
    return end_if_closed();
}

void JsonArrayRecords::begin_record(char byte) {
    record_.assign(1, byte);
    record_size_ = 1;
    record_line_ = line_;
    record_column_ = column_;
    depth_ = 1;
    state_ = State::inside;
}

bool JsonArrayRecords::end_if_closed() {
    if (state_ != State::inside || depth_ != 0) return false;
    state_ = State::between;
    return true;
}

void JsonArrayRecords::report_broken(std::string_view what) {
    diagnostics_.report(DiagnosticCode::malformed_record, {.path = path_, .line = record_line_}, what);
    state_ = State::lost;
}

std::optional<JsonRecord> JsonArrayRecords::finished() {
    const Location where{.path = path_, .line = record_line_};
    if (record_size_ > longest_) {
        diagnostics_.report(DiagnosticCode::line_too_long, where,
                            "record of " + std::to_string(record_size_) + " bytes");
        return std::nullopt;
    }
    if (!is_clean(record_)) {
        CleanText cleaned = clean(record_);
        if (cleaned.ill_formed != 0) diagnostics_.report(DiagnosticCode::ill_formed_utf8, where);
        if (cleaned.controls != 0) diagnostics_.report(DiagnosticCode::control_characters, where);
        record_ = std::move(cleaned.text);
    }
    return JsonRecord{.text = record_, .line = record_line_};
}

std::optional<JsonRecord> JsonArrayRecords::at_end() {
    if (state_ == State::inside || state_ == State::in_string || state_ == State::behind_backslash)
        report_broken("it is not closed");
    if (!array_closed_)
        diagnostics_.report(DiagnosticCode::truncated_document, {.path = path_, .line = line_},
                            "the array is not closed");
    return std::nullopt;
}

bool begins_json_array(std::string_view head) noexcept {
    if (looks_binary(head)) return false;
    if (head.starts_with(byte_order_mark)) head.remove_prefix(byte_order_mark.size());
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && head[first] == '[';
}

bool parse_record(const JsonRecord& record, std::string_view path, rapidjson::Document& json,
                  Diagnostics& diagnostics) {
    const Location where{.path = path, .line = record.line};
    const auto refuse = [&](std::string_view why) {
        diagnostics.report(DiagnosticCode::malformed_record, where, why);
        return false;
    };
    if (!is_shallow(record.text)) return refuse("nested deeper than " + std::to_string(deepest) + " levels");
    std::string_view text = record.text;
    const auto repaired = text.find("\\u") == std::string_view::npos ? std::nullopt : without_lone_surrogates(text);
    if (repaired) {
        diagnostics.report(DiagnosticCode::ill_formed_utf8, where, "half of a surrogate pair");
        text = *repaired;
    }
    json.Parse<rapidjson::kParseIterativeFlag>(text.data(), text.size());
    if (json.HasParseError()) {
        refuse(std::string(rapidjson::GetParseError_En(json.GetParseError())) + " (byte " +
               std::to_string(json.GetErrorOffset() + 1) + ")");
        if (record.last && json.GetErrorOffset() + 1 >= text.size())
            diagnostics.report(DiagnosticCode::truncated_document, where, "in the middle of a record");
        return false;
    }
    return json.IsObject() || refuse("no JSON object");
}

}  // namespace arxgraph
