// What two titles are compared by.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace arxgraph {

/// The folded words of a title, joined by single spaces: case, punctuation, dashes and quotes do not count; digits and
/// numerals do, so "Part I" and "Part II" differ. Mathematics counts by its letters: `$\omega$`, `$ω$` and "omega" are
/// the same, so are `H$_2$O` and "H2O". The key of a key is itself.
class TitleKey {
public:
    /// None if the title holds no letter and no digit.
    static std::optional<TitleKey> parse(std::string_view title);

    const std::string& text() const noexcept { return text_; }
    /// Words; in text without spaces between words (Han, kana) every two characters count as one.
    std::size_t word_count() const noexcept { return word_count_; }

    /// The second key: without spaces, so that "pre-training" is "pretraining", and with what must not be lost by that:
    /// its numbers ("3.5" is no "35"), numerals (I, II …) and negations ("with out" is no "without"), in order.
    std::string joined() const;

    /// What `joined` begins with: the letters and digits alone, of titles of any number of words.
    std::string letters() const;

    friend std::strong_ordering operator<=>(const TitleKey& a, const TitleKey& b) noexcept {
        return a.text_ <=> b.text_;
    }
    friend bool operator==(const TitleKey& a, const TitleKey& b) noexcept { return a.text_ == b.text_; }

private:
    std::string text_;
    std::size_t word_count_{};
};

/// TitleKey::letters of a title with at least so many words, else empty: what every title is asked for, and few for
/// their key. Plain ASCII gives it without the key.
std::string title_letters(std::string_view title, std::size_t least_words);

}  // namespace arxgraph
