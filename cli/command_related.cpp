#include <arxgraph/cli/command_related.hpp>
#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/node_lookup.hpp>
#include <arxgraph/cli/options/related_options.hpp>
#include <arxgraph/cli/options/values.hpp>
#include <arxgraph/cli/outcome.hpp>
#include <arxgraph/cli/output.hpp>
#include <arxgraph/cli/query_lines.hpp>
#include <arxgraph/cli/related_answers.hpp>
#include <arxgraph/cli/report.hpp>
#include <arxgraph/cli/usage_error.hpp>
#include <arxgraph/core/linking/text_indexing.hpp>
#include <arxgraph/core/query/related_query.hpp>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

enum class RelatedFormat : std::uint8_t { text, json, jsonl };

struct RelatedCommandOptions {
    GraphRequest request{};
    RelatedIndexOptions index{};
    std::vector<std::string> queries{};  // papers asked about together
    std::string query_file{};            // … each by itself
    std::vector<std::string> without{};
    RelatedQuery wanted{};
    RelatedFormat format{};
};

constexpr std::uint32_t most_answers = 100'000;

RelatedFormat parse_format(const std::string& name) {
    if (name == "text") return RelatedFormat::text;
    if (name == "json") return RelatedFormat::json;
    if (name == "jsonl") return RelatedFormat::jsonl;
    throw UsageError("\"" + name + "\" is none of text, json, jsonl", "--format");
}

/// One paper or, of `-q`, several together.
struct Question {
    std::vector<std::string> papers{};
    std::string where{};  // it was asked, for messages
};

std::vector<Question> questions_of(const RelatedCommandOptions& options) {
    std::vector<Question> questions;
    if (!options.queries.empty()) questions.push_back({.papers = options.queries});
    if (!options.query_file.empty())
        for (QueryLine& line : query_lines(options.query_file))
            questions.push_back(
                {.papers = {std::move(line.text)}, .where = fmt::format("{}:{}", options.query_file, line.line)});
    if (questions.empty()) throw UsageError("which paper? -q QUERY or --queries FILE");
    return questions;
}

/// With what the signals need, and nothing else.
MadeGraph graph_to_ask(const RelatedCommandOptions& options, Stages& stages) {
    GraphRequest request = options.request;
    const bool by_mentions = options.index.weights.uses(Signal::mentions);
    if (!by_mentions) request.linking.mentions = LinkMentions::never;
    request.purpose = GraphPurpose::questions;
    request.text_index = options.index.weights.uses(Signal::text);
    request.abstracts_needed = request.text_index || by_mentions;
    request.projection.edges.reset(index_of(EdgeKind::coauthor)).reset(index_of(EdgeKind::related));
    return make_graph(request, stages);
}

class Answering {
public:
    Answering(const Graph& graph, const RelatedCommandOptions& options)
        : graph_(graph), options_(options), index_(graph, graph.text_index(), options.index), search_(index_) {}

    RelatedAnswers answers(const Question& question) {
        RelatedQuery query = options_.wanted;
        query.papers = nodes(question.papers);
        query.without = nodes(options_.without);
        RelatedAnswers asked{.papers = query.papers};
        asked.answers = answer(search_, index_, query);
        return asked;
    }

private:
    std::vector<NodeId> nodes(const std::vector<std::string>& names) const {
        FindOptions find{.threads = options_.request.run.threads};
        find.kinds = std::bitset<node_kind_count>().set(index_of(NodeKind::paper));
        std::vector<NodeId> found;
        found.reserve(names.size());
        for (const std::string& each : names) found.push_back(require_node(graph_, each, find));
        return found;
    }

    const Graph& graph_;
    const RelatedCommandOptions& options_;
    RelatedIndex index_;
    RelatedSearch search_;
};

/// Of several questions, one that cannot be answered is reported and does not stop the others.
ExitCode print_answers(const Graph& graph, const RelatedCommandOptions& options,
                       const std::vector<Question>& questions) {
    Answering answering(graph, options);
    Output output{std::string(standard_output)};
    TextWriter out(output);
    const JsonLayout layout = options.format == RelatedFormat::json ? JsonLayout::indented : JsonLayout::line;
    std::size_t answered = 0;
    for (const Question& question : questions) {
        try {
            const RelatedAnswers asked = answering.answers(question);
            if (options.format != RelatedFormat::text)
                write_related_as_json(out, graph, graph.text_index(), asked, layout);
            else
                out.put((answered == 0 ? "" : "\n") + printable(related_as_text(graph, graph.text_index(), asked)));
            ++answered;
        } catch (const Error& error) {
            print_failure(Error(error.what(), question.where, error.what_to_do()));
        }
    }
    out.flush();
    return answered == questions.size() ? ExitCode::done : ExitCode::failed;
}

ExitCode print_related(const RelatedCommandOptions& options) {
    const std::vector<Question> questions = questions_of(options);
    const RunOptions& run = options.request.run;
    if (!run.report.empty()) refuse_overwriting({&run.report, 1}, options.request.input.sources);
    Report report(run.report);
    Stages stages(run);

    const MadeGraph made = graph_to_ask(options, stages);
    report.write("related", made);
    require_papers(made.reading, options.request.input, run);
    stages.begin("relating");
    stages.finish();
    if (run.stats) report.rewrite("related", made, stages.costs);
    print_diagnostics(made.reading.diagnostics, run.quiet, run.report);
    const ExitCode answered = print_answers(made.graph, options, questions);
    print_costs(stages, run);
    return answered == ExitCode::done ? exit_code(made.reading, run) : answered;
}

void add_query_options(CLI::App& app, RelatedCommandOptions& options) {
    constexpr auto group = "Question";
    app.add_option("-q,--query", options.queries,
                   "A paper: its id, address, title or short name; given more\n"
                   "than once, papers related to all of them")
        ->type_name("QUERY")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->group(group);
    app.add_option("--queries", options.query_file, "A file of papers, one a line, each a question of its own")
        ->type_name("FILE")
        ->group(group);
    app.add_option("--not", options.without, "A paper that is no answer; may be given more than once")
        ->type_name("QUERY")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->group(group);
    app.add_option_function<std::string>(
           "-k", [&](const std::string& text) { options.wanted.count = parse_number("-k", text, 1, most_answers); },
           "Answers at most (default 10)")
        ->type_name("N")
        ->group(group);
    app.add_option_function<std::string>(
           "--since", [&](const std::string& text) { options.wanted.since = parse_date("--since", text); },
           "Answers of this day (YYYY-MM-DD) or later")
        ->type_name("DATE")
        ->group(group);
    app.add_option_function<std::string>(
           "--until", [&](const std::string& text) { options.wanted.until = parse_date("--until", text); },
           "Answers of this day or earlier")
        ->type_name("DATE")
        ->group(group);
}

}  // namespace

Run setup_related(CLI::App& app) {
    auto options = std::make_shared<RelatedCommandOptions>();
    add_source_options(app, options->request.input);
    add_query_options(app, *options);
    add_related_options(app, options->index);
    app.add_option_function<std::string>(
           "--format", [options](const std::string& name) { options->format = parse_format(name); },
           "text (default), json, or jsonl: one answer a line")
        ->type_name("NAME")
        ->group("Output");
    add_identity_options(app, options->request.identity);
    add_mention_options(app, options->request.linking);
    add_run_options(app, options->request.run);
    return [options] { return print_related(*options); };
}

}  // namespace arxgraph
