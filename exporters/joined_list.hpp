// A list as one text, for formats whose readers know no lists.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace arxgraph {

/// The items joined by "; ", with ',' for each ';' inside an item. Lives as long as the items and `scratch` are not
/// changed.
std::string_view joined_list(std::span<const std::string_view> items, std::string& scratch);

}  // namespace arxgraph
