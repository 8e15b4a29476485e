// From sources to the graph that a command asks for.
#pragma once

#include <arxgraph/cli/options/identity_options.hpp>
#include <arxgraph/cli/options/linking_options.hpp>
#include <arxgraph/cli/options/run_options.hpp>
#include <arxgraph/cli/options/source_options.hpp>
#include <arxgraph/cli/stages.hpp>
#include <arxgraph/core/entry/diagnostics.hpp>
#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/graph/projection.hpp>
#include <arxgraph/extractors/source.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

/// What was read, and what was odd about it.
struct Reading {
    SourceCounts counts{};
    Diagnostics diagnostics{};
    bool graph_file{};  // a graph was taken as it is, if only one without nodes

    bool found_any() const noexcept { return counts.entries != 0 || graph_file; }
};

/// What becomes of the graph: output has all that was asked for and nothing else; questions are put to it, so that
/// a graph file is taken as it is, and nothing is taken away.
enum class GraphPurpose : std::uint8_t { output, questions };

struct GraphRequest {
    SourceArguments input{};
    IdentityOptions identity{};
    LinkingOptions linking{};
    Projection projection{};
    RunOptions run{};
    GraphPurpose purpose{};
    bool text_index{};              // the graph is to have one
    bool abstracts_needed = true;  // by what becomes of it: else none are read, unless papers are related by them
};

/// Two entries that turned out to be one paper.
struct JoinedEntries {
    std::string paper{};  // its node id
    std::string title{};
    std::string_view reason{};
    std::string first_path{};
    std::uint32_t first_line{};
    std::string second_path{};
    std::uint32_t second_line{};
};

struct MadeGraph {
    Graph graph{};                        // the part that was asked for
    std::vector<JoinedEntries> joined{};  // in all that was read
    bool related_left_out{};              // too many papers to relate them unasked
    Reading reading{};
};

void read_entries(const SourceArguments& input, const SourceOptions& options, const EntrySink& sink, Stages& stages,
                  Reading& reading);

/// Reads, resolves, links and projects. Derived edges that the projection drops are not computed. One graph file alone
/// is taken as it is, unless authors are to be told apart by other rules; derived edges that it has are kept if they
/// were made as is asked for now and no days are chosen.
MadeGraph make_graph(const GraphRequest& request, Stages& stages);

}  // namespace arxgraph
