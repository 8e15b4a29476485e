// What an exporter writes, as text to look into.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::tests {

/// `format` is the name of a row.
std::string exported(const Graph& graph, std::string_view format);

std::size_t count(std::string_view text, std::string_view part);
std::vector<std::string> lines(std::string_view text);
/// The lines that begin with the text, spaces before it aside.
std::vector<std::string> lines_with(std::string_view text, std::string_view beginning);

}  // namespace arxgraph::tests
