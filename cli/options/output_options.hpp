// Where to write graphs and in which formats: -o and --format.
#pragma once

#include <arxgraph/exporters/exporter.hpp>

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace arxgraph {

struct OutputOptions {
    std::vector<std::string> paths{};    // "-" is standard output
    std::vector<std::string> formats{};  // none: by extension; one: for all; else one for each path in order
    bool timeline{};                     // in the format's flavour with days
    AttributeChoice attributes{};
    bool text_index = true;  // in formats that write all there is
};

void add_output_options(CLI::App& app, OutputOptions& options);

/// One -o: a format and the files that it writes.
struct RequestedOutput {
    const ExporterFormat* format{};
    std::vector<std::string> paths{};  // "-" is standard output
};

/// One for each -o. Throws UsageError where there is no format, or it cannot be written there.
std::vector<RequestedOutput> requested_outputs(const OutputOptions& options);

/// True if one of them writes abstracts.
bool write_abstracts(const OutputOptions& options);
/// True if one of them is to hold a text index.
bool write_text_index(const OutputOptions& options);

}  // namespace arxgraph
