// Which words an acronym stands for where a text introduces it: `Low-Rank Adaptation (LoRA)`.
#pragma once

#include <cstddef>
#include <string_view>

namespace arxgraph {

/// True if the first capital of the acronym begins `words`, and the others follow in order, at beginnings of words or
/// within them. Linear.
bool abbreviates(std::string_view acronym, std::string_view words) noexcept;

/// The fewest words at the end of `before` that the acronym abbreviates; empty if it abbreviates none, or more words
/// than it has capitals and three more.
std::string_view abbreviated_words(std::string_view before, std::string_view acronym) noexcept;

/// How many capitals (A to Z) it has.
std::size_t capital_count(std::string_view text) noexcept;

}  // namespace arxgraph
