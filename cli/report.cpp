#include <arxgraph/cli/json_output.hpp>
#include <arxgraph/cli/report.hpp>

#include <filesystem>
#include <system_error>

namespace arxgraph {

Report::Report(const std::string& path) : path_(path) {
    if (!path.empty()) output_.emplace(path);
}

void Report::write(std::string_view command, const Reading& reading, const StageCosts* costs) {
    write(command, reading, nullptr, costs);
}

void Report::write(std::string_view command, const MadeGraph& made) {
    write(command, made.reading, &made, nullptr);
}

void Report::rewrite(std::string_view command, const MadeGraph& made, const StageCosts& costs) {
    std::error_code error;
    if (!output_ || !std::filesystem::is_regular_file(path_, error)) return;
    output_.emplace(path_);
    write(command, made.reading, &made, &costs);
}

void Report::write(std::string_view command, const Reading& reading, const MadeGraph* made, const StageCosts* costs) {
    if (!output_) return;
    TextWriter out(*output_);
    JsonStream stream{out};
    JsonWriter json(stream);
    json.SetIndent(' ', 2);
    json.StartObject();
    write_head(json, "arxgraph.report/1", command, reading.counts);
    if (made != nullptr) {
        write_counts(json, made->graph);
        write_joined(json, made->joined);
    }
    write_diagnostics(json, reading.diagnostics);
    if (costs != nullptr) write_costs(json, *costs);
    json.EndObject();
    out.put('\n');
    out.flush();
    output_->commit();
}

}  // namespace arxgraph
