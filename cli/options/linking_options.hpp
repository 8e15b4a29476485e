// How to derive edges.
#pragma once

#include <arxgraph/core/linking/coauthorship.hpp>
#include <arxgraph/core/linking/relatedness.hpp>

namespace CLI {
class App;
}

namespace arxgraph {

struct LinkingOptions {
    CoauthorOptions coauthor{};
    RelatedOptions related{};
};

void add_linking_options(CLI::App& app, LinkingOptions& options);

}  // namespace arxgraph
