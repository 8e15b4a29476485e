#include <arxgraph/core/graph/graph_builder.hpp>
#include <arxgraph/core/identity/person_name.hpp>
#include <arxgraph/extractors/arxiv_snapshot.hpp>
#include <arxgraph/extractors/source.hpp>

#include "byte_sources.hpp"
#include "catch.hpp"
#include "extracted.hpp"
#include "goldens.hpp"
#include "shared_data.hpp"
#include <sys/resource.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;
using Texts = std::vector<std::string>;

namespace {

Extracted read(const std::string& text) {
    return extracted("arxiv-snapshot", text, "s.json");
}

std::string record(const std::string& members) {
    return R"({"id":"2101.00001","title":"T","categories":"cs.LG",)" + members + "}\n";
}

/// All of a real file, through the reader of sources.
struct RealFile {
    std::vector<EntryBatch> batches{};
    std::vector<Entry> entries{};
    Diagnostics diagnostics{};
};

RealFile read_real(const std::string& path) {
    RealFile file;
    const Texts sources{path};
    read_sources(
        sources, {}, [&](EntryBatch&& batch) { file.batches.push_back(std::move(batch)); }, file.diagnostics);
    for (const EntryBatch& batch : file.batches)
        file.entries.insert(file.entries.end(), batch.entries().begin(), batch.entries().end());
    return file;
}

/// The most memory that the process has had, in MiB.
long peak_memory() {
    struct rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

}  // namespace

TEST_CASE("A line of two gigabytes costs one diagnostic and no memory to speak of") {
    const long before = peak_memory();
    Diagnostics diagnostics;
    LongSource source(std::uint64_t{2} << 30);
    arxiv_snapshot::extract(
        {.path = "s.json", .bytes = source}, [](EntryBatch&&) {}, diagnostics);
    CHECK(diagnostics.count(DiagnosticCode::line_too_long) == 1);
    CHECK(peak_memory() - before < 200);
}

TEST_CASE("Snapshot records carry the goldens' values") {
    check_goldens("arxiv-snapshot");
}

TEST_CASE("Lines and an array give the same entries, in whatever blocks they come") {
    const std::string first = record(R"("abstract":"a } ] [ { \" \\ b")");
    const std::string second = record(R"("comments":"c","versions":[{"version":"v3","created":"2 Apr 2007"}])");
    const auto texts = [](const Extracted& result) {
        Texts all;
        for (const Entry& entry : result.entries)
            all.push_back(std::string(entry.arxiv_id) + std::string(entry.abstract) + std::string(entry.comments) +
                          entry.published.text());
        return all;
    };
    const Texts expected = texts(read(first + second));
    CHECK(expected.size() == 2);
    for (const std::string& array :
         {"[" + first + "," + second + "]", "\xEF\xBB\xBF [\n" + first + ",\n" + second + "]\n"}) {
        CHECK(texts(read(array)) == expected);
        Extracted uneven;
        UnevenSource source(array, 7);
        arxiv_snapshot::extract(
            {.path = "s.json", .bytes = source},
            [&](EntryBatch&& batch) { uneven.batches.push_back(std::move(batch)); }, uneven.diagnostics);
        for (const EntryBatch& batch : uneven.batches)
            uneven.entries.insert(uneven.entries.end(), batch.entries().begin(), batch.entries().end());
        CHECK(texts(uneven) == expected);
        CHECK(uneven.diagnostics.kept().empty());
    }
}

TEST_CASE("One broken line in many costs one diagnostic with its number") {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += i == 12'344 ? "{\"id\": oops}\n" : record("\"comments\":null");
    const Extracted result = read(text);
    CHECK(result.entries.size() == 19'999);
    CHECK(result.reports() == Texts{"malformed-record:12345"});
}

TEST_CASE("Hostile records are refused in bounded memory") {
    CHECK(read(record("\"x\":" + std::string(10'000, '[') + std::string(10'000, ']'))).reports() ==
          Texts{"malformed-record:1", "no-entries:0"});
    const std::string good = record("\"x\":0");
    CHECK(read(record("\"abstract\":\"" + std::string(arxiv_snapshot::longest_record, 'x') + "\"") + good).reports() ==
          Texts{"line-too-long:1"});
    CHECK(read("[" + record("\"abstract\":\"" + std::string(arxiv_snapshot::longest_record, 'x') + "\"") + "," + good +
               "]")
              .reports() == Texts{"line-too-long:1"});
    CHECK(read("[" + std::string(100'000, '[') + "]").reports() == Texts{"no-entries:0"});
    CHECK(read("[" + good).reports() == Texts{"truncated-document:2"});
    CHECK(read("[{\"id\":\"2101.00001\"").reports() ==
          Texts{"malformed-record:1", "truncated-document:1", "no-entries:0"});
    CHECK(read("").reports() == Texts{"empty-document:0"});
}

TEST_CASE("Records that nobody wants are passed over before they are taken apart") {
    const std::string text = R"({"id":"2101.00001","title":"One\n  of two lines","categories":"cs.LG","doi":"10.1/a"})"
                             "\n"
                             R"({"id":"2101.00002","title":"Two","categories":"no.class"})"
                             "\n";
    for (const std::string& layout :
         {text, "[" + text.substr(0, text.find('\n')) + "," + text.substr(text.find('\n') + 1) + "]"}) {
        std::vector<std::string> heads;
        const RecordFilter wanted = [&heads](const RecordHead& head) {
            heads.push_back(std::string(head.arxiv_id).append("|").append(head.doi).append("|").append(head.title));
            return head.arxiv_id == "2101.00001";
        };
        MemorySource bytes(layout);
        std::size_t entries = 0;
        Diagnostics diagnostics;
        arxiv_snapshot::extract(
            {.path = "s", .bytes = bytes, .wanted = &wanted},
            [&](EntryBatch&& batch) { entries += batch.entries().size(); }, diagnostics);
        CHECK(heads == std::vector<std::string>{"2101.00001|10.1/a|One of two lines", "2101.00002||Two"});
        CHECK(entries == 1);
        CHECK(diagnostics.kept().empty());
    }
}

TEST_CASE("An id is a text of arXiv's; other types and texts are refused by line") {
    for (const auto* id : {"704.0001", "null", "\"\"", "\"1706.3762\"", "\"hello\"", "{}"}) {
        CAPTURE(id);
        const Extracted result = read(std::string(R"({"id":)") + id + R"(,"title":"T","categories":"cs.LG"})");
        CHECK(result.entries.empty());
        CHECK(result.reports().front() == "malformed-record:1");
    }
    const Extracted old = read(R"({"id":"math.GT/0309136","title":"T","categories":"math.GT"})");
    CHECK(old.entries.at(0).arxiv_id == "math/0309136");
}

TEST_CASE("The snapshot is told from our own entries and from other JSON") {
    const auto match = [](std::string_view text) { return arxiv_snapshot::sniff({.path = "x", .bytes = text}); };
    CHECK(match(R"({"id":"0704.0001","title":"T","categories":"cs.CL"})") == Match::surely);
    CHECK(match("[\n {\"id\":\"0704.0001\",\"title\":\"T\",\"authors_parsed\":[]}]") == Match::surely);
    CHECK(match(R"({"schema":"arxgraph.entry/1","title":"T","categories":["cs.CL"],"id":1})") == Match::no);
    CHECK(match(R"({"id":1})") == Match::no);
    CHECK(match("text") == Match::no);
}

TEST_CASE("Real snapshot lines: every title in one line, no name with a rest of TeX") {
    const std::string path = shared_data("data/kaggle-500.jsonl");
    if (path.empty()) return;
    const RealFile file = read_real(path);
    CHECK(file.entries.size() == 500);
    CHECK(file.diagnostics.count(Severity::error) == 0);
    for (const Entry& entry : file.entries) {
        CAPTURE(std::string(entry.arxiv_id));
        CHECK_FALSE(entry.title.empty());
        CHECK(entry.title.find_first_of("\n\t") == std::string_view::npos);
        CHECK(entry.title.find("  ") == std::string_view::npos);
        CHECK(entry.published.stated());
        CHECK_FALSE(entry.authors.empty());
        for (const std::string_view author : entry.authors)
            CHECK(author.find_first_of("\\{}$^") == std::string_view::npos);
    }
}

TEST_CASE("The dirty records and the recent ones are read without an error") {
    struct File {
        std::string path{};
        std::size_t entries{};
    };
    for (const auto& [name, count] :
         {File{"data/arxiv-2025-26-dev.jsonl.xz", 18'777}, File{"data/listings-dev.jsonl.xz", 19'731}}) {
        const std::string path = shared_data(name);
        if (path.empty()) return;
        CAPTURE(name);
        const RealFile file = read_real(path);
        CHECK(file.entries.size() == count);
        CHECK(file.diagnostics.count(Severity::error) == 0);
        for (const Entry& entry : file.entries)
            for (const std::string_view category : entry.categories)
                CHECK(category.find_first_of("0123456789") == std::string_view::npos);
    }
}

TEST_CASE("Two people of one name in one list stay two, in all the real cases") {
    struct File {
        std::string path{};
        std::size_t lists{};  // that name somebody twice
    };
    for (const auto& [name, lists] :
         {File{"data/arxiv-2025-26-dev.jsonl.xz", 27}, File{"data/listings-dev.jsonl.xz", 17}}) {
        const std::string path = shared_data(name);
        if (path.empty()) return;
        CAPTURE(name);
        RealFile file = read_real(path);
        std::size_t found = 0;
        std::map<std::string, std::size_t> longest;  // list of each paper
        for (const Entry& entry : file.entries) {
            std::multiset<std::string> keys;
            for (const std::string_view author : entry.authors)
                if (const auto person = PersonName::parse(author)) keys.insert(person->key());
            if (std::adjacent_find(keys.begin(), keys.end()) != keys.end()) ++found;
            std::size_t& size = longest[std::string(entry.arxiv_id)];
            size = std::max(size, keys.size());
        }
        CHECK(found == lists);
        std::size_t authorships = 0;
        for (const auto& [id, size] : longest) authorships += size;

        GraphBuilder builder;
        for (EntryBatch& batch : file.batches) builder.add(std::move(batch));
        Diagnostics diagnostics;
        const Graph graph = std::move(builder).build(diagnostics);
        std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
        for (const EdgeId id : graph.edges(EdgeKind::authored)) {
            const Edge edge = graph.edge(id);
            pairs.insert({edge.source.index, edge.target.index});
        }
        CHECK(pairs.size() == authorships);
        CHECK(graph.edges(EdgeKind::authored).size() == authorships);
    }
}
