#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/extractors/arxiv_atom.hpp>

#include "byte_sources.hpp"
#include "catch.hpp"
#include "extracted.hpp"
#include "goldens.hpp"
#include "shared_data.hpp"

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;
using Texts = std::vector<std::string>;

namespace {

constexpr const char* start =
    "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:arxiv='http://arxiv.org/schemas/atom' "
    "xmlns:o='http://a9.com/-/spec/opensearch/1.1/'>";

Extracted read(const std::string& inside) {
    return extracted("arxiv-atom", start + inside + "</feed>", "f.xml");
}
std::string entry(const std::string& number, const std::string& inside = {}) {
    return "<entry><id>http://arxiv.org/abs/2101.0000" + number + "v1</id><title>T</title>" + inside + "</entry>\n";
}

std::size_t occurrences(std::string_view text, std::string_view word) {
    std::size_t count = 0;
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++count;
    return count;
}

/// The value of a parameter in a request; "%2C" and "%2F" decoded.
std::string parameter(const std::string& url, const std::string& name) {
    const std::size_t at = url.find(name + "=");
    if (at == url.npos) return {};
    std::string value = url.substr(at + name.size() + 1);
    value = value.substr(0, value.find('&'));
    for (const auto& [from, to] : {std::pair{"%2C", ","}, std::pair{"%2F", "/"}})
        for (std::size_t found = value.find(from); found != value.npos; found = value.find(from))
            value.replace(found, 3, to);
    return value;
}

std::set<std::string> ids_of(const Extracted& result) {
    std::set<std::string> ids;
    for (const Entry& each : result.entries) ids.emplace(each.arxiv_id);
    return ids;
}

struct Request {
    std::string file{};
    int status{};
    std::string url{};
};

std::vector<Request> recorded_requests(const std::string& folder) {
    std::vector<Request> requests;
    std::ifstream rows(folder + "/PROVENANCE.tsv");
    for (std::string row; std::getline(rows, row);) {
        std::istringstream columns(row);
        Request request;
        if (columns >> request.file >> request.status >> request.url) requests.push_back(request);
    }
    return requests;
}

}  // namespace

TEST_CASE("Entries of feeds carry the goldens' values") {
    check_goldens("arxiv-atom");
}

TEST_CASE("Every recorded answer of the API gives the papers that were asked for") {
    const std::string folder = shared_data("samples/arxiv-api");
    if (folder.empty()) return;
    const std::set<std::string> unknown_ids{"0000.0000", "0808.05394"};
    const std::vector<Request> requests = recorded_requests(folder);
    CHECK(requests.size() == 20);
    for (const Request& request : requests) {
        CAPTURE(request.file);
        const std::string bytes = read_file(folder + "/" + request.file);
        const Extracted result = extracted("arxiv-atom", bytes, request.file);
        CHECK(sniff_format({.path = request.file, .bytes = bytes}) == find_extractor("arxiv-atom"));
        CHECK(result.entries.size() + result.diagnostics.count(DiagnosticCode::service_error) ==
              occurrences(bytes, "<entry>"));
        if (request.status != 200) {
            CHECK(result.entries.empty());
            CHECK(result.diagnostics.kept().size() == 1);
            CHECK(result.diagnostics.kept()[0].detail == "incorrect id format for abc");
            continue;
        }
        CHECK(result.diagnostics.count(Severity::error) == 0);
        std::set<std::string> asked;
        std::istringstream list(parameter(request.url, "id_list"));
        for (std::string id; std::getline(list, id, ',');)
            if (unknown_ids.count(id) == 0) asked.emplace(ArxivId::parse(id)->text());
        if (!parameter(request.url, "id_list").empty())
            CHECK(ids_of(result) == asked);
        else
            CHECK(std::to_string(ids_of(result).size()) == parameter(request.url, "max_results"));
        CHECK(result.diagnostics.count(DiagnosticCode::empty_answer) == (result.entries.empty() ? 1 : 0));
    }
}

TEST_CASE("Entries of recorded answers are complete") {
    const std::string folder = shared_data("samples/arxiv-api");
    if (folder.empty()) return;
    for (const Request& request : recorded_requests(folder)) {
        const std::string bytes = read_file(folder + "/" + request.file);
        for (const Entry& each : extracted("arxiv-atom", bytes).entries) {
            CAPTURE(request.file, std::string(each.arxiv_id));
            CHECK_FALSE(each.title.empty());
            CHECK(each.title.find_first_of("\n\t") == each.title.npos);
            CHECK(each.title.find("  ") == each.title.npos);
            CHECK_FALSE(each.abstract.empty());
            CHECK_FALSE(each.authors.empty());
            CHECK_FALSE(each.categories.empty());
            CHECK(each.version >= 1);
            CHECK(each.published.stated());
            CHECK(each.published <= each.updated);
        }
    }
}

TEST_CASE("A paper of 2026, one called 0, and one of the format of 2007 have the values that stand there") {
    const std::string folder = shared_data("samples/arxiv-api/");
    if (folder.empty()) return;
    const Extracted live = extracted("arxiv-atom", read_file(folder + "id_2511.11447.live-20260213.abridged.xml"));
    REQUIRE(live.entries.size() == 1);
    CHECK(live.entries[0].published.text() == "2025-11-14");
    CHECK(live.entries[0].updated.text() == "2025-11-17");
    CHECK(live.entries[0].version == 2);

    const Extracted zero =
        extracted("arxiv-atom", read_file(folder + "id_2104.12255v1_s0_m100_6ae69987ffe1.http200.xml"));
    REQUIRE(zero.entries.size() == 1);
    CHECK(zero.entries[0].title == "0");

    const std::string manual = read_file(folder + "user-manual-legacy-response-2007.xml");
    CHECK(sniff_format({.path = "x", .bytes = manual})->name == "arxiv-atom");
    const Extracted legacy = extracted("arxiv-atom", manual);
    REQUIRE(legacy.entries.size() == 1);
    CHECK(legacy.reports().empty());
    const Entry& paper = legacy.entries[0];
    CHECK(paper.arxiv_id == "hep-ex/0307015");
    CHECK(paper.title == "Multi-Electron Production at High Transverse Momenta in ep Collisions at HERA");
    CHECK(paper.abstract.starts_with(
        "Multi-electron production is studied at high electron transverse momentum in positron"));
    CHECK(paper.abstract.find('\n') == paper.abstract.npos);
    CHECK(strings(paper.authors) == Texts{"H1 Collaboration"});
    CHECK(strings(paper.categories) == Texts{"hep-ex"});
    CHECK(paper.comments == "23 pages, 8 figures and 4 tables");
    CHECK(paper.journal_ref == "Eur.Phys.J. C31 (2003) 17-29");
    CHECK(paper.published.text() == "2003-07-07");
}

TEST_CASE("An answer of the service that is an error is no paper, however it says so") {
    const std::string message = "<title>Error</title><summary>no\n such id</summary>";
    for (const std::string& error : {"<entry><id>http://arxiv.org/api/errors#x</id>" + message + "</entry>",
                                     "<entry><id>https://arxiv.org/api/errors#x</id>" + message + "</entry>",
                                     "<entry><id>http://arxiv.org/abs/2101.00001</id>" + message +
                                         "<author><name>arXiv api core</name></author></entry>"}) {
        const Extracted result = read(error);
        CHECK(result.entries.empty());
        CHECK(result.reports() == Texts{"service-error:1"});
        CHECK(result.diagnostics.kept()[0].detail == "no such id");
    }
}

TEST_CASE("An answer without entries is a note, unless it counts some") {
    CHECK(read("").reports() == Texts{"empty-answer:0"});
    CHECK(read("<o:totalResults>0</o:totalResults>").reports() == Texts{"empty-answer:0"});
    CHECK(read("<o:totalResults> 7 </o:totalResults><o:startIndex>10</o:startIndex>").reports() ==
          Texts{"empty-answer:0"});
    CHECK(read("<o:totalResults> 7 </o:totalResults><o:startIndex>0</o:startIndex>").reports() ==
          Texts{"no-entries:0"});
    CHECK(extracted("arxiv-atom", "<html/>").reports() == Texts{"no-entries:0"});
}

TEST_CASE("Codes of other schemes are told once, the primary category comes first") {
    const Extracted result = read(entry("1",
                                        "<category term='cs.CL'/><category term='68T50'/><category term='cs.LG'/>"
                                        "<arxiv:primary_category term='cs.LG'/>") +
                                  entry("2", "<category term='14J60 (Primary)'/><category term='cmp-lg'/>"));
    CHECK(strings(result.entries.at(0).categories) == Texts{"cs.LG", "cs.CL"});
    CHECK(strings(result.entries.at(1).categories) == Texts{"cmp-lg", "cs.CL"});
    CHECK(result.reports() == Texts{"foreign-category:1"});
    CHECK(result.diagnostics.kept()[0].detail == "68T50, and 1 more behind it");
}

TEST_CASE("Of several DOIs the first is the paper's own, and none is stated twice") {
    const std::string link = "<link rel='related' title='doi' href='https://doi.org/";
    const Extracted result = read(entry("1", link + "10.1000/A'/>" + link + "10.1000/b'/>" + link + "10.1000/c'/>" +
                                                 "<arxiv:doi>10.1000/a;10.1000/b</arxiv:doi>") +
                                  entry("2", link + "10.1000/d'/>"));
    CHECK(result.entries.at(0).doi == "10.1000/a");
    REQUIRE(result.entries.at(0).links.size() == 2);
    CHECK(result.entries.at(0).links[0].url == "https://doi.org/10.1000/b");
    CHECK(result.entries.at(0).links[1].url == "https://doi.org/10.1000/c");
    CHECK(result.entries.at(1).doi == "10.1000/d");
}

TEST_CASE("Feeds within feeds, other people and other namespaces state nothing of the paper") {
    const Extracted result = read(entry("1",
                                        "<source><id>http://arxiv.org/abs/2101.00009</id><title>S</title></source>"
                                        "<contributor><name>C</name></contributor><author><name>A</name><uri>x</uri>"
                                        "<arxiv:affiliation>U</arxiv:affiliation></author>"
                                        "<o:title xmlns:o='u:other'>O</o:title><doi>10.1000/no</doi>"));
    REQUIRE(result.entries.size() == 1);
    CHECK(result.entries[0].arxiv_id == "2101.00001");
    CHECK(result.entries[0].title == "T");
    CHECK(strings(result.entries[0].authors) == Texts{"A"});
    CHECK(result.entries[0].doi.empty());
}

TEST_CASE("Wrong declarations of an encoding lose no entry") {
    const std::string name = "<author><name>Jos\u00E9</name></author>";
    for (const auto* encoding : {"US-ASCII", "UTF-16", "windows-1252"}) {
        const std::string text =
            std::string("<?xml version='1.0' encoding='") + encoding + "'?>" + start + entry("1", name) + "</feed>";
        const Extracted result = extracted("arxiv-atom", text);
        REQUIRE(result.entries.size() == 1);
        CHECK(result.entries[0].authors[0] == "Jos\u00E9");
    }
    const Extracted latin =
        extracted("arxiv-atom", "<?xml version='1.0' encoding='UTF-8'?>" + std::string(start) +
                                    entry("1", "<author><name>Jos\xE9</name></author>") + "</feed>");
    REQUIRE(latin.entries.size() == 1);
    CHECK(latin.entries[0].authors[0] == "Jos\uFFFD");
    CHECK(latin.reports() == Texts{"ill-formed-utf8:1"});
}

TEST_CASE("A thousand entries with one broken: 999, in batches, with one report") {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += i == 500 ? "<entry><id>http://arxiv.org/abs/2101.00001</id>\n" : entry("1");
    const Extracted result = read(text);
    CHECK(result.entries.size() == 999);
    CHECK(result.batches.size() == 4);
    CHECK(result.reports() == Texts{"malformed-record:502"});
    CHECK(result.entries.back().source.line == 1000);
}

TEST_CASE("Other feeds and other XML are no answers of arXiv's") {
    const auto match = [](std::string_view text) { return arxiv_atom::sniff({.path = "x", .bytes = text}); };
    CHECK(match("<feed xmlns='http://www.w3.org/2005/Atom'><id>http://arxiv.org/api/x</id>") == Match::surely);
    CHECK(match("<feed xmlns='http://www.w3.org/2005/Atom'><id>http://blog.example.org/</id>") == Match::no);
    CHECK(match("<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'>arxiv.org") == Match::no);
    CHECK(match("A digest of <feed>s: http://www.w3.org/2005/Atom arxiv.org") == Match::no);
}
