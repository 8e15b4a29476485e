// What `enrich` asks, and what it takes of the answers.
#pragma once

#include <arxgraph/enrichers/enrichment.hpp>

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace arxgraph {

struct EnrichOptions {
    std::vector<std::string> from{};  // in the order in which they are asked
    bool abstracts = true;
    Enrichment::Cited cited = Enrichment::Cited::describe;
    double accept_threshold{};
};

void add_enrich_options(CLI::App& app, EnrichOptions& options);

}  // namespace arxgraph
