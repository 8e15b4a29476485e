// Words of a text for the text signal of relatedness.
#pragma once

#include <functional>
#include <string_view>

namespace arxgraph {

/// Gives `take` the folded words of two characters or more, in order, with repeats; Han, kana and Hangul runs give
/// character bigrams. URLs, `[[links to notes]]`, TeX commands, numbers and English function words are left out. The
/// view lives until `take` returns. Linear in the text.
void for_each_token(std::string_view text, const std::function<void(std::string_view)>& take);

}  // namespace arxgraph
