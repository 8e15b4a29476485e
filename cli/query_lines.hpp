// A file of questions, one a line.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace arxgraph {

struct QueryLine {
    std::string text{};
    std::uint32_t line{};
};

/// Lines without the spaces around them; blank ones are left out. "-" is standard input. Throws Error for a file that
/// cannot be read, that is no text, or that has a line beyond 64 KiB.
std::vector<QueryLine> query_lines(const std::string& path);

}  // namespace arxgraph
