#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/tokenizer.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace arxgraph {

namespace {

constexpr std::size_t longest_word = 64;
constexpr std::size_t longest_note_link = 300;

constexpr std::array<std::string_view, 92> function_words{
    "about", "above",  "after", "all",     "also",  "although", "among", "an",    "and",   "any",  "are",
    "as",    "at",     "be",    "because", "been",  "between",  "both",  "but",   "by",    "can",  "could",
    "did",   "do",     "does",  "each",    "for",   "from",     "had",   "has",   "have",  "how",  "however",
    "if",    "in",     "into",  "is",      "it",    "its",      "may",   "might", "more",  "most", "must",
    "no",    "nor",    "not",   "of",      "on",    "only",     "or",    "other", "our",   "over", "own",
    "same",  "should", "so",    "some",    "such",  "than",     "that",  "the",   "their", "them", "then",
    "there", "these",  "they",  "this",    "those", "through",  "to",    "under", "up",    "use",  "very",
    "was",   "we",     "were",  "what",    "when",  "where",    "which", "while", "who",   "why",  "will",
    "with",  "within", "would", "your"};
static_assert(std::is_sorted(function_words.begin(), function_words.end()));
constexpr std::size_t longest_function_word = 8;

/// Where the words of each first letter begin: a look-up touches a handful of them.
constexpr std::array<std::uint8_t, 27> words_by_letter = [] {
    std::array<std::uint8_t, 27> begins{};
    for (std::size_t letter = 0; letter <= 26; ++letter)
        for (const std::string_view word : function_words)
            if (word.front() < static_cast<char>('a' + letter)) ++begins[letter];
    return begins;
}();

bool is_function_word(std::string_view folded) noexcept {
    const auto letter = static_cast<unsigned char>(folded.front() - 'a');
    if (folded.size() > longest_function_word || letter >= 26) return false;
    const auto* first = function_words.begin() + words_by_letter[letter];
    const auto* last = function_words.begin() + words_by_letter[letter + 1U];
    return std::find(first, last, folded) != last;
}

bool is_han_kana_or_hangul(char32_t c) noexcept {
    return (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x4DBF) ||
           (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x20000 && c <= 0x323AF);
}

using Take = std::function<void(std::string_view)>;

void take_word(std::string_view folded, const Take& take) {
    const bool is_number = std::all_of(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool is_single = folded.size() < 2 || (folded.size() <= 4 && length(folded) == 1);
    if (is_single || is_number || folded.size() > longest_word) return;
    if (!is_function_word(folded)) take(folded);
}

void take_bigrams(std::string_view run, const Take& take) {
    std::string_view rest = run;
    take_code_point(rest);
    while (!rest.empty()) {
        std::string_view after = rest;
        take_code_point(after);
        take(run.substr(0, run.size() - after.size()));
        std::string_view next = run;
        take_code_point(next);
        run = next;
        rest = after;
    }
}

/// The run of letters and digits at the front, all of Han, kana or Hangul or none.
std::size_t word_run(std::string_view text, bool& of_bigrams) noexcept {
    std::string_view rest = text;
    std::size_t size = 0;
    for (bool first = true; !rest.empty(); first = false) {
        const char32_t c = take_code_point(rest);
        if (first) of_bigrams = is_han_kana_or_hangul(c);
        const bool goes_on = is_letter_or_digit(c) ? is_han_kana_or_hangul(c) == of_bigrams : !first && is_mark(c);
        if (!goes_on) break;
        size = text.size() - rest.size();
    }
    return size;
}

std::size_t skip_to_space(std::string_view text) noexcept {
    const std::size_t end = text.find_first_of(" \t\n");
    return end == std::string_view::npos ? text.size() : end;
}

/// A word of ASCII letters and digits alone, or a whole URL, of which the word is the scheme.
void take_ascii_word(std::string_view& text, std::size_t size, std::string& folded, const Take& take) {
    if (text.substr(size).starts_with("://")) {
        text.remove_prefix(skip_to_space(text));
        return;
    }
    folded.assign(text.substr(0, std::min(size, longest_word + 1)));
    for (char& c : folded) c = ascii_lower(c);
    take_word(folded, take);
    text.remove_prefix(size);
}

/// Any other word; a code point that begins none is skipped.
void take_other_word(std::string_view& text, std::string& folded, const Take& take) {
    bool of_bigrams = false;
    const std::size_t run = word_run(text, of_bigrams);
    if (run == 0) {
        take_code_point(text);
        return;
    }
    folded = fold(text.substr(0, run));
    if (of_bigrams)
        take_bigrams(folded, take);
    else
        take_word(folded, take);
    text.remove_prefix(run);
}

/// `[[Name of a note]]`, in one line.
bool skip_note_link(std::string_view& text) noexcept {
    if (!text.starts_with("[[")) return false;
    const std::string_view start = text.substr(0, longest_note_link);
    const std::size_t end = start.substr(0, start.find('\n')).find("]]");
    if (end == std::string_view::npos) return false;
    text.remove_prefix(end + 2);
    return true;
}

void skip_sign(std::string_view& text) noexcept {
    if (skip_note_link(text)) return;
    const bool tex_command = text.front() == '\\';
    text.remove_prefix(1);
    if (tex_command) text.remove_prefix(ascii_word(text));
}

}  // namespace

void for_each_token(std::string_view text, const Take& take) {
    std::string folded;
    while (!text.empty()) {
        const std::size_t size = ascii_word(text);
        const bool before_ascii = size == text.size() || static_cast<unsigned char>(text[size]) < 0x80;
        if (!before_ascii)
            take_other_word(text, folded, take);
        else if (size > 0)
            take_ascii_word(text, size, folded, take);
        else
            skip_sign(text);
    }
}

}  // namespace arxgraph
