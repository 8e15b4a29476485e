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
constexpr std::array<std::string_view, 5> collective_nouns{"collaboration", "collaborations", "consortium", "group", "team"};

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

/// Signs inside a name that part no words. A dot does: "J.K. Rowling" is "j k rowling".
bool joins_words(char32_t c) noexcept {
    return c == '\'' || c == 0x2019 || c == 0x02BC || c == 0x2032 || c == 0x00B7 || c == 0x30FB || c == 0x2027;
}

std::vector<std::string> words_of(std::string_view folded) {
    std::vector<std::string> words;
    bool open = false;
    while (!folded.empty()) {
        const char32_t c = take_code_point(folded);
        if (is_letter_or_digit(c)) {
            if (!open) words.emplace_back();
            open = true;
            append_code_point(words.back(), c);
        } else if (!joins_words(c)) {
            open = false;
        }
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

}  // namespace

std::optional<PersonName> PersonName::parse(std::string_view text) {
    PersonName name;
    name.display_ = collapse_spaces(nfc(prefix(text, longest_name)));
    std::vector<std::string> words = words_of(fold(without_parentheses(name.display_)));
    if (words.empty()) words = words_of(fold(name.display_));
    if (words.empty()) return std::nullopt;
    name.key_ = joined(words);
    name.is_collaboration_ = words.size() > 1 && is_one_of(words.back(), collective_nouns);
    const auto surname = std::find_if(words.rbegin(), words.rend(), [](const auto& word) { return !is_one_of(word, suffixes); });
    name.surname_ = surname == words.rend() ? words.back() : *surname;
    return name;
}

}  // namespace arxgraph
