// What stands in a title before its colon: "TokLIP" of "TokLIP: Marry Visual Tokens to CLIP".
#pragma once

#include <algorithm>
#include <string_view>

namespace arxgraph {

/// Before the first ASCII or full-width colon; empty if there is none.
inline std::string_view before_colon(std::string_view title) noexcept {
    const std::size_t colon = std::min(title.find(':'), title.find("\uFF1A"));
    return colon == std::string_view::npos ? std::string_view{} : title.substr(0, colon);
}

}  // namespace arxgraph
