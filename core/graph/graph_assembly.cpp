#include <arxgraph/core/graph/graph_assembly.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/identity/tag_name.hpp>
#include <arxgraph/core/identity/title_key.hpp>
#include <arxgraph/core/identity/url.hpp>
#include <arxgraph/core/text/slug.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <utility>

namespace arxgraph {

namespace {

constexpr std::size_t longest_title_slug = 60;
constexpr std::size_t longest_name_slug = 120;
constexpr char ordinal_mark = '\n';  // stands in no key

void add_edge(EdgeSet& edges, std::uint32_t source, std::uint32_t target, std::span<const Statement> places) {
    edges.source.push_back(NodeId{source});
    edges.target.push_back(NodeId{target});
    edges.statements.insert(edges.statements.end(), places.begin(), places.end());
    edges.statement_end.push_back(static_cast<std::uint32_t>(edges.statements.size()));
}

void add_rows(EdgeSet& edges, std::uint32_t source, const StatementTally& tally, bool counted) {
    for (const StatementTally::Row& row : tally.rows()) {
        add_edge(edges, source, row.target, row.places);
        if (counted) edges.weight.push_back(row.times);
    }
}

void shift(std::vector<NodeId>& nodes, std::uint32_t by) {
    for (NodeId& node : nodes) node.index += by;
}

template <class T>
void concatenate(std::vector<T>& column, const std::vector<T>& more) {
    column.insert(column.end(), more.begin(), more.end());
}

void append(EdgeSet& edges, EdgeSet more) {
    for (std::uint32_t& end : more.statement_end) end += static_cast<std::uint32_t>(edges.statements.size());
    concatenate(edges.source, more.source);
    concatenate(edges.target, more.target);
    concatenate(edges.position, more.position);
    concatenate(edges.statement_end, more.statement_end);
    concatenate(edges.statements, more.statements);
}

/// arXiv's class names are ids as they are: `cs.CL`.
bool is_class_name(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-'; });
}

std::string readable_id(std::string_view kind, std::string_view text, std::size_t longest, bool with_hash) {
    std::string id = std::string(kind) + ':' + slug(fold(text), longest);
    if (id.back() == ':') id += 'x';
    return with_hash || id.ends_with(":x") ? id + '-' + hash8(text) : id;
}

}  // namespace

std::string GraphAssembly::paper_id(const PaperEntries& paper) const {
    if (paper.arxiv_id) return "arxiv:" + paper.arxiv_id->name();
    const std::string label = paper_label(paper);
    const auto key = TitleKey::parse(label);
    return readable_id("paper", key ? key->text() : label, longest_title_slug, true);
}

void GraphAssembly::add_paper(const PaperEntries& paper) {
    const auto number = static_cast<std::uint32_t>(nodes_.paper.stub.size());
    nodes_.id.push_back(ids_.claim(paper_id(paper)));
    nodes_.label.push_back(paper_label(paper));
    append_paper(nodes_.paper, paper);
    remember_ids(number, paper);
    add_authors(number, paper);
    add_tags(number, paper);
    add_categories(number, paper);
}

void GraphAssembly::remember_ids(std::uint32_t paper, const PaperEntries& entries) {
    if (entries.arxiv_id) paper_by_arxiv_id_.emplace(entries.arxiv_id->text(), paper);
    for (const Entry* entry : entries.entries) {
        if (const auto doi = Doi::parse(entry->doi)) paper_by_doi_.emplace(doi->text(), paper);
        if (const auto url = Url::parse(entry->url)) paper_by_url_.emplace(url->text(), paper);
        for (const std::string_view name : entry->names) notes_.add(name, entry->source.path, paper);
    }
}

const std::optional<IdentifiedAuthor>& GraphAssembly::author(std::string_view stated) {
    const auto [known, is_new] = people_.try_emplace(std::string(stated));
    if (is_new) known->second = identify_author(stated, identity_);
    return known->second;
}

GraphAssembly::AuthorList GraphAssembly::author_list(const Entry& entry) {
    AuthorList list;
    boost::unordered_flat_map<std::string, std::uint32_t> times;
    for (const std::string_view stated : entry.authors) {
        const std::optional<IdentifiedAuthor>& author = this->author(stated);
        if (!author && !PersonName::parse(stated))
            diagnostics_.report(DiagnosticCode::invalid_value, entry.source, std::string("author ").append(stated));
        if (!author) continue;
        const std::uint32_t ordinal = ++times[author->key];
        std::string key = author->key;
        if (ordinal > 1) key.append(1, ordinal_mark).append(std::to_string(ordinal));
        list.push_back({.name = &author->name, .key = std::move(key)});
    }
    return list;
}

void GraphAssembly::add_authors(std::uint32_t paper, const PaperEntries& entries) {
    std::vector<AuthorList> lists;
    for (const Entry* entry : entries.entries) lists.push_back(author_list(*entry));
    const auto shorter = [](const AuthorList& a, const AuthorList& b) { return a.size() < b.size(); };
    const auto chosen = std::max_element(lists.begin(), lists.end(), shorter);

    boost::unordered_flat_map<std::string_view, std::vector<Statement>> places;
    for (const ListedAuthor& author : *chosen) places[author.key];
    for (std::size_t i = 0; i < lists.size(); ++i)
        for (const ListedAuthor& author : lists[i]) {
            const auto at = places.find(author.key);
            if (at == places.end())
                diagnostics_.report(DiagnosticCode::author_lists_differ, entries.entries[i]->source,
                                    author.name->display());
            else
                at->second.push_back(entries.statements[i]);
        }

    std::uint32_t position = 0;
    for (const ListedAuthor& author : *chosen) {
        const bool person = !author.name->is_collaboration();
        EdgeSet& edges = person ? edges_[index_of(EdgeKind::authored)] : authored_by_organizations_;
        NamedNodes& names = person ? authors_ : organizations_;
        add_edge(edges, names.number(author.key, author.name->display()), paper, places[author.key]);
        edges.position.push_back(++position);
    }
}

void GraphAssembly::add_tags(std::uint32_t paper, const PaperEntries& entries) {
    StatementTally tally;
    for (std::size_t i = 0; i < entries.entries.size(); ++i)
        for (const std::string_view stated : entries.entries[i]->tags) {
            if (const auto tag = TagName::parse(stated))
                tally.state(tags_.number(tag->key(), tag->display()), entries.statements[i]);
            else
                diagnostics_.report(DiagnosticCode::invalid_value, entries.entries[i]->source,
                                    std::string("tag ").append(stated));
        }
    add_rows(edges_[index_of(EdgeKind::tagged)], paper, tally, false);
}

void GraphAssembly::add_categories(std::uint32_t paper, const PaperEntries& entries) {
    StatementTally tally;
    for (std::size_t i = 0; i < entries.entries.size(); ++i)
        for (const std::string_view stated : entries.entries[i]->categories)
            if (const std::string category = collapse_spaces(stated); !category.empty())
                tally.state(categories_.number(category, category), entries.statements[i]);
    add_rows(edges_[index_of(EdgeKind::in_category)], paper, tally, false);
}

std::uint32_t GraphAssembly::cited_paper(const ArxivId& id) {
    const auto next = static_cast<std::uint32_t>(nodes_.paper.stub.size());
    const auto [at, is_new] = paper_by_arxiv_id_.emplace(id.text(), next);
    if (is_new) {
        nodes_.id.push_back(ids_.claim("arxiv:" + id.name()));
        nodes_.label.push_back(std::string("arXiv:").append(id.text()));
        append_stub(nodes_.paper, id);
    }
    return at->second;
}

void GraphAssembly::state_link(std::uint32_t paper, const StatedLink& link, Statement where, Location place) {
    const auto cite = [&](std::uint32_t cited) {
        if (cited != paper) cites_.state(cited, where);
    };
    if (const auto id = ArxivId::parse(link.url)) return cite(cited_paper(*id));
    const auto doi = Doi::parse(link.url);
    if (const auto known = doi ? paper_by_doi_.find(doi->text()) : paper_by_doi_.end(); known != paper_by_doi_.end())
        return cite(known->second);
    const std::string address = doi ? "https://doi.org/" + doi->text() : std::string(link.url);
    const auto url = Url::parse(address);
    if (!url) return diagnostics_.report(DiagnosticCode::invalid_value, place, "link " + address);
    if (const auto known = paper_by_url_.find(url->text()); known != paper_by_url_.end()) return cite(known->second);
    const bool opens = address.starts_with("http://") || address.starts_with("https://");
    links_to_.state(links_.number(url->text(), opens ? address : "https://" + address), where);
}

void GraphAssembly::state_note_link(std::uint32_t paper, const NoteLink& link, Statement where, Location place) {
    const auto meant = notes_.find(link.name, place.path);
    if (!meant)
        diagnostics_.report(DiagnosticCode::unresolved_note_link, place, link.name);
    else if (*meant != paper)
        cites_.state(*meant, where);
}

void GraphAssembly::add_links(std::uint32_t paper, const PaperEntries& entries) {
    cites_.clear();
    links_to_.clear();
    for (std::size_t i = 0; i < entries.entries.size(); ++i) {
        const Location source = entries.entries[i]->source;
        const auto statement_at = [&](std::uint32_t line) {
            Statement where = entries.statements[i];
            if (line != 0) where.line = line;
            return where;
        };
        for (const StatedLink& link : entries.entries[i]->links) {
            const Statement where = statement_at(link.line);
            state_link(paper, link, where, {.path = source.path, .line = where.line});
        }
        for (const NoteLink& link : entries.entries[i]->note_links) {
            const Statement where = statement_at(link.line);
            state_note_link(paper, link, where, {.path = source.path, .line = where.line});
        }
    }
    add_rows(edges_[index_of(EdgeKind::cites)], paper, cites_, true);
    add_rows(edges_[index_of(EdgeKind::links_to)], paper, links_to_, true);
}

void GraphAssembly::append_names(NodeTable& nodes, NodeKind kind, const NamedNodes& names) {
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        const std::string& key = names.key(i);
        const std::size_t mark = key.find(ordinal_mark);
        std::string id = kind == NodeKind::category && is_class_name(key)
                             ? "category:" + key
                             : readable_id(name(kind), key.substr(0, mark), longest_name_slug, false);
        if (mark != std::string::npos) id.append("_").append(key, mark + 1);
        nodes.id.push_back(ids_.claim(std::move(id)));
        nodes.label.push_back(names.display(i));
    }
    nodes.count[index_of(kind)] = names.size();
}

void GraphAssembly::append_links(NodeTable& nodes) {
    for (std::uint32_t i = 0; i < links_.size(); ++i) {
        nodes.id.push_back(ids_.claim(readable_id("link", links_.key(i), longest_title_slug, true)));
        nodes.label.push_back(links_.key(i));
        nodes.link_url.push_back(links_.display(i));
    }
    nodes.count[index_of(NodeKind::link)] = links_.size();
}

GraphParts GraphAssembly::parts() && {
    nodes_.count[index_of(NodeKind::paper)] = static_cast<std::uint32_t>(nodes_.paper.stub.size());
    append_names(nodes_, NodeKind::author, authors_);
    append_names(nodes_, NodeKind::organization, organizations_);
    append_names(nodes_, NodeKind::tag, tags_);
    append_names(nodes_, NodeKind::category, categories_);
    append_links(nodes_);

    std::uint32_t begin = 0;
    std::array<std::uint32_t, node_kind_count> first{};
    for (const NodeKind kind : all_node_kinds) {
        first[index_of(kind)] = begin;
        begin += nodes_.count[index_of(kind)];
    }
    EdgeSet& authored = edges_[index_of(EdgeKind::authored)];
    shift(authored.source, first[index_of(NodeKind::author)]);
    shift(authored_by_organizations_.source, first[index_of(NodeKind::organization)]);
    append(authored, std::move(authored_by_organizations_));
    for (const EdgeKind kind : {EdgeKind::tagged, EdgeKind::in_category, EdgeKind::links_to})
        shift(edges_[index_of(kind)].target, first[index_of(traits(kind).target)]);
    return {.nodes = std::move(nodes_), .edges = std::move(edges_)};
}

}  // namespace arxgraph
