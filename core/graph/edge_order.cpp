#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/graph/edge_order.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <string>
#include <utility>

namespace arxgraph {

namespace {

template <class T>
void permute(Column<T>& column, const std::vector<std::uint32_t>& order) {
    if (column.empty()) return;
    std::vector<T> sorted(column.size());
    const std::span<const T> values = column.values();
    for (std::size_t i = 0; i < order.size(); ++i) sorted[i] = values[order[i]];
    column = std::move(sorted);
}

void permute_weights(EdgeSet& edges, const std::vector<std::uint32_t>& order) {
    EdgeWeights sorted;
    for (std::size_t i = 0; i < order.size(); ++i) sorted.put(i, edges.weight[order[i]]);
    edges.weight = std::move(sorted);
}

void permute(TextColumn& column, const std::vector<std::uint32_t>& order) {
    if (column.size() == 0) return;
    TextColumn sorted;
    for (const std::uint32_t row : order) sorted.push_back(column[row]);
    column = std::move(sorted);
}

void permute_statements(EdgeSet& edges, const std::vector<std::uint32_t>& order) {
    if (edges.statement_end.empty()) return;
    std::vector<std::uint32_t> ends;
    std::vector<Statement> statements;
    ends.reserve(order.size());
    statements.reserve(edges.statements.size());
    for (const std::uint32_t row : order) {
        const std::uint32_t begin = row == 0 ? 0 : edges.statement_end[row - 1];
        const auto stated = edges.statements.values(begin, edges.statement_end[row]);
        statements.insert(statements.end(), stated.begin(), stated.end());
        ends.push_back(static_cast<std::uint32_t>(statements.size()));
    }
    edges.statement_end = std::move(ends);
    edges.statements = std::move(statements);
}

std::string kind_of(const EdgeSet& edges) {
    return std::string(name(edges.kind)) + " edges: ";
}

}  // namespace

void check_lengths(const EdgeSet& edges) {
    const std::size_t rows = edges.size();
    const auto fits = [&](std::size_t size) { return size == 0 || size == rows; };
    const EdgeWeights& weight = edges.weight;
    if (weight.marks.size() > (rows + EdgeWeights::rows_a_word - 1) / EdgeWeights::rows_a_word ||
        weight.counts.size() != (weight.marks.size() + EdgeWeights::words_a_count - 1) / EdgeWeights::words_a_count ||
        weight.others.size() > rows || !fits(edges.position.size()) || !fits(edges.fractional.size()) ||
        !fits(edges.reasons.size()) || !fits(edges.words.size()) ||
        !fits(edges.statement_end.size()))
        throw Error(kind_of(edges) + "columns differ in length");
    if (!edges.statement_end.empty() && edges.statement_end.back() != edges.statements.size())
        throw Error(kind_of(edges) + "statements do not add up");
}

void check_weights(const EdgeSet& edges) {
    for (const float weight : edges.weight.others)
        if (!std::isfinite(weight) || weight <= 0) throw Error(kind_of(edges) + "a weight is not finite and positive");
}

void check_ends(const EdgeSet& edges, IdRange<NodeId> sources, IdRange<NodeId> targets) {
    const auto all_of = [](const Column<NodeId>& ends, IdRange<NodeId> allowed) {
        return std::all_of(ends.begin(), ends.end(), [&](NodeId end) { return allowed.contains(end); });
    };
    if (!all_of(edges.source, sources) || !all_of(edges.target, targets))
        throw Error(kind_of(edges) + "an end is of a kind that cannot have them");
    if (traits(edges.kind).directed) return;
    if (!std::equal(edges.source.begin(), edges.source.end(), edges.target.begin(), std::less<>()))
        throw Error(kind_of(edges) + "the smaller node must come first");
}

std::vector<std::uint32_t> row_offsets(std::span<const NodeId> nodes, NodeId first, std::uint32_t rows) {
    std::vector<std::uint32_t> offsets(std::size_t{rows} + 1);
    for (const NodeId node : nodes) ++offsets[node.index - first.index + 1];
    std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
    return offsets;
}

void sort_by_source(EdgeSet& edges, NodeId first, std::uint32_t rows) {
    if (std::is_sorted(edges.source.begin(), edges.source.end())) return;
    const std::span<const NodeId> sources = edges.source.values();
    std::vector<std::uint32_t> next = row_offsets(sources, first, rows);
    std::vector<std::uint32_t> order(edges.size());
    for (std::uint32_t i = 0; i < edges.size(); ++i) order[next[sources[i].index - first.index]++] = i;
    permute(edges.source, order);
    permute(edges.target, order);
    permute_weights(edges, order);
    permute(edges.position, order);
    permute(edges.fractional, order);
    permute(edges.reasons, order);
    permute(edges.words, order);
    permute_statements(edges, order);
}

}  // namespace arxgraph
