#include <arxgraph/cli/options/source_options.hpp>
#include <arxgraph/cli/usage_error.hpp>
#include <arxgraph/extractors/extractor.hpp>

#include <CLI/CLI.hpp>

namespace arxgraph {

namespace {

std::string known_format(const std::string& format) {
    if (find_extractor(format) != nullptr) return format;
    std::string names;
    for (const ExtractorFormat& each : extractor_formats()) names.append(names.empty() ? "" : ", ").append(each.name);
    throw UsageError("\"" + format + "\" cannot be read; formats are " + names, "--as");
}

}  // namespace

void add_source_options(CLI::App& app, SourceArguments& options) {
    app.add_option_function<std::vector<std::string>>(
           "SOURCE", [&](const std::vector<std::string>& sources) { options.sources = sources; },
           "Files, folders, or - for standard input")
        ->option_text(" ")
        ->required();
    app.add_option_function<std::string>(
           "--as", [&](const std::string& format) { options.format = known_format(format); },
           "Read every source as this format instead of sniffing")
        ->type_name("NAME")
        ->group("Input");
}

}  // namespace arxgraph
