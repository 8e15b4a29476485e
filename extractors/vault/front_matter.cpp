#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/vault/front_matter.hpp>

#include <yaml.h>

#include <algorithm>
#include <utility>

namespace arxgraph::vault {

namespace {

constexpr std::size_t largest_block = std::size_t{1} << 20;
constexpr std::size_t deepest = 64;
constexpr std::size_t most_fields = 1'000;
constexpr std::size_t most_plain_lines = 1'000;

std::size_t line_end(std::string_view text, std::size_t at) noexcept {
    const std::size_t end = text.find('\n', at);
    return end == std::string_view::npos ? text.size() : end;
}

/// The block's YAML and its size with both marks; size 0 if there is none.
std::pair<std::string_view, std::size_t> find_block(std::string_view text) noexcept {
    std::size_t at = line_end(text, 0);
    if (trim(text.substr(0, at)) != "---" || !text.starts_with("---")) return {};
    const std::size_t begin = std::min(at + 1, text.size());
    while (at < text.size() && at < largest_block) {
        const std::size_t start = at + 1;
        at = line_end(text, start);
        const std::string_view line = trim(text.substr(std::min(start, text.size()), at - start));
        if (line == "---" || line == "...") return {text.substr(begin, start - begin), std::min(at + 1, text.size())};
    }
    return {};
}

/// libyaml's time grows with the square of how deep brackets nest. Brackets within quotes are counted too: nobody has
/// so many.
bool nests_deep(std::string_view yaml) noexcept {
    std::size_t depth = 0;
    for (const char c : yaml) {
        if ((c == '[' || c == '{') && ++depth > deepest) return true;
        if ((c == ']' || c == '}') && depth > 0) --depth;
    }
    return false;
}

std::string normal_key(std::string_view key) {
    std::string normal = ascii_lower(key);
    std::erase_if(normal, [](char c) { return c == ' ' || c == '-' || c == '_'; });
    return normal;
}

class YamlEvents {
public:
    explicit YamlEvents(std::string_view yaml) {
        yaml_parser_initialize(&parser_);
        yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(yaml.data()), yaml.size());
    }
    ~YamlEvents() {
        yaml_event_delete(&event_);
        yaml_parser_delete(&parser_);
    }
    YamlEvents(const YamlEvents&) = delete;
    YamlEvents& operator=(const YamlEvents&) = delete;

    /// False at the end, and where the text is no YAML.
    bool next() {
        yaml_event_delete(&event_);
        if (yaml_parser_parse(&parser_, &event_) == 0) {
            failed_ = true;
            return false;
        }
        return event_.type != YAML_STREAM_END_EVENT;
    }
    yaml_event_type_t type() const noexcept { return event_.type; }
    std::string_view scalar() const noexcept {
        return {reinterpret_cast<const char*>(event_.data.scalar.value), event_.data.scalar.length};
    }
    /// Counted from 0 within the block.
    std::size_t line() const noexcept { return event_.start_mark.line; }
    bool failed() const noexcept { return failed_; }
    std::size_t failed_line() const noexcept { return parser_.problem_mark.line; }
    std::string problem() const { return parser_.problem == nullptr ? "no YAML" : parser_.problem; }

private:
    yaml_parser_t parser_{};
    yaml_event_t event_{};
    bool failed_ = false;
};

/// Keeps the keys of the outermost mapping with their scalars, and with those of a list right below them.
class FieldReader {
public:
    explicit FieldReader(FrontMatter& result) : result_(result) {}

    void take(const YamlEvents& events) {
        switch (events.type()) {
            case YAML_MAPPING_START_EVENT:
            case YAML_SEQUENCE_START_EVENT:
                if (++depth_ == 2 && events.type() == YAML_SEQUENCE_START_EVENT && open_) field().listed = true;
                nested_ = nested_ || depth_ > 2 || (depth_ == 2 && events.type() == YAML_MAPPING_START_EVENT);
                break;
            case YAML_MAPPING_END_EVENT:
            case YAML_SEQUENCE_END_EVENT:
                --depth_;
                if (depth_ == 2 && open_ && field().listed) nested_ = false;
                if (depth_ == 1) close();
                break;
            case YAML_SCALAR_EVENT:
                take_scalar(events);
                break;
            case YAML_ALIAS_EVENT:
                if (depth_ == 1 && open_) close();
                break;
            default:
                break;
        }
    }

private:
    FrontMatterField& field() { return result_.fields.back(); }
    void close() {
        open_ = false;
        nested_ = false;
    }
    void take_scalar(const YamlEvents& events) {
        if (depth_ == 1 && !open_) {
            if (result_.fields.size() == most_fields) return;
            // The block's first line is the second one of the note.
            result_.fields.push_back(
                {.key = normal_key(events.scalar()), .line = static_cast<std::uint32_t>(events.line() + 2)});
            open_ = true;
        } else if (open_ && !nested_) {
            if (const std::string_view value = trim(events.scalar()); !value.empty())
                field().values.emplace_back(value);
            if (depth_ == 1) close();
        }
    }

    FrontMatter& result_;
    std::size_t depth_{};
    bool open_{};    // a key waits for its values
    bool nested_{};  // inside what is left out
};

std::string_view unquoted(std::string_view value) noexcept {
    const bool quoted =
        value.size() >= 2 && value.front() == value.back() && (value.front() == '"' || value.front() == '\'');
    return quoted ? value.substr(1, value.size() - 2) : value;
}

/// `title: On Naming: a Study` is no YAML, and people write it: `key: value` lines are taken as they stand.
void read_plain_lines(std::string_view block, FrontMatter& result) {
    std::uint32_t line_number = 1;
    while (!block.empty()) {
        const std::string_view line = block.substr(0, block.find('\n'));
        block.remove_prefix(std::min(line.size() + 1, block.size()));
        ++line_number;
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || !is_ascii_letter(line.front())) continue;
        std::string key = normal_key(line.substr(0, colon));
        const std::string_view value = unquoted(trim(line.substr(colon + 1)));
        FrontMatterField* known = nullptr;
        for (FrontMatterField& field : result.fields)
            if (field.key == key) known = &field;
        if (known == nullptr) {
            if (result.fields.size() == most_plain_lines) return;
            known = &result.fields.emplace_back(FrontMatterField{.key = std::move(key), .line = line_number});
        }
        if (known->values.empty() && !value.empty()) known->values.emplace_back(value);
    }
}

void read_events(std::string_view yaml, FrontMatter& result) {
    YamlEvents events(yaml);
    FieldReader reader(result);
    while (events.next()) reader.take(events);
    if (!events.failed()) return;
    result.error_line = static_cast<std::uint32_t>(events.failed_line() + 2);
    result.error = events.problem();
    if (!result.fields.empty()) result.fields.pop_back();  // it was not finished
}

}  // namespace

const FrontMatterField* FrontMatter::find(std::string_view key) const noexcept {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

FrontMatter read_front_matter(std::string_view text) {
    FrontMatter result;
    const auto [yaml, size] = find_block(text);
    if (size == 0) return result;
    result.size = size;
    if (nests_deep(yaml)) {
        result.error_line = 1;
        result.error = "nested deeper than " + std::to_string(deepest) + " levels";
    } else {
        read_events(yaml, result);
    }
    if (result.error_line != 0) read_plain_lines(yaml, result);
    return result;
}

}  // namespace arxgraph::vault
