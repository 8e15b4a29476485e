// Numbers as text of a width.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace arxgraph::bench {

/// With zeros in front up to the width.
inline std::string digits(std::uint64_t number, std::size_t width) {
    std::string text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

}  // namespace arxgraph::bench
