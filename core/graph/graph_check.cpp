#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/graph/edge_order.hpp>
#include <arxgraph/core/graph/graph_check.hpp>
#include <arxgraph/core/graph/graph_columns.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

namespace {

void require(bool holds, const char* what) {
    if (!holds) throw Error(what);
}

/// Row by row, the values end where the last row ends.
void require_ends(const Column<std::uint32_t>& ends, std::size_t values, const char* what) {
    require(std::is_sorted(ends.begin(), ends.end()) && ends.back() == values, what);
}

/// XML's NMTOKEN, as far as bytes tell.
bool is_token(std::string_view id) {
    return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
               c == ':' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
    });
}

void check_texts(std::string_view name, const TextColumn& column) {
    const std::size_t rows = column.ends().size();
    const auto& carries = column.carries();
    bool follow = std::is_sorted(carries.begin(), carries.end()) && (carries.empty() || carries.back() < rows);
    for (std::size_t row = 1; row < rows; ++row) follow = follow && column.end(row - 1) <= column.end(row);
    if (!follow) throw Error(std::string(name) + ": texts do not follow one another");
    for (std::size_t row = 0; row < rows; ++row)
        if (!is_clean(column[row])) throw Error(std::string(name) + ": a text has characters that none may have");
}

/// Collects a check for every column of texts.
struct TextChecks {
    std::vector<std::function<void()>>& checks;

    template <class T>
    void column(std::string_view /*name*/, const Column<T>& /*column*/) {}
    void texts(std::string_view name, const TextColumn& column, std::size_t /*rows*/) {
        checks.emplace_back([name = std::string(name), &column] { check_texts(name, column); });
    }
    void numbers(std::string_view /*name*/, std::span<const std::uint32_t> /*numbers*/) {}
    void text(std::string_view /*name*/, const std::string& text) {
        require(is_clean(text), "a recipe has characters that no text may have");
    }
};

void check_names(const Graph& graph) {
    for (const NodeId node : graph.nodes()) {
        require(is_token(graph.id(node)), "the id of a node is no token");
        require(!graph.label(node).empty(), "a node has no label");
    }
}

void check_statements(const Graph& graph, std::span<const Statement> statements) {
    const std::size_t sources = graph.sources().size();
    for (const Statement& each : statements) require(each.source.index < sources, "a place is in no source");
}

void check_days(const Column<Date>& days) {
    for (const Date day : days)
        require(day == Date{} || Date::exists(day.year, day.month, day.day), "a day does not exist");
}

void check_papers(const Graph& graph) {
    const PaperTable& papers = graph.parts().nodes.paper;
    require(papers.note_text.ends().size() == papers.note_text.size(), "notes are empty");
    require_ends(papers.note_end, papers.note_text.size(), "notes do not end one after the other");
    if (papers.statement_end.empty())
        require(papers.statements.size() <= graph.node_count(NodeKind::paper), "there are more places than papers");
    else
        require_ends(papers.statement_end, papers.statements.size(), "places of papers do not end one after the other");
    check_statements(graph, papers.statements.values());
    for (const auto* days : {&papers.published, &papers.updated, &papers.noted}) check_days(*days);
    require(std::all_of(papers.stub.begin(), papers.stub.end(), [](std::uint8_t stub) { return stub <= 1; }),
            "whether a paper is a stub is neither yes nor no");
}

/// Numbers of the rows are below `limit`, and no weight is 0.
void check_weighted(const Column<std::uint32_t>& ends, const Column<std::uint32_t>& ids,
                    const Column<std::uint8_t>& weights, std::size_t limit, const char* what) {
    require_ends(ends, ids.size(), what);
    require(ids.size() == weights.size(), what);
    require(std::all_of(ids.begin(), ids.end(), [&](std::uint32_t id) { return id < limit; }), what);
    require(std::none_of(weights.begin(), weights.end(), [](std::uint8_t weight) { return weight == 0; }), what);
}

void check_text_index(const Graph& graph) {
    const TextIndex& index = graph.text_index();
    if (!index.made()) return;
    const std::size_t papers = graph.node_count(NodeKind::paper);
    require(std::is_sorted(index.term_hash.begin(), index.term_hash.end()), "terms are in disorder");
    require(index.row_end.size() <= papers && index.posting_end.size() <= index.term_hash.size(),
            "there are terms of more papers than there are");
    check_weighted(index.row_end, index.row_term, index.row_weight, index.term_hash.size(), "rows of terms are broken");
    check_weighted(index.posting_end, index.posting_paper, index.posting_weight, papers, "papers of terms are broken");
}

void check_merges(const Graph& graph) {
    for (const Merge& merge : graph.merges()) {
        require(graph.nodes(NodeKind::paper).contains(merge.paper), "entries were joined to no paper");
        require(merge.reason <= MergeReason::same_title, "entries were joined for no reason");
        check_statements(graph, {{merge.first, merge.second}});
    }
}

void check_rows(const Column<std::uint32_t>& begin, std::size_t edges) {
    require(std::is_sorted(begin.begin(), begin.end()) && begin[0] == 0 && begin.back() == edges,
            "rows of edges do not follow one another");
}

void require_marks(const EdgeWeights& weight, std::size_t rows) {
    std::size_t marked = 0;
    bool counted = true;
    for (std::size_t word = 0; word < weight.marks.size(); ++word) {
        if (word % EdgeWeights::words_a_count == 0)
            counted = counted && weight.counts[word / EdgeWeights::words_a_count] == marked;
        marked += static_cast<std::size_t>(std::popcount(weight.marks[word]));
    }
    const auto last = static_cast<std::size_t>(std::bit_width(weight.marks.back()));
    const bool within = weight.marks.empty() || (weight.marks.size() - 1) * EdgeWeights::rows_a_word + last <= rows;
    require(counted && within && marked == weight.others.size(), "weights do not go with the edges they are of");
}

void check_out_edges(const Graph& graph, EdgeKind kind, IdRange<NodeId> nodes) {
    const IdRange<NodeId> targets = graph.nodes(traits(kind).target);
    for (const NodeId node : nodes) {
        for (const EdgeId edge : graph.out_edges(node, kind))
            require(graph.source(edge) == node, "an edge is in the row of another node");
        for (const NodeId target : graph.targets(node, kind)) {
            require(targets.contains(target), "an end is of a kind that cannot have them");
            require(traits(kind).directed || node < target, "the smaller node must come first");
        }
    }
}

/// In order, so that none is there twice.
void check_in_edges(const Graph& graph, EdgeKind kind, IdRange<NodeId> nodes) {
    const EdgeSet& edges = graph.parts().edges[index_of(kind)];
    const IdRange<EdgeId> all = graph.edges(kind);
    const auto row_of = [&](EdgeId edge) { return edge.index - all.front().index; };
    for (const NodeId node : nodes) {
        const std::span<const EdgeId> in_edges = graph.in_edges(node, kind);
        for (std::size_t i = 0; i < in_edges.size(); ++i) {
            require(all.contains(in_edges[i]) && edges.target[row_of(in_edges[i])] == node,
                    "an edge is in the row of another node");
            if (i == 0) continue;
            const auto before = edges.position[row_of(in_edges[i - 1])];
            const auto here = edges.position[row_of(in_edges[i])];
            require(before < here || (before == here && in_edges[i - 1] < in_edges[i]),
                    "edges of a row are in disorder");
        }
    }
}

void check_edges(const Graph& graph, EdgeKind kind) {
    const EdgeSet& edges = graph.parts().edges[index_of(kind)];
    const Adjacency& rows = graph.adjacency()[index_of(kind)];
    if (edges.size() == 0) return;
    check_weights(edges);
    require_marks(edges.weight, edges.size());
    const auto finite = [](float value) { return std::isfinite(value); };
    require(std::all_of(edges.fractional.begin(), edges.fractional.end(), finite), "a fractional weight is not finite");
    for (const SignalScores& reasons : edges.reasons)
        require(std::all_of(reasons.begin(), reasons.end(), finite), "a score is not finite");
    require_ends(edges.statement_end, edges.statements.size(), "places of edges do not end one after the other");
    check_statements(graph, edges.statements.values());
    check_rows(rows.out_begin, edges.size());
    check_rows(rows.in_begin, edges.size());
    check_out_edges(graph, kind, graph.source_nodes(kind));
    check_in_edges(graph, kind, graph.nodes(traits(kind).target));
}

}  // namespace

void check_graph(const Graph& graph, unsigned threads, const WorkProgress& progress) {
    std::vector<std::function<void()>> checks;
    TextChecks texts{checks};
    for_each_column(graph.parts(), graph.adjacency(), texts);
    for (const auto check : {check_names, check_papers, check_text_index, check_merges})
        checks.emplace_back([&, check] { check(graph); });
    for (const EdgeKind kind : all_edge_kinds) checks.emplace_back([&, kind] { check_edges(graph, kind); });
    std::atomic<std::size_t> done{0};
    for_each_index(checks.size(), threads, [&](std::size_t i) {
        checks[i]();
        const std::size_t now_done = ++done;
        if (progress) progress(now_done, checks.size());
    });
}

}  // namespace arxgraph
