#include <arxgraph/enrichers/semantic_scholar.hpp>
#include <arxgraph/enrichers/semantic_scholar_reply.hpp>

#include "catch.hpp"
#include "looked_up.hpp"
#include "shared_data.hpp"

#include <string>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::http;
using namespace arxgraph::semantic_scholar;
using namespace arxgraph::tests;

namespace {

std::string reference(const std::string& ids, const std::string& more = "") {
    return R"({"isInfluential":false,"intents":["background"],)" + more +
           R"("citedPaper":{"paperId":null,"title":"T","externalIds":{)" + ids + "}}}";
}
std::string page(const std::string& data, const std::string& more = "") {
    return "{\"offset\":0," + more + "\"data\":[" + data + "]}";
}
bool is_batch(const Request& request) {
    return request.url.find("/paper/batch") != std::string::npos;
}

}  // namespace

TEST_CASE("Answers to a batch stand in the order of asking, null where a paper is not known") {
    const auto papers = read_batch(
        R"([null,{"title":"A","externalIds":{"ArXiv":"1706.03762","DOI":"10.48550/arXiv.1706.03762"},"year":2017,
        "publicationDate":"2017-06-12","authors":[{"authorId":"1","name":"Ashish Vaswani"},{"authorId":null,"name":"N. Shazeer"}]},
        {"title":null,"externalIds":null,"authors":null,"publicationDate":null}])",
        3);
    REQUIRE(papers);
    CHECK_FALSE((*papers)[0]);
    REQUIRE((*papers)[1]);
    CHECK((*papers)[1]->title == "A");
    CHECK((*papers)[1]->ids.arxiv_id == "1706.03762");
    CHECK((*papers)[1]->ids.doi.empty());  // arXiv's own is the id once more
    CHECK((*papers)[1]->published.text() == "2017-06-12");
    CHECK((*papers)[1]->authors == std::vector<std::string>{"Ashish Vaswani", "N. Shazeer"});
    REQUIRE((*papers)[2]);
    CHECK((*papers)[2]->title.empty());
    CHECK_FALSE(read_batch("[null]", 2));
    CHECK_FALSE(read_batch("{\"error\":\"x\"}", 1));
    CHECK_FALSE(read_batch("", 0));
    CHECK_FALSE(read_batch(std::string(100'000, '['), 1));
}

TEST_CASE("The real answers to real questions are read") {
    const std::string folder = shared_data("samples/semantic-scholar/");
    if (folder.empty()) return;
    const auto batch = read_batch(read_file(folder + "test_get_papers_not_found_warning-0.http200.json"), 4);
    REQUIRE(batch);
    CHECK_FALSE((*batch)[0]);
    REQUIRE((*batch)[1]);
    CHECK((*batch)[1]->title == "How Much Should We Trust Differences-in-Differences Estimates?");
    CHECK((*batch)[1]->ids.doi == "10.2139/ssrn.288970");
    const auto first = read_citations(read_file(folder + "test_get_paper_references-0.http200.json"));
    const auto last = read_citations(read_file(folder + "test_get_paper_references-1.http200.json"));
    REQUIRE((first && last));
    CHECK(first->next == 50);
    CHECK(first->papers.size() == 50);
    CHECK_FALSE(last->next);
    const auto one = read_citations("{\"data\":[" + read_file(folder + "Reference.json") + "]}");
    REQUIRE((one && one->papers.size() == 1));
    CHECK(one->papers[0].arxiv_id == "1402.0030");
    CHECK(one->papers[0].title == "Neural Variational Inference and Learning in Belief Networks");
    CHECK(one->papers[0].intents == "background");
    CHECK_FALSE(one->papers[0].influential);
    CHECK(error_in(read_file(folder + "test_bad_query_parameters-0.http400.json")) ==
          "Unrecognized or unsupported fields: [unknown]");
    CHECK(error_in(read_file(folder + "test_not_found-0.http404.json")) == "Paper with id 0 not found");
}

TEST_CASE("References that a publisher hides are not none, and a paper named twice is one") {
    CHECK(read_citations("{\"offset\":0,\"data\":null}")->elided);
    CHECK_FALSE(read_citations(page(""))->elided);
    CHECK_FALSE(read_citations("{\"error\":\"x\"}"));
    const auto twice = read_citations(page(reference(R"("ArXiv":"1706.03762")") + "," +
                                           reference(R"("ArXiv":"1706.03762","DOI":"10.1/x")") + "," + reference("") +
                                           "," + reference("")));
    REQUIRE(twice);
    CHECK(twice->papers.size() == 3);
}

TEST_CASE("References become links that keep intents and influence, page by page") {
    const std::vector<WantedPaper> wanted{{.arxiv_id = "2505.05422", .title = "Ours"},
                                          {.doi = "10.1/y"},
                                          {.title = "No id"},
                                          {.arxiv_id = "2505.00009", .cited_only = true}};
    const LookedUp result = looked_up(semantic_scholar::look_up, wanted, [](const Request& request) {
        if (is_batch(request))
            return answer(
                200,
                R"([{"title":"Theirs, otherwise","externalIds":{"DOI":"10.1/Published"}},{"title":"By id"},null])");
        if (request.url.find("offset=0") != std::string::npos)
            return answer(200, page(reference(R"("ArXiv":"2106.08254")") + "," + reference(R"("ArXiv":"2505.05422")") +
                                        "," + reference(""),
                                    "\"next\":1000,"));
        return answer(
            200,
            page(
                R"({"isInfluential":true,"intents":["methodology","result"],"citedPaper":{"externalIds":{"DOI":"10.2000/Z"}}})"
                "," +
                reference(R"("ArXiv":"2106.08254")")));
    });
    REQUIRE(result.requests[0].body == R"({"ids":["ARXIV:2505.00009","ARXIV:2505.05422","DOI:10.1/y"]})");
    CHECK(result.requests[0].content_type == "application/json");
    CHECK(result.requests[0].service == "s2.example");
    CHECK(result.of(3).status == AnswerStatus::found);
    CHECK(result.of(0).status == AnswerStatus::found);
    CHECK(result.of(1).status == AnswerStatus::not_found);
    CHECK(result.of(2).status == AnswerStatus::not_asked);
    // A paper that is only cited is asked for no references.
    CHECK(result.requests.size() == 3);
    const Entry& record = result.of(0).record;
    CHECK(record.title.empty());
    REQUIRE(record.links.size() == 2);
    CHECK(record.links[0].url == "https://arxiv.org/abs/2106.08254");
    CHECK(record.links[0].intents == "background");
    CHECK_FALSE(record.links[0].influential);
    CHECK(record.links[1].url == "https://doi.org/10.2000/z");
    CHECK(record.links[1].intents == "methodology,result");
    CHECK(record.links[1].influential);
}

TEST_CASE("What is too large is halved; what is refused or limited is unavailable, not unknown") {
    std::vector<std::string> ids;
    std::vector<WantedPaper> wanted;
    for (int i = 1; i < 8; ++i) ids.push_back("2505.0000" + std::to_string(i));
    for (const std::string& id : ids) wanted.push_back({.arxiv_id = id});
    const LookedUp halved = looked_up(semantic_scholar::look_up, wanted, [](const Request& request) {
        if (!is_batch(request)) return answer(404, R"({"error":"x"})");
        const auto count = static_cast<std::size_t>(std::count(request.body.begin(), request.body.end(), 'V'));
        if (count > 2) return answer(400, R"({"error":"Response would exceed maximum size....."})");
        std::string papers;
        for (std::size_t i = 0; i < count; ++i) papers += (i == 0 ? "" : ",") + std::string(R"({"title":"T"})");
        return answer(200, "[" + papers + "]");
    });
    for (const Answer& each : halved.answers.of) CHECK(each.status == AnswerStatus::found);
    for (const auto& bad :
         {answer(400, R"({"error":"Unrecognized or unsupported fields: [x]"})"), answer(200, "<html>"),
          answer(200, "[]"), Response{.failure = Failure::rate_limited, .detail = "enough"}}) {
        const LookedUp result = looked_up(semantic_scholar::look_up, wanted, [&](const Request&) { return bad; });
        CHECK(result.of(0).status == AnswerStatus::unavailable);
        CHECK_FALSE(result.of(0).detail.empty());
    }
}

TEST_CASE("References that cannot be got are told, and the paper stands without them") {
    const LookedUp result =
        looked_up(semantic_scholar::look_up, {{.arxiv_id = "2505.05422", .stated = {.path = "a.txt", .line = 7}}},
                  [](const Request& request) {
                      if (is_batch(request)) return answer(200, R"([{"title":"T"}])");
                      return Response{.failure = Failure::rate_limited, .detail = "enough"};
                  });
    CHECK(result.of(0).status == AnswerStatus::found);
    CHECK(result.of(0).record.links.empty());
    REQUIRE(result.diagnostics.kept().size() == 1);
    CHECK(to_text(result.diagnostics.kept()[0]) ==
          "a.txt:7: warning: was asked about and not answered; another run asks again: references of ARXIV:2505.05422: "
          "enough");
}

TEST_CASE("The key goes into a header that is private") {
    const LookedUp result =
        looked_up(semantic_scholar::look_up, {{.arxiv_id = "2505.05422"}}, [](const Request&) { return answer(403); },
                  {.urls = test_urls, .semantic_scholar_key = "S3CRET"});
    REQUIRE(result.requests.size() == 1);
    REQUIRE(result.requests[0].private_headers.size() == 1);
    CHECK(result.requests[0].private_headers[0].name == "x-api-key");
    CHECK(result.requests[0].url.find("S3CRET") == std::string::npos);
}
