// How alike two titles are that are not the same, and what tells them apart however alike they are.
#pragma once

#include <arxgraph/enrichers/title_forms.hpp>

#include <cstddef>
#include <span>
#include <string_view>

namespace arxgraph {

/// Words in both over words in either: 1 for the same words. Both sorted, each word once.
double word_overlap(std::span<const std::string_view> a, std::span<const std::string_view> b) noexcept;

/// The least number of letters that are added, left out, put for another or swapped with their neighbour (optimal
/// string alignment: Wagner and Fischer 1974, with Lowrance's and Wagner's swap); `most` + 1 if it is more than `most`.
/// O(most · length) of time. Counts bytes.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

/// 1 - edits over the longer one's letters, spaces not counted; 0 if it is less than `least`, or if a title is longer
/// than `longest_compared`.
double letter_likeness(const TitleForms& a, const TitleForms& b, double least);
inline constexpr std::size_t longest_compared = 512;  // bytes

/// True if they are the same but for the word "and", which an ampersand leaves out.
bool differ_by_and(const TitleForms& a, const TitleForms& b);

/// True if the two are different papers however alike they look: other numbers, numerals or negations ("Part II",
/// "without"), or words that only one of them has. A slip is none ("modeling" and "modelling"), nor is a word in parts
/// ("pre training") or a little word ("the"); "linear" and "nonlinear" are two words, so are "first" and "second".
bool are_told_apart(const TitleForms& a, const TitleForms& b);

/// True if what stands behind the colon makes it another text of its kind, and no subtitle: "Part II", "3", "Erratum",
/// "Reply to comments".
bool names_a_part(std::string_view subtitle);

}  // namespace arxgraph
