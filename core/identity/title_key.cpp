#include <arxgraph/core/identity/title_key.hpp>

#include <arxgraph/core/text/unicode.hpp>

#include <utility>

namespace arxgraph {

namespace {

constexpr std::size_t longest_title = std::size_t{64} * 1024;

bool is_written_without_spaces(char32_t c) noexcept {
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x323AF);
}

bool is_apostrophe(char32_t c) noexcept { return c == '\'' || c == 0x2019 || c == 0x02BC || c == 0x2032; }

/// A word of three characters written without spaces counts as two.
std::size_t words_in(std::size_t spaced, std::size_t unspaced) noexcept { return spaced + (unspaced + 1) / 2; }

}  // namespace

std::optional<TitleKey> TitleKey::parse(std::string_view title) {
    const std::string folded = fold(prefix(title, longest_title));
    TitleKey key;
    std::size_t spaced = 0;
    std::size_t unspaced = 0;
    bool in_word = false;
    bool in_spaced_word = false;
    for (std::string_view rest = folded; !rest.empty();) {
        const char32_t c = take_code_point(rest);
        if (is_apostrophe(c) && in_word) continue;
        if (!is_letter_or_digit(c)) {
            in_word = in_spaced_word = false;
            continue;
        }
        if (!in_word && !key.text_.empty()) key.text_ += ' ';
        in_word = true;
        append_code_point(key.text_, c);
        if (is_written_without_spaces(c))
            ++unspaced;
        else if (!in_spaced_word)
            ++spaced;
        in_spaced_word = !is_written_without_spaces(c);
    }
    key.word_count_ = words_in(spaced, unspaced);
    return key.text_.empty() ? std::nullopt : std::optional{std::move(key)};
}

}  // namespace arxgraph
