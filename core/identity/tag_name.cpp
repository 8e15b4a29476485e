#include <arxgraph/core/identity/tag_name.hpp>

#include <arxgraph/core/text/unicode.hpp>

#include <utility>

namespace arxgraph {

namespace {

constexpr std::size_t longest_tag = 256;

bool is_kept_sign(char32_t c) noexcept { return c == '/' || c == '+' || c == '#' || c == '.'; }

/// Nothing but letters and digits may end a tag, except `+` and `#` as in C++ and C#.
std::string_view without_trailing_punctuation(std::string_view text) noexcept {
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
        std::string_view last = text.substr(start);
        const char32_t c = take_code_point(last);
        if (is_letter_or_digit(c) || c == '+' || c == '#') break;
        text = text.substr(0, start);
    }
    return text;
}

}  // namespace

std::optional<TagName> TagName::parse(std::string_view text) {
    TagName tag;
    const std::string spaced = collapse_spaces(nfc(prefix(text, longest_tag)));
    std::string_view stated = spaced;
    while (stated.starts_with('#')) stated = trim(stated.substr(1));
    tag.display_ = without_trailing_punctuation(stated);

    const std::string folded = fold(tag.display_);
    bool pending = false;
    bool has_letter = false;
    for (std::string_view rest = folded; !rest.empty();) {
        const char32_t c = take_code_point(rest);
        const bool letter = is_letter_or_digit(c);
        if (!letter && !is_kept_sign(c)) {
            pending = !tag.key_.empty();
            continue;
        }
        has_letter = has_letter || letter;
        if (pending) tag.key_ += '-';
        pending = false;
        append_code_point(tag.key_, c);
    }
    return has_letter ? std::optional{std::move(tag)} : std::nullopt;
}

}  // namespace arxgraph
