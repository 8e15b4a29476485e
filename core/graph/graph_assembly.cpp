#include <arxgraph/core/graph/graph_assembly.hpp>
#include <arxgraph/core/graph/readable_id.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/identity/tag_name.hpp>
#include <arxgraph/core/identity/url.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <utility>

namespace arxgraph {

namespace {

constexpr std::size_t longest_title_slug = 60;
constexpr std::size_t longest_name_slug = 120;
constexpr std::uint32_t authors_at_once = 1U << 16U;
constexpr std::size_t roomy_list = 256;  // names
constexpr std::size_t few_categories = 16;
constexpr std::size_t short_list = 16;  // names are looked through faster than hashed

/// Without places of its own an edge was stated where its paper was. A column of places begins with the first edge that
/// has some.
void add_edge(EdgeSet& edges, std::uint32_t source, std::uint32_t target, std::span<const Statement> places) {
    if (!places.empty() && edges.statement_end.empty()) edges.statement_end.resize(edges.size(), 0);
    edges.source.push_back(NodeId{source});
    edges.target.push_back(NodeId{target});
    if (places.empty() && edges.statement_end.empty()) return;
    edges.statements.append(places);
    edges.statement_end.push_back(static_cast<std::uint32_t>(edges.statements.size()));
}

/// Edges that count how often they are stated have lines of their own.
void add_counted_rows(EdgeSet& edges, std::uint32_t source, const StatementTally& tally) {
    for (const StatementTally::Row& row : tally.rows()) {
        add_edge(edges, source, row.target, row.places);
        edges.weight.put(edges.size() - 1, static_cast<float>(row.times));
    }
}

/// None where an edge was stated where its paper was.
std::span<const Statement> own_places(std::span<const Statement> places, std::span<const Statement> of_paper) {
    return std::ranges::equal(places, of_paper) ? std::span<const Statement>{} : places;
}

void add_rows(EdgeSet& edges, std::uint32_t paper, const StatementTally& tally, std::span<const Statement> stated) {
    for (const StatementTally::Row& row : tally.rows())
        add_edge(edges, paper, row.target, own_places(row.places, stated));
}

void shift(Column<NodeId>& nodes, std::uint32_t by) {
    for (NodeId& node : nodes.changeable()) node.index += by;
}

void append(EdgeSet& edges, EdgeSet more) {
    if (!edges.statement_end.empty() || !more.statement_end.empty()) {
        edges.statement_end.resize(edges.size(), 0);
        more.statement_end.resize(more.size(), 0);
    }
    for (std::uint32_t& end : more.statement_end.changeable())
        end += static_cast<std::uint32_t>(edges.statements.size());
    edges.source.append(more.source.values());
    edges.target.append(more.target.values());
    edges.position.append(more.position.values());
    edges.statement_end.append(more.statement_end.values());
    edges.statements.append(more.statements.values());
}

/// Calls visit(number of a stated name) for the first authors of the paper that stands so far behind the first.
template <class Visit>
void for_each_author(std::span<const DescribedPaper> papers, std::size_t ahead, const Visit& visit) {
    constexpr std::size_t most = 32;
    if (ahead >= papers.size()) return;
    for (const std::span<const std::uint32_t> list : papers[ahead].entries.authors)
        for (const std::uint32_t stated : list.first(std::min(list.size(), most))) visit(stated);
}

/// arXiv's class names are ids as they are: `cs.CL`.
bool is_class_name(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-'; });
}

}  // namespace

void GraphAssembly::reserve(std::size_t entries, const StatedAmounts& amounts, const StringTable& names) {
    constexpr std::size_t arxiv_id_bytes = 16;
    constexpr std::size_t author_id_bytes = 8;                                                // besides the name
    const auto with_others = [](std::size_t amount) { return amount + amount / 16 + 4096; };  // tags, links, stubs
    const std::size_t nodes = with_others(entries + names.size());
    ids_.reserve(nodes, with_others(entries * arxiv_id_bytes + names.size() * author_id_bytes + names.bytes()));
    nodes_.label.reserve(nodes, with_others(amounts.title_bytes + names.bytes()));
    PaperTable& papers = nodes_.paper;
    papers.version.reserve(entries);
    papers.published.reserve(entries);
    papers.updated.reserve(entries);
    papers.statements.reserve(entries);
    papers.doi.reserve(entries, amounts.doi_bytes);
    papers.abstract.reserve(entries, amounts.abstract_bytes);
    papers.comments.reserve(entries, amounts.comment_bytes);
    papers.journal_ref.reserve(entries, amounts.journal_ref_bytes);
    EdgeSet& authored = edges_[index_of(EdgeKind::authored)];
    for (Column<NodeId>* ends : {&authored.source, &authored.target}) ends->reserve(amounts.authors);
    authored.position.reserve(amounts.authors);
    EdgeSet& in_category = edges_[index_of(EdgeKind::in_category)];
    for (Column<NodeId>* ends : {&in_category.source, &in_category.target}) ends->reserve(amounts.categories);
}

void GraphAssembly::expect(std::span<const DescribedPaper> papers) {
    constexpr std::size_t names_ahead = 12;
    constexpr std::size_t keys_ahead = 8;
    constexpr std::size_t nodes_ahead = 4;
    for_each_author(papers, names_ahead, [&](std::uint32_t stated) { __builtin_prefetch(&stated_authors_[stated]); });
    for_each_author(papers, keys_ahead,
                    [&](std::uint32_t stated) { authors_.expect_key(stated_authors_[stated].key); });
    for_each_author(papers, nodes_ahead,
                    [&](std::uint32_t stated) { authors_.expect_node(stated_authors_[stated].key); });
}

void GraphAssembly::add_paper(const DescribedPaper& described) {
    const PaperEntries& paper = described.entries;
    const auto number = paper_count();
    if (paper.arxiv_id && !any_links_)
        ids_.append(described.texts.id);
    else
        ids_.claim(described.texts.id);
    nodes_.label.push_back(described.texts.label);
    append_paper(nodes_.paper, paper, described.texts.doi);
    remember_ids(number, paper);
    add_authors(number, paper);
    add_tags(number, paper);
    add_categories(number, paper);
}

void GraphAssembly::remember_ids(std::uint32_t paper, const PaperEntries& entries) {
    if (!any_links_) return;
    for (const Entry* entry : entries.entries) {
        if (const auto doi = Doi::parse(entry->doi)) paper_by_doi_.emplace(doi->text(), paper);
        if (const auto url = Url::parse(entry->url)) paper_by_url_.emplace(url->text(), paper);
        for (const std::string_view name : entry->names) notes_.add(name, entry->source.path, paper);
    }
}

GraphAssembly::AuthorList GraphAssembly::author_list(std::span<const std::uint32_t> stated, Location where) {
    AuthorList list;
    list.reserve(stated.size());
    const bool is_short = stated.size() <= short_list;
    for (const std::uint32_t number : stated) {
        const StatedAuthor& author = stated_authors_[number];
        if (author.kind == AuthorKind::no_name)
            diagnostics_.report(DiagnosticCode::invalid_value, where,
                                std::string("author ").append(stated_authors_.stated(number)));
        if (author.kind == AuthorKind::no_name || author.kind == AuthorKind::left_out) continue;
        const auto is_same = [&](const ListedAuthor& each) { return each.author.key == author.key; };
        const std::uint32_t ordinal =
            is_short ? static_cast<std::uint32_t>(std::count_if(list.begin(), list.end(), is_same)) + 1
                     : ++times_[author.key];
        list.push_back({.author = author, .ordinal = ordinal});
    }
    if (is_short) return list;
    if (times_.size() > roomy_list)
        times_ = decltype(times_)();
    else
        times_.clear();
    return list;
}

void GraphAssembly::add_author(const ListedAuthor& listed, std::uint32_t paper, std::uint32_t position,
                               std::span<const Statement> places) {
    const bool person = listed.author.kind == AuthorKind::person;
    EdgeSet& edges = person ? edges_[index_of(EdgeKind::authored)] : authored_by_organizations_;
    AuthorNodes& nodes = person ? authors_ : organizations_;
    add_edge(edges, nodes.number(listed.author, listed.ordinal), paper, places);
    edges.position.push_back(position);
}

/// Of one entry.
void GraphAssembly::add_categories_once(std::uint32_t paper, std::span<const std::uint32_t> stated,
                                        std::span<const std::string_view> texts) {
    EdgeSet& edges = edges_[index_of(EdgeKind::in_category)];
    const std::size_t before = edges.size();
    for (std::size_t i = 0; i < stated.size(); ++i) {
        const std::uint32_t found = category(stated[i], texts[i]);
        if (found == 0) continue;
        const auto known = edges.target.values(before, edges.size());
        if (std::find(known.begin(), known.end(), NodeId{found - 1}) == known.end())
            add_edge(edges, paper, found - 1, {});
    }
}

/// The longest list counts; what others say of its names is kept, other names are reported.
void GraphAssembly::add_authors(std::uint32_t paper, const PaperEntries& entries) {
    std::vector<AuthorList> lists;
    for (std::size_t i = 0; i < entries.entries.size(); ++i)
        lists.push_back(author_list(entries.authors[i], entries.entries[i]->source));
    const auto shorter = [](const AuthorList& a, const AuthorList& b) { return a.size() < b.size(); };
    const auto chosen = std::max_element(lists.begin(), lists.end(), shorter);
    std::uint32_t position = 0;
    if (lists.size() == 1) {
        for (const ListedAuthor& listed : *chosen) add_author(listed, paper, ++position, {});
        return;
    }
    boost::unordered_flat_map<std::uint64_t, std::vector<Statement>> places;
    for (const ListedAuthor& listed : *chosen) places[listed.id()];
    for (std::size_t i = 0; i < lists.size(); ++i)
        for (const ListedAuthor& listed : lists[i]) {
            const auto at = places.find(listed.id());
            if (at == places.end())
                diagnostics_.report(DiagnosticCode::author_lists_differ, entries.entries[i]->source,
                                    stated_authors_.display(listed.author.display));
            else
                at->second.push_back(entries.statements[i]);
        }
    for (const ListedAuthor& listed : *chosen)
        add_author(listed, paper, ++position, own_places(places[listed.id()], entries.statements));
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
    add_rows(edges_[index_of(EdgeKind::tagged)], paper, tally, entries.statements);
}

/// The category's number, + 1; 0 for a text of white space.
std::uint32_t GraphAssembly::category(std::uint32_t stated, std::string_view text) {
    if (category_of_stated_.size() <= stated) category_of_stated_.resize(stated + 1);
    std::uint32_t& known = category_of_stated_[stated];
    if (known != 0) return known;
    const std::string name = collapse_spaces(text);
    return name.empty() ? 0 : known = categories_.number(name, name) + 1;
}

void GraphAssembly::add_categories(std::uint32_t paper, const PaperEntries& entries) {
    if (entries.entries.size() == 1 && entries.categories[0].size() <= few_categories)
        return add_categories_once(paper, entries.categories[0], entries.entries[0]->categories);
    StatementTally tally;
    for (std::size_t i = 0; i < entries.entries.size(); ++i)
        for (std::size_t k = 0; k < entries.categories[i].size(); ++k)
            if (const std::uint32_t found = category(entries.categories[i][k], entries.entries[i]->categories[k]))
                tally.state(found - 1, entries.statements[i]);
    add_rows(edges_[index_of(EdgeKind::in_category)], paper, tally, entries.statements);
}

std::uint32_t GraphAssembly::cited_paper(const ArxivId& id) {
    const std::string node_id = "arxiv:" + id.name();
    if (const auto known = ids_.find(node_id)) return *known;
    ids_.claim(node_id);
    nodes_.label.push_back(std::string("arXiv:").append(id.text()));
    append_stub(nodes_.paper);
    return paper_count() - 1;
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
    add_counted_rows(edges_[index_of(EdgeKind::cites)], paper, cites_);
    add_counted_rows(edges_[index_of(EdgeKind::links_to)], paper, links_to_);
}

/// Ids are made on several threads and claimed in order.
void GraphAssembly::claim_author_ids(NodeKind kind, const AuthorNodes& authors, unsigned threads) {
    std::vector<std::string> ids;
    for (std::uint32_t begin = 0; begin < authors.size(); begin += authors_at_once) {
        ids.resize(std::min(authors_at_once, authors.size() - begin));
        constexpr std::size_t step = 1024;
        for_each_index((ids.size() + step - 1) / step, threads, [&](std::size_t task) {
            for (std::size_t i = task * step; i < std::min(ids.size(), (task + 1) * step); ++i) {
                const auto node = static_cast<std::uint32_t>(begin + i);
                ids[i] = readable_id(name(kind), stated_authors_.key(authors.key(node)), longest_name_slug, false);
                if (authors.ordinal(node) > 1) ids[i].append("_").append(std::to_string(authors.ordinal(node)));
            }
        });
        for (const std::string& id : ids) ids_.claim(id);
    }
}

void GraphAssembly::claim_name_ids(NodeKind kind, const NamedNodes& names) {
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        const std::string& key = names.key(i);
        ids_.claim(kind == NodeKind::category && is_class_name(key)
                       ? "category:" + key
                       : readable_id(name(kind), key, longest_name_slug, false));
    }
}

void GraphAssembly::claim_link_ids() {
    for (std::uint32_t i = 0; i < links_.size(); ++i)
        ids_.claim(readable_id("link", links_.key(i), longest_title_slug, true));
}

void GraphAssembly::append_author_labels(NodeKind kind, const AuthorNodes& authors) {
    for (std::uint32_t i = 0; i < authors.size(); ++i) nodes_.label.push_back(authors.display(i, stated_authors_));
    nodes_.count[index_of(kind)] = authors.size();
}

void GraphAssembly::append_name_labels(NodeKind kind, const NamedNodes& names) {
    for (std::uint32_t i = 0; i < names.size(); ++i) nodes_.label.push_back(names.display(i));
    nodes_.count[index_of(kind)] = names.size();
}

void GraphAssembly::append_link_labels() {
    for (std::uint32_t i = 0; i < links_.size(); ++i) {
        nodes_.label.push_back(links_.key(i));
        nodes_.link_url.push_back(links_.display(i));
    }
    nodes_.count[index_of(NodeKind::link)] = links_.size();
}

/// All ids, then all labels: what only one of them needs is not there with the other.
GraphParts GraphAssembly::parts(unsigned threads) && {
    nodes_.count[index_of(NodeKind::paper)] = paper_count();
    ids_.expect(std::size_t{authors_.size()} + organizations_.size());
    claim_author_ids(NodeKind::author, authors_, threads);
    claim_author_ids(NodeKind::organization, organizations_, threads);
    claim_name_ids(NodeKind::tag, tags_);
    claim_name_ids(NodeKind::category, categories_);
    claim_link_ids();
    nodes_.id = std::move(ids_).release();
    stated_authors_.forget_keys();
    append_author_labels(NodeKind::author, authors_);
    append_author_labels(NodeKind::organization, organizations_);
    append_name_labels(NodeKind::tag, tags_);
    append_name_labels(NodeKind::category, categories_);
    append_link_labels();

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
