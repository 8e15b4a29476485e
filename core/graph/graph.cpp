#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/graph/edge_order.hpp>
#include <arxgraph/core/graph/graph.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

void check_nodes(const NodeTable& nodes) {
    const std::uint64_t count = std::accumulate(nodes.count.begin(), nodes.count.end(), std::uint64_t{0});
    if (count >= NodeId::none().index) throw Error("a graph holds fewer than 4,294,967,295 nodes");
    const std::size_t papers = nodes.count[index_of(NodeKind::paper)];
    const PaperTable& paper = nodes.paper;
    const bool fits =
        nodes.id.size() == count && nodes.label.size() == count && paper.stub.size() <= papers &&
        paper.version.size() <= papers && paper.published.size() <= papers && paper.updated.size() <= papers &&
        paper.noted.size() <= papers && paper.arxiv_id.size() == papers && paper.doi.size() == papers &&
        paper.url.size() == papers && paper.abstract.size() == papers && paper.comments.size() == papers &&
        paper.journal_ref.size() == papers && paper.short_name.size() == papers && paper.note_end.size() <= papers &&
        paper.statement_end.size() <= papers && paper.note_language.size() == paper.note_text.size() &&
        nodes.link_url.size() == nodes.count[index_of(NodeKind::link)];
    if (!fits) throw Error("columns of the node table differ in length");
}

/// The values of one row, whose ends stand in a column of their own.
template <class T>
std::span<const T> run(const Column<T>& values, const Column<std::uint32_t>& ends, std::size_t row) {
    return values.values(row == 0 ? 0 : ends[row - 1], ends[row]);
}

/// The number of edges of the kind when all before have so many.
std::uint32_t edges_up_to(std::uint32_t before, const EdgeSet& edges) {
    const std::uint64_t end = std::uint64_t{before} + edges.size();
    if (end >= EdgeId::none().index / 2) throw Error("a graph holds fewer than 2,147,483,647 edges");
    return static_cast<std::uint32_t>(end);
}

void check_adjacency(const Adjacency& rows, const EdgeSet& edges, std::size_t sources, std::size_t targets) {
    const bool none =
        rows.out_begin.empty() && rows.marked_row.empty() && rows.in_begin.empty() && rows.in_edges.empty();
    if (edges.size() == 0 && none) return;
    if (rows.out_begin.size() != sources + 1 || rows.in_begin.size() != targets + 1 ||
        rows.in_edges.size() != edges.size() ||
        rows.marked_row.size() != (edges.size() + edges_a_mark - 1) / edges_a_mark)
        throw Error(std::string(name(edges.kind)) + " edges: adjacency and edges differ in length");
}

void sort_by_position(std::vector<EdgeId>& in_edges, const std::vector<std::uint32_t>& in_begin, const EdgeSet& edges,
                      std::uint32_t first_edge) {
    const std::span<const std::uint32_t> positions = edges.position.values();
    const auto earlier = [&](EdgeId a, EdgeId b) {
        return positions[a.index - first_edge] < positions[b.index - first_edge];
    };
    for (std::size_t row = 0; row + 1 < in_begin.size(); ++row) {
        const std::span<EdgeId> edges_of_row{in_edges.begin() + in_begin[row], in_edges.begin() + in_begin[row + 1]};
        if (!std::is_sorted(edges_of_row.begin(), edges_of_row.end(), earlier))
            std::stable_sort(edges_of_row.begin(), edges_of_row.end(), earlier);
    }
}

}  // namespace

Graph::Graph() : Graph(GraphParts{}) {}

Graph::Graph(GraphParts parts) : parts_(std::move(parts)) {
    count_nodes();
    for (const EdgeKind kind : all_edge_kinds) connect(kind);
}

Graph::Graph(GraphParts parts, Adjacencies adjacency) : parts_(std::move(parts)), adjacency_(std::move(adjacency)) {
    count_nodes();
    for (const EdgeKind kind : all_edge_kinds) {
        count_edges(kind);
        check_adjacency(adjacency_[index_of(kind)], parts_.edges[index_of(kind)], source_nodes(kind).size(),
                        nodes(traits(kind).target).size());
    }
}

void Graph::count_nodes() {
    check_nodes(parts_.nodes);
    for (std::size_t kind = 0; kind < node_kind_count; ++kind)
        node_begin_[kind + 1] = node_begin_[kind] + parts_.nodes.count[kind];
}

void Graph::count_edges(EdgeKind kind) {
    EdgeSet& edges = parts_.edges[index_of(kind)];
    edges.kind = kind;
    check_lengths(edges);
    edge_begin_[index_of(kind) + 1] = edges_up_to(edge_begin_[index_of(kind)], edges);
}

/// Edges of the kinds behind it get other numbers, those of the kinds before it keep theirs.
void Graph::replace(EdgeSet edges) {
    const std::size_t kind = index_of(edges.kind);
    const std::uint32_t end = edge_begin_[kind + 1];
    parts_.edges[kind] = std::move(edges);
    connect(all_edge_kinds[kind]);
    const std::uint32_t shift = edge_begin_[kind + 1] - end;
    for (std::size_t behind = kind + 1; behind < edge_kind_count; ++behind) {
        count_edges(all_edge_kinds[behind]);
        if (shift == 0) continue;
        for (EdgeId& edge : adjacency_[behind].in_edges.changeable()) edge.index += shift;
    }
}

void Graph::connect(EdgeKind kind) {
    const EdgeSet& edges = parts_.edges[index_of(kind)];
    if (edges.source.size() != edges.size()) throw Error(std::string(name(kind)) + " edges: columns differ in length");
    count_edges(kind);
    check_weights(edges);
    check_ends(edges, source_nodes(kind), nodes(traits(kind).target));
    adjacency_[index_of(kind)] = {};
    if (edges.size() != 0) make_rows(kind);
}

/// In an order that holds few columns at a time.
void Graph::make_rows(EdgeKind kind) {
    EdgeSet& edges = parts_.edges[index_of(kind)];
    Adjacency& rows = adjacency_[index_of(kind)];
    const IdRange<NodeId> sources = source_nodes(kind);
    const IdRange<NodeId> targets = nodes(traits(kind).target);
    const auto target_rows = static_cast<std::uint32_t>(targets.size());
    sort_by_source(edges, sources.front(), static_cast<std::uint32_t>(sources.size()));
    rows.out_begin = row_offsets(edges.source.values(), sources.front(), static_cast<std::uint32_t>(sources.size()));
    rows.marked_row = marked_rows(edges.source.values(), sources.front());
    edges.source = {};
    std::vector<std::uint32_t> in_begin = row_offsets(edges.target.values(), targets.front(), target_rows);
    std::vector<EdgeId> in_edges(edges.size());
    const std::span<const NodeId> edge_targets = edges.target.values();
    for (std::uint32_t i = 0; i < edges.size(); ++i)
        in_edges[in_begin[edge_targets[i].index - targets.front().index]++] = EdgeId{edge_begin_[index_of(kind)] + i};
    std::copy_backward(in_begin.begin(), in_begin.end() - 1, in_begin.end());  // where rows ended, the next begin
    in_begin.front() = 0;
    if (!edges.position.empty()) sort_by_position(in_edges, in_begin, edges, edge_begin_[index_of(kind)]);
    rows.in_begin = std::move(in_begin);
    rows.in_edges = std::move(in_edges);
}

GraphParts Graph::release() && {
    for (const EdgeKind kind : all_edge_kinds) {
        Column<NodeId>& sources = parts_.edges[index_of(kind)].source;
        for (const NodeId node : source_nodes(kind))
            sources.resize(sources.size() + out_edges(node, kind).size(), node);
    }
    return std::move(parts_);
}

IdRange<NodeId> Graph::nodes(NodeKind kind) const noexcept {
    return {NodeId{node_begin_[index_of(kind)]}, NodeId{node_begin_[index_of(kind) + 1]}};
}

NodeKind Graph::kind(NodeId node) const noexcept {
    std::size_t kind = 0;
    while (kind + 1 < node_kind_count && node.index >= node_begin_[kind + 1]) ++kind;
    return all_node_kinds[kind];
}

IdRange<EdgeId> Graph::edges(EdgeKind kind) const noexcept {
    return {EdgeId{edge_begin_[index_of(kind)]}, EdgeId{edge_begin_[index_of(kind) + 1]}};
}

EdgeKind Graph::kind(EdgeId edge) const noexcept {
    std::size_t kind = 0;
    while (kind + 1 < edge_kind_count && edge.index >= edge_begin_[kind + 1]) ++kind;
    return all_edge_kinds[kind];
}

Edge Graph::edge(EdgeId id) const noexcept {
    return edge(id, source(id));
}

NodeId Graph::target(EdgeId edge) const noexcept {
    const auto [edges, row] = row_of(edge);
    return edges.target[row];
}

Edge Graph::edge(EdgeId id, NodeId source) const noexcept {
    const auto [edges, row] = row_of(id);
    return {.id = id, .kind = edges.kind, .source = source, .target = edges.target[row], .weight = edges.weight[row]};
}

NodeId Graph::source(EdgeId edge) const noexcept {
    const auto [edges, row] = row_of(edge);
    return source(edges.kind, row);
}

NodeId Graph::source(EdgeKind kind, std::uint32_t row) const noexcept {
    return source_nodes(kind)[source_row(adjacency_[index_of(kind)], row)];
}

IdRange<NodeId> Graph::source_nodes(EdgeKind kind) const noexcept {
    const EdgeKindTraits& allowed = traits(kind);
    return {nodes(allowed.first_source).front(), NodeId{node_begin_[index_of(allowed.last_source) + 1]}};
}

IdRange<EdgeId> Graph::out_edges(NodeId node, EdgeKind kind) const noexcept {
    const IdRange<NodeId> sources = source_nodes(kind);
    if (!sources.contains(node)) return {};
    const Column<std::uint32_t>& begins = adjacency_[index_of(kind)].out_begin;
    const std::uint32_t row = node.index - sources.front().index;
    const IdRange<EdgeId> all = edges(kind);
    const auto count = static_cast<std::uint32_t>(all.size());
    const std::uint32_t end = std::min(begins[row + 1], count);
    const std::uint32_t begin = std::min(begins[row], end);
    return {all[begin], all[end]};
}

std::span<const EdgeId> Graph::in_edges(NodeId node, EdgeKind kind) const noexcept {
    const IdRange<NodeId> targets = nodes(traits(kind).target);
    if (!targets.contains(node)) return {};
    const Adjacency& rows = adjacency_[index_of(kind)];
    const std::uint32_t row = node.index - targets.front().index;
    return rows.in_edges.values(rows.in_begin[row], rows.in_begin[row + 1]);
}

std::span<const NodeId> Graph::targets(NodeId node, EdgeKind kind) const noexcept {
    const IdRange<EdgeId> edges = out_edges(node, kind);
    if (edges.empty()) return {};
    const std::size_t first = edges.front().index - this->edges(kind).front().index;
    return parts_.edges[index_of(kind)].target.values(first, first + edges.size());
}

Graph::Row Graph::row_of(EdgeId edge) const noexcept {
    const std::size_t kind = index_of(this->kind(edge));
    return {parts_.edges[kind], edge.index - edge_begin_[kind]};
}

std::uint32_t Graph::position(EdgeId edge) const noexcept {
    const auto [edges, row] = row_of(edge);
    return edges.position.empty() ? 0 : edges.position[row];
}

std::optional<float> Graph::fractional(EdgeId edge) const noexcept {
    const auto [edges, row] = row_of(edge);
    if (edges.fractional.empty()) return std::nullopt;
    return edges.fractional[row];
}

std::optional<SignalScores> Graph::reasons(EdgeId edge) const noexcept {
    const auto [edges, row] = row_of(edge);
    if (edges.reasons.empty()) return std::nullopt;
    return edges.reasons[row];
}

std::string_view Graph::words(EdgeId edge) const noexcept {
    const auto [edges, row] = row_of(edge);
    return edges.words[row];
}

std::span<const Statement> Graph::statements(EdgeId edge) const noexcept {
    const auto [edges, row] = row_of(edge);
    const auto own = run(edges.statements, edges.statement_end, row);
    if (!own.empty()) return own;
    switch (edges.kind) {
        case EdgeKind::authored:
            return statements(edges.target[row]);
        case EdgeKind::tagged:
        case EdgeKind::in_category:
        case EdgeKind::mentions:
            return statements(source(edges.kind, row));
        default:
            return own;
    }
}

std::span<const Statement> Graph::statements(NodeId paper) const noexcept {
    const PaperTable& papers = parts_.nodes.paper;
    if (papers.statement_end.empty()) return papers.statements.values(paper.index, std::uint64_t{paper.index} + 1);
    return run(papers.statements, papers.statement_end, paper.index);
}

std::size_t Graph::note_count(NodeId paper) const noexcept {
    const Column<std::uint32_t>& ends = parts_.nodes.paper.note_end;
    const std::uint32_t begin = paper.index == 0 ? 0 : ends[paper.index - 1];
    return ends[paper.index] < begin ? 0 : ends[paper.index] - begin;
}

PaperNote Graph::note(NodeId paper, std::size_t index) const noexcept {
    const PaperTable& papers = parts_.nodes.paper;
    const std::size_t row = (paper.index == 0 ? 0 : papers.note_end[paper.index - 1]) + index;
    return {.language = papers.note_language[row], .text = papers.note_text[row]};
}

/// As ArxivId::name made it, with a slash where an old one has one.
std::string Graph::arxiv_id(NodeId paper) const {
    constexpr std::string_view prefix = "arxiv:";
    const std::string_view apart = parts_.nodes.paper.arxiv_id[paper.index];
    if (!apart.empty() || !id(paper).starts_with(prefix)) return std::string(apart);
    std::string told(id(paper).substr(prefix.size()));
    std::replace(told.begin(), told.end(), '_', '/');
    return told;
}

std::string Graph::url(NodeId node) const {
    const IdRange<NodeId> links = nodes(NodeKind::link);
    if (links.contains(node)) return std::string(parts_.nodes.link_url[node.index - links.front().index]);
    if (!nodes(NodeKind::paper).contains(node)) return {};
    if (const std::string_view stated = parts_.nodes.paper.url[node.index]; !stated.empty()) return std::string(stated);
    if (const std::string id = arxiv_id(node); !id.empty()) return "https://arxiv.org/abs/" + id;
    if (const std::string_view id = doi(node); !id.empty()) return std::string("https://doi.org/").append(id);
    return {};
}

Graph with_edges(Graph graph, EdgeSet edges) {
    graph.replace(std::move(edges));
    return graph;
}

Graph with_text_index(Graph graph, TextIndex index) {
    graph.parts_.text = std::move(index);
    return graph;
}

std::optional<NodeId> find_node(const Graph& graph, std::string_view id) noexcept {
    for (const NodeId node : graph.nodes())
        if (graph.id(node) == id) return node;
    return std::nullopt;
}

}  // namespace arxgraph
