#include <arxgraph/core/identity/person_name.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

constexpr std::size_t longest_name = 1024;

constexpr std::array<std::string_view, 7> suffixes{"jr", "sr", "ii", "iii", "iv", "junior", "senior"};
constexpr std::array<std::string_view, 3> academic_titles{"dr", "prof", "professor"};
constexpr std::array<std::string_view, 4> collectives{"collaboration", "collaborations", "consortium", "team"};

/// Companies and laboratories that stand in author lists by their name alone, as keys.
constexpr std::array<std::string_view, 16> companies{"01 ai",      "anthropic",       "bytedance",   "bytedance seed",
                                                     "cohere",     "deepmind",        "deepseek",    "deepseek ai",
                                                     "eleutherai", "google deepmind", "inclusionai", "meta ai",
                                                     "mistral ai", "moonshot ai",     "nvidia",      "openai"};
constexpr std::array<std::string_view, 36> particles{"af",    "al",  "av",  "ben", "bin", "d",   "da", "de",  "del",
                                                     "della", "dem", "den", "der", "des", "di",  "do", "dos", "du",
                                                     "e",     "el",  "ibn", "in",  "la",  "las", "le", "op",  "t",
                                                     "ten",   "ter", "van", "vom", "von", "y",   "zu", "zum", "zur"};

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// What stands in parentheses, an affiliation or a nickname, is no part of the name.
std::string without_parentheses(std::string_view text) {
    std::string kept;
    std::size_t depth = 0;
    for (const char c : text) {
        if (c == '(') ++depth;
        if (depth == 0) kept += c;
        if (c == ')') {
            if (depth > 0) --depth;
            kept += ' ';
        }
    }
    return kept;
}

/// Han, kana and Hangul: a character is a syllable or a word.
bool is_unspelt(char32_t c) noexcept {
    return (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3130 && c <= 0x318F) ||
           (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0x20000 && c <= 0x323AF);
}

bool is_invisible(char32_t c) noexcept {
    return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

/// Signs inside a name that part no words. A dot does: "J.K. Rowling" is "j k rowling".
bool joins_words(char32_t c) noexcept {
    if (c < 0x80) return c == U'\'';
    constexpr std::u32string_view joints = U"'\u2018\u2019\u02BC\u2032\u00B7\u30FB\u2027";
    return joints.find(c) != std::u32string_view::npos || is_invisible(c);
}

/// The joiners U+200C and U+200D shape letters and stay.
std::string without_blanks_of_no_width(std::string_view text) {
    std::string kept;
    while (!text.empty()) {
        const std::string_view before = text;
        const char32_t c = take_code_point(text);
        if (is_invisible(c) && c != 0x200C && c != 0x200D) continue;
        kept.append(before.substr(0, before.size() - text.size()));
    }
    return kept;
}

/// Joined by single spaces.
std::string words_of(std::string_view folded) {
    std::string words;
    words.reserve(folded.size());
    bool open = false;
    while (!folded.empty()) {
        const std::string_view before = folded;
        const std::size_t size = ascii_word(folded);
        folded.remove_prefix(size);
        if (size == 0) {
            const char32_t c = take_code_point(folded);
            if (joins_words(c)) continue;
            if (!is_letter_or_digit(c) && !(open && is_mark(c))) {
                open = false;
                continue;
            }
        }
        if (!open && !words.empty()) words += ' ';
        open = true;
        words.append(before.substr(0, before.size() - folded.size()));
    }
    return words;
}

std::size_t word_count(std::string_view words) noexcept {
    return static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) + (words.empty() ? 0 : 1);
}

std::string_view front_word(std::string_view words) noexcept {
    return words.substr(0, words.find(' '));
}

std::string_view back_word(std::string_view words) noexcept {
    return words.substr(words.rfind(' ') + 1);  // npos + 1 is 0
}

std::string_view without_front(std::string_view words) noexcept {
    return words.substr(std::min(front_word(words).size() + 1, words.size()));
}

std::string_view without_back(std::string_view words) noexcept {
    return words.substr(0, words.size() - std::min(back_word(words).size() + 1, words.size()));
}

/// "Prof. Dr. Jane Doe, Ph.D.": as long as a given name and a surname are left.
std::string_view without_academic_titles(std::string_view words) noexcept {
    for (std::size_t left = word_count(words); left > 2;) {
        if (is_one_of(front_word(words), academic_titles)) {
            words = without_front(words);
            --left;
        } else if (back_word(words) == "phd") {
            words = without_back(words);
            --left;
        } else if (left > 3 && words.ends_with(" ph d")) {
            words = without_back(without_back(words));
            left -= 2;
        } else {
            break;
        }
    }
    return words;
}

bool is_ascii(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string key_words(const std::string& display) {
    const std::string folded = fold(display);
    const bool has_parentheses = folded.find('(') != std::string::npos || folded.find(')') != std::string::npos;
    std::string words = words_of(has_parentheses ? without_parentheses(folded) : folded);
    if (words.empty()) words = words_of(folded);
    // Letters that a dropped sign parted may compose.
    if (!is_ascii(words) || words.size() > longest_name) words = words_of(fold(prefix(words, longest_name)));
    return words;
}

bool names_a_collective(std::string_view words) noexcept {
    if (is_one_of(words, companies)) return true;
    if (words.find(' ') == std::string_view::npos) return false;
    if (back_word(words) == "group") return true;
    for (; !words.empty(); words = without_front(words))
        if (is_one_of(front_word(words), collectives)) return true;
    return false;
}

/// The last word that is no suffix; of suffixes alone the last.
std::string_view surname_of(std::string_view words) noexcept {
    for (std::string_view rest = words; !rest.empty(); rest = without_back(rest))
        if (!is_one_of(back_word(rest), suffixes)) return back_word(rest);
    return back_word(words);
}

}  // namespace

std::optional<PersonName> PersonName::parse(std::string_view text) {
    PersonName name;
    text = prefix(text, longest_name);
    name.display_ = is_ascii(text) ? collapse_spaces(text) : collapse_spaces(nfc(without_blanks_of_no_width(text)));
    const std::string all_words = key_words(name.display_);
    if (all_words.empty()) return std::nullopt;
    std::string_view words = without_academic_titles(all_words);
    name.is_collaboration_ = names_a_collective(words);
    if (name.is_collaboration_ && word_count(words) > 2 && front_word(words) == "the") words = without_front(words);
    name.key_ = words;
    name.surname_ = surname_of(words);
    return name;
}

std::string PersonName::initials_key() const {
    std::vector<std::string> words;
    for (std::size_t at = 0; at <= key_.size();) {
        const std::size_t end = std::min(key_.find(' ', at), key_.size());
        words.push_back(key_.substr(at, end - at));
        at = end + 1;
    }
    const auto is_suffix = [](const std::string& word) { return is_one_of(word, suffixes); };
    const bool has_suffix = words.size() > 2 && is_suffix(words.back());
    const std::size_t last = words.size() - (has_suffix ? 2 : 1);
    std::string_view first_word = words.front();
    if (last == 0 || is_collaboration_ || is_unspelt(take_code_point(first_word))) return key_;
    std::size_t family = last;
    while (family > 1 && is_one_of(words[family - 1], particles)) --family;
    std::string key;
    for (std::size_t i = family; i <= last; ++i) key.append(words[i]).append(" ");
    std::string_view rest = words.front();
    append_code_point(key, take_code_point(rest));
    return has_suffix ? key.append(" ").append(words.back()) : key;
}

}  // namespace arxgraph
