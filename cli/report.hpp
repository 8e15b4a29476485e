// `--report FILE`: everything that a run counted, joined and found odd, as JSON (schema arxgraph.report/1).
#pragma once

#include <arxgraph/cli/graph_making.hpp>
#include <arxgraph/cli/output.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace arxgraph {

/// Does nothing if no file was asked for. Written before the results are, so that it is there when those cannot be.
class Report {
public:
    /// Opens the file. Throws Error if that cannot be.
    explicit Report(const std::string& path);

    void write(std::string_view command, const Reading& reading);
    void write(std::string_view command, const MadeGraph& made);

private:
    void write(std::string_view command, const Reading& reading, const MadeGraph* made);

    std::optional<Output> output_;
};

}  // namespace arxgraph
