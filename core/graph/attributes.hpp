// Which attributes a node or an edge has, under which name and in which order: the same for every exporter.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
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
    evidence,  // list: path:line where it was stated; coauthor: the ids of the papers together, and the places of those
               // that a projection left out
};
inline constexpr std::size_t edge_attribute_count = static_cast<std::size_t>(EdgeAttribute::evidence) + 1;

enum class AttributeType : std::uint8_t { text, list, integer, real };

std::string_view name(NodeAttribute attribute) noexcept;
std::string_view name(EdgeAttribute attribute) noexcept;
AttributeType type(NodeAttribute attribute) noexcept;
AttributeType type(EdgeAttribute attribute) noexcept;

/// A value of one of the types; only the member of its type is set. Views live until the next call on the reader.
struct AttributeValue {
    AttributeType type{};
    std::string_view text{};
    std::span<const std::string_view> list{};
    std::uint64_t integer{};
    double real{};
};

/// Reads a graph's attributes. Holds scratch memory, so one a thread; the graph outlives it.
class AttributeReader {
public:
    explicit AttributeReader(const Graph& graph) : graph_(graph) {}

    /// Calls visit(std::string_view name, const AttributeValue&) for each attribute that the node has, in order.
    template <class Visit>
    void visit(NodeId node, Visit&& visit) {
        read(node);
        for (const Item& item : items_) visit(std::string_view{item.name}, item.value);
    }
    template <class Visit>
    void visit(EdgeId edge, Visit&& visit) {
        read(edge);
        for (const Item& item : items_) visit(std::string_view{item.name}, item.value);
    }

private:
    struct Item {
        std::string_view name{};
        AttributeValue value{};
    };
    void read(NodeId node);
    void read(EdgeId edge);
    void read_paper(NodeId paper);
    void add_text(NodeAttribute attribute, std::string_view text);
    void add_date(NodeAttribute attribute, Date date);
    void add_integer(std::string_view name, std::uint64_t value);
    void add_labels(NodeAttribute attribute);
    void add_notes(NodeId paper);
    std::vector<std::string_view>& list_places(std::span<const Statement> statements);
    void add_reasons(const SignalScores& reasons);
    void add_list(std::string_view name, const std::vector<std::string_view>& list);

    const Graph& graph_;
    std::vector<Item> items_;
    std::array<std::string, node_attribute_count> texts_;
    std::array<std::vector<std::string_view>, node_attribute_count> lists_;
    std::string evidence_;
    std::map<std::string, std::string, std::less<>> note_names_;  // by language
};

/// An attribute that occurs in a graph, or may: a column can be announced that no element has.
struct AttributeColumn {
    std::string name{};
    AttributeType type{};
};
/// Those that occur, in the order in which the reader gives them. O(nodes + edges).
std::vector<AttributeColumn> node_columns(const Graph& graph);
std::vector<AttributeColumn> edge_columns(const Graph& graph);

}  // namespace arxgraph
