// `--report FILE`: everything that a run counted, joined and found odd, as JSON (schema arxgraph.report/1).
#pragma once

#include <arxgraph/cli/graph_making.hpp>
#include <arxgraph/cli/output.hpp>
#include <arxgraph/cli/stage_costs.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace arxgraph {

class Enrichment;

/// Does nothing if no file was asked for. Written before the results are, so that it is there when those cannot be;
/// what the stages cost is known behind them only, and then the file is written anew.
class Report {
public:
    /// Opens the file. Throws Error if that cannot be.
    explicit Report(const std::string& path);

    /// With what the stages cost, unless that is null.
    void write(std::string_view command, const Reading& reading, const StageCosts* costs);
    void write(std::string_view command, const MadeGraph& made);
    void write(std::string_view command, const Reading& reading, const Enrichment& enrichment, const StageCosts* costs);
    /// With what the stages cost. A pipe or a device keeps what it was given first.
    void rewrite(std::string_view command, const MadeGraph& made, const StageCosts& costs);

private:
    struct Contents {
        const Reading& reading;
        const MadeGraph* made{};
        const Enrichment* enrichment{};
        const StageCosts* costs{};
    };
    void write(std::string_view command, const Contents& contents);

    std::string path_;
    std::optional<Output> output_;
};

}  // namespace arxgraph
