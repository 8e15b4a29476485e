// How near two names are, as people misspell, shorten and reorder them.
#pragma once

#include <string_view>

namespace arxgraph {

/// 1 - d / longer length, d being the edit distance with swaps of neighbours (optimal string alignment; Damerau 1964),
/// in code points. Texts count by their first 256.
double spelling_similarity(std::string_view a, std::string_view b);

/// In [0, 1], of folded words parted by single spaces (TitleKey::text). The larger of spelling_similarity and, where
/// the text has two words or more, 0.9 times the share of its letters whose words are in the label, each spelt with a
/// similarity of 0.75 at least (Monge & Elkan 1996): a title of which some words are left out or in another order.
double label_similarity(std::string_view text, std::string_view label);

}  // namespace arxgraph
