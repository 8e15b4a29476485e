// The graph while it is built: papers by number, everything else by name, edges between numbers within their kinds.
// It takes papers whose identity is settled; GraphBuilder settles it.
#pragma once

#include <arxgraph/core/entry/diagnostics.hpp>
#include <arxgraph/core/graph/author_nodes.hpp>
#include <arxgraph/core/graph/author_table.hpp>
#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/graph/named_nodes.hpp>
#include <arxgraph/core/graph/node_ids.hpp>
#include <arxgraph/core/graph/note_names.hpp>
#include <arxgraph/core/graph/packed_entries.hpp>
#include <arxgraph/core/graph/paper_columns.hpp>
#include <arxgraph/core/graph/statement_tally.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace arxgraph {

class GraphAssembly {
public:
    /// Without links nobody asks how papers are called, and it is not remembered.
    GraphAssembly(AuthorTable authors, bool any_links, Diagnostics& diagnostics)
        : stated_authors_(std::move(authors)), any_links_(any_links), diagnostics_(diagnostics) {}

    /// Room for what so many entries state, so that no column is copied while it grows. Room that is not used takes
    /// addresses and no memory.
    void reserve(std::size_t entries, const StatedAmounts& amounts, const StringTable& names);

    /// Asks memory early for what adding the first of these papers, and some behind it, will need.
    void expect(std::span<const DescribedPaper> papers);
    /// First every described paper, in order; then the links of each; then the parts, after which the names may go.
    void add_paper(const DescribedPaper& paper);
    void add_links(std::uint32_t paper, const PaperEntries& entries);
    GraphParts parts(unsigned threads) &&;

private:
    /// A name in an author list; `ordinal` counts persons of the same key within the list from 1.
    struct ListedAuthor {
        StatedAuthor author{};
        std::uint32_t ordinal{};
        std::uint64_t id() const noexcept { return (std::uint64_t{author.key} << 32U) | ordinal; }
    };
    using AuthorList = std::vector<ListedAuthor>;

    AuthorList author_list(std::span<const std::uint32_t> stated, Location where);
    void add_authors(std::uint32_t paper, const PaperEntries& entries);
    void add_author(const ListedAuthor& author, std::uint32_t paper, std::uint32_t position,
                    std::span<const Statement> places);
    std::uint32_t category(std::uint32_t stated, std::string_view text);
    void add_tags(std::uint32_t paper, const PaperEntries& entries);
    void add_categories(std::uint32_t paper, const PaperEntries& entries);
    void add_categories_once(std::uint32_t paper, std::span<const std::uint32_t> stated,
                             std::span<const std::string_view> texts);
    void remember_ids(std::uint32_t paper, const PaperEntries& entries);
    void state_link(std::uint32_t paper, const StatedLink& link, Statement where, Location place);
    void state_note_link(std::uint32_t paper, const NoteLink& link, Statement where, Location place);
    std::uint32_t paper_count() const noexcept { return static_cast<std::uint32_t>(nodes_.paper.doi.size()); }
    std::uint32_t cited_paper(const ArxivId& id);
    void claim_author_ids(NodeKind kind, const AuthorNodes& authors, unsigned threads);
    void claim_name_ids(NodeKind kind, const NamedNodes& names);
    void claim_link_ids();
    void append_author_labels(NodeKind kind, const AuthorNodes& authors);
    void append_name_labels(NodeKind kind, const NamedNodes& names);
    void append_link_labels();

    AuthorTable stated_authors_;
    bool any_links_;
    Diagnostics& diagnostics_;
    NodeTable nodes_;
    NodeIds ids_;
    AuthorNodes authors_;
    AuthorNodes organizations_;
    boost::unordered_flat_map<std::uint32_t, std::uint32_t> times_;  // of keys in a list
    NamedNodes tags_;
    NamedNodes categories_;
    std::vector<std::uint32_t> category_of_stated_;  // + 1; 0: not met yet
    NamedNodes links_;                               // displays addresses that open
    std::array<EdgeSet, edge_kind_count> edges_;
    EdgeSet authored_by_organizations_;
    boost::unordered_flat_map<std::string, std::uint32_t> paper_by_doi_;
    boost::unordered_flat_map<std::string, std::uint32_t> paper_by_url_;
    NoteNames notes_;
    StatementTally cites_;
    StatementTally links_to_;
};

}  // namespace arxgraph
