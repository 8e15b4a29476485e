// The graph while it is built: papers by number, everything else by name, edges between numbers within their kinds.
// It takes papers whose identity is settled; GraphBuilder settles it.
#pragma once

#include <arxgraph/core/entry/diagnostics.hpp>
#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/graph/named_nodes.hpp>
#include <arxgraph/core/graph/node_ids.hpp>
#include <arxgraph/core/graph/note_names.hpp>
#include <arxgraph/core/graph/paper_columns.hpp>
#include <arxgraph/core/graph/statement_tally.hpp>
#include <arxgraph/core/identity/author_identity.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace arxgraph {

class GraphAssembly {
public:
    GraphAssembly(const AuthorIdentity& identity, Diagnostics& diagnostics)
        : identity_(identity), diagnostics_(diagnostics) {}

    /// First every described paper, in order; then the links of each; then the parts.
    void add_paper(const PaperEntries& paper);
    void add_links(std::uint32_t paper, const PaperEntries& entries);
    GraphParts parts() &&;

private:
    /// A name in an author list; `ordinal` counts persons of the same name within the list from 1.
    struct ListedAuthor {
        const PersonName* name{};  // in people_
        std::string key{};         // of the node: the name's key and the ordinal
    };
    using AuthorList = std::vector<ListedAuthor>;

    const std::optional<IdentifiedAuthor>& author(std::string_view stated);
    AuthorList author_list(const Entry& entry);
    void add_authors(std::uint32_t paper, const PaperEntries& entries);
    void add_tags(std::uint32_t paper, const PaperEntries& entries);
    void add_categories(std::uint32_t paper, const PaperEntries& entries);
    void remember_ids(std::uint32_t paper, const PaperEntries& entries);
    void state_link(std::uint32_t paper, const StatedLink& link, Statement where, Location place);
    void state_note_link(std::uint32_t paper, const NoteLink& link, Statement where, Location place);
    std::uint32_t cited_paper(const ArxivId& id);
    std::string paper_id(const PaperEntries& paper) const;
    void append_names(NodeTable& nodes, NodeKind kind, const NamedNodes& names);
    void append_links(NodeTable& nodes);

    const AuthorIdentity& identity_;
    Diagnostics& diagnostics_;
    /// As stated, because names come again and again; a map whose values stay where they are.
    std::unordered_map<std::string, std::optional<IdentifiedAuthor>> people_;
    NodeTable nodes_;
    NodeIds ids_;
    NamedNodes authors_{Spelling::richest};
    NamedNodes organizations_{Spelling::richest};
    NamedNodes tags_{Spelling::most_frequent};
    NamedNodes categories_{Spelling::most_frequent};
    NamedNodes links_{Spelling::most_frequent};  // displays addresses that open
    std::array<EdgeSet, edge_kind_count> edges_;
    EdgeSet authored_by_organizations_;
    boost::unordered_flat_map<std::string, std::uint32_t> paper_by_arxiv_id_;
    boost::unordered_flat_map<std::string, std::uint32_t> paper_by_doi_;
    boost::unordered_flat_map<std::string, std::uint32_t> paper_by_url_;
    NoteNames notes_;
    StatementTally cites_;
    StatementTally links_to_;
};

}  // namespace arxgraph
