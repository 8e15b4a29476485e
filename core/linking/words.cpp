#include <arxgraph/core/linking/words.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <array>

namespace arxgraph {

namespace {

bool is_of_east(char32_t c) noexcept {
    return (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3130 && c <= 0x318F) ||
           (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0x20000 && c <= 0x323AF);
}

/// Length of the run at the front that starts with a letter or digit; 0 if another character stands there.
std::size_t letter_run(std::string_view text, bool& of_east) noexcept {
    std::string_view rest = text;
    std::size_t size = 0;
    for (bool first = true; !rest.empty(); first = false) {
        const char32_t c = take_code_point(rest);
        if (first) of_east = is_of_east(c);
        const bool goes_on = is_letter_or_digit(c) ? is_of_east(c) == of_east : !first && is_mark(c);
        if (!goes_on) break;
        size = text.size() - rest.size();
    }
    return size;
}

bool is_ascii(char c) noexcept {
    return static_cast<unsigned char>(c) < 0x80;
}

std::size_t word_run(std::string_view text, bool& of_east) noexcept {
    of_east = false;
    const std::size_t plain = ascii_word(text);
    return plain == text.size() || is_ascii(text[plain]) ? plain : letter_run(text, of_east);
}

/// Where the word that begins at `begin` ends; `begin` if none does.
std::size_t word_end(std::string_view text, std::size_t begin, bool& of_east) noexcept {
    std::size_t end = begin + word_run(text.substr(begin), of_east);
    if (end == begin || of_east) return end;
    while (end + 1 < text.size() && text[end] == '.' && is_ascii_digit(text[end - 1]) && is_ascii_digit(text[end + 1]))
        end += 1 + ascii_word(text.substr(end + 1));
    const std::size_t plus_end = std::min(text.find_first_not_of('+', end), text.size());
    const bool joins_words = plus_end < text.size() && ascii_word(text.substr(plus_end)) != 0;
    return joins_words ? end : plus_end;
}

Joint joint_of(std::string_view between) noexcept {
    constexpr std::array<std::string_view, 5> hyphens{"-", "_", "\u2010", "\u2011", "\u2013"};
    if (std::find(hyphens.begin(), hyphens.end(), between) != hyphens.end()) return Joint::hyphen;
    if (between == " " || between == "\u00A0") return Joint::space;
    const bool blank = !between.empty() && between.find_first_not_of(" \t\n") == std::string_view::npos;
    return blank && std::count(between.begin(), between.end(), '\n') < 2 ? Joint::space : Joint::none;
}

}  // namespace

void split_words(std::string_view text, std::vector<Word>& words) {
    words.clear();
    std::size_t last_end = 0;
    for (std::size_t at = 0; at < text.size();) {
        bool of_east = false;
        const std::size_t end = word_end(text, at, of_east);
        if (end == at) {
            std::string_view rest = text.substr(at);
            take_code_point(rest);
            at = text.size() - rest.size();
            continue;
        }
        const Joint before = words.empty() ? Joint::none : joint_of(text.substr(last_end, at - last_end));
        words.push_back({.begin = at, .end = end, .before = before, .letters_of_east = of_east});
        at = last_end = end;
    }
}

std::uint64_t append_folded_hash(std::uint64_t hash, std::string_view more) {
    if (!std::all_of(more.begin(), more.end(), is_ascii)) return append_hash(hash, fold(more));
    for (const char c : more) {
        const char lower = ascii_lower(c);
        hash = append_hash(hash, {&lower, 1});
    }
    return hash;
}

}  // namespace arxgraph
