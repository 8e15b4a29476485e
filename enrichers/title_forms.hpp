// The forms of a title that titles are compared by: the key, the key without spaces, its words, and what stands before
// the first colon.
#pragma once

#include <arxgraph/core/identity/title_key.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

struct TitleForms {
    std::string key{};           // TitleKey::text, TeX decoded before
    std::string joined{};        // TitleKey::joined
    std::size_t letter_count{};  // bytes of `joined` before what it must not lose
    std::size_t word_count{};    // TitleKey::word_count

    /// Without spaces.
    std::string_view letters() const noexcept { return std::string_view{joined}.substr(0, letter_count); }
    /// Numbers, numerals and negations, in order.
    std::string_view distinctions() const noexcept { return std::string_view{joined}.substr(letter_count); }
    /// Too short, or too general, to tell a paper by itself ("Deep Learning").
    bool is_short() const noexcept;
    /// Sorted, each once. Views into `key`.
    std::vector<std::string_view> words() const;
};

/// None if no letter and no digit is in it.
std::optional<TitleForms> forms_of_title(std::string_view title);

/// What stands before the first colon, or before a dash between spaces: `TokLIP` of `TokLIP: Marry Visual Tokens to …`.
/// Empty if there is neither, or nothing on one of its sides.
std::string_view before_subtitle(std::string_view title) noexcept;
/// What stands behind that; empty as well.
std::string_view subtitle_of(std::string_view title) noexcept;

/// A title in a list without what lists put around titles: numbers ("3. ", "[3] "), `[PDF]`, a venue with its year
/// ("(NeurIPS 2024)"), a version of arXiv's in brackets ("(v2)"), "arXiv preprint …".
std::string_view without_list_marks(std::string_view title) noexcept;

}  // namespace arxgraph
