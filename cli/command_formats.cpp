#include <arxgraph/cli/command_formats.hpp>
#include <arxgraph/cli/messages.hpp>
#include <arxgraph/exporters/exporter.hpp>
#include <arxgraph/extractors/extractor.hpp>

#include <fmt/core.h>

namespace arxgraph {

namespace {

ExitCode list_formats() {
    std::string text = "Read, recognised by content (--as NAME insists):\n";
    for (const ExtractorFormat& each : extractor_formats())
        text += fmt::format("  {:<15} {}\n", each.name, each.description);
    text += "\nWritten, chosen by extension (--format NAME insists):\n";
    for (const ExporterFormat& each : exporter_formats()) {
        text += fmt::format("  {:<15} {:<10} {}\n", each.name, each.extensions, each.description);
        text += fmt::format("  {:<26} keeps: {}\n", "", each.keeps);
    }
    print_result(text);
    return ExitCode::done;
}

}  // namespace

Run setup_formats(CLI::App&) {
    return list_formats;
}

}  // namespace arxgraph
