#include <arxgraph/cli/graph_making.hpp>
#include <arxgraph/core/graph/graph_builder.hpp>

#include <utility>

namespace arxgraph {

namespace {

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
    return project(graph, {.since = wanted.since, .until = wanted.until});
}

Graph link(Graph graph, const GraphRequest& request, Stages& stages, Diagnostics& diagnostics) {
    if (keeps(request.projection, EdgeKind::coauthor)) {
        stages.begin("linking coauthors");
        CoauthorOptions coauthor = request.linking.coauthor;
        coauthor.threads = request.run.threads;
        EdgeSet edges = coauthor_edges(graph, coauthor, diagnostics);
        stages.costs.add("edges", edges.size());
        graph = with_edges(std::move(graph), std::move(edges));
    }
    RelatedOptions related = request.linking.related;
    related.threads = request.run.threads;
    related.progress = [&](std::uint64_t done, std::uint64_t known) { stages.progress.update(done, known); };
    if (relates(request)) {
        stages.begin("relating", ProgressUnit::papers);
        EdgeSet edges = related_edges(graph, related);
        stages.costs.add("papers", graph.node_count(NodeKind::paper));
        graph = with_edges(std::move(graph), std::move(edges));
    }
    return graph;
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
    const bool abstracts = request.projection.abstracts || relates(request);
    GraphBuilder builder(author_identity(request.identity, made.reading.diagnostics),
                         abstracts ? Abstracts::keep : Abstracts::leave_out);
    const SourceOptions options{.format = request.input.format, .threads = request.run.threads, .abstracts = abstracts};
    read_entries(
        request.input, options, [&](EntryBatch&& batch) { builder.add(std::move(batch)); }, stages, made.reading);
    stages.begin("resolving");
    stages.costs.add("entries", made.reading.counts.entries);
    Graph graph = std::move(builder).build(made.reading.diagnostics, request.run.threads);
    made.joined = joined_entries(graph);
    graph = of_days(std::move(graph), request.projection);
    graph = link(std::move(graph), request, stages, made.reading.diagnostics);
    if (keeps_all(request.projection) && request.projection.abstracts == abstracts) {
        made.graph = std::move(graph);
    } else {
        stages.begin("projecting");
        made.graph = project(graph, request.projection);
    }
    return made;
}

}  // namespace arxgraph
