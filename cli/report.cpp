#include <arxgraph/cli/json_output.hpp>
#include <arxgraph/cli/report.hpp>

namespace arxgraph {

Report::Report(const std::string& path) {
    if (!path.empty()) output_.emplace(path);
}

void Report::write(std::string_view command, const Reading& reading) {
    write(command, reading, nullptr);
}

void Report::write(std::string_view command, const MadeGraph& made) {
    write(command, made.reading, &made);
}

void Report::write(std::string_view command, const Reading& reading, const MadeGraph* made) {
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
    json.EndObject();
    out.put('\n');
    out.flush();
    output_->commit();
}

}  // namespace arxgraph
