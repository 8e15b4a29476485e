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
};

void add_output_options(CLI::App& app, OutputOptions& options);

/// True if one of them writes abstracts.
bool write_abstracts(const OutputOptions& options);

/// The format of each path. Throws UsageError where there is none.
std::vector<const ExporterFormat*> formats_of(const OutputOptions& options);

}  // namespace arxgraph
