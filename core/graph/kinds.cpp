#include <arxgraph/core/graph/kinds.hpp>

namespace arxgraph {

namespace {

using enum NodeKind;
constexpr std::array<EdgeKindTraits, edge_kind_count> edge_traits{{
    {.name = "authored", .first_source = author, .last_source = organization, .target = paper, .directed = true},
    {.name = "tagged", .first_source = paper, .last_source = paper, .target = tag, .directed = true},
    {.name = "in_category", .first_source = paper, .last_source = paper, .target = category, .directed = true},
    {.name = "cites", .first_source = paper, .last_source = paper, .target = paper, .directed = true},
    {.name = "links_to", .first_source = paper, .last_source = paper, .target = link, .directed = true},
    {.name = "mentions",
     .first_source = paper,
     .last_source = paper,
     .target = paper,
     .directed = true,
     .derived = true},
    {.name = "coauthor", .first_source = author, .last_source = author, .target = author, .derived = true},
    {.name = "related", .first_source = paper, .last_source = paper, .target = paper, .derived = true},
}};
constexpr std::array<std::string_view, node_kind_count> node_names{"paper", "author",   "organization",
                                                                   "tag",   "category", "link"};

}  // namespace

const EdgeKindTraits& traits(EdgeKind kind) noexcept {
    return edge_traits[index_of(kind)];
}
std::string_view name(NodeKind kind) noexcept {
    return node_names[index_of(kind)];
}
std::string_view name(EdgeKind kind) noexcept {
    return traits(kind).name;
}

std::optional<NodeKind> parse_node_kind(std::string_view text) noexcept {
    for (const NodeKind kind : all_node_kinds)
        if (name(kind) == text) return kind;
    return std::nullopt;
}

std::optional<EdgeKind> parse_edge_kind(std::string_view text) noexcept {
    for (const EdgeKind kind : all_edge_kinds)
        if (name(kind) == text) return kind;
    return std::nullopt;
}

}  // namespace arxgraph
