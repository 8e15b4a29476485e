#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/identity/percent_encoding.hpp>
#include <arxgraph/enrichers/oai_harvest.hpp>
#include <arxgraph/enrichers/snapshot_line.hpp>

#include "catch.hpp"
#include "extractors/extracted.hpp"
#include "folder.hpp"
#include "shared_data.hpp"
#include "test_clock.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::http;
using namespace arxgraph::tests;

namespace {

constexpr auto url = "https://oai.example/oai";

std::string record(const std::string& id, const std::string& title = "T", const std::string& day = "2025-01-02") {
    return "<record><header><identifier>oai:arXiv.org:" + id + "</identifier><datestamp>" + day +
           "</datestamp></header><metadata><arXivRaw xmlns='http://arxiv.org/OAI/arXivRaw/'><id>" + id +
           "</id><version version='v1'><date>Mon, 2 Apr 2007 19:18:42 GMT</date></version><title>" + title +
           "</title><authors>Ann Lee, Bo Li</authors><categories>cs.CL</categories></arXivRaw></metadata></record>";
}
std::string page(const std::string& inside) {
    return "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><responseDate>2025-02-03T04:05:06Z</responseDate>" +
           inside + "</OAI-PMH>\n";
}
std::string list(const std::string& records, const std::string& token) {
    return page("<ListRecords>" + records + "<resumptionToken>" + token + "</resumptionToken></ListRecords>");
}
std::string error(const std::string& code) {
    return page("<error code='" + code + "'>no</error>");
}

/// The token in a request, as the service would see it; empty at first.
std::string token_of(const Request& request) {
    const std::string mark = "resumptionToken=";
    const std::size_t at = request.url.find(mark);
    return at == std::string::npos ? "" : request.url.substr(at + mark.size());
}

struct Run {
    std::vector<std::string> asked{};
    std::string failed{};  // with what
    Harvested done{};
    Diagnostics diagnostics{};
};

Run run(const Folder& folder, const std::function<Response(const Request&)>& service, HarvestRequest request = {}) {
    Run result;
    request.url = url;
    request.output = folder.at("out.jsonl");
    PlayedTransport transport([&](const Request& asked) {
        result.asked.push_back(asked.url);
        return service(asked);
    });
    try {
        result.done = harvest(request, transport, result.diagnostics);
    } catch (const Error& error) {
        result.failed = error.with_advice();
    }
    return result;
}

std::vector<std::string> ids_in(const std::string& text) {
    std::vector<std::string> ids;
    for (const Entry& entry : extracted("arxiv-snapshot", text).entries) ids.emplace_back(entry.arxiv_id);
    return ids;
}

/// The nine pages that lie beside the project, each behind the token of the one before.
std::vector<std::string> real_pages(const std::string& format) {
    std::vector<std::string> pages;
    const std::string folder = shared_data("samples/oai/");
    for (int i = 1; i <= 9 && !folder.empty(); ++i)
        pages.push_back(read_file(folder + "ListRecords-" + format + "-page0" + std::to_string(i) + ".xml"));
    return pages;
}
std::string next_token(const std::string& page) {
    const std::size_t begin = page.find('>', page.find("<resumptionToken")) + 1;
    return page[begin - 2] == '/' ? "" : page.substr(begin, page.find('<', begin) - begin);
}
Response real_answer(const std::vector<std::string>& pages, const Request& request) {
    const std::string token = token_of(request);
    if (token.empty()) return answer(200, pages[0]);
    for (std::size_t i = 0; i + 1 < pages.size(); ++i)
        if (percent_decoded(token) == next_token(pages[i])) return answer(200, pages[i + 1]);
    return answer(200, error("badResumptionToken"));
}

}  // namespace

TEST_CASE("Nine real pages become 509 lines of a snapshot that say what the pages say") {
    const std::vector<std::string> pages = real_pages("arXivRaw");
    if (pages.empty()) return;
    Folder folder;
    const Run result = run(folder, [&](const Request& request) { return real_answer(pages, request); });
    CHECK(result.failed.empty());
    CHECK(result.asked.size() == 9);
    CHECK(result.done.pages == 9);
    CHECK(result.done.papers == 509);
    CHECK(result.done.replaced == 0);
    const Extracted lines = extracted("arxiv-snapshot", read_file(folder.at("out.jsonl")));
    CHECK(lines.diagnostics.count(Severity::error) == 0);
    REQUIRE(lines.entries.size() == 509);
    std::size_t index = 0;
    for (const std::string& each : pages)
        for (const Extracted direct = extracted("arxiv-oai", each); const Entry& paper : direct.entries) {
            CAPTURE(paper.arxiv_id);
            const Entry& line = lines.entries[index++];
            CHECK(line.arxiv_id == paper.arxiv_id);
            CHECK(line.title == paper.title);
            CHECK(strings(line.authors) == strings(paper.authors));
            CHECK(line.abstract == paper.abstract);
            CHECK(strings(line.categories) == strings(paper.categories));
            CHECK(line.published == paper.published);
            CHECK(line.updated == paper.updated);
            CHECK(line.version == paper.version);
            CHECK(line.doi == paper.doi);
            CHECK(line.comments == paper.comments);
            CHECK(line.journal_ref == paper.journal_ref);
        }
    CHECK_FALSE(std::filesystem::exists(folder.at("out.jsonl.part")));
    CHECK_FALSE(std::filesystem::exists(folder.at("out.jsonl.journal")));
}

TEST_CASE("A harvest that breaks off behind any page goes on there, and gives the same bytes") {
    const std::vector<std::string> pages = real_pages("arXivRaw");
    if (pages.empty()) return;
    Folder whole_folder;
    run(whole_folder, [&](const Request& request) { return real_answer(pages, request); });
    const std::string whole = read_file(whole_folder.at("out.jsonl"));
    for (std::size_t breaks = 1; breaks < 9; ++breaks) {
        CAPTURE(breaks);
        Folder folder;
        std::size_t answers = 0;
        const Run first = run(folder, [&](const Request& request) {
            if (answers++ == breaks) return Response{.failure = Failure::rate_limited, .detail = "enough"};
            return real_answer(pages, request);
        });
        CHECK(first.failed ==
              "page " + std::to_string(breaks + 1) + " was not got: enough; the same command goes on from there");
        CHECK_FALSE(std::filesystem::exists(folder.at("out.jsonl")));
        // What a process that was killed in the middle of a write leaves.
        std::ofstream(folder.at("out.jsonl.part"), std::ios::app) << "{\"id\":\"half";
        std::ofstream(folder.at("out.jsonl.journal"), std::ios::app) << "{\"page\":";
        const Run second = run(folder, [&](const Request& request) { return real_answer(pages, request); });
        CHECK(second.asked.size() == 9 - breaks);
        CHECK(second.done.pages_before == breaks);
        CHECK(second.done.papers == 509);
        CHECK(read_file(folder.at("out.jsonl")) == whole);
    }
}

TEST_CASE("What is asked for is in the first request, the token alone in the others, encoded once more") {
    Folder folder;
    const Run result = run(
        folder,
        [](const Request& request) {
            return answer(200, token_of(request).empty() ? list(record("2101.00001"), "verb%3DListRecords%26skip%3D1")
                                                         : list(record("2101.00002"), ""));
        },
        {.set = "cs:cs:CL", .since = *Date::parse("2025-01-01"), .until = *Date::parse("2025-01-31")});
    CHECK(result.asked ==
          std::vector<std::string>{
              std::string(url) +
                  "?verb=ListRecords&metadataPrefix=arXivRaw&set=cs%3Acs%3ACL&from=2025-01-01&until=2025-01-31",
              std::string(url) + "?verb=ListRecords&resumptionToken=verb%253DListRecords%2526skip%253D1"});
    CHECK(result.done.papers == 2);
    CHECK(result.done.next_since == "2025-02-03");
}

TEST_CASE("A line holds what the snapshot's holds, and the ACM's class is not believed") {
    arxiv_oai::Record raw{.identifier = "oai:arXiv.org:math/0309136",
                          .datestamp = "2008-11-26",
                          .format = arxiv_oai::MetadataFormat::arxiv_raw,
                          .id = "math.GT/0309136",
                          .title = "On $\\omega$\n  and \"quotes\"",
                          .categories = "math.GT",
                          .authors = "Garc\\'{\\i}a, J. Smith Jr.",
                          .submitter = "A. B."};
    raw.versions.push_back({.name = "v1", .date = "Mon, 2 Apr 2007 19:18:42 GMT"});
    CHECK(
        snapshot_line(raw) ==
        R"({"id":"math/0309136","submitter":"A. B.","authors":"Garc\\'{\\i}a, J. Smith Jr.","title":"On $\\omega$\n  and \"quotes\"",)"
        R"("comments":null,"journal-ref":null,"doi":null,"report-no":null,"categories":"math.GT","license":null,"abstract":null,)"
        R"("versions":[{"version":"v1","created":"Mon, 2 Apr 2007 19:18:42 GMT"}],"update_date":"2008-11-26",)"
        "\"authors_parsed\":[[\"Garc\u00EDa\",\"\",\"\"],[\"Smith\",\"J.\",\"Jr.\"]]}\n");
    raw.format = arxiv_oai::MetadataFormat::arxiv;
    CHECK_FALSE(snapshot_line(raw));  // `created` there is no day of the first version
}

TEST_CASE("That nothing matches is an empty file; other errors come as good answers and end the harvest") {
    Folder folder;
    const Run none = run(folder, [](const Request&) { return answer(200, error("noRecordsMatch")); });
    CHECK(none.failed.empty());
    CHECK(none.done.papers == 0);
    CHECK(read_file(folder.at("out.jsonl")).empty());
    const Run bad = run(folder, [](const Request&) { return answer(200, error("badArgument")); });
    CHECK(bad.failed == "page 1 was not got: badArgument: no");
    CHECK_FALSE(std::filesystem::exists(folder.at("out.jsonl.part")));
    CHECK_FALSE(std::filesystem::exists(folder.at("out.jsonl.journal")));
}

TEST_CASE("A token that the service forgot is replaced by the day of the last record, and no paper stands twice") {
    Folder folder;
    const Run result = run(folder, [](const Request& request) {
        if (request.url.find("from=2025-01-03") != std::string::npos)
            return answer(200, list(record("2101.00002", "second, again", "2025-01-03") +
                                        record("2101.00003", "third", "2025-01-04"),
                                    ""));
        return answer(
            200,
            token_of(request).empty()
                ? list(record("2101.00001", "first", "2025-01-02") + record("2101.00002", "second", "2025-01-03"), "t1")
                : error("badResumptionToken"));
    });
    CHECK(result.asked.size() == 3);
    CHECK(result.done.papers == 3);
    CHECK(result.done.replaced == 1);
    const std::string text = read_file(folder.at("out.jsonl"));
    CHECK(ids_in(text) == std::vector<std::string>{"2101.00001", "2101.00002", "2101.00003"});
    CHECK(text.find("second, again") != std::string::npos);
    CHECK(result.diagnostics.count(DiagnosticCode::service_error) == 1);
}

TEST_CASE("Pages without end are seen: tokens in a circle, empty pages in a row") {
    Folder folder;
    const Run circle = run(folder, [](const Request&) { return answer(200, list(record("2101.00001"), "t")); });
    CHECK(circle.asked.size() == 2);
    CHECK(circle.failed.find("in a circle") != std::string::npos);
    Folder other;
    int number = 0;
    const Run empty = run(other, [&](const Request&) { return answer(200, list("", "t" + std::to_string(number++))); });
    CHECK(empty.asked.size() == 10);
    CHECK(empty.failed.find("empty page") != std::string::npos);
}

TEST_CASE("Half a page is no page, and a broken record costs that record") {
    const std::string whole = list(record("2101.00001") + record("2101.00002"), "t");
    for (const std::string& body :
         {whole.substr(0, whole.size() / 2), std::string("<html>busy</html>"), std::string()}) {
        Folder folder;
        CHECK(run(folder, [&](const Request&) { return answer(200, body); }).failed.find("only a part") !=
              std::string::npos);
    }
    Folder folder;
    const Run result = run(folder, [&](const Request& request) {
        return answer(200, token_of(request).empty()
                               ? list(record("2101.00001") + "<record><b></c></record>" + record("2101.00003"), "t")
                               : list(record("2101.00004") + record("17"), ""));
    });
    CHECK(ids_in(read_file(folder.at("out.jsonl"))) ==
          std::vector<std::string>{"2101.00001", "2101.00003", "2101.00004"});
    CHECK(result.diagnostics.count(Severity::error) == 2);
}

TEST_CASE("Deleted records are counted and stand in no line") {
    Folder folder;
    const Run result = run(folder, [](const Request&) {
        return answer(200, list("<record><header status='deleted'><identifier>oai:arXiv.org:2101.00009</identifier>"
                                "<datestamp>2025-01-02</datestamp></header></record>" +
                                    record("2101.00001"),
                                ""));
    });
    CHECK(result.done.deleted == 1);
    CHECK(result.done.papers == 1);
}

TEST_CASE("A harvest of something else is not gone on with, and a part that was changed is not believed") {
    Folder folder;
    const auto first_page_only = [](const Request& request) {
        return token_of(request).empty() ? answer(200, list(record("2101.00001"), "t"))
                                         : Response{.failure = Failure::offline};
    };
    run(folder, first_page_only);
    const Run other = run(folder, first_page_only, {.set = "math"});
    CHECK(other.failed.find("a harvest of something else is not finished there") == 0);
    CHECK(other.asked.empty());
    const std::string part = read_file(folder.at("out.jsonl.part"));
    folder.write("out.jsonl.part", std::string(part.size(), 'x'));
    CHECK(run(folder, first_page_only).failed.find("begin anew with --restart") != std::string::npos);
    CHECK(run(folder, first_page_only, {.set = "math", .anew = true}).asked.size() == 2);
}

TEST_CASE("A run that ended while the output was put in place is finished by the next") {
    Folder folder;
    run(folder, [](const Request& request) {
        return token_of(request).empty() ? answer(200, list(record("2101.00001"), "t"))
                                         : Response{.failure = Failure::offline};
    });
    std::string journal = read_file(folder.at("out.jsonl.journal"));
    journal.replace(journal.find("\"token\":\"t\""), 11, "\"token\":\"\"");
    folder.write("out.jsonl.journal", journal);
    std::filesystem::rename(folder.at("out.jsonl.part"), folder.at("out.jsonl"));
    const Run result = run(folder, [](const Request&) { return answer(500); });
    CHECK(result.failed.empty());
    CHECK(result.asked.empty());
    CHECK(ids_in(read_file(folder.at("out.jsonl"))) == std::vector<std::string>{"2101.00001"});
    CHECK_FALSE(std::filesystem::exists(folder.at("out.jsonl.journal")));
    CHECK_FALSE(std::filesystem::exists(folder.at("out.jsonl.part")));
}
