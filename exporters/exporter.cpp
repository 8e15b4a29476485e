#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/exporters/exporter.hpp>

#include <cstddef>

namespace arxgraph {

namespace {

bool ends_with_any_case(std::string_view path, std::string_view ending) noexcept {
    return path.size() > ending.size() && starts_with_any_case(path.substr(path.size() - ending.size()), ending);
}

/// The path without what the endings of the files add to it, or else without their last extension.
std::string_view stem(std::span<const ExportFile> files, std::string_view path) noexcept {
    for (const ExportFile& file : files)
        if (ends_with_any_case(path, file.ending)) return path.substr(0, path.size() - file.ending.size());
    const std::string_view ending = files.front().ending;
    const std::string_view extension = ending.substr(ending.rfind('.'));
    return ends_with_any_case(path, extension) ? path.substr(0, path.size() - extension.size()) : path;
}

}  // namespace

std::vector<ExportFile> streamed_files(const ExporterFormat& format) {
    if (format.write != nullptr) return {{.write = format.write}};
    return {format.files.begin(), format.files.end()};
}

std::vector<std::string> output_paths(const ExporterFormat& format, std::string_view path) {
    if (format.files.empty()) return {std::string(path)};
    std::vector<std::string> paths;
    for (const ExportFile& file : format.files)
        paths.push_back(std::string(stem(format.files, path)).append(file.ending));
    return paths;
}

}  // namespace arxgraph
