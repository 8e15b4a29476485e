// A list as one text, for formats whose readers know no lists.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace arxgraph {

/// Sets `joined` to the items joined by "; ", with ',' for each ';' inside an item. Reuses the memory of `joined`.
void join_list(std::span<const std::string_view> items, std::string& joined);

}  // namespace arxgraph
