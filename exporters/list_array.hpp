// A list as the one text that Gephi and graphology take apart again: ["a", "b \"q\""].
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace arxgraph {

/// Lives until `scratch` is changed.
std::string_view list_array(std::span<const std::string_view> items, std::string& scratch);

}  // namespace arxgraph
