#include <arxgraph/core/identity/person_name.hpp>
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

std::vector<std::string> words_of(std::string_view folded) {
    std::vector<std::string> words;
    bool open = false;
    while (!folded.empty()) {
        const char32_t c = take_code_point(folded);
        if (joins_words(c)) continue;
        const bool in_word = is_letter_or_digit(c) || (open && is_mark(c));
        if (in_word && !open) words.emplace_back();
        open = in_word;
        if (in_word) append_code_point(words.back(), c);
    }
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

/// "Prof. Dr. Jane Doe, Ph.D.": as long as a given name and a surname are left.
void drop_academic_titles(std::vector<std::string>& words) {
    for (;;) {
        if (words.size() > 2 && is_one_of(words.front(), academic_titles))
            words.erase(words.begin());
        else if (words.size() > 2 && words.back() == "phd")
            words.pop_back();
        else if (words.size() > 3 && words.back() == "d" && *(words.end() - 2) == "ph")
            words.resize(words.size() - 2);
        else
            return;
    }
}

std::vector<std::string> key_words(const std::string& display) {
    const std::string folded = fold(display);
    std::vector<std::string> words = words_of(without_parentheses(folded));
    if (words.empty()) words = words_of(folded);
    // Letters that a dropped sign parted may compose.
    words = words_of(fold(prefix(joined(words), longest_name)));
    drop_academic_titles(words);
    return words;
}

bool names_a_collective(const std::vector<std::string>& words) {
    if (is_one_of(joined(words), companies)) return true;
    return words.size() > 1 &&
           (words.back() == "group" ||
            std::any_of(words.begin(), words.end(), [](const auto& word) { return is_one_of(word, collectives); }));
}

}  // namespace

std::optional<PersonName> PersonName::parse(std::string_view text) {
    PersonName name;
    name.display_ = collapse_spaces(nfc(without_blanks_of_no_width(prefix(text, longest_name))));
    std::vector<std::string> words = key_words(name.display_);
    if (words.empty()) return std::nullopt;
    name.is_collaboration_ = names_a_collective(words);
    if (name.is_collaboration_ && words.size() > 2 && words.front() == "the") words.erase(words.begin());
    name.key_ = joined(words);
    const auto surname =
        std::find_if(words.rbegin(), words.rend(), [](const auto& word) { return !is_one_of(word, suffixes); });
    name.surname_ = surname == words.rend() ? words.back() : *surname;
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
