#include <arxgraph/extractors/arxiv_oai.hpp>

#include "catch.hpp"
#include "extracted.hpp"
#include "goldens.hpp"
#include "shared_data.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;
using Texts = std::vector<std::string>;

namespace {

std::string page(const std::string& inside) {
    return "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'>\n" + inside + "</OAI-PMH>";
}
Extracted read(const std::string& inside) {
    return extracted("arxiv-oai", page(inside), "p.xml");
}
std::string record(const std::string& format, const std::string& fields) {
    return "<record><header><identifier>oai:arXiv.org:2101.00001</identifier></header><metadata><" + format +
           " xmlns='http://arxiv.org/OAI/" + format + "/'><id>2101.00001</id><title>T</title>" + fields + "</" +
           format + "></metadata></record>\n";
}
std::string list(const std::string& records) {
    return "<ListRecords>\n" + records + "</ListRecords>\n";
}

/// What the pages of one format say of each paper.
struct Harvest {
    std::vector<Extracted> pages{};
    std::map<std::string, const Entry*> papers{};
    std::size_t records{};
    std::size_t errors{};
};

Harvest read_pages(const std::string& folder, const std::string& format) {
    Harvest harvest;
    for (int i = 1; i <= 9; ++i) {
        const std::string name = "ListRecords-" + format + "-page0" + std::to_string(i) + ".xml";
        harvest.pages.push_back(extracted("arxiv-oai", read_file(folder + name), name));
    }
    for (const Extracted& each : harvest.pages) {
        harvest.records += each.entries.size();
        harvest.errors += each.diagnostics.count(Severity::error);
        for (const Entry& paper : each.entries) harvest.papers.emplace(paper.arxiv_id, &paper);
    }
    return harvest;
}

}  // namespace

TEST_CASE("Records of pages carry the goldens' values") {
    check_goldens("arxiv-oai");
}

TEST_CASE("Nine pages in both formats give 509 papers, all different and the same ones") {
    const std::string folder = shared_data("samples/oai/");
    if (folder.empty()) return;
    const Harvest arxiv = read_pages(folder, "arXiv");
    const Harvest raw = read_pages(folder, "arXivRaw");
    for (const Harvest* harvest : {&arxiv, &raw}) {
        CHECK(harvest->records == 509);
        CHECK(harvest->papers.size() == 509);
        CHECK(harvest->errors == 0);
    }
    for (const auto& [id, paper] : raw.papers) {
        CAPTURE(id);
        REQUIRE(arxiv.papers.count(id) == 1);
        const Entry& other = *arxiv.papers.at(id);
        CHECK(paper->published.stated());
        CHECK_FALSE(other.published.stated());
        CHECK(other.updated == paper->updated);
        CHECK(paper->published <= paper->updated);
        CHECK(paper->version >= 1);
        CHECK(other.version == 0);
        CHECK(strings(paper->categories) == strings(other.categories));
        CHECK_FALSE(paper->abstract.empty());
        CHECK(paper->authors.size() == other.authors.size());
        for (const Entry* each : {paper, &other})
            for (const std::string_view author : each->authors) CHECK(author.find_first_of("\\{}") == author.npos);
    }
}

TEST_CASE("Single records of the service have the values that stand there") {
    const std::string folder = shared_data("samples/oai/");
    if (folder.empty()) return;
    for (const auto* id : {"0806.4129", "0906.5504"})
        for (const auto* format : {"arXiv", "arXivRaw"}) {
            const Extracted result =
                extracted("arxiv-oai", read_file(folder + "GetRecord-" + id + "-" + format + ".xml"));
            REQUIRE(result.entries.size() == 1);
            CHECK(result.entries[0].arxiv_id == id);
            CHECK(result.reports().empty());
        }
    const Extracted raw = extracted("arxiv-oai", read_file(folder + "GetRecord-0806.4129-arXivRaw.xml"));
    CHECK(raw.entries[0].published.text() == "2008-06-25");
    CHECK(raw.entries[0].updated.text() == "2014-12-12");
    CHECK(raw.entries[0].version == 6);
    CHECK(raw.entries[0].doi == "10.1063/1.3536454");
    CHECK(strings(raw.entries[0].authors) == Texts{"Roldao da Rocha", "Waldyr A. Rodrigues Jr"});
    CHECK(strings(raw.entries[0].categories) == Texts{"math-ph", "math.MP"});

    const Extracted live = extracted("arxiv-oai", read_file(folder + "GetRecord-2511.11447-arXiv.live-20260213.xml"));
    REQUIRE(live.entries.size() == 1);
    CHECK_FALSE(live.entries[0].published.stated());
    CHECK(live.entries[0].updated.text() == "2025-11-17");
    CHECK(strings(live.entries[0].authors) == Texts{"Liza Daly", "Matteo Cargnelutti", "Catherine Brobston"});
}

TEST_CASE("Errors come as good answers and are told; that nothing matches is a note") {
    const std::string folder = shared_data("samples/oai/");
    if (folder.empty()) return;
    for (const auto* code : {"badArgument", "badResumptionToken", "idDoesNotExist"}) {
        const std::string bytes = read_file(folder + "error-" + code + ".xml");
        CHECK(sniff_format({.path = "x", .bytes = bytes})->name == "arxiv-oai");
        const Extracted result = extracted("arxiv-oai", bytes);
        CHECK(result.entries.empty());
        REQUIRE(result.diagnostics.kept().size() == 1);
        CHECK(result.diagnostics.kept()[0].code == DiagnosticCode::service_error);
        CHECK(result.diagnostics.kept()[0].detail.starts_with(std::string(code) + ": "));
        CHECK(result.diagnostics.kept()[0].line > 1);
    }
    const Extracted none = extracted("arxiv-oai", read_file(folder + "error-noRecordsMatch.xml"));
    CHECK(none.diagnostics.count(Severity::error) == 0);
    CHECK(none.diagnostics.count(DiagnosticCode::empty_answer) == 1);
    const Extracted identify = extracted("arxiv-oai", read_file(folder + "Identify.xml"));
    CHECK(identify.reports() == Texts{"empty-answer:0"});
}

TEST_CASE("In the format arXiv `created` is no day of the first version") {
    const Extracted result = read(list(record("arXiv", "<created>2025-11-17</created><updated>2025-11-18</updated>")));
    CHECK_FALSE(result.entries.at(0).published.stated());
    CHECK(result.entries.at(0).updated.text() == "2025-11-17");
}

TEST_CASE("Character references are decoded before TeX is") {
    const std::string person =
        "<authors><author><keyname>P&#233;rez</keyname><forenames>Jos\\&#39;e</forenames>"
        "</author></authors>";
    CHECK(read(list(record("arXiv", person))).entries.at(0).authors[0] == "Jos\u00E9 P\u00E9rez");
    CHECK(read(list(record("arXivRaw", "<authors>K. G\\&#34;odel, &amp;c</authors>"))).entries.at(0).authors[0] ==
          "K. G\u00F6del");
}

TEST_CASE("The class of the ACM holds that of the MSC and is left out, like that") {
    const Extracted result = read(list(record(
        "arXiv", "<categories>cs.CL 68T50</categories><acm-class>I.2.7</acm-class><msc-class>68T50</msc-class>")));
    CHECK(strings(result.entries.at(0).categories) == Texts{"cs.CL"});
    CHECK(result.entries.at(0).tags.empty());
    CHECK(result.reports() == Texts{"foreign-category:3"});
}

TEST_CASE("Versions give the first and the last day, whatever lies between") {
    const std::string versions =
        "<version version='v1'><date>Mon, 2 Apr 2007 19:18:42 GMT</date></version>"
        "<version version='v2'><date>soon</date></version>"
        "<version version='v3'><date>Tue, 03 Jul 2007 01:02:03 GMT</date></version>";
    const Extracted result = read(list(record("arXivRaw", versions)));
    const Entry& paper = result.entries.at(0);
    CHECK(paper.published.text() == "2007-04-02");
    CHECK(paper.updated.text() == "2007-07-03");
    CHECK(paper.version == 3);
    CHECK(result.reports() == Texts{"invalid-value:3"});
    const std::string last = versions.substr(versions.find("<version version='v3"));
    CHECK_FALSE(read(list(record("arXivRaw", last))).entries.at(0).published.stated());
}

TEST_CASE("Deleted records are one note, and records that cannot be read cost one report each") {
    const std::string gone = "<record><header status='deleted'><identifier>oai:arXiv.org:2101.0000";
    const Extracted deleted = read(list(gone + "2</identifier></header></record>\n" + gone +
                                        "3</identifier></header></record>\n" + record("arXiv", "")));
    CHECK(deleted.entries.size() == 1);
    CHECK(deleted.reports() == Texts{"deleted-record:3"});
    CHECK(deleted.diagnostics.kept()[0].detail == "oai:arXiv.org:2101.00002, and 1 more behind it");

    const Extracted broken = read(list(record("arXivOld", "") + record("arXiv", "<doi>x</id>") + "<record/>\n" +
                                       "<record><metadata><arXiv xmlns='http://arxiv.org/OAI/arXiv/'>"
                                       "<id>17</id></arXiv></metadata></record>\n" +
                                       record("arXiv", "")));
    CHECK(broken.entries.size() == 1);
    CHECK(broken.reports() ==
          Texts{"malformed-record:3", "malformed-record:4", "malformed-record:5", "malformed-record:6"});
}

TEST_CASE("A page that is cut anywhere gives the records before the cut") {
    const std::string whole = page(list(record("arXiv", "") + record("arXiv", "")));
    const std::size_t second = whole.find("<record>", whole.find("<record>") + 1);
    for (std::size_t size = 1; size < whole.size(); ++size) {
        CAPTURE(size);
        const Extracted result = extracted("arxiv-oai", whole.substr(0, size));
        const std::size_t first_end = second - 1;
        const std::size_t second_end = whole.rfind("</record>") + 9;
        CHECK(result.entries.size() == (size < first_end ? 0U : 1U) + (size < second_end ? 0U : 1U));
        CHECK(result.diagnostics.count(DiagnosticCode::truncated_document) == 1);
        CHECK(result.diagnostics.kept().size() == 1);
    }
}

TEST_CASE("Other services' pages and other XML are told apart") {
    const auto match = [](std::string_view text) { return arxiv_oai::sniff({.path = "x", .bytes = text}); };
    CHECK(match(page("")) == Match::surely);
    CHECK(match("<OAI-PMH xmlns='u:other'>") == Match::no);
    CHECK(match("<feed xmlns='http://www.openarchives.org/OAI/2.0/'>") == Match::no);
}
