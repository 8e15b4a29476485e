#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/language.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace arxgraph {

namespace {

struct Script {
    char32_t first{};
    char32_t last{};
    std::string_view language{};
};

constexpr std::array<Script, 12> scripts{{
    {0xAC00, 0xD7A3, "ko"},
    {0x1100, 0x11FF, "ko"},
    {0x3130, 0x318F, "ko"},
    {0x3041, 0x30FF, "ja"},
    {0x4E00, 0x9FFF, "zh"},
    {0x3400, 0x4DBF, "zh"},
    {0x400, 0x4FF, "ru"},
    {0x600, 0x6FF, "ar"},
    {0x590, 0x5FF, "he"},
    {0xE00, 0xE7F, "th"},
    {0x370, 0x3FF, "el"},
    {0x20000, 0x323AF, "zh"},
}};
constexpr std::array<std::string_view, 8> languages{"ko", "ja", "zh", "ru", "ar", "he", "th", "el"};

constexpr std::array<std::string_view, 32> english_words{
    "a",     "an",   "and",  "are", "as",  "at", "be",    "but",  "by",   "for", "from",
    "in",    "is",   "it",   "of",  "on",  "or", "our",   "so",   "that", "the", "their",
    "these", "they", "this", "to",  "was", "we", "which", "with", "you",  "your"};

struct LetterCounts {
    std::array<std::size_t, languages.size()> by_language{};
    std::size_t all{};
};

void count(LetterCounts& counts, char32_t c) noexcept {
    if (!is_letter(c)) return;
    ++counts.all;
    for (const Script& script : scripts)
        if (c >= script.first && c <= script.last) {
            const auto* at = std::find(languages.begin(), languages.end(), script.language);
            ++counts.by_language[static_cast<std::size_t>(at - languages.begin())];
            return;
        }
}

bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\n';
}

template <class Visit>
void for_each_word(std::string_view text, Visit visit) {
    while (!text.empty()) {
        std::size_t size = 0;
        while (size < text.size() && !is_blank(text[size])) ++size;
        const std::string_view word = text.substr(0, size);
        if (size > 0 && word.find("://") == std::string_view::npos) visit(word);
        text.remove_prefix(std::min(size + 1, text.size()));
    }
}

bool is_english_word(std::string_view word) {
    while (!word.empty() && (word.back() == ',' || word.back() == '.')) word.remove_suffix(1);
    if (word.empty() || word.size() > 5) return false;
    const std::string lower = ascii_lower(word);
    return std::find(english_words.begin(), english_words.end(), lower) != english_words.end();
}

}  // namespace

std::string_view detect_language(std::string_view text) noexcept {
    LetterCounts counts;
    bool english = false;
    for_each_word(text, [&](std::string_view word) {
        english = english || is_english_word(word);
        while (!word.empty()) count(counts, take_code_point(word));
    });
    const auto of = [&](std::size_t language) { return counts.by_language[language]; };
    constexpr std::size_t ja = 1;
    constexpr std::size_t zh = 2;
    if (of(ja) > 0 && 5 * (of(ja) + of(zh)) >= counts.all) return languages[ja];
    const auto* most = std::max_element(counts.by_language.begin(), counts.by_language.end());
    if (*most > 0 && 5 * *most >= counts.all)
        return languages[static_cast<std::size_t>(most - counts.by_language.begin())];
    return english ? "en" : "und";
}

}  // namespace arxgraph
