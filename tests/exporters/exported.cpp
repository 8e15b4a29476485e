#include "exported.hpp"

#include <algorithm>
#include <stdexcept>

namespace arxgraph::tests {

std::string exported(const Graph& graph, ExportFunction write, const ExportOptions& options) {
    StringSink sink;
    write(graph, options, sink);
    return sink.text();
}

std::vector<ExportedFile> exported_files(const Graph& graph, std::string_view format, const ExportOptions& options) {
    const ExporterFormat* row = find_exporter(format);
    if (row == nullptr) throw std::runtime_error("no such row: " + std::string(format));
    std::vector<ExportedFile> files;
    for (const ExportFile& file : streamed_files(*row))
        files.push_back({.ending = std::string(file.ending), .text = exported(graph, file.write, options)});
    return files;
}

std::string exported(const Graph& graph, std::string_view format, const ExportOptions& options) {
    std::string text;
    for (const ExportedFile& file : exported_files(graph, format, options)) text += file.text;
    return text;
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

std::vector<std::string> lines(std::string_view text) {
    std::vector<std::string> found;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        found.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

std::vector<std::string> lines_with(std::string_view text, std::string_view beginning) {
    std::vector<std::string> found;
    for (const std::string& line : lines(text)) {
        const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
        if (std::string_view{line}.substr(begin).starts_with(beginning)) found.push_back(line.substr(begin));
    }
    return found;
}

}  // namespace arxgraph::tests
