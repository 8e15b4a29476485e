// Which attributes a node or an edge has, and in which order: the same for every exporter.
#pragma once

#include <arxgraph/core/graph/attribute_columns.hpp>
#include <arxgraph/core/graph/coauthored_papers.hpp>
#include <arxgraph/core/graph/graph.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

/// A value of one of the types; only the member of its type is set. Views live until the next call on the reader.
struct AttributeValue {
    AttributeType type{};
    std::string_view text{};
    std::span<const std::string_view> list{};
    std::uint64_t integer{};
    float real{};
};

/// Reads a graph's attributes. Holds scratch memory, so one a thread; the graph and the columns outlive it.
class AttributeReader {
public:
    AttributeReader(const Graph& graph, const AttributeColumns& columns);

    /// Calls visit(std::size_t column, const AttributeValue&) for each attribute that the node has, in order.
    template <class Visit>
    void visit(NodeId node, Visit&& visit) {
        read(node);
        for (const Item& item : items_) visit(item.column, item.value);
    }
    /// The same for an edge. Coauthor edges are read fastest in their order.
    template <class Visit>
    void visit(const Edge& edge, Visit&& visit) {
        read(edge);
        for (const Item& item : items_) visit(item.column, item.value);
    }

private:
    struct Item {
        std::size_t column{};
        AttributeValue value{};
    };
    template <class Attribute>
    bool has(Attribute attribute) const noexcept {
        return columns_.column(attribute) != AttributeColumns::none;
    }
    void read(NodeId node);
    void read(const Edge& edge);
    void read_paper(NodeId paper);
    void add_text(NodeAttribute attribute, std::string_view text);
    void add_date(NodeAttribute attribute, Date date);
    void add_url(NodeId node);
    void add_integer(std::size_t column, std::uint64_t value);
    void add_labels(NodeAttribute attribute, std::span<const NodeId> nodes);
    void add_authors(NodeId paper);
    void add_notes(NodeId paper);
    std::vector<std::string_view>& list_places(std::span<const Statement> statements);
    void append_place(const Statement& statement);
    void add_reasons(const SignalScores& reasons);
    void add_words(std::string_view words);
    void add_list(std::size_t column, const std::vector<std::string_view>& list);

    const Graph& graph_;
    const AttributeColumns& columns_;
    std::array<bool, edge_kind_count> derived_{};  // kinds whose edges may have a share or reasons
    CoauthoredPapers coauthored_;
    std::vector<Item> items_;
    std::array<std::string, node_attribute_count> texts_;
    std::array<std::vector<std::string_view>, node_attribute_count> lists_;
    std::string places_;
    std::vector<std::size_t> place_ends_;
};

}  // namespace arxgraph
