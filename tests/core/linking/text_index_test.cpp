#include <arxgraph/core/linking/term_counts.hpp>
#include <arxgraph/core/linking/text_indexing.hpp>
#include <arxgraph/core/linking/text_postings.hpp>
#include <arxgraph/core/linking/text_signal.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"
#include "work_told.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

std::vector<std::uint32_t> values(const Column<std::uint32_t>& column) {
    return {column.begin(), column.end()};
}

std::uint32_t weight_of(const TextIndex& index, std::uint32_t paper, std::string_view term) {
    const TextIndex::Weighted row = index.terms_of(paper);
    for (std::size_t i = 0; i < row.ids.size(); ++i)
        if (index.term_hash[row.ids[i]] == hash_of_term(term)) return row.weights[i];
    return 0;
}

std::vector<StatedEntry> many_papers() {
    std::vector<StatedEntry> entries;
    for (int i = 0; i < 900; ++i)
        entries.push_back({.title = "topic" + std::to_string(i % 41) + " number" + std::to_string(i),
                           .abstract = "method" + std::to_string(i % 13) + " for topic" + std::to_string(i % 41)});
    return entries;
}

}  // namespace

TEST_CASE("Weights are those of ltc: worked by hand") {
    // Three papers with words; "visual" is in two, "token" in two, "speech" in one and so nowhere to be matched.
    const Graph graph = graph_of_entries(
        {{.title = "Visual token token"}, {.title = "Visual speech"}, {.title = "Token", .links = {"arXiv:2001.00001"}}});
    const TextIndex index = make_text_index(graph, {});
    CHECK(index.made());
    CHECK(index.term_hash.size() == 2);
    const double rarity = std::log(3.0 / 2);
    const double visual = rarity;
    const double token = (1 + std::log(2.0)) * rarity;
    const double length = std::sqrt(visual * visual + token * token);
    CHECK(weight_of(index, 0, "visual") == std::lround(255 * visual / length));
    CHECK(weight_of(index, 0, "token") == std::lround(255 * token / length));
    CHECK(weight_of(index, 1, "visual") == 255);
    CHECK(weight_of(index, 2, "token") == 255);
    CHECK(index.terms_of(3).ids.empty());  // the stub
}

TEST_CASE("Postings are the rows turned round, the heaviest first, and cut") {
    TextIndex index;
    index.term_hash = {1, 2, 3};
    index.row_end = {2, 3, 5};
    index.row_term = {0, 2, 0, 0, 1};
    index.row_weight = {10, 200, 30, 10, 7};
    for (const unsigned threads : {1U, 3U}) {
        TextIndex whole = index;
        add_postings(whole, 10, threads);
        CHECK(values(whole.posting_end) == std::vector<std::uint32_t>{3, 4, 5});
        CHECK(values(whole.posting_paper) == std::vector<std::uint32_t>{1, 0, 2, 2, 0});
        TextIndex cut = index;
        add_postings(cut, 2, threads);
        CHECK(values(cut.posting_end) == std::vector<std::uint32_t>{2, 3, 4});
        CHECK(values(cut.posting_paper) == std::vector<std::uint32_t>{1, 0, 2, 0});
    }
}

TEST_CASE("Of a long text the weightiest terms are kept") {
    std::vector<StatedEntry> entries(2);
    for (std::size_t word = 0; word < 3 * terms_kept; ++word) {
        entries[0].abstract += "shared" + std::to_string(word) + " ";
        entries[1].abstract += "shared" + std::to_string(word) + " ";
    }
    entries[0].title = "First";
    entries[1].title = "Second";
    entries.push_back({.title = "Third"});
    const TextIndex index = make_text_index(graph_of_entries(entries), {});
    CHECK(index.terms_of(0).ids.size() == terms_kept);
}

TEST_CASE("Any number of threads gives the same index, and tells how far it is") {
    const Graph graph = graph_of_entries(many_papers());
    WorkTold told;
    const TextIndex one = make_text_index(graph, {.threads = 1, .progress = told.listen()});
    told.check_whole();
    const TextIndex four = make_text_index(graph, {.threads = 4});
    CHECK(std::equal(one.term_hash.begin(), one.term_hash.end(), four.term_hash.begin(), four.term_hash.end()));
    CHECK(values(one.row_term) == values(four.row_term));
    CHECK(values(one.posting_paper) == values(four.posting_paper));
    CHECK(std::equal(one.posting_weight.begin(), one.posting_weight.end(), four.posting_weight.begin(),
                     four.posting_weight.end()));
}

TEST_CASE("What a search finds has its true similarity, whatever it reads") {
    const Graph graph = graph_of_entries(many_papers());
    const TextIndex index = make_text_index(graph, {});
    TextSignal text(index, graph.node_count(NodeKind::paper));
    for (const TextEffort effort : {TextEffort{}, TextEffort{.least = 20'000, .postings = 50, .compared = 5}}) {
        Candidates found;
        text.read(NodeId{7}, effort);
        text.add_to(found, effort);
        CHECK_FALSE(found.all().empty());
        CHECK(found.all().size() <= effort.compared);
        for (const Candidate& each : found.all()) {
            const TextIndex::Weighted mine = index.terms_of(7);
            double products = 0;
            for (std::size_t i = 0; i < mine.ids.size(); ++i) {
                const TextIndex::Weighted theirs = index.terms_of(each.paper.index);
                for (std::size_t j = 0; j < theirs.ids.size(); ++j)
                    if (theirs.ids[j] == mine.ids[i]) products += mine.weights[i] * theirs.weights[j];
            }
            CHECK(std::abs(each.similarity[index_of(Signal::text)] - std::min(1.0, products / (255.0 * 255))) < 1e-6);
        }
    }
}

TEST_CASE("A search leaves nothing behind for the next") {
    const Graph graph = graph_of_entries(many_papers());
    const TextIndex index = make_text_index(graph, {});
    TextSignal used(index, graph.node_count(NodeKind::paper));
    const auto found_for = [](TextSignal& text, NodeId paper) {
        Candidates found;
        text.read(paper, {});
        text.add_to(found, {});
        std::vector<std::uint32_t> papers;
        for (const Candidate& each : found.all()) papers.push_back(each.paper.index);
        return papers;
    };
    found_for(used, NodeId{3});
    TextSignal fresh(index, graph.node_count(NodeKind::paper));
    CHECK(found_for(used, NodeId{90}) == found_for(fresh, NodeId{90}));
}

TEST_CASE("Nothing to read, one paper, papers that are all the same: no crash and no number that is none") {
    CHECK(make_text_index(Graph{}, {}).term_hash.empty());
    CHECK(make_text_index(graph_of_entries({{.title = "Alone among papers"}}), {}).row_term.empty());
    const TextIndex same = make_text_index(graph_of_entries({{.title = "Same"}, {.title = "Same"}, {.title = "Same"}}), {});
    CHECK(same.row_weight.size() <= same.row_term.size());
}
