#include <arxgraph/cli/options/output_options.hpp>
#include <arxgraph/cli/options/values.hpp>
#include <arxgraph/cli/output.hpp>
#include <arxgraph/cli/usage_error.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>

namespace arxgraph {

namespace {

std::string all_names() {
    std::string names;
    for (const ExporterFormat& each : exporter_formats()) names.append(names.empty() ? "" : ", ").append(each.name);
    return names;
}

std::string all_extensions() {
    std::string extensions;
    for (const ExporterFormat& each : exporter_formats())
        if (!each.extensions.empty()) extensions.append(extensions.empty() ? "" : " ").append(each.extensions);
    return extensions;
}

const ExporterFormat* format_by_name(const std::string& name) {
    if (const ExporterFormat* format = find_exporter(name)) return format;
    throw UsageError("\"" + name + "\" cannot be written; formats are " + all_names(), "--format");
}

/// The row NAME-timeline beside NAME.
const ExporterFormat* with_timeline(const ExporterFormat* format) {
    constexpr std::string_view ending = "-timeline";
    if (format->name.ends_with(ending)) return format;
    if (const ExporterFormat* flavour = find_exporter(std::string(format->name).append(ending))) return flavour;
    throw UsageError("\"" + std::string(format->name) + "\" has no timeline; write GEXF or CSV", "--timeline");
}

const ExporterFormat* format_by_extension(const std::string& path) {
    if (path == standard_output) throw UsageError("standard output needs --format; formats are " + all_names(), "-o -");
    if (const ExporterFormat* format = exporter_for_path(path)) return format;
    throw UsageError("its extension names no format; extensions are " + all_extensions() +
                         ", and --format takes any of " + all_names(),
                     path);
}

void refuse_stream(const ExporterFormat& format, const std::string& path) {
    if (format.write != nullptr || !is_stream(path)) return;
    throw UsageError("\"" + std::string(format.name) + "\" needs the name of a file" +
                         (format.files.empty() ? "" : ", of which it makes several"),
                     "-o " + path);
}

}  // namespace

void add_output_options(CLI::App& app, OutputOptions& options) {
    app.add_option("-o,--output", options.paths,
                   "Write the graph here, - for standard output; formats of\nseveral files put their endings in place "
                   "of its own")
        ->allow_extra_args(false)
        ->type_name("FILE")
        ->required()
        ->group("Output");
    app.add_option("--format", options.formats,
                   "Write in this format, whatever the extension;\nonce for all outputs, or once for each -o in order")
        ->allow_extra_args(false)
        ->type_name("NAME")
        ->group("Output");
    app.add_flag("--timeline", options.timeline,
                 "Write GEXF or CSV with the day from which on each node\nand edge is there, for Gephi's timeline")
        ->group("Output");
    app.add_option_function<std::string>(
           "--attributes",
           [&](const std::string& text) { options.attributes = parse_attributes("--attributes", text); },
           "Write these attributes besides id, label, kind and\nweight: all (default), none, or some of\n" +
               attribute_names() + ".\nAn .arxg has them all")
        ->type_name("NAMES")
        ->group("Output");
    app.add_flag_callback(
           "--no-text-index", [&] { options.text_index = false; },
           "An .arxg without its text index: smaller, but related\nreads all texts again")
        ->group("Output");
}

std::vector<RequestedOutput> requested_outputs(const OutputOptions& options) {
    const std::size_t named = options.formats.size();
    if (named > 1 && named != options.paths.size()) throw UsageError("give it once, or once for each -o", "--format");
    std::vector<RequestedOutput> outputs;
    for (std::size_t i = 0; i < options.paths.size(); ++i) {
        const std::string& path = options.paths[i];
        const ExporterFormat* format =
            named == 0 ? format_by_extension(path) : format_by_name(options.formats[named == 1 ? 0 : i]);
        if (options.timeline) format = with_timeline(format);
        refuse_stream(*format, path);
        outputs.push_back({.format = format, .paths = output_paths(*format, path)});
    }
    return outputs;
}

namespace {

bool write_all(const OutputOptions& options) {
    const std::vector<RequestedOutput> outputs = requested_outputs(options);
    return std::any_of(outputs.begin(), outputs.end(), [](const RequestedOutput& each) { return each.format->whole; });
}

}  // namespace

bool write_abstracts(const OutputOptions& options) {
    return options.attributes.has(NodeAttribute::abstract) || write_all(options);
}

bool write_text_index(const OutputOptions& options) {
    return options.text_index && write_all(options);
}

}  // namespace arxgraph
