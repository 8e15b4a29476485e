// Words of a text for the text signal of relatedness.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

/// Folded words of two characters or more, in order, with repeats; Han, kana and Hangul runs give character bigrams.
/// URLs, TeX commands, numbers and English function words are left out.
std::vector<std::string> tokenize(std::string_view text);

}  // namespace arxgraph
