#include <arxgraph/cli/graph_making.hpp>
#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/graph/graph_builder.hpp>
#include <arxgraph/core/graph/graph_file.hpp>
#include <arxgraph/core/io/byte_source.hpp>
#include <arxgraph/core/linking/text_indexing.hpp>

#include <filesystem>
#include <system_error>
#include <utility>

namespace arxgraph {

namespace {

/// Nobody is told what nobody sees.
WorkProgress told(Progress& progress) {
    if (!progress.shown()) return {};
    return [&progress](std::uint64_t done, std::uint64_t known) { progress.update(done, known); };
}

/// Whether nothing is to be taken away but, perhaps, abstracts.
bool keeps_all(const Projection& wanted) {
    return !wanted.since && !wanted.until && wanted.min_weight <= 0 && wanted.nodes.all() && wanted.edges.all() &&
           wanted.top == 0;
}

bool keeps(const Projection& wanted, EdgeKind kind) {
    return wanted.edges[index_of(kind)] && wanted.nodes[index_of(traits(kind).first_source)] &&
           wanted.nodes[index_of(traits(kind).target)];
}

bool relates(const GraphRequest& request) {
    return keeps(request.projection, EdgeKind::related) && request.linking.related.per_paper != 0;
}

/// Mentions are wanted for themselves or for what they say of related papers.
bool may_link_mentions(const GraphRequest& request) {
    return request.linking.mentions != LinkMentions::never &&
           (keeps(request.projection, EdgeKind::mentions) || relates(request));
}

/// Whether sources are read with their abstracts.
bool reads_abstracts(const GraphRequest& request) {
    const bool always = request.linking.mentions == LinkMentions::always && may_link_mentions(request);
    return (request.projection.abstracts && request.abstracts_needed) || relates(request) || always;
}

std::vector<JoinedEntries> joined_entries(const Graph& graph) {
    std::vector<JoinedEntries> joined;
    for (const Merge& merge : graph.merges())
        joined.push_back({.paper = std::string(graph.id(merge.paper)),
                          .title = std::string(graph.label(merge.paper)),
                          .reason = name(merge.reason),
                          .first_path = std::string(graph.source_path(merge.first.source)),
                          .first_line = merge.first.line,
                          .second_path = std::string(graph.source_path(merge.second.source)),
                          .second_line = merge.second.line});
    return joined;
}

/// Days are chosen before linking, so that derived edges come from the papers of those days alone.
Graph of_days(Graph graph, const Projection& wanted) {
    if (!wanted.since && !wanted.until) return graph;
    graph = project(graph, {.since = wanted.since, .until = wanted.until});
    for (const EdgeKind kind : {EdgeKind::mentions, EdgeKind::coauthor, EdgeKind::related})
        if (!graph.recipe(kind).empty()) graph = with_edges(std::move(graph), {.kind = kind});
    return graph;
}

Graph link_coauthors(Graph graph, const GraphRequest& request, Stages& stages, Diagnostics& diagnostics) {
    if (!keeps(request.projection, EdgeKind::coauthor)) return graph;
    CoauthorOptions options = request.linking.coauthor;
    options.threads = request.run.threads;
    if (graph.recipe(EdgeKind::coauthor) == coauthor_recipe(options)) {
        report_capped_papers(graph, options, diagnostics);
        return graph;
    }
    stages.begin("linking coauthors", ProgressUnit::authors);
    options.progress = told(stages.progress);
    EdgeSet edges = coauthor_edges(graph, options, diagnostics);
    stages.costs.add("edges", edges.size());
    return with_edges(std::move(graph), std::move(edges));
}

/// Unasked only if it costs little: texts are there anyway, and not too many.
bool links_mentions(const Graph& graph, const GraphRequest& request, bool texts_kept) {
    if (!may_link_mentions(request)) return false;
    return request.linking.mentions == LinkMentions::always ||
           (texts_kept && graph.node_count(NodeKind::paper) <= most_papers_linked_unasked);
}

Graph link_mentions(Graph graph, const GraphRequest& request, bool texts_kept, Stages& stages) {
    MentionOptions options{.threads = request.run.threads};
    const bool wanted = links_mentions(graph, request, texts_kept);
    if (!wanted || graph.recipe(EdgeKind::mentions) == mention_recipe(options)) return graph;
    stages.begin("linking mentions", ProgressUnit::papers);
    options.progress = told(stages.progress);
    EdgeSet edges = mention_edges(graph, options);
    stages.costs.add("edges", edges.size());
    return with_edges(std::move(graph), std::move(edges));
}

/// Unasked only if it costs little.
bool leaves_related_out(const Graph& graph, const GraphRequest& request) {
    return relates(request) && !request.linking.related_asked &&
           graph.node_count(NodeKind::paper) > most_papers_linked_unasked;
}

Graph relate(Graph graph, const GraphRequest& request, Stages& stages) {
    RelatedOptions options = request.linking.related;
    options.threads = request.run.threads;
    options.progress = told(stages.progress);
    if (!keeps(request.projection, EdgeKind::related) || graph.recipe(EdgeKind::related) == related_recipe(options))
        return graph;
    if (relates(request)) {
        stages.begin("relating", ProgressUnit::papers);
        stages.costs.add("papers", graph.node_count(NodeKind::paper));
    }
    EdgeSet edges = related_edges(graph, options);
    return with_edges(std::move(graph), std::move(edges));
}

bool begins_as_graph_file(const std::string& path) {
    std::error_code failed;
    if (!std::filesystem::is_regular_file(path, failed)) return false;
    FileSource file(path);
    return is_graph_file(PeekedSource(file, sniffed_bytes).head());
}

/// One graph file alone, whose authors are who they are.
bool is_whole_graph(const GraphRequest& request) {
    const SourceArguments& input = request.input;
    if (input.sources.size() != 1 || input.sources.front() == "-") return false;
    if (request.identity.names != NameIdentity::full || !request.identity.aliases.empty()) return false;
    try {
        return (input.format.empty() || input.format == "arxg") && begins_as_graph_file(input.sources.front());
    } catch (const Error&) {
        return false;  // who reads it as any source reports that
    }
}

bool has_abstracts(const Graph& graph) {
    return !graph.parts().nodes.paper.abstract.bytes().empty();
}

bool has_texts(const Graph& graph) {
    return has_abstracts(graph) || graph.parts().nodes.paper.note_text.size() != 0;
}

bool lacks_text_index(const Graph& graph, const GraphRequest& request) {
    return request.text_index && graph.text_index().recipe != text_index_recipe();
}

/// All that questions are put to is there.
bool answers_as_it_is(const Graph& graph, const GraphRequest& request) {
    const bool has_mentions =
        !links_mentions(graph, request, has_texts(graph)) || graph.recipe(EdgeKind::mentions) == mention_recipe({});
    return request.purpose == GraphPurpose::questions && has_mentions && !lacks_text_index(graph, request);
}

/// A file that answers as it is is looked into where it lies; of one that more is made of, all is verified.
Graph open_graph(const std::string& path, std::uint64_t bytes, const GraphRequest& request, Stages& stages) {
    if (request.purpose == GraphPurpose::questions)
        if (Graph graph = open_graph_file(path, Verify::structure); answers_as_it_is(graph, request)) return graph;
    const WorkProgress verified = [&](std::uint64_t done, std::uint64_t known) {
        const double share = static_cast<double>(done) / static_cast<double>(known);
        stages.progress.update(static_cast<std::uint64_t>(share * static_cast<double>(bytes)), bytes);
    };
    return open_graph_file(path, Verify::all, request.run.threads, verified);
}

Graph read_graph(const GraphRequest& request, Stages& stages, Reading& reading) {
    const std::string& path = request.input.sources.front();
    stages.begin("reading", ProgressUnit::bytes);
    try {
        const std::uint64_t bytes = std::filesystem::file_size(path);
        Graph graph = open_graph(path, bytes, request, stages);
        reading.graph_file = true;
        reading.counts = {.documents = 1, .entries = graph.parts().nodes.paper.statements.size(), .bytes = bytes};
        stages.costs.add("bytes", reading.counts.bytes);
        stages.costs.add("entries", reading.counts.entries);
        return graph;
    } catch (const Error& error) {
        reading.counts.skipped = 1;
        reading.diagnostics.report(DiagnosticCode::unreadable_file, {.path = path}, error.with_advice());
        return {};
    }
}

Graph build_graph(const GraphRequest& request, Stages& stages, Reading& reading) {
    const bool abstracts = reads_abstracts(request);
    GraphBuilder builder(author_identity(request.identity, reading.diagnostics),
                         abstracts ? Abstracts::keep : Abstracts::leave_out);
    const SourceOptions options{.format = request.input.format, .threads = request.run.threads, .abstracts = abstracts};
    read_entries(
        request.input, options, [&](EntryBatch&& batch) { builder.add(std::move(batch)); }, stages, reading);
    stages.begin("resolving", ProgressUnit::share);
    stages.progress.update_entries(reading.counts.entries);
    stages.costs.add("entries", reading.counts.entries);
    return std::move(builder).build(reading.diagnostics, request.run.threads, told(stages.progress));
}

/// A graph that is not to have an index gives it up.
Graph index_texts(Graph graph, const GraphRequest& request, Stages& stages) {
    if (!request.text_index) return graph.text_index().made() ? with_text_index(std::move(graph), {}) : std::move(graph);
    if (!lacks_text_index(graph, request)) return graph;
    stages.begin("indexing texts", ProgressUnit::share);
    stages.costs.add("papers", graph.node_count(NodeKind::paper));
    TextIndex index = make_text_index(graph, {.threads = request.run.threads, .progress = told(stages.progress)});
    return with_text_index(std::move(graph), std::move(index));
}

}  // namespace

void read_entries(const SourceArguments& input, const SourceOptions& options, const EntrySink& sink, Stages& stages,
                  Reading& reading) {
    stages.begin("reading", ProgressUnit::bytes);
    const auto show = [&](const ReadingProgress& so_far) {
        stages.progress.update(so_far.bytes, so_far.known_bytes);
        stages.progress.update_entries(so_far.entries);
    };
    reading.counts = read_sources(input.sources, options, sink, reading.diagnostics,
                                  stages.progress.shown() ? SourceProgress(show) : SourceProgress{});
    stages.costs.add("bytes", reading.counts.bytes);
    stages.costs.add("entries", reading.counts.entries);
}

MadeGraph make_graph(const GraphRequest& request, Stages& stages) {
    MadeGraph made;
    const bool whole_graph = is_whole_graph(request);
    Graph graph =
        whole_graph ? read_graph(request, stages, made.reading) : build_graph(request, stages, made.reading);
    made.joined = joined_entries(graph);
    graph = of_days(std::move(graph), request.projection);
    graph = link_coauthors(std::move(graph), request, stages, made.reading.diagnostics);
    const bool texts_kept = whole_graph ? has_texts(graph) : reads_abstracts(request);
    graph = link_mentions(std::move(graph), request, texts_kept, stages);
    graph = index_texts(std::move(graph), request, stages);
    made.related_left_out = leaves_related_out(graph, request);
    if (!made.related_left_out) graph = relate(std::move(graph), request, stages);
    if (request.purpose == GraphPurpose::questions ||
        (keeps_all(request.projection) && (request.projection.abstracts || !has_abstracts(graph)))) {
        made.graph = std::move(graph);
    } else {
        stages.begin("projecting", ProgressUnit::elements);
        Projection projection = request.projection;
        projection.progress = told(stages.progress);
        made.graph = index_texts(project(graph, projection), request, stages);
    }
    return made;
}

}  // namespace arxgraph
