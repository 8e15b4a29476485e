#include <arxgraph/extractors/digest/authors.hpp>

#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <array>

namespace arxgraph::digest {

namespace {

constexpr std::size_t most_lines = 1000;
constexpr std::size_t most_bytes = std::size_t{256} * 1024;
constexpr std::size_t most_words = 8;
constexpr std::size_t longest_name = 160;

constexpr std::array<std::string_view, 8> suffixes{"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "v"};
constexpr std::array<std::string_view, 24> particles{"de",  "del", "della", "da", "di", "du", "dos", "van", "von", "der", "den", "ter",
                                                     "ten", "la",  "le",    "el", "al", "bin", "ibn", "ben", "zu", "af",  "av",  "d"};

std::string lower(std::string_view text) {
    std::string lowered(text);
    for (char& c : lowered)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lowered;
}

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Length of a separator at the front of the text: a comma or semicolon of any script, or "and"/"&" between spaces.
std::size_t separator(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 8> separators{",", ";", "\uFF0C", "\u3001", "\uFF1B", " and ", " & ", " AND "};
    for (const std::string_view each : separators)
        if (text.starts_with(each)) return each.size();
    return 0;
}

bool says_incomplete(std::string_view name) {
    const std::string lowered = lower(name);
    return lowered == "et al." || lowered == "et al" || lowered == "others" || lowered == "..." || lowered == "\u2026" ||
           lowered == "et. al." || lowered == "\uC678";
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

void add_name(std::vector<std::string>& names, std::string_view part, bool& truncated) {
    part = trim(part);
    while (part.starts_with("and ") || part.starts_with("& ")) part = trim(part.substr(part.find(' ')));
    if (part.empty()) return;
    if (says_incomplete(part)) {
        truncated = true;
        return;
    }
    part = without_et_al(part, truncated);
    if (!names.empty() && is_one_of(lower(part), suffixes))
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

std::string_view without_closing_dress(std::string_view text) noexcept {
    while (!text.empty() && (text.back() == '*' || text.back() == '_' || text.back() == ' ')) text.remove_suffix(1);
    return text;
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
    if (name.find("://") != std::string_view::npos || name.find('#') != std::string_view::npos) return false;
    return begins_like_name(outside) && !ends_sentence(outside);
}

AuthorList read_authors(Lines lines, std::size_t at) {
    AuthorList list{.end = at};
    std::string inside;
    std::size_t depth = 0;
    for (; list.end < lines.size() && list.end - at < most_lines && inside.size() < most_bytes; ++list.end) {
        const Line& line = lines[list.end];
        if (!can_continue(line)) break;
        const std::string_view text = without_closing_dress(line.text);
        if (list.end > at) inside += ' ';
        bool done = false;
        for (std::size_t i = 0; i < text.size() && !done; ++i) {
            if (text[i] == '(' && depth++ == 0) continue;
            if (text[i] == ')' && --depth == 0) {
                list.closed = i + 1 == text.size();
                done = true;
                continue;
            }
            inside += text[i];
        }
        if (done) {
            ++list.end;
            break;
        }
    }
    list.names = split_names(inside, list.truncated);
    list.looks_right = !list.names.empty() && std::all_of(list.names.begin(), list.names.end(), looks_like_name);
    return list;
}

}  // namespace arxgraph::digest
