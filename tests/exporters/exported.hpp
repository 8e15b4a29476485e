// What an exporter writes, as text to look into.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/exporters/exporter.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::tests {

struct ExportedFile {
    std::string ending{};  // see ExportFile
    std::string text{};
};

/// All that the row with this name writes.
std::vector<ExportedFile> exported_files(const Graph& graph, std::string_view format,
                                         const ExportOptions& options = {});
/// The texts of its files, one behind the other.
std::string exported(const Graph& graph, std::string_view format, const ExportOptions& options = {});
/// One of them.
std::string exported(const Graph& graph, ExportFunction write, const ExportOptions& options = {});

std::size_t count(std::string_view text, std::string_view part);
std::vector<std::string> lines(std::string_view text);
/// The lines that begin with the text, spaces before it aside.
std::vector<std::string> lines_with(std::string_view text, std::string_view beginning);

}  // namespace arxgraph::tests
