// Which attributes nodes and edges can have, under which name, and which of them occur in a graph.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

/// Every attribute besides id, label and kind. `note` is one attribute for each language: note_ko, note_en …
enum class NodeAttribute : std::uint8_t {
    stub,         // integer, 1; only on stubs
    arxiv_id,     // text
    version,      // integer
    doi,          // text
    url,          // text
    year,         // integer, of published, else of noted
    published,    // text, YYYY-MM-DD
    updated,      // text, YYYY-MM-DD
    noted,        // text, YYYY-MM-DD
    authors,      // list, in order
    tags,         // list
    categories,   // list, the primary one first
    comments,     // text
    journal_ref,  // text
    short_name,   // text
    abstract,     // text
    note,         // text
    evidence,     // list of path:line
    papers,       // integer: of authors, organisations, tags, categories and links, how many papers
};
inline constexpr std::size_t node_attribute_count = static_cast<std::size_t>(NodeAttribute::papers) + 1;

/// Every attribute besides ids, kind, direction and weight.
enum class EdgeAttribute : std::uint8_t {
    position,    // integer, authored
    fractional,  // real, coauthor
    reasons,     // text, related: "text 0.213; tags 0.1"
    words,       // text, mentions: "TokLIP; Tok-LIP"
    evidence,  // list: path:line where it was stated; coauthor: the ids of the papers together, and the places of those
               // that a projection left out
};
inline constexpr std::size_t edge_attribute_count = static_cast<std::size_t>(EdgeAttribute::evidence) + 1;

enum class AttributeType : std::uint8_t { text, list, integer, real };

std::string_view name(NodeAttribute attribute) noexcept;
std::string_view name(EdgeAttribute attribute) noexcept;
AttributeType type(NodeAttribute attribute) noexcept;
AttributeType type(EdgeAttribute attribute) noexcept;

/// Which attributes are wanted: all, if nobody chooses.
struct AttributeChoice {
    std::bitset<node_attribute_count> nodes = ~std::bitset<node_attribute_count>{};
    std::bitset<edge_attribute_count> edges = ~std::bitset<edge_attribute_count>{};

    bool has(NodeAttribute attribute) const { return nodes[static_cast<std::size_t>(attribute)]; }
};

/// An attribute that occurs in a graph, or may: a column can be announced that no element has.
struct AttributeColumn {
    std::string name{};
    AttributeType type{};
};

/// The attributes of a graph's nodes and edges as columns, in the order in which the reader gives them (notes, which it
/// gives in the paper's order, by language).
class AttributeColumns {
public:
    /// O(nodes + kinds of edges), and O(edges) for what no edge has.
    explicit AttributeColumns(const Graph& graph, const AttributeChoice& choice = {});

    std::span<const AttributeColumn> of_nodes() const noexcept { return nodes_; }
    std::span<const AttributeColumn> of_edges() const noexcept { return edges_; }
    static constexpr std::size_t none =
        std::numeric_limits<std::size_t>::max();  // of what does not occur or is not wanted
    std::size_t column(NodeAttribute attribute) const noexcept;
    std::size_t column(EdgeAttribute attribute) const noexcept;
    /// Of the notes in a language that occurs.
    std::size_t note_column(std::string_view language) const;

private:
    void add_notes(const Graph& graph);

    std::vector<AttributeColumn> nodes_;
    std::vector<AttributeColumn> edges_;
    std::array<std::size_t, node_attribute_count> node_columns_{};
    std::array<std::size_t, edge_attribute_count> edge_columns_{};
    std::map<std::string, std::size_t, std::less<>> note_columns_;  // by language
};

}  // namespace arxgraph
