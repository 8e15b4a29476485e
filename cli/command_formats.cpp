#include <arxgraph/cli/command_formats.hpp>
#include <arxgraph/cli/messages.hpp>
#include <arxgraph/exporters/exporter.hpp>
#include <arxgraph/extractors/extractor.hpp>

#include <fmt/core.h>

namespace arxgraph {

namespace {

/// `NAME.nodes.csv, NAME.edges.csv`
std::string file_names(const ExporterFormat& format) {
    std::string names;
    for (const std::string& path : output_paths(format, "NAME")) names.append(names.empty() ? "" : ", ").append(path);
    return names;
}

ExitCode list_formats() {
    std::string text = "Read, recognised by content (--as NAME insists):\n";
    for (const ExtractorFormat& each : extractor_formats())
        text += fmt::format("  {:<17} {}\n", each.name, each.description);
    text += "\nWritten, chosen by extension (--format NAME insists):\n";
    for (const ExporterFormat& each : exporter_formats()) {
        text += fmt::format("  {:<17} {:<10} {}\n", each.name, each.extensions, each.description);
        text += fmt::format("  {:<28} keeps: {}\n", "", each.keeps);
        if (!each.files.empty()) text += fmt::format("  {:<28} files: {}\n", "", file_names(each));
    }
    print_result(text);
    return ExitCode::done;
}

}  // namespace

Run setup_formats(CLI::App&) {
    return list_formats;
}

}  // namespace arxgraph
