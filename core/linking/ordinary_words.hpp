// The guard list: words that are no name of a paper by themselves, whatever title begins with them.
#pragma once

#include <string_view>

namespace arxgraph {

/// English function words, everyday words, words that research papers are full of and abbreviations that a whole field
/// shares (LLM, GAN), also with a plural s; in any case.
bool is_ordinary_word(std::string_view word);

}  // namespace arxgraph
