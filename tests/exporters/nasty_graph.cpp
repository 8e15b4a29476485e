#include "nasty_graph.hpp"

#include <arxgraph/core/text/unicode.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace arxgraph::tests {

namespace {

constexpr NodeId first{0}, second{1}, stub{2}, korean{3};
constexpr NodeId kim{4}, bob{5}, ann{6}, team{7};
constexpr NodeId tag{8}, entity_tag{9}, category{10}, link{11};

// U+000B, a lone surrogate, an ill-formed byte, U+FFFE and CRLF, as a careless source has them.
const std::string raw = "a\vb\xED\xA0\x80 \xFF \xEF\xBF\xBE\r\nend";

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

void fill(TextColumn& column, std::initializer_list<std::string_view> texts) {
    for (const std::string_view text : texts) column.push_back(text);
}

NodeTable nodes() {
    NodeTable table;
    table.count = {4, 3, 1, 2, 1, 1};
    fill(table.id, {"arxiv:2101.00001", "arxiv:hep-th_9901001", "arxiv:2012.99999", "paper:한국어-0123abcd",
                    "author:김철수", "author:bob-b-o-neil-jr", "author:ann-lee", "organization:team", "tag:c",
                    "tag:copy", "category:cs.LG", "link:example.org-4567cdef"});
    fill(table.label, {R"(한국어 "지식 그래프" <b>구축</b> & O'Reilly \ 역슬래시 $x^2$ 😀)", "Old-style id; semi",
                       "arXiv:2012.99999", repeated("긴 <제목> & ", 12), "김철수", R"(Bob "B" O'Neil, Jr.)", "Ann; Lee",
                       "Team <&>", "c#", "&copy;", "cs.LG", "example.org/?a=1&copy;=2"});
    fill(table.link_url, {"https://example.org/?a=1&copy;=2&q=\"x\""});

    PaperTable& paper = table.paper;
    paper.stub = {0, 0, 1, 0};
    paper.version = {3, 0, 0, 0};
    paper.published = {{2021, 1, 1}, {1999, 1, 1}, {}, {}};
    paper.updated = {{2021, 2, 28}, {}, {}, {}};
    paper.noted = {{2025, 5, 9}, {}, {}, {2025, 5, 9}};
    fill(paper.arxiv_id, {"2101.00001", "hep-th/9901001", "2012.99999", ""});
    fill(paper.doi, {"10.1000/<x>&y", "", "", ""});
    fill(paper.url, {"https://arxiv.org/abs/2101.00001?a=1&b=2", "https://arxiv.org/abs/hep-th/9901001",
                     "https://arxiv.org/abs/2012.99999", ""});
    fill(paper.abstract, {"line1\nline2\ttab ]]> end", clean(raw).text, "", R"(ends in a backslash \)"});
    fill(paper.comments, {"&lt;/b&gt; &amp; x", R"(\N \G \L \E \T and \n)", "", ""});
    fill(paper.journal_ref, {"", "JHEP 01 (1999) 001", "", ""});
    fill(paper.short_name, {"", "Old & \"odd\"", "", ""});
    paper.note_end = {2, 2, 2, 3};
    fill(paper.note_language, {"ko", "en", "pt-br"});
    fill(paper.note_text, {"메모 <english>\n둘째 줄", "A note.", "-- rem */ // #"});
    paper.statement_end = {2, 3, 3, 4};
    paper.statements = {{SourceId{0}, 3}, {SourceId{1}, 0}, {SourceId{0}, 9}, {SourceId{0}, 14}};
    return table;
}

EdgeSet edges_of(EdgeKind kind, std::vector<NodeId> source, std::vector<NodeId> target) {
    return {.kind = kind, .source = std::move(source), .target = std::move(target)};
}

EdgeSet authored() {
    EdgeSet edges = edges_of(EdgeKind::authored, {kim, bob, bob, ann, team}, {first, first, second, second, korean});
    edges.position = {1, 2, 1, 2, 1};
    return edges;
}

EdgeSet cites() {
    EdgeSet edges = edges_of(EdgeKind::cites, {first, first, second}, {second, stub, first});
    edges.weight = {3, 1, 1};
    edges.statement_end = {2, 3, 4};
    edges.statements = {{SourceId{0}, 5}, {SourceId{0}, 6}, {SourceId{1}, 0}, {SourceId{0}, 11}};
    return edges;
}

EdgeSet mentions() {
    EdgeSet edges = edges_of(EdgeKind::mentions, {korean}, {first});
    fill(edges.words, {"한국어 & <KO>; \"ko\" ]]>"});
    return edges;
}

EdgeSet coauthor() {
    EdgeSet edges = edges_of(EdgeKind::coauthor, {kim, bob}, {bob, ann});
    edges.weight = {1, 1};
    edges.fractional = {1, 0.1};
    return edges;
}

EdgeSet related() {
    EdgeSet edges = edges_of(EdgeKind::related, {first}, {second});
    edges.weight = {0.375};
    edges.reasons = {{0.25F, 0.0F, 0.125F, 0.0F}};
    return edges;
}

}  // namespace

GraphParts nasty_parts() {
    GraphParts parts;
    parts.nodes = nodes();
    parts.sources = {"seeds/메모 & <notes>; 1.txt", "vault\\note \"x\".md"};
    const auto set = [&](EdgeSet edges) { parts.edges[index_of(edges.kind)] = std::move(edges); };
    set(authored());
    set(edges_of(EdgeKind::tagged, {first, korean}, {tag, entity_tag}));
    set(edges_of(EdgeKind::in_category, {first}, {category}));
    set(cites());
    set(edges_of(EdgeKind::links_to, {first}, {link}));
    set(mentions());
    set(coauthor());
    set(related());
    return parts;
}

}  // namespace arxgraph::tests
