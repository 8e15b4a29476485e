// Whether two texts are about the same, as far as a handful of words tells.
#pragma once

#include <cstddef>
#include <string_view>

namespace arxgraph {

struct SharedWords {
    std::size_t told{};    // words that are long enough to tell something
    std::size_t shared{};  // those whose beginning the text has
};

/// How many of the words the text has, folded, by their first five bytes (adaptation, adapter). Linear in both.
SharedWords shared_words(std::string_view words, std::string_view text);

}  // namespace arxgraph
