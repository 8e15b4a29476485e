// The attributes of a node or an edge by column, for formats that are tables: each row has all columns.
#pragma once

#include <arxgraph/core/graph/attributes.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace arxgraph {

/// One a thread; the graph and the columns outlive it.
class AttributeRow {
public:
    AttributeRow(const Graph& graph, const AttributeColumns& columns) : columns_(columns), reader_(graph, columns) {}

    /// One for each column, null where the node or edge has no value. Lives until the next call.
    std::span<const AttributeValue* const> of(NodeId node) { return read(node, columns_.of_nodes().size()); }
    std::span<const AttributeValue* const> of(const Edge& edge) { return read(edge, columns_.of_edges().size()); }

private:
    template <class Element>
    std::span<const AttributeValue* const> read(const Element& element, std::size_t columns) {
        cells_.assign(columns, nullptr);
        reader_.visit(element, [&](std::size_t column, const AttributeValue& value) { cells_[column] = &value; });
        return cells_;
    }

    const AttributeColumns& columns_;
    AttributeReader reader_;
    std::vector<const AttributeValue*> cells_;
};

}  // namespace arxgraph
