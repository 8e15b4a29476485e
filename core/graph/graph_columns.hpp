// All columns of a graph under their names, in one place: what a file holds, and in which order.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <cstdint>
#include <span>
#include <string>

namespace arxgraph {

/// Shows a visitor every part of one kind of edge.
template <class Edges, class Rows, class Visit>
void for_each_edge_column(EdgeKind kind, Edges& edges, Rows& rows, Visit& visit) {
    const std::string prefix = std::string(name(kind)) + '.';
    visit.column(prefix + "target", edges.target);
    visit.column(prefix + "weight.marks", edges.weight.marks);
    visit.column(prefix + "weight.counts", edges.weight.counts);
    visit.column(prefix + "weight.others", edges.weight.others);
    visit.column(prefix + "position", edges.position);
    visit.column(prefix + "fractional", edges.fractional);
    visit.column(prefix + "reasons", edges.reasons);
    visit.texts(prefix + "words", edges.words, edges.size());
    visit.column(prefix + "statement_end", edges.statement_end);
    visit.column(prefix + "statements", edges.statements);
    visit.numbers(prefix + "clique_cap", std::span{&edges.clique_cap, 1});
    visit.text(prefix + "recipe", edges.recipe);
    visit.column(prefix + "out_begin", rows.out_begin);
    visit.column(prefix + "marked_row", rows.marked_row);
    visit.column(prefix + "in_begin", rows.in_begin);
    visit.column(prefix + "in_edges", rows.in_edges);
}

/// … and of papers, whose number is known.
template <class Papers, class Visit>
void for_each_paper_column(std::uint32_t count, Papers& paper, Visit& visit) {
    visit.column("paper.stub", paper.stub);
    visit.column("paper.version", paper.version);
    visit.column("paper.published", paper.published);
    visit.column("paper.updated", paper.updated);
    visit.column("paper.noted", paper.noted);
    visit.texts("paper.arxiv_id", paper.arxiv_id, count);
    visit.texts("paper.doi", paper.doi, count);
    visit.texts("paper.url", paper.url, count);
    visit.texts("paper.abstract", paper.abstract, count);
    visit.texts("paper.comments", paper.comments, count);
    visit.texts("paper.journal_ref", paper.journal_ref, count);
    visit.texts("paper.short_name", paper.short_name, count);
    visit.column("paper.note_end", paper.note_end);
    visit.texts("paper.note_language", paper.note_language, paper.note_end.back());
    visit.texts("paper.note_text", paper.note_text, paper.note_end.back());
    visit.column("paper.statement_end", paper.statement_end);
    visit.column("paper.statements", paper.statements);
}

/// … and of what papers say as terms.
template <class Index, class Visit>
void for_each_text_index_column(Index& index, Visit& visit) {
    visit.column("terms.hash", index.term_hash);
    visit.column("terms.row_end", index.row_end);
    visit.column("terms.row_term", index.row_term);
    visit.column("terms.row_weight", index.row_weight);
    visit.column("terms.posting_end", index.posting_end);
    visit.column("terms.posting_paper", index.posting_paper);
    visit.column("terms.posting_weight", index.posting_weight);
    visit.text("terms.recipe", index.recipe);
}

/// A visitor has `column(name, Column<T>&)`, `texts(name, TextColumn&, rows)`, `numbers(name, span of 32-bit numbers)`
/// and `text(name, std::string&)`; it may read what is shown or, if the parts are not const, fill it. Whatever tells
/// how many rows a column of texts has is shown before it.
template <class Parts, class Rows, class Visit>
void for_each_column(Parts& parts, Rows& adjacency, Visit& visit) {
    auto& nodes = parts.nodes;
    visit.numbers("node.count", std::span{nodes.count});
    std::uint32_t all = 0;
    for (const std::uint32_t count : nodes.count) all += count;
    visit.texts("node.id", nodes.id, all);
    visit.texts("node.label", nodes.label, all);
    for_each_paper_column(nodes.count[index_of(NodeKind::paper)], nodes.paper, visit);
    visit.texts("link.url", nodes.link_url, nodes.count[index_of(NodeKind::link)]);
    for (const EdgeKind kind : all_edge_kinds)
        for_each_edge_column(kind, parts.edges[index_of(kind)], adjacency[index_of(kind)], visit);
    auto sources = static_cast<std::uint32_t>(parts.sources.size());
    visit.numbers("source.count", std::span{&sources, 1});
    visit.texts("source.path", parts.sources, sources);
    visit.column("merges", parts.merges);
    for_each_text_index_column(parts.text, visit);
}

}  // namespace arxgraph
