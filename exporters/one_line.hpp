// A text without line breaks, for formats whose readers end or change it there.
#pragma once

#include <string>
#include <string_view>

namespace arxgraph {

/// The text with one space for each run of white space, and none at its ends. Lives as long as the text and `scratch`
/// are not changed.
std::string_view one_line(std::string_view text, std::string& scratch);

}  // namespace arxgraph
