#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/enrichers/enrichers.hpp>
#include <arxgraph/enrichers/enrichment.hpp>
#include <arxgraph/enrichers/snapshot_join.hpp>

#include "catch.hpp"
#include "folder.hpp"
#include "stated_entry.hpp"

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

std::string line(const std::string& id, const std::string& title, const std::string& more = "") {
    return R"({"id":")" + id + R"(","title":")" + title + R"(","authors":"Ann Lee and Bo Li","categories":"cs.LG")" +
           more + "}\n";
}

const std::string snapshot =
    line(
        "2101.00001", "Learning on Graphs\\n  of Papers",
        R"(,"abstract":"  We learn.\n","doi":"10.1000/A","versions":[{"version":"v1","created":"Fri, 1 Jan 2021 00:00:00 GMT"}])") +
    line("2101.00002", "Another Paper of Some Length") + "{ broken\n" +
    line("hep-th/9901001", "Anyons in Old Papers of Physics");

Answers look_up(const std::string& file, const std::vector<StatedEntry>& stated, Diagnostics& diagnostics,
                bool abstracts = true) {
    const EntryBatch batch = batch_of(stated);
    std::vector<WantedPaper> wanted;
    for (const Entry& entry : batch.entries())
        wanted.push_back(
            {.arxiv_id = entry.arxiv_id, .doi = entry.doi, .title = entry.title, .authors = entry.authors});
    Answers answers(wanted.size());
    const WorkProgress progress;
    snapshot_join::look_up(
        wanted, {.file = file, .threads = 2, .abstracts = abstracts, .progress = progress, .diagnostics = diagnostics},
        answers);
    return answers;
}

const std::vector<StatedEntry> all_ways{{.arxiv_id = "hep-th/9901001"},
                                        {.title = "No such title", .doi = "10.1000/a"},
                                        {.title = "learning on graphs of papers", .authors = {"A. Lee"}},
                                        {.title = "Another paper of some length"},
                                        {.arxiv_id = "2101.00009"},
                                        {.title = "Nothing of the kind is there"}};

void check_all_ways(const Answers& answers) {
    const std::vector<std::pair<MatchMethod, std::string>> expected{{MatchMethod::arxiv_id, "hep-th/9901001"},
                                                                    {MatchMethod::doi, "2101.00001"},
                                                                    {MatchMethod::title, "2101.00001"},
                                                                    {MatchMethod::title, "2101.00002"}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(answers.of[i].status == AnswerStatus::found);
        CHECK(answers.of[i].match.method == expected[i].first);
        CHECK(answers.of[i].record.arxiv_id == expected[i].second);
    }
    CHECK(answers.of[4].status == AnswerStatus::not_found);
    CHECK(answers.of[5].status == AnswerStatus::not_found);
}

}  // namespace

TEST_CASE("A snapshot is joined by id, DOI and title in one pass; a broken line costs one diagnostic") {
    const Folder folder;
    folder.write("arxiv.jsonl", snapshot);
    Diagnostics diagnostics;
    const Answers answers = look_up(folder.at("arxiv.jsonl"), all_ways, diagnostics);
    check_all_ways(answers);
    CHECK(answers.of[2].record.abstract == "We learn.");
    CHECK(answers.of[2].record.published == *Date::parse("2021-01-01"));
    CHECK(answers.of[2].from == folder.at("arxiv.jsonl"));
    CHECK(answers.of[2].at.size() == 20);
    CHECK(diagnostics.count(DiagnosticCode::malformed_record) == 1);
    CHECK(diagnostics.kept().front().line == 3);
    Diagnostics again;
    CHECK(look_up(folder.at("arxiv.jsonl"), all_ways, again, false).of[2].record.abstract.empty());
}

TEST_CASE("Packed files, arrays and our own entries are joined as well") {
    const Folder folder;
    folder.write("arxiv.jsonl", snapshot);
    REQUIRE(std::system(("gzip -k " + folder.at("arxiv.jsonl")).c_str()) == 0);
    folder.write("array.json", "[" + line("2101.00001", "Learning on Graphs of Papers", R"(,"doi":"10.1000/a")") + "," +
                                   line("2101.00002", "Another Paper of Some Length") + "," +
                                   line("hep-th/9901001", "Anyons in Old Papers of Physics") + "]");
    folder.write(
        "entries.jsonl",
        R"({"schema":"arxgraph.entry/1","title":"Learning on Graphs of Papers","arxiv_id":"2101.00001","doi":"10.1000/a","authors":[{"name":"Ann Lee"}]})"
        "\n"
        R"({"schema":"arxgraph.entry/1","title":"Another Paper of Some Length","arxiv_id":"2101.00002"})"
        "\n"
        R"({"schema":"arxgraph.entry/1","title":"Anyons","arxiv_id":"hep-th/9901001"})"
        "\n");
    for (const char* file : {"arxiv.jsonl.gz", "array.json", "entries.jsonl"}) {
        INFO(file);
        Diagnostics diagnostics;
        check_all_ways(look_up(folder.at(file), all_ways, diagnostics));
    }
}

TEST_CASE("Of several records of a paper the latest counts, wherever it stands") {
    const auto of_day = [](const std::string& day, const std::string& version) {
        return line("2101.00001", "Title of " + version,
                    R"(,"versions":[{"version":"v1","created":"Fri, 1 Jan 2021 00:00:00 GMT"},{"version":")" + version +
                        R"(","created":")" + day + R"( 00:00:00 GMT"}])");
    };
    const std::string earlier = of_day("Sat, 2 Jan 2021", "v2");
    const std::string later = of_day("Sun, 3 Jan 2021", "v3");
    const Folder folder;
    for (const std::string& text : {earlier + later, later + earlier}) {
        folder.write("arxiv.jsonl", text);
        Diagnostics diagnostics;
        const Answers answers = look_up(folder.at("arxiv.jsonl"), {{.arxiv_id = "2101.00001"}}, diagnostics);
        CHECK(answers.of[0].record.title == "Title of v3");
    }
}

TEST_CASE("The same is found with any number of threads and whatever else stands in the file") {
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += line("1901." + std::to_string(10000 + i), "Filler of Kind Number " + std::to_string(i));
    const Folder folder;
    folder.write("arxiv.jsonl", text + snapshot + text);
    Diagnostics diagnostics;
    check_all_ways(look_up(folder.at("arxiv.jsonl"), all_ways, diagnostics));
    CHECK(diagnostics.count(DiagnosticCode::no_entries) == 0);
}

TEST_CASE("A file without what is wanted finds nothing and is no error; one that cannot be read is") {
    const Folder folder;
    folder.write("arxiv.jsonl", line("2101.00001", "Learning on Graphs of Papers"));
    Diagnostics diagnostics;
    CHECK(look_up(folder.at("arxiv.jsonl"), {{.title = "Other things entirely here"}}, diagnostics).of[0].status ==
          AnswerStatus::not_found);
    CHECK(diagnostics.count(Severity::error) == 0);
    CHECK_THROWS_AS(look_up(folder.at("nothing.jsonl"), {{.title = "T"}}, diagnostics), Error);
    folder.write("noise.bin", std::string("\x00\x01\x02", 3));
    CHECK_THROWS_AS(look_up(folder.at("noise.bin"), {{.title = "T"}}, diagnostics), Error);
}

TEST_CASE("Entries that were enriched make one graph with what the notes said; stubs get their titles") {
    const Folder folder;
    folder.write("arxiv.jsonl", snapshot);
    std::vector<EntryBatch> batches;
    batches.push_back(batch_of({{.title = "Learning on graphs of papers",
                                 .authors = {"A. Lee", "B. Li"},
                                 .tags = {"graphs"},
                                 .links = {"arXiv:2101.00002"},
                                 .notes = {{"ko", "메모"}},
                                 .noted = "2021-02-01"}}));
    Enrichment enrichment(std::move(batches));
    Diagnostics diagnostics;
    const WorkProgress progress;
    const std::string file = folder.at("arxiv.jsonl");
    enrichment.ask(enrichers().front(), {.file = file, .progress = progress, .diagnostics = diagnostics});

    EntryBatch enriched;
    for (const auto entries : {enrichment.entries(), enrichment.cited()})
        for (const EnrichedEntry& each : entries) enriched.add(each.entry);
    GraphBuilder builder;
    builder.add(std::move(enriched));
    const Graph graph = std::move(builder).build(diagnostics);
    const std::vector<std::string> papers = ids(graph, NodeKind::paper);
    CHECK(papers.size() == 2);
    const auto number = [&](const char* id) { return NodeId{papers[0] == id ? 0U : 1U}; };
    const NodeId paper = number("arxiv:2101.00001");
    const NodeId stub = number("arxiv:2101.00002");
    CHECK((graph.is_stub(stub) && !graph.is_stub(paper)));
    CHECK(graph.label(stub) == "Another Paper of Some Length");
    CHECK(graph.in_edges(stub, EdgeKind::authored).size() == 2);
    CHECK(graph.in_edges(stub, EdgeKind::cites).size() == 1);
    CHECK(labels(graph, NodeKind::author) == std::vector<std::string>{"Ann Lee", "Bo Li"});
    CHECK(labels(graph, NodeKind::tag) == std::vector<std::string>{"graphs"});
    CHECK(labels(graph, NodeKind::category) == std::vector<std::string>{"cs.LG"});
    CHECK(graph.note_count(paper) == 1);
    CHECK(graph.published(paper) == *Date::parse("2021-01-01"));
}
