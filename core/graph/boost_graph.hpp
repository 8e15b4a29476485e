// Graph as a model of the Boost.Graph concepts, so that its algorithms run on it as it is. The only file that includes
// Boost.Graph, as that costs a second of compile time in each translation unit.
//
// `Graph` models VertexListGraph, EdgeListGraph and BidirectionalGraph and is directed: an undirected edge (coauthor,
// related) is two arcs, one each way, so that it can be walked from both ends. `UndirectedView` models the same and is
// undirected: every edge stands once and is incident to both of its ends. Property maps of both, by `get(tag, graph)`:
//   boost::vertex_index    NodeId -> 0 … nodes - 1
//   boost::vertex_name     NodeId -> std::string_view, the node's id
//   boost::edge_index      Arc -> std::uint32_t, the index of the edge's EdgeId; both arcs of an edge have the same
//   boost::edge_weight     Arc -> double, > 0; large means close. For shortest paths use edge_length_t.
//   arxgraph::edge_length  Arc -> double, 1 / weight: large means far
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <string_view>
#include <type_traits>
#include <utility>

namespace arxgraph {

/// An edge walked in one direction.
struct Arc {
    NodeId from{};
    NodeId to{};
    EdgeId edge{};
    friend auto operator<=>(const Arc&, const Arc&) = default;
};

enum class Direction : std::uint8_t { out, in };

/// The arcs that leave or reach one node: kind by kind, along the edges first, then against undirected ones.
class IncidenceIterator
    : public boost::iterator_facade<IncidenceIterator, Arc, std::forward_iterator_tag, Arc, std::ptrdiff_t> {
public:
    IncidenceIterator() = default;
    /// `ignore_direction`: every edge counts as undirected.
    static IncidenceIterator begin(const Graph& graph, NodeId node, Direction direction, bool ignore_direction) {
        IncidenceIterator at;
        at.graph_ = &graph;
        at.node_ = node;
        at.direction_ = direction;
        at.ignore_direction_ = ignore_direction;
        at.skip_empty_rows();
        return at;
    }
    static IncidenceIterator end(NodeId node) {
        IncidenceIterator at;
        at.node_ = node;
        at.row_ = rows;
        return at;
    }

private:
    friend class boost::iterator_core_access;
    static constexpr std::uint32_t rows = 2 * edge_kind_count;  // for each kind: edges from the node, edges to it

    EdgeKind kind() const { return all_edge_kinds[row_ / 2]; }
    bool edges_from_node() const { return row_ % 2 == 0; }
    bool row_counts() const {
        if (ignore_direction_ || !traits(kind()).directed) return true;
        return edges_from_node() == (direction_ == Direction::out);
    }
    std::size_t row_size() const {
        if (!row_counts()) return 0;
        return edges_from_node() ? graph_->out_edges(node_, kind()).size() : graph_->in_edges(node_, kind()).size();
    }
    void skip_empty_rows() {
        while (row_ < rows && index_ >= row_size()) {
            index_ = 0;
            ++row_;
        }
    }
    void increment() {
        ++index_;
        skip_empty_rows();
    }
    bool equal(const IncidenceIterator& other) const { return row_ == other.row_ && index_ == other.index_; }
    Arc dereference() const {
        const EdgeId id =
            edges_from_node() ? graph_->out_edges(node_, kind())[index_] : graph_->in_edges(node_, kind())[index_];
        const NodeId other = edges_from_node() ? graph_->target(id) : graph_->source(id);
        return direction_ == Direction::out ? Arc{.from = node_, .to = other, .edge = id}
                                            : Arc{.from = other, .to = node_, .edge = id};
    }

    const Graph* graph_ = nullptr;  // the caller's graph outlives its iterators
    NodeId node_{};
    std::uint32_t row_ = 0;
    std::uint32_t index_ = 0;
    Direction direction_ = Direction::out;
    bool ignore_direction_ = false;
};

/// All arcs of the graph; undirected edges give two where `both_ways`.
class ArcIterator : public boost::iterator_facade<ArcIterator, Arc, std::forward_iterator_tag, Arc, std::ptrdiff_t> {
public:
    ArcIterator() = default;
    ArcIterator(const Graph& graph, EdgeId at, bool both_ways) : graph_(&graph), at_(at), both_ways_(both_ways) {}

private:
    friend class boost::iterator_core_access;
    void increment() {
        if (both_ways_ && !reversed_ && !traits(graph_->kind(at_)).directed) {
            reversed_ = true;
            return;
        }
        reversed_ = false;
        ++at_.index;
    }
    bool equal(const ArcIterator& other) const { return at_ == other.at_ && reversed_ == other.reversed_; }
    Arc dereference() const {
        const Edge edge = graph_->edge(at_);
        return reversed_ ? Arc{.from = edge.target, .to = edge.source, .edge = at_}
                         : Arc{.from = edge.source, .to = edge.target, .edge = at_};
    }

    const Graph* graph_ = nullptr;
    EdgeId at_{};
    bool both_ways_ = false;
    bool reversed_ = false;
};

/// A graph seen without directions. The graph outlives the view.
struct UndirectedView {
    const Graph& graph;
};

inline const Graph& graph_of(const Graph& graph) noexcept {
    return graph;
}
inline const Graph& graph_of(const UndirectedView& view) noexcept {
    return view.graph;
}

template <class G>
concept BoostGraph =
    std::same_as<std::remove_const_t<G>, Graph> || std::same_as<std::remove_const_t<G>, UndirectedView>;
template <BoostGraph G>
inline constexpr bool is_undirected = std::same_as<std::remove_const_t<G>, UndirectedView>;

struct GraphTraversalTag : boost::vertex_list_graph_tag, boost::edge_list_graph_tag, boost::bidirectional_graph_tag {};

struct edge_length_t {
    using kind = boost::edge_property_tag;
};
inline constexpr edge_length_t edge_length{};

}  // namespace arxgraph

namespace boost {

template <arxgraph::BoostGraph G>
struct graph_traits<G> {
    using vertex_descriptor = arxgraph::NodeId;
    using edge_descriptor = arxgraph::Arc;
    using vertex_iterator = arxgraph::IdRange<arxgraph::NodeId>::iterator;
    using edge_iterator = arxgraph::ArcIterator;
    using out_edge_iterator = arxgraph::IncidenceIterator;
    using in_edge_iterator = arxgraph::IncidenceIterator;
    using directed_category = std::conditional_t<arxgraph::is_undirected<G>, undirected_tag, bidirectional_tag>;
    using edge_parallel_category = allow_parallel_edge_tag;
    using traversal_category = arxgraph::GraphTraversalTag;
    using vertices_size_type = std::uint32_t;
    using edges_size_type = std::uint32_t;
    using degree_size_type = std::uint32_t;

    static constexpr vertex_descriptor null_vertex() { return vertex_descriptor::none(); }
};

}  // namespace boost

namespace arxgraph {

/// Maps descriptors to values by a function of the graph.
template <class Key, class Value, class Category>
class GraphPropertyMap {
public:
    using key_type = Key;
    using value_type = Value;
    using reference = Value;
    using category = Category;
    using Function = Value (*)(const Graph&, Key);

    GraphPropertyMap(const Graph& graph, Function function) : graph_(&graph), function_(function) {}
    friend Value get(const GraphPropertyMap& map, Key key) { return map.function_(*map.graph_, key); }
    Value operator[](Key key) const { return function_(*graph_, key); }

private:
    const Graph* graph_;  // the caller's graph outlives the map
    Function function_;
};

using NodeIndexMap = GraphPropertyMap<NodeId, std::uint32_t, boost::readable_property_map_tag>;
using NodeNameMap = GraphPropertyMap<NodeId, std::string_view, boost::readable_property_map_tag>;
using ArcIndexMap = GraphPropertyMap<Arc, std::uint32_t, boost::readable_property_map_tag>;
using ArcNumberMap = GraphPropertyMap<Arc, double, boost::readable_property_map_tag>;

template <BoostGraph G>
auto vertices(const G& g) {
    const auto nodes = graph_of(g).nodes();
    return std::pair{nodes.begin(), nodes.end()};
}
template <BoostGraph G>
std::uint32_t num_vertices(const G& g) {
    return graph_of(g).node_count();
}
template <BoostGraph G>
auto edges(const G& g) {
    const Graph& graph = graph_of(g);
    constexpr bool both_ways = !is_undirected<G>;
    return std::pair{ArcIterator{graph, EdgeId{0}, both_ways},
                     ArcIterator{graph, EdgeId{graph.edge_count()}, both_ways}};
}
template <BoostGraph G>
std::uint32_t num_edges(const G& g) {
    const Graph& graph = graph_of(g);
    std::uint32_t arcs = graph.edge_count();
    if constexpr (!is_undirected<G>)
        for (const EdgeKind kind : all_edge_kinds)
            if (!traits(kind).directed) arcs += static_cast<std::uint32_t>(graph.edges(kind).size());
    return arcs;
}
inline NodeId source(const Arc& arc, const Graph&) {
    return arc.from;
}
inline NodeId source(const Arc& arc, const UndirectedView&) {
    return arc.from;
}
inline NodeId target(const Arc& arc, const Graph&) {
    return arc.to;
}
inline NodeId target(const Arc& arc, const UndirectedView&) {
    return arc.to;
}

template <BoostGraph G>
auto out_edges(NodeId node, const G& g) {
    return std::pair{IncidenceIterator::begin(graph_of(g), node, Direction::out, is_undirected<G>),
                     IncidenceIterator::end(node)};
}
template <BoostGraph G>
auto in_edges(NodeId node, const G& g) {
    return std::pair{IncidenceIterator::begin(graph_of(g), node, Direction::in, is_undirected<G>),
                     IncidenceIterator::end(node)};
}
template <BoostGraph G>
std::uint32_t out_degree(NodeId node, const G& g) {
    const auto [first, last] = out_edges(node, g);
    return static_cast<std::uint32_t>(std::distance(first, last));
}
template <BoostGraph G>
std::uint32_t in_degree(NodeId node, const G& g) {
    const auto [first, last] = in_edges(node, g);
    return static_cast<std::uint32_t>(std::distance(first, last));
}
template <BoostGraph G>
std::uint32_t degree(NodeId node, const G& g) {
    if constexpr (is_undirected<G>)
        return out_degree(node, g);
    else
        return out_degree(node, g) + in_degree(node, g);
}

template <BoostGraph G>
NodeIndexMap get(boost::vertex_index_t, const G& g) {
    return {graph_of(g), [](const Graph&, NodeId node) { return node.index; }};
}
template <BoostGraph G>
NodeNameMap get(boost::vertex_name_t, const G& g) {
    return {graph_of(g), [](const Graph& graph, NodeId node) { return graph.id(node); }};
}
template <BoostGraph G>
ArcIndexMap get(boost::edge_index_t, const G& g) {
    return {graph_of(g), [](const Graph&, Arc arc) { return arc.edge.index; }};
}
template <BoostGraph G>
ArcNumberMap get(boost::edge_weight_t, const G& g) {
    return {graph_of(g), [](const Graph& graph, Arc arc) { return double{graph.edge(arc.edge).weight}; }};
}
template <BoostGraph G>
ArcNumberMap get(edge_length_t, const G& g) {
    return {graph_of(g), [](const Graph& graph, Arc arc) { return 1.0 / graph.edge(arc.edge).weight; }};
}
template <BoostGraph G, class Tag, class Key>
auto get(Tag tag, const G& g, Key key) {
    return get(get(tag, g), key);
}

}  // namespace arxgraph

namespace boost {

template <arxgraph::BoostGraph G>
struct property_map<G, vertex_index_t> {
    using type = arxgraph::NodeIndexMap;
    using const_type = type;
};
template <arxgraph::BoostGraph G>
struct property_map<G, vertex_name_t> {
    using type = arxgraph::NodeNameMap;
    using const_type = type;
};
template <arxgraph::BoostGraph G>
struct property_map<G, edge_index_t> {
    using type = arxgraph::ArcIndexMap;
    using const_type = type;
};
template <arxgraph::BoostGraph G>
struct property_map<G, edge_weight_t> {
    using type = arxgraph::ArcNumberMap;
    using const_type = type;
};
template <arxgraph::BoostGraph G>
struct property_map<G, arxgraph::edge_length_t> {
    using type = arxgraph::ArcNumberMap;
    using const_type = type;
};

}  // namespace boost

template <>
struct std::hash<arxgraph::Arc> {
    std::size_t operator()(const arxgraph::Arc& arc) const noexcept {
        return std::hash<arxgraph::EdgeId>{}(arc.edge) * 2 + (arc.from < arc.to ? 1U : 0U);
    }
};
