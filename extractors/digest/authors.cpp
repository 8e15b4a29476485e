#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/digest/authors.hpp>

#include <algorithm>
#include <array>

namespace arxgraph::digest {

namespace {

constexpr std::size_t most_lines = 1000;
constexpr std::size_t most_bytes = std::size_t{256} * 1024;
constexpr std::size_t most_words = 8;
constexpr std::size_t most_words_in_hangul = 4;  // and in Han and Kana
constexpr std::size_t longest_name = 160;
constexpr std::size_t deepest = 8;

constexpr std::array<std::string_view, 8> suffixes{"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "v"};
constexpr std::array<std::string_view, 24> particles{"de",  "del", "della", "da",  "di",  "du", "dos", "van",
                                                     "von", "der", "den",   "ter", "ten", "la", "le",  "el",
                                                     "al",  "bin", "ibn",   "ben", "zu",  "af", "av",  "d"};

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Length of a separator at the front of the text: a comma or semicolon of any script, or "and"/"&" between spaces.
std::size_t separator(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 8> separators{",",      ";",     "\uFF0C", "\u3001",
                                                         "\uFF1B", " and ", " & ",    " AND "};
    for (const std::string_view each : separators)
        if (text.starts_with(each)) return each.size();
    return 0;
}

bool says_incomplete(std::string_view name) {
    const std::string lowered = ascii_lower(name);
    return lowered == "et al." || lowered == "et al" || lowered == "others" || lowered == "..." ||
           lowered == "\u2026" || lowered == "et. al." || lowered == "\uC678";
}

/// "Ann Lee et al." is Ann Lee and others.
std::string_view without_et_al(std::string_view name, bool& truncated) {
    for (const std::string_view ending : {" et al.", " et al", " et. al.", " \uC678"})
        if (name.ends_with(ending)) {
            truncated = true;
            return trim(name.substr(0, name.size() - ending.size()));
        }
    return name;
}

/// `J.`, `A. B.`, `J.-P.`: what follows the surname in "Smith, J., Lee, A. B.".
bool are_initials(std::string_view part) noexcept {
    if (!part.ends_with('.')) return false;
    for (std::size_t i = 0; i < part.size(); ++i) {
        const bool letter = part[i] >= 'A' && part[i] <= 'Z' && i + 1 < part.size() && part[i + 1] == '.';
        if (letter)
            ++i;
        else if (part[i] != ' ' && part[i] != '-')
            return false;
    }
    return true;
}

void add_name(std::vector<std::string>& names, std::string_view part, bool& truncated) {
    part = trim(part);
    while (part.starts_with("and ") || part.starts_with("& ")) part = trim(part.substr(part.find(' ')));
    if (part.empty()) return;
    if (says_incomplete(part)) {
        truncated = true;
        return;
    }
    part = without_et_al(part, truncated);
    if (!names.empty() && (is_one_of(ascii_lower(part), suffixes) || are_initials(part)))
        names.back().append(", ").append(part);
    else
        names.push_back(collapse_spaces(part));
}

bool begins_like_name(std::string_view name) {
    std::string_view rest = name;
    while (!rest.empty()) {
        const std::string_view before = rest;
        const char32_t c = take_code_point(rest);
        if (!is_letter_or_digit(c)) continue;
        if (c >= 0x80) return true;
        if (c >= 'A' && c <= 'Z') return true;
        const std::string_view word = before.substr(0, before.find_first_of(" -'"));
        return is_one_of(word, particles) || word.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string_view::npos;
    }
    return false;
}

/// A full stop ends a sentence unless it follows an initial or an abbreviation.
bool ends_sentence(std::string_view name) {
    if (name.ends_with('!') || name.ends_with('?') || name.ends_with(':') || name.ends_with("\u3002")) return true;
    if (!name.ends_with('.')) return false;
    const std::size_t space = name.rfind(' ');
    const std::string_view last = space == std::string_view::npos ? name : name.substr(space + 1);
    return length(last) > 4;
}

bool can_continue(const Line& line) noexcept {
    return line.kind == LineKind::text && line.heading == 0;
}

std::string_view without_opening_dress(std::string_view text) noexcept {
    return text.substr(std::min(text.find_first_not_of("*_"), text.size()));
}

bool ends_in_separator(std::string_view text) noexcept {
    const std::size_t last = text.find_last_not_of(' ');
    return last != std::string_view::npos && (text[last] == ',' || text[last] == ';');
}

/// What stands between one pair of parentheses that may go over several lines.
struct Parentheses {
    std::string inside{};
    std::size_t end{};    // the line after
    std::size_t depth{};  // of parentheses that are open still
    bool closed{};
    std::string_view behind{};  // the rest of the line where they close
};

/// Takes the line's part. Nesting has a limit so that a file of nothing but '(' is not read again from each of its
/// lines.
void take_line(Parentheses& list, std::string_view text) {
    for (std::size_t i = 0; i < text.size() && !list.closed; ++i) {
        if (text[i] == '(' && list.depth++ == 0) continue;
        if (text[i] == ')' && --list.depth == 0) {
            list.closed = true;
            list.behind = without_opening_dress(text.substr(i + 1));
        } else {
            list.inside += text[i];
        }
        if (list.depth > deepest) return;
    }
}

Parentheses read_parentheses(Lines lines, std::size_t at, std::size_t line_limit) {
    Parentheses list{.end = at};
    while (!list.closed && list.end < lines.size() && list.end - at < line_limit && list.inside.size() < most_bytes) {
        const Line& line = lines[list.end];
        const bool within = line.kind == LineKind::blank && ends_in_separator(list.inside);
        if ((!can_continue(line) && !within) || list.depth > deepest) break;
        if (list.end > at) list.inside += ' ';
        take_line(list, list.end == at ? without_opening_dress(line.text) : line.text);
        ++list.end;
    }
    return list;
}

/// A sentence that begins with parentheses is no list of authors; a venue, a year or a link may follow one.
bool goes_on(std::string_view behind) noexcept {
    behind = trim(behind);
    return !behind.empty() && std::string_view{".,;[(-:/|"}.find(behind.front()) == std::string_view::npos &&
           !behind.starts_with("http");
}

AuthorList list_of(const Parentheses& parentheses) {
    AuthorList list{.end = parentheses.end, .closed = parentheses.closed};
    list.names = split_names(parentheses.inside, list.truncated);
    list.looks_right = parentheses.depth <= deepest && !goes_on(parentheses.behind) && !list.names.empty() &&
                       std::all_of(list.names.begin(), list.names.end(), looks_like_name);
    const std::size_t begin = parentheses.behind.find_first_not_of("*_.,;: ");
    if (begin != std::string_view::npos) list.behind = trim(parentheses.behind.substr(begin));
    return list;
}

}  // namespace

std::vector<std::string> split_names(std::string_view inside, bool& truncated) {
    std::vector<std::string> names;
    std::size_t depth = 0;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < inside.size();) {
        if (inside[at] == '(') ++depth;
        if (inside[at] == ')' && depth > 0) --depth;
        const std::size_t size = depth == 0 ? separator(inside.substr(at)) : 0;
        if (size > 0) {
            add_name(names, inside.substr(begin, at - begin), truncated);
            begin = at + size;
        }
        at += std::max<std::size_t>(size, 1);
    }
    add_name(names, inside.substr(begin), truncated);
    return names;
}

bool looks_like_name(std::string_view name) {
    const std::string_view outside = trim(name.substr(0, name.find('(')));
    const auto spaces = static_cast<std::size_t>(std::count(outside.begin(), outside.end(), ' '));
    if (outside.empty() || name.size() > longest_name || spaces >= most_words) return false;
    if (static_cast<unsigned char>(outside.front()) >= 0xE0 && spaces >= most_words_in_hangul) return false;
    if (name.find("://") != std::string_view::npos || name.find('#') != std::string_view::npos) return false;
    return begins_like_name(outside) && !ends_sentence(outside);
}

bool opens_authors(std::string_view text) noexcept {
    return without_opening_dress(text).starts_with('(');
}

AuthorList read_authors(Lines lines, std::size_t at) {
    Parentheses whole = read_parentheses(lines, at, most_lines);
    AuthorList list = list_of(whole);
    if (whole.closed || list.looks_right) return list;
    AuthorList first_line = list_of(read_parentheses(lines, at, 1));
    first_line.looks_right = first_line.looks_right && first_line.names.size() > 1;
    return first_line;
}

}  // namespace arxgraph::digest
