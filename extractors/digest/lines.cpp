#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/digest/dates.hpp>
#include <arxgraph/extractors/digest/lines.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace arxgraph::digest {

namespace {

constexpr std::string_view blanks = " \t";

bool is_all(std::string_view text, char wanted, std::size_t fewest) noexcept {
    std::size_t count = 0;
    for (const char c : text) {
        if (c != wanted && c != ' ') return false;
        if (c == wanted) ++count;
    }
    return count >= fewest;
}

bool is_rule(std::string_view text) noexcept {
    return is_all(text, '-', 3) || is_all(text, '*', 3) || is_all(text, '_', 3) || is_all(text, '=', 3);
}

void take_quote(Line& line) noexcept {
    while (line.text.starts_with('>')) {
        line.quoted = true;
        line.text = trim(line.text.substr(1));
    }
}

bool take_number_mark(std::string_view& text) noexcept {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0 || digits > 3) return false;
    std::string_view rest = text.substr(digits);
    if (!take_start(rest, ". ") && !take_start(rest, ") ")) return false;
    text = trim(rest);
    return true;
}

void take_heading(Line& line) noexcept {
    const std::size_t marks = std::min(line.text.find_first_not_of('#'), line.text.size());
    if (marks == 0 || marks > 6 || marks == line.text.size() || blanks.find(line.text[marks]) == std::string_view::npos)
        return;
    line.heading = static_cast<std::uint8_t>(marks);
    line.text = trim(line.text.substr(marks));
    std::string_view closed = line.text;
    while (closed.ends_with('#')) closed.remove_suffix(1);
    if (closed.ends_with(' ')) line.text = trim(closed);
    take_number_mark(line.text);
}

/// `- `, `* `, `+ `, `• `, `1. ` and `1) `, with or without a box to tick.
void take_bullet(Line& line) noexcept {
    std::string_view rest = line.text;
    if (!take_number_mark(rest) && !take_start(rest, "- ") && !take_start(rest, "* ") && !take_start(rest, "+ ") &&
        !take_start(rest, "\u2022 "))
        return;
    line.listed = true;
    line.text = trim(rest);
    for (const std::string_view box : {"[ ] ", "[x] ", "[X] "})
        if (take_start(line.text, box)) line.text = trim(line.text);
}

bool is_tag_start(std::string_view text) noexcept {
    if (text.size() < 2 || text[0] != '#') return false;
    text.remove_prefix(1);
    return is_letter_or_digit(take_code_point(text));
}

/// Takes off `Tags:`, `**Tags**:` and `**Tags:**`.
std::string_view without_label(std::string_view text) noexcept {
    constexpr std::string_view dress = "*_ ";
    constexpr std::array<std::string_view, 8> labels{"Tags",     "tags",     "TAGS",         "Tag",
                                                     "Keywords", "keywords", "\uD0DC\uADF8", "\uD0A4\uC6CC\uB4DC"};
    const auto undressed = [&](std::string_view dressed) {
        return dressed.substr(std::min(dressed.find_first_not_of(dress), dressed.size()));
    };
    for (const std::string_view label : labels) {
        std::string_view rest = undressed(text);
        if (!take_start(rest, label)) continue;
        rest = undressed(rest);
        if (take_start(rest, ":")) return undressed(rest);
    }
    return text;
}

/// Splits at blanks, commas and before each '#'; false if a part is no tag.
bool split_tags(std::string_view text, std::vector<std::string_view>* tags) {
    text = without_label(text);
    bool any = false;
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t,;"), text.size()));
        if (text.empty()) return any;
        if (!is_tag_start(text)) return false;
        const std::string_view tag = text.substr(1, text.find_first_of(" \t,;#", 1) - 1);
        if (tags != nullptr) tags->push_back(tag);
        text.remove_prefix(tag.size() + 1);
        any = true;
    }
}

Line read_line(std::string_view raw, std::uint32_t number) {
    Line line{.text = trim(raw), .number = number, .kind = LineKind::text};
    if (line.text.empty()) {
        line.kind = LineKind::blank;
        return line;
    }
    if (is_rule(line.text)) {
        line.kind = LineKind::rule;
        return line;
    }
    take_quote(line);
    take_bullet(line);
    take_heading(line);
    if (line.text.empty()) {
        line.kind = LineKind::blank;
    } else if (split_tags(line.text, nullptr)) {
        line.kind = LineKind::tags;
    } else if (const auto date = line.quoted || line.listed ? std::nullopt : parse_date_line(line.text)) {
        line.kind = LineKind::date;
        line.date = *date;
    }
    return line;
}

/// `Title` over `=====`, or over `-----` where authors follow: the line below is dress, the one above a heading.
void take_underlines(std::vector<Line>& lines) {
    for (std::size_t i = 1; i < lines.size(); ++i) {
        Line& title = lines[i - 1];
        if (lines[i].kind != LineKind::rule || title.kind != LineKind::text || title.quoted || title.heading != 0)
            continue;
        const std::size_t next = next_filled(lines, i + 1);
        const bool authors_follow = next < lines.size() && lines[next].text.starts_with('(');
        const char mark = lines[i].text.front();
        if (mark != '=' && !(mark == '-' && authors_follow)) continue;
        title.heading = mark == '=' ? 1 : 2;
        lines[i].kind = LineKind::blank;
    }
}

}  // namespace

std::vector<Line> read_lines(std::string_view text, std::string_view path, Diagnostics& diagnostics) {
    std::vector<Line> lines;
    std::uint32_t number = 0;
    while (!text.empty()) {
        const std::string_view raw = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(raw.size() + 1, text.size()));
        ++number;
        if (raw.size() > longest_line)
            diagnostics.report(DiagnosticCode::line_too_long, {.path = path, .line = number},
                               std::to_string(raw.size()) + " bytes");
        else
            lines.push_back(read_line(raw, number));
    }
    take_underlines(lines);
    return lines;
}

std::vector<std::string_view> tags_of(std::string_view text) {
    std::vector<std::string_view> tags;
    split_tags(text, &tags);
    return tags;
}

std::size_t next_filled(Lines lines, std::size_t at) noexcept {
    while (at < lines.size() && lines[at].kind == LineKind::blank) ++at;
    return at;
}

}  // namespace arxgraph::digest
