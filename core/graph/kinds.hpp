// The kinds of nodes and edges, and what is fixed for each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace arxgraph {

/// Node ids are grouped by kind in this order.
enum class NodeKind : std::uint8_t { paper, author, organization, tag, category, link };
inline constexpr std::array all_node_kinds{NodeKind::paper, NodeKind::author,   NodeKind::organization,
                                           NodeKind::tag,   NodeKind::category, NodeKind::link};
inline constexpr std::size_t node_kind_count = all_node_kinds.size();

/// Edge ids are grouped by kind in this order.
enum class EdgeKind : std::uint8_t { authored, tagged, in_category, cites, links_to, mentions, coauthor, related };
inline constexpr std::array all_edge_kinds{EdgeKind::authored, EdgeKind::tagged,   EdgeKind::in_category,
                                           EdgeKind::cites,    EdgeKind::links_to, EdgeKind::mentions,
                                           EdgeKind::coauthor, EdgeKind::related};
inline constexpr std::size_t edge_kind_count = all_edge_kinds.size();

constexpr std::size_t index_of(NodeKind kind) noexcept {
    return static_cast<std::size_t>(kind);
}
constexpr std::size_t index_of(EdgeKind kind) noexcept {
    return static_cast<std::size_t>(kind);
}

/// What holds for every edge of a kind. Sources are of the kinds `first_source` to `last_source`.
struct EdgeKindTraits {
    std::string_view name{};
    NodeKind first_source{};
    NodeKind last_source{};
    NodeKind target{};
    bool directed{};
    bool derived{};  // computed from other edges instead of stated by a source
};

const EdgeKindTraits& traits(EdgeKind kind) noexcept;

std::string_view name(NodeKind kind) noexcept;
std::string_view name(EdgeKind kind) noexcept;
std::optional<NodeKind> parse_node_kind(std::string_view name) noexcept;
std::optional<EdgeKind> parse_edge_kind(std::string_view name) noexcept;

}  // namespace arxgraph
