#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/graph/graph_columns.hpp>
#include <arxgraph/core/graph/graph_file.hpp>
#include <arxgraph/core/linking/coauthorship.hpp>
#include <arxgraph/core/linking/relatedness.hpp>
#include <arxgraph/core/linking/text_indexing.hpp>

#include "catch.hpp"
#include "folder.hpp"
#include "graph_file_bytes.hpp"
#include "graph_walk.hpp"
#include "shared_data.hpp"
#include "stated_entry.hpp"
#include "work_told.hpp"

#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;
using graph_file::Header;
using graph_file::Section;

namespace {

/// Two terms of the first paper, the second of the second.
TextIndex small_text_index() {
    return {.term_hash = {10, 20},
            .row_end = {2, 3},
            .row_term = {0, 1, 1},
            .row_weight = {200, 100, 255},
            .posting_end = {1, 3},
            .posting_paper = {0, 1, 0},
            .posting_weight = {200, 255, 100},
            .recipe = std::string(text_index_recipe())};
}

/// Something of everything: a merge, a stub, notes in two languages, places of their own, both derived kinds.
Graph small_graph() {
    Graph graph = graph_of_entries({{.title = "Attention Is All You Need",
                                     .authors = {"Ann Lee", "Bo Li", "The ATLAS Collaboration"},
                                     .tags = {"nlp", "x"},
                                     .links = {"arXiv:2101.00002", "https://x.org/a", "arXiv:2505.00009"},
                                     .arxiv_id = "2101.00001",
                                     .doi = "10.1000/abc",
                                     .abstract = "We attend.",
                                     .notes = {{"ko", "메모"}, {"en", "A note."}},
                                     .categories = {"cs.CL"},
                                     .noted = "2025-05-09"},
                                    {.title = "Attention is all you need",
                                     .authors = {"Ann Lee"},
                                     .tags = {"x"},
                                     .arxiv_id = "2101.00001",
                                     .path = "other.txt",
                                     .line = 7},
                                    {.title = "Attention Is Not All You Need",
                                     .authors = {"Ann Lee", "Cy Ng"},
                                     .tags = {"nlp", "x"},
                                     .arxiv_id = "2101.00002",
                                     .published = "2021-01-02"}});
    Diagnostics diagnostics;
    EdgeSet coauthors = coauthor_edges(graph, {}, diagnostics);
    graph = with_edges(std::move(graph), std::move(coauthors));
    EdgeSet related = related_edges(graph, {});
    graph = with_edges(std::move(graph), std::move(related));
    return with_text_index(std::move(graph), small_text_index());
}

/// What the refusal says; none if there is none.
std::optional<std::string> refusal(const std::string& bytes, Verify verify) {
    try {
        (void)graph_of_bytes(bytes, "x.arxg", verify);
        return std::nullopt;
    } catch (const Error& error) {
        CHECK(error.where() == "x.arxg");
        CHECK_FALSE(error.what_to_do().empty());
        return error.what();
    }
}

std::size_t table_row(std::string_view bytes, std::string_view name) {
    const auto header = read_at<Header>(bytes, 0);
    for (std::size_t i = 0; i < header.section_count; ++i) {
        const std::size_t at = sizeof(Header) + i * sizeof(Section);
        const auto section = read_at<Section>(bytes, at);
        if (std::string_view{section.name.data()} == name) return at;
    }
    FAIL("no section " << name);
    return 0;
}

/// The file with one element of a section changed, and all checksums right.
template <class T>
std::string with_element(std::string bytes, std::string_view section, std::size_t index, const T& value) {
    const auto row = read_at<Section>(bytes, table_row(bytes, section));
    REQUIRE(row.element_size == sizeof(T));
    REQUIRE(index < row.count);
    write_at(bytes, row.offset + index * sizeof(T), value);
    seal(bytes);
    return bytes;
}

/// Of all columns.
struct Names {
    std::vector<std::string> all{};

    template <class T>
    void column(std::string_view name, const Column<T>& /*column*/) {
        all.emplace_back(name);
    }
    void texts(std::string_view name, const TextColumn& /*column*/, std::size_t /*rows*/) { all.emplace_back(name); }
    void numbers(std::string_view name, std::span<const std::uint32_t> /*numbers*/) { all.emplace_back(name); }
    void text(std::string_view name, const std::string& /*text*/) { all.emplace_back(name); }
};

}  // namespace

TEST_CASE("What is written and opened again is written the same") {
    const Graph graph = small_graph();
    const std::string bytes = graph_file_bytes(graph);
    for (const Verify verify : {Verify::structure, Verify::all}) {
        const Graph again = graph_of_bytes(bytes, "x.arxg", verify, 2);
        CHECK(graph_file_bytes(again) == bytes);
        CHECK(GraphWalk(again).sum() == GraphWalk(graph).sum());
        CHECK(again.merges().size() == 1);
        CHECK(again.clique_cap() == graph.clique_cap());
        CHECK(again.recipe(EdgeKind::related) == related_recipe({}));
    }
    StringSink threaded;
    write_graph_file(graph, {.threads = 3}, threaded);
    CHECK(threaded.text() == bytes);
}

TEST_CASE("A graph without nodes is a file, too") {
    const Graph again = graph_of_bytes(graph_file_bytes(Graph{}), "x.arxg", Verify::all);
    CHECK(again.node_count() == 0);
    CHECK(GraphWalk(again).sum() == GraphWalk(Graph{}).sum());
}

TEST_CASE("A source without a name is a source") {
    const Graph graph = graph_of_entries({{.title = "One", .path = ""}});
    CHECK(graph_of_bytes(graph_file_bytes(graph), "x.arxg", Verify::all).sources().size() == 1);
}

TEST_CASE("Sections begin where the processor likes it") {
    const std::string bytes = graph_file_bytes(small_graph());
    const auto header = read_at<Header>(bytes, 0);
    CHECK(header.file_size == bytes.size());
    for (std::size_t i = 0; i < header.section_count; ++i)
        CHECK(read_at<Section>(bytes, sizeof(Header) + i * sizeof(Section)).offset % 64 == 0);
}

TEST_CASE("A mapped graph outlives the file's name, and what is taken from it outlives the graph") {
    const Folder folder;
    const Graph graph = small_graph();
    folder.write("x.arxg", graph_file_bytes(graph));
    std::optional<Graph> mapped = open_graph_file(folder.at("x.arxg"), Verify::all);
    std::filesystem::remove(folder.at("x.arxg"));
    CHECK(GraphWalk(*mapped).sum() == GraphWalk(graph).sum());

    SECTION("as parts") {
        GraphParts parts = std::move(*mapped).release();
        mapped.reset();
        CHECK(graph_file_bytes(Graph{std::move(parts)}) == graph_file_bytes(graph));
    }
    SECTION("as a copy") {
        const Graph copy = *mapped;
        mapped.reset();
        CHECK(GraphWalk(copy).sum() == GraphWalk(graph).sum());
    }
    SECTION("as one column") {
        const TextColumn labels = mapped->parts().nodes.label;
        mapped.reset();
        CHECK(labels[0] == "Attention is all you need");
    }
    SECTION("with other edges of a kind") {
        Diagnostics diagnostics;
        EdgeSet coauthors = coauthor_edges(*mapped, {.clique_cap = 1}, diagnostics);
        const Graph without = with_edges(*std::move(mapped), std::move(coauthors));
        CHECK(without.edges(EdgeKind::coauthor).empty());
        CHECK(without.edges(EdgeKind::related).size() == graph.edges(EdgeKind::related).size());
        CHECK(graph_of_bytes(graph_file_bytes(without), "x.arxg", Verify::all).clique_cap() == 1);
    }
}

TEST_CASE("What cannot be opened is said with its path") {
    const Folder folder;
    folder.write("empty.arxg", "");
    for (const std::string& path : {folder.path(), folder.at("none.arxg"), folder.at("empty.arxg")}) {
        CAPTURE(path);
        try {
            (void)open_graph_file(path, Verify::structure);
            FAIL("opened");
        } catch (const Error& error) {
            CHECK(error.where() == path);
        }
    }
}

TEST_CASE("A file that is cut off anywhere is refused") {
    const std::string bytes = graph_file_bytes(small_graph());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CAPTURE(size);
        CHECK(refusal(bytes.substr(0, size), Verify::structure));
    }
    CHECK(refusal(bytes.substr(0, bytes.size() - 1), Verify::structure)->find("cut off") != std::string::npos);
    CHECK(refusal(bytes + '\0', Verify::structure)->find("1 bytes follow") != std::string::npos);
}

TEST_CASE("A flipped bit is refused: in header and table at once, anywhere if all is verified") {
    std::string bytes = graph_file_bytes(small_graph());
    const std::size_t head = sizeof(Header) + read_at<Header>(bytes, 0).section_count * sizeof(Section);
    for (std::size_t at = 0; at < bytes.size(); ++at)
        for (unsigned bit = at < sizeof(Header) ? 0 : at % 8; bit < 8; bit += at < sizeof(Header) ? 1 : 8) {
            const char was = bytes[at];
            bytes[at] = static_cast<char>(was ^ (1 << bit));
            CAPTURE(at, bit);
            CHECK(refusal(bytes, Verify::all));
            if (at < head) CHECK(refusal(bytes, Verify::structure));
            bytes[at] = was;
        }
    CHECK_FALSE(refusal(bytes, Verify::all));
}

TEST_CASE("What is foreign, newer or of another byte order is said to be so") {
    const std::string bytes = graph_file_bytes(small_graph());
    CHECK(refusal("{\"schema\":\"arxgraph.entry/1\"}", Verify::structure)->find("no graph file") != std::string::npos);
    CHECK(refusal(std::string(4096, '\0'), Verify::structure)->find("no graph file") != std::string::npos);
    CHECK(refusal(bytes.substr(0, 20), Verify::structure)->find("cut off") != std::string::npos);

    std::string newer = bytes;
    write_at(newer, offsetof(Header, version), graph_file::version + 1);
    CHECK(refusal(newer, Verify::structure)->find("version 2") != std::string::npos);
    seal_header(newer);
    CHECK(refusal(newer, Verify::structure)->find("version 2") != std::string::npos);

    std::string swapped = bytes;
    write_at(swapped, offsetof(Header, byte_order), graph_file::swapped_byte_order_mark);
    CHECK(refusal(swapped, Verify::structure)->find("big-endian") != std::string::npos);
}

TEST_CASE("A table that does not fit the file is refused, though its checksums are right") {
    const std::string bytes = graph_file_bytes(small_graph());
    const auto changed = [&](auto change) {
        std::string copy = bytes;
        const std::size_t at = table_row(copy, "authored.position");
        auto section = read_at<Section>(copy, at);
        change(section);
        write_at(copy, at, section);
        seal(copy);
        return refusal(copy, Verify::structure).has_value();
    };
    constexpr std::uint64_t far = ~std::uint64_t{0};
    CHECK_FALSE(changed([](Section&) {}));
    CHECK(changed([](Section& s) { s.offset += 64; }));
    CHECK(changed([](Section& s) { s.offset = 0; }));
    CHECK(changed([](Section& s) { s.offset = far - 63; }));
    CHECK(changed([](Section& s) { s.offset += 1; }));
    CHECK(changed([](Section& s) { s.count -= 1; }));
    CHECK(changed([](Section& s) { s.count = far; }));
    CHECK(changed([](Section& s) { s.count = far / s.element_size + 2; }));
    CHECK(changed([](Section& s) { s.element_size = 0; }));
    CHECK(changed([](Section& s) { s.element_size = 3; }));
    CHECK(changed([](Section& s) { s.element_size = 0xFFFFFFFF; }));
    CHECK(changed([](Section& s) { s.name = {"authored.target"}; }));
    CHECK_FALSE(changed([](Section& s) { s.name = {"authored.sauce"}; }));  // an edge may be without a position
    std::string more = bytes;
    write_at(more, offsetof(Header, section_count), std::uint32_t{0xFFFFFFFF});
    seal(more);
    CHECK(refusal(more, Verify::structure));
}

TEST_CASE("A section of an unknown name is passed over") {
    std::string bytes = graph_file_bytes(small_graph());
    const std::size_t at = table_row(bytes, "related.recipe");
    auto section = read_at<Section>(bytes, at);
    section.name = {"of.tomorrow"};
    write_at(bytes, at, section);
    seal(bytes);
    const Graph graph = graph_of_bytes(bytes, "x.arxg", Verify::all);
    CHECK(graph.recipe(EdgeKind::related).empty());
}

TEST_CASE("What is no graph is refused if all is verified, though its checksums are right") {
    const std::string bytes = graph_file_bytes(small_graph());
    constexpr std::uint32_t far = 0xFFFFFFFF;
    const auto says = [&](const std::string& changed, std::string_view what) {
        CAPTURE(what);
        const auto said = refusal(changed, Verify::all);
        REQUIRE(said);
        CHECK(said->find(what) != said->npos);
        CHECK(GraphWalk(graph_of_bytes(changed, "x.arxg", Verify::structure)).sum() != 0);
    };
    says(with_element(bytes, "authored.marked_row", 0, far), "row of another node");
    says(with_element(bytes, "coauthor.target", 0, NodeId{3}), "the smaller node");
    says(with_element(bytes, "cites.target", 0, NodeId{far}), "an end is of a kind");
    says(with_element(bytes, "tagged.target", 0, NodeId{0}), "an end is of a kind");
    says(with_element(bytes, "related.weight.others", 0, -1.0F), "not finite and positive");
    says(with_element(bytes, "related.weight.marks", 0, ~std::uint64_t{0}), "weights do not go with");
    says(with_element(bytes, "related.weight.counts", 0, far), "weights do not go with");
    says(with_element(bytes, "authored.out_begin", 1, far), "rows of edges");
    says(with_element(bytes, "authored.in_begin", 0, std::uint32_t{1}), "rows of edges");
    says(with_element(bytes, "authored.in_edges", 0, EdgeId{far}), "row of another node");
    says(with_element(bytes, "authored.statement_end", 0, far), "places of edges");
    says(with_element(bytes, "paper.statement_end", 0, far), "places of papers");
    says(with_element(bytes, "paper.statements", 0, Statement{SourceId{far}, 1}), "in no source");
    says(with_element(bytes, "paper.note_end", 0, far), "notes");
    says(with_element(bytes, "paper.noted", 0, Date{2025, 2, 30}), "a day");
    says(with_element(bytes, "paper.stub", 0, std::uint8_t{2}), "stub");
    says(with_element(bytes, "merges", 0, Merge{NodeId{far}, {}, {}, {}}), "joined to no paper");
    says(with_element(bytes, "merges", 0, Merge{NodeId{0}, {}, {}, static_cast<MergeReason>(9)}), "for no reason");
    says(with_element(bytes, "node.id.end", 0, far), "texts do not follow");
    says(with_element(bytes, "node.id.text", 0, '<'), "no token");
    says(with_element(bytes, "node.label.text", 0, '\0'), "characters that none may have");
    says(with_element(bytes, "node.label.text", 0, '\xFF'), "characters that none may have");
    says(with_element(bytes, "terms.row_term", 0, far), "rows of terms");
    says(with_element(bytes, "terms.row_weight", 0, std::uint8_t{0}), "rows of terms");
    says(with_element(bytes, "terms.row_end", 0, far), "rows of terms");
    says(with_element(bytes, "terms.posting_paper", 0, far), "papers of terms");
    says(with_element(bytes, "terms.posting_end", 0, far), "papers of terms");
    says(with_element(bytes, "terms.hash", 0, ~std::uint64_t{0}), "terms are in disorder");
    says(with_element(bytes, "related.reasons", 0, SignalScores{std::numeric_limits<float>::infinity()}), "not finite");
}

TEST_CASE("Lengths that do not fit are refused at once") {
    const std::string bytes = graph_file_bytes(small_graph());
    for (const std::uint32_t count : {0U, 1U, 3U, 0x7FFFFFFFU, 0xFFFFFFFFU}) {
        CAPTURE(count);
        CHECK(refusal(with_element(bytes, "node.count", 0, count == 3 ? 4U : count), Verify::structure));
    }
    for (const std::uint32_t count : {0U, 9U, 0xFFFFFFFFU})
        CHECK(refusal(with_element(bytes, "source.count", 0, count), Verify::structure));
    const std::string lone = graph_file_bytes(graph_of_entries({{.title = "One"}}));
    for (std::size_t kind = 0; kind < node_kind_count; ++kind)
        CHECK(refusal(with_element(lone, "node.count", kind, std::uint32_t{1'000'000'000}), Verify::structure));
    CHECK(refusal(with_element(bytes, "paper.note_end", 0, std::uint32_t{0}), Verify::structure));
}

TEST_CASE("Whatever the sections hold, a graph of them can be walked") {
    const std::string bytes = graph_file_bytes(small_graph());
    const std::size_t head = sizeof(Header) + read_at<Header>(bytes, 0).section_count * sizeof(Section);
    std::uint64_t random = 42;
    const auto next = [&random] { return (random = random * 6364136223846793005U + 1442695040888963407U) >> 33U; };
    std::size_t opened = 0;
    for (int round = 0; round < 2000; ++round) {
        std::string changed = bytes;
        for (std::uint64_t changes = 1 + next() % 8; changes != 0; --changes)
            changed[head + next() % (bytes.size() - head)] = static_cast<char>(next() % 3 == 0 ? 0xFF : next());
        seal(changed);
        if (refusal(changed, Verify::structure)) continue;
        ++opened;
        (void)GraphWalk(graph_of_bytes(changed, "x.arxg", Verify::structure)).sum();
    }
    CHECK(opened > 1000);
}

TEST_CASE("The documentation names every column") {
    const std::string text = read_file(project_file("docs/arxg-format.md"));
    const Graph graph = small_graph();
    Names names;
    for_each_column(graph.parts(), graph.adjacency(), names);
    CHECK(names.all.size() > 100);
    for (std::string name : names.all) {
        CAPTURE(name);
        for (const EdgeKind kind : all_edge_kinds)
            if (const std::string prefix = std::string(arxgraph::name(kind)) + '.'; name.starts_with(prefix))
                name.erase(0, prefix.size());
        CHECK(text.find('`' + name + '`') != text.npos);
    }
}

TEST_CASE("Verifying a file tells how far it is") {
    const Folder folder;
    folder.write("x.arxg", graph_file_bytes(small_graph()));
    for (const unsigned threads : {1U, 3U}) {
        WorkTold told;
        (void)open_graph_file(folder.at("x.arxg"), Verify::all, threads, told.listen());
        told.check_whole();
    }
}
