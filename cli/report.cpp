#include <arxgraph/cli/enrichment_output.hpp>
#include <arxgraph/cli/json_output.hpp>
#include <arxgraph/cli/report.hpp>

#include <filesystem>
#include <system_error>

namespace arxgraph {

Report::Report(const std::string& path) : path_(path) {
    if (!path.empty()) output_.emplace(path);
}

void Report::write(std::string_view command, const Reading& reading, const StageCosts* costs) {
    write(command, Contents{.reading = reading, .costs = costs});
}

void Report::write(std::string_view command, const MadeGraph& made) {
    write(command, Contents{.reading = made.reading, .made = &made});
}

void Report::write(std::string_view command, const Reading& reading, const Enrichment& enrichment,
                   const StageCosts* costs) {
    write(command, Contents{.reading = reading, .enrichment = &enrichment, .costs = costs});
}

void Report::rewrite(std::string_view command, const MadeGraph& made, const StageCosts& costs) {
    std::error_code error;
    if (!output_ || !std::filesystem::is_regular_file(path_, error)) return;
    output_.emplace(path_);
    write(command, Contents{.reading = made.reading, .made = &made, .costs = &costs});
}

void Report::write(std::string_view command, const Contents& contents) {
    if (!output_) return;
    TextWriter out(*output_);
    JsonStream stream{out};
    JsonWriter json(stream);
    json.SetIndent(' ', 2);
    json.StartObject();
    write_head(json, "arxgraph.report/1", command, contents.reading.counts);
    if (contents.made != nullptr) {
        write_counts(json, contents.made->graph);
        write_joined(json, contents.made->joined);
    }
    if (contents.enrichment != nullptr) write_enrichment(json, *contents.enrichment);
    write_diagnostics(json, contents.reading.diagnostics);
    if (contents.costs != nullptr) write_costs(json, *contents.costs);
    json.EndObject();
    out.put('\n');
    out.flush();
    output_->commit();
}

}  // namespace arxgraph
