// arXiv's API as it answers in truth: the real responses that lie beside the project, and every way to be wrong.
#include <arxgraph/core/identity/percent_encoding.hpp>
#include <arxgraph/enrichers/arxiv_api.hpp>
#include <arxgraph/enrichers/arxiv_feed.hpp>

#include "catch.hpp"
#include "folder.hpp"
#include "looked_up.hpp"
#include "shared_data.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::http;
using namespace arxgraph::tests;
using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

namespace {

std::string entry(const std::string& id, const std::string& title, const std::string& author = "Ann Lee",
                  const std::string& more = "") {
    return "<entry><id>http://arxiv.org/abs/" + id + "v2</id><title>" + title +
           "</title><published>2020-01-02T03:04:05Z"
           "</published><updated>2020-02-03T00:00:00Z</updated><author><name>" +
           author + "</name></author>" + more + "</entry>";
}
std::string feed(const std::string& entries, int total = 1) {
    return "<?xml version='1.0' encoding='UTF-8'?>\n<feed xmlns='http://www.w3.org/2005/Atom' "
           "xmlns:opensearch='http://a9.com/-/spec/opensearch/1.1/' xmlns:arxiv='http://arxiv.org/schemas/atom'>"
           "<opensearch:totalResults>" +
           std::to_string(total) +
           "</opensearch:totalResults>"
           "<opensearch:startIndex>0</opensearch:startIndex>" +
           entries + "</feed>";
}
std::string error_feed(const std::string& id) {
    return feed("<entry><id>https://arxiv.org/api/errors#incorrect_id_format_for_" + id +
                "</id><title>Error</title>"
                "<summary>incorrect id format for " +
                id + "</summary><author><name>arXiv api core</name></author></entry>");
}

std::string query_value(const Request& request, const std::string& name) {
    const std::size_t at = request.url.find(name + "=");
    if (at == std::string::npos) return {};
    const std::size_t begin = at + name.size() + 1;
    return percent_decoded(request.url.substr(begin, request.url.find('&', begin) - begin));
}
Texts ids_of(const Request& request) {
    Texts ids;
    std::string list = query_value(request, "id_list");
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        ids.push_back(list.substr(0, end));
        list.erase(0, end + 1);
    }
    return ids;
}

/// Answers as the service does: those it has, in an order of its own; nothing about the others.
Response from_shelf(const std::map<std::string, std::string>& shelf, const Request& request) {
    std::string entries;
    int found = 0;
    Texts ids = ids_of(request);
    std::reverse(ids.begin(), ids.end());
    for (const std::string& id : ids)
        if (const auto at = shelf.find(id); at != shelf.end()) {
            entries += at->second;
            ++found;
        }
    return answer(200, feed(entries, found));
}

std::vector<WantedPaper> wanted(const Texts& ids) {
    std::vector<WantedPaper> papers;
    for (const std::string& id : ids) papers.push_back({.arxiv_id = id});
    return papers;
}
std::string statuses(const LookedUp& result) {
    std::string text;
    for (const Answer& each : result.answers.of) text.append(text.empty() ? "" : " ").append(name(each.status));
    return text;
}

}  // namespace

TEST_CASE("250 papers take three requests, and the answer does not depend on the order of asking") {
    std::map<std::string, std::string> shelf;
    Texts ids;
    for (int i = 1; i <= 250; ++i) {
        std::string id = "2001.0" + std::to_string(1000 + i);
        shelf[id] = entry(id, "Paper " + id);
        ids.push_back(std::move(id));
    }
    const auto service = [&](const Request& request) { return from_shelf(shelf, request); };
    const LookedUp forwards = looked_up(arxiv_api::look_up, wanted(ids), service);
    Texts backwards_ids(ids.rbegin(), ids.rend());
    const LookedUp backwards = looked_up(arxiv_api::look_up, wanted(backwards_ids), service);
    REQUIRE(forwards.requests.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(forwards.requests[i].url == backwards.requests[i].url);
        CHECK(query_value(forwards.requests[i], "max_results") == std::to_string(ids_of(forwards.requests[i]).size()));
        CHECK(forwards.requests[i].service == "arxiv");
    }
    for (std::size_t i = 0; i < 250; ++i) {
        REQUIRE(forwards.of(i).status == AnswerStatus::found);
        CHECK(forwards.of(i).record.title == "Paper " + ids[i]);
        CHECK(forwards.of(i).record.published.text() == "2020-01-02");
        CHECK(forwards.of(i).from == "arxiv");
        CHECK(backwards.of(249 - i).record.title == forwards.of(i).record.title);
    }
}

TEST_CASE("The real answers to real questions") {
    const std::string folder = shared_data("samples/arxiv-api/");
    if (folder.empty()) return;
    const auto service = [&](const Request& request) {
        const Texts ids = ids_of(request);
        if (std::find(ids.begin(), ids.end(), "abc") != ids.end())
            return answer(400, read_file(folder + "id_abc_s0_m100_b79c8dcf6bc3.http400.xml"));
        if (ids == Texts{"0808.05394", "1707.08567"})
            return answer(200, read_file(folder + "id_0808.05394_1707.08567_s0_m100_42e5aa0ec3af.http200.xml"));
        if (ids == Texts{"0808.05394"})
            return answer(200, read_file(folder + "id_0808.05394_s0_m100_7b0c7d0a7cdd.http200.xml"));
        if (ids == Texts{"astro-ph/0601001"})
            return answer(200, read_file(folder + "id_astro-ph_0601001_s0_m100_3150dca9dc76.http200.xml"));
        return answer(500);
    };
    const LookedUp result = looked_up(arxiv_api::look_up, wanted({"1707.08567", "abc", "0808.05394"}), service);
    CHECK(statuses(result) == "found invalid_id not_found");
    CHECK(result.of(0).record.title ==
          "Proceedings of Workshop AEW10: Concepts in Information Theory and Communications");
    CHECK(result.of(1).detail == "incorrect id format for abc");
    // All three; without the one that is refused; the one that is missing, by itself.
    REQUIRE(result.requests.size() == 3);
    CHECK(ids_of(result.requests[0]) == Texts{"0808.05394", "1707.08567", "abc"});
    CHECK(ids_of(result.requests[1]) == Texts{"0808.05394", "1707.08567"});
    CHECK(ids_of(result.requests[2]) == Texts{"0808.05394"});
    CHECK(looked_up(arxiv_api::look_up, wanted({"astro-ph/0601001"}), service).of(0).status == AnswerStatus::found);

    const auto verdict_of = [&](const std::string& file, int status) {
        return arxiv_api::judge_feed(answer(status, read_file(folder + file)));
    };
    CHECK(verdict_of("q_testing_s0_m100_cfe7536492ca.http200.xml", 200) == Verdict::good);
    CHECK(verdict_of("user-manual-legacy-response-2007.xml", 200) == Verdict::good);
    CHECK(verdict_of("id_0000.0000_s0_m100_8b51d9633a68.http200.xml", 200) == Verdict::empty);
    CHECK(verdict_of("id_abc_s0_m100_b79c8dcf6bc3.http400.xml", 400) == Verdict::unusable);
    CHECK(verdict_of("id_abc_s0_m100_b79c8dcf6bc3.http400.xml", 200) == Verdict::unusable);
}

TEST_CASE("Several ids that are refused are dropped one after the other; if none is named, halves are asked for") {
    const Texts bad{"0704.0002", "0704.0005"};
    std::map<std::string, std::string> shelf;
    Texts ids;
    for (int i = 1; i <= 7; ++i) ids.push_back("0704.000" + std::to_string(i));
    for (const std::string& id : ids) shelf[id] = entry(id, "T");
    for (const bool named : {true, false}) {
        const LookedUp result = looked_up(arxiv_api::look_up, wanted(ids), [&](const Request& request) {
            for (const std::string& id : ids_of(request))
                if (std::find(bad.begin(), bad.end(), id) != bad.end())
                    return answer(400, error_feed(named ? id : "something"));
            return from_shelf(shelf, request);
        });
        CHECK(statuses(result) == "found invalid_id found found invalid_id found found");
    }
}

TEST_CASE("Too long a question is halved") {
    std::map<std::string, std::string> shelf;
    Texts ids;
    for (int i = 1; i <= 9; ++i) ids.push_back("0704.000" + std::to_string(i));
    for (const std::string& id : ids) shelf[id] = entry(id, "T");
    const LookedUp result = looked_up(arxiv_api::look_up, wanted(ids), [&](const Request& request) {
        return ids_of(request).size() > 3 ? answer(414) : from_shelf(shelf, request);
    });
    CHECK(statuses(result) == "found found found found found found found found found");
}

TEST_CASE("An answer that leaves papers out is asked about them again before they count as not found") {
    std::map<std::string, std::string> shelf;
    Texts ids;
    for (int i = 1; i <= 9; ++i) ids.push_back("0704.000" + std::to_string(i));
    for (const std::string& id : ids) shelf[id] = entry(id, "T");
    shelf.erase("0704.0009");
    bool first = true;
    const LookedUp result = looked_up(arxiv_api::look_up, wanted(ids), [&](const Request& request) {
        Request shorter = request;
        if (std::exchange(first, false)) shorter.url = "https://a/?id_list=0704.0001%2C0704.0002";
        return from_shelf(shelf, shorter);
    });
    CHECK(statuses(result) == "found found found found found found found found not_found");
    CHECK(result.requests.size() == 3);
    CHECK(ids_of(result.requests[1]).size() == 7);
    CHECK(ids_of(result.requests[2]) == Texts{"0704.0009"});
}

TEST_CASE("An empty feed may be a lie: a batch is asked for three times before it is believed") {
    Folder folder;
    TestClock clock;
    int lies = 2;
    PlayedTransport service([&](const Request&) {
        return answer(200, lies-- > 0 ? feed("", 0) : feed(entry("0704.0001", "T") + entry("0704.0002", "U"), 2));
    });
    ThrottledTransport throttled(service, clock, {.folder = folder.path(), .random = [] { return 0.0; }});
    const LookedUp result =
        looked_up(arxiv_api::look_up, wanted({"0704.0001", "0704.0002"}), static_cast<Transport&>(throttled));
    CHECK(statuses(result) == "found found");
    CHECK(service.requests.size() == 3);
    CHECK(clock.slept() == std::vector<std::chrono::nanoseconds>{6s, 12s});

    lies = 100;
    const LookedUp none = looked_up(arxiv_api::look_up, wanted({"0704.0001"}), static_cast<Transport&>(throttled));
    CHECK(statuses(none) == "not_found");
    CHECK(service.requests.size() == 3 + 3);
}

TEST_CASE("A feed that counts papers and has none is no answer; nor is what is broken, or no feed") {
    const std::string whole = feed(entry("0704.0001", "T"));
    for (const std::string& body :
         {feed("", 5), whole.substr(0, whole.size() - 9), std::string("Rate exceeded."),
          std::string("<html>busy</html>"), std::string(), std::string("<?xml version='1.0'?><other/>")}) {
        CAPTURE(body);
        CHECK(arxiv_api::judge_feed(answer(200, body)) == Verdict::unusable);
        const LookedUp result =
            looked_up(arxiv_api::look_up, wanted({"0704.0001"}), [&](const Request&) { return answer(200, body); });
        CHECK(statuses(result) == "unavailable");
        CHECK_FALSE(result.of(0).detail.empty());
    }
}

TEST_CASE("A wrong charset costs letters, not papers") {
    const LookedUp result = looked_up(arxiv_api::look_up, wanted({"0704.0001"}), [](const Request&) {
        return answer(200, feed(entry("0704.0001",
                                      "G\xF6"
                                      "del")));
    });
    CHECK(statuses(result) == "found");
    CHECK(result.of(0).record.title ==
          "G\uFFFD"
          "del");
}

TEST_CASE("No answer is unavailable with its reason, never not found") {
    for (const Failure failure : {Failure::rate_limited, Failure::offline, Failure::timed_out, Failure::denied}) {
        const LookedUp result =
            looked_up(arxiv_api::look_up, {{.arxiv_id = "0704.0001"}, {.title = "A Title of Four Words"}},
                      [&](const Request&) { return Response{.failure = failure, .detail = "because"}; });
        CHECK(statuses(result) == "unavailable unavailable");
        CHECK(result.of(0).detail == "because");
        CHECK(result.of(1).detail == "because");
    }
}

TEST_CASE("What was not asked for is not taken") {
    const LookedUp result = looked_up(arxiv_api::look_up, wanted({"0704.0001"}), [](const Request& request) {
        return answer(200, ids_of(request).empty() ? feed("") : feed(entry("0704.0002", "Other"), 1));
    });
    CHECK(statuses(result) == "not_found");
}

TEST_CASE("Papers without ids are searched for by title, and taken only if authors agree") {
    const std::vector<std::string_view> authors{"Haokun Lin", "Teng Wang"};
    const std::vector<WantedPaper> papers{
        {.title = "TokLIP: Marry Visual Tokens to CLIP for Multimodal Comprehension and Generation",
         .authors = authors},
        {.title = "A Paper That Nobody Has Ever Written About Anything", .authors = authors}};
    const LookedUp result = looked_up(arxiv_api::look_up, papers, [](const Request& request) {
        const std::string query = query_value(request, "search_query");
        if (query.starts_with("ti:\"toklip"))
            return answer(200,
                          feed(entry("2505.05422",
                                     "TokLIP: Marry Visual Tokens to CLIP for Multimodal Comprehension and Generation",
                                     "Haokun Lin") +
                                   entry("2505.00001", "TokLIP revisited", "Somebody Else"),
                               2));
        return answer(200, feed("", 0));
    });
    CHECK(statuses(result) == "found not_found");
    CHECK(result.of(0).record.arxiv_id == "2505.05422");
    CHECK(result.of(0).match.method == MatchMethod::title);
    CHECK(result.requests.size() == 1 + 2);
}

TEST_CASE("Papers with a DOI are searched for by it first") {
    const LookedUp result = looked_up(
        arxiv_api::look_up, {{.doi = "10.1103/physrevd.76.013009", .title = "Some Title of a Paper"}},
        [](const Request& request) {
            const bool by_doi = query_value(request, "search_query") == "doi:\"10.1103/physrevd.76.013009\"";
            return answer(
                200, by_doi ? feed(entry("0704.0001", "T", "A", "<arxiv:doi>10.1103/PhysRevD.76.013009</arxiv:doi>"))
                            : feed("", 0));
        });
    CHECK(statuses(result) == "found");
    CHECK(result.of(0).match.method == MatchMethod::doi);
    CHECK(result.requests.size() == 1);
}
