// Words that announce a part of an entry: "Abstract", "Notes", "초록" …
#pragma once

#include <cstdint>
#include <string_view>

namespace arxgraph::digest {

enum class Label : std::uint8_t { none, abstract, notes };

/// The label that the whole line is, with or without a colon and emphasis.
Label label_of(std::string_view line);

/// Takes `Abstract: ` off the front of a paragraph; true if it stood there.
bool take_abstract_label(std::string_view& paragraph);

}  // namespace arxgraph::digest
