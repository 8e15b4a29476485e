// The readable part of a node id.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace arxgraph {

/// Letters, their marks, and digits of the folded text joined by '-', at most `max_bytes` long and cut between words
/// where possible. Only characters that XML 1.0 (fourth edition, which libxml2's NMTOKEN follows) takes in names are
/// kept as they are; other letters become `u` and their code point in hexadecimal, so that different texts stay
/// different. Empty if the text holds no letter and no digit.
std::string slug(std::string_view folded, std::size_t max_bytes);

/// The last 8 hexadecimal digits of XXH3 (64 bits) of the text.
std::string hash8(std::string_view text);

}  // namespace arxgraph
