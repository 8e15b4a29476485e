#include <arxgraph/core/identity/tag_name.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <utility>

namespace arxgraph {

namespace {

constexpr std::size_t longest_tag = 256;
constexpr std::string_view full_width_hash = "\uFF03";

bool is_kept_sign(char32_t c) noexcept {
    return c == '/' || c == '+' || c == '#' || c == '.';
}

std::string_view without_leading_hashes(std::string_view text) noexcept {
    for (;;) {
        if (text.starts_with('#'))
            text = trim(text.substr(1));
        else if (text.starts_with(full_width_hash))
            text = trim(text.substr(full_width_hash.size()));
        else
            return text;
    }
}

/// Nothing but letters, their marks and digits may end a tag, except `+` and `#` as in C++ and C#.
std::string_view without_trailing_punctuation(std::string_view text) noexcept {
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
        std::string_view last = text.substr(start);
        const char32_t c = take_code_point(last);
        if (is_letter_or_digit(c) || is_mark(c) || c == '+' || c == '#') break;
        text = text.substr(0, start);
    }
    return text;
}

/// No '-' stands beside a '/', and neither of them nor a '#' begins a key: `NLP / LLM` is `nlp/llm`.
std::string joined_words(std::string_view folded) {
    std::string key;
    bool pending = false;
    bool open = false;
    while (!folded.empty()) {
        const char32_t c = take_code_point(folded);
        open = is_letter_or_digit(c) || (open && is_mark(c));
        if (!open && !is_kept_sign(c)) {
            pending = true;
            continue;
        }
        const bool at_part = key.empty() || key.back() == '/';
        if ((at_part && c == '/') || (key.empty() && c == '#')) continue;
        if (pending && !at_part && c != '/') key += '-';
        pending = false;
        append_code_point(key, c);
    }
    return key;
}

bool has_letter_or_digit(std::string_view text) noexcept {
    while (!text.empty())
        if (is_letter_or_digit(take_code_point(text))) return true;
    return false;
}

}  // namespace

std::optional<TagName> TagName::parse(std::string_view text) {
    TagName tag;
    const std::string stated = collapse_spaces(nfc(prefix(text, longest_tag)));
    tag.display_ = without_trailing_punctuation(without_leading_hashes(stated));
    tag.key_ = without_trailing_punctuation(prefix(joined_words(fold(tag.display_)), longest_tag));
    return has_letter_or_digit(tag.key_) ? std::optional{std::move(tag)} : std::nullopt;
}

}  // namespace arxgraph
