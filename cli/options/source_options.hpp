// What to read: SOURCE... and --as.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace arxgraph {

struct SourceArguments {
    std::vector<std::string> sources{};
    std::string format{};  // empty: sniffed
};

void add_source_options(CLI::App& app, SourceArguments& options);

}  // namespace arxgraph
