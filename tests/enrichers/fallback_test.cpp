// OpenAlex and DataCite. No captured responses lie beside the project; these follow the services' documentation.
#include <arxgraph/enrichers/datacite.hpp>
#include <arxgraph/enrichers/openalex.hpp>

#include "catch.hpp"
#include "looked_up.hpp"

#include <string>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::http;
using namespace arxgraph::tests;
using Texts = std::vector<std::string>;

namespace {

constexpr auto work = R"({"id":"https://openalex.org/W1","doi":"https://doi.org/10.1109/CVPR.2024.1","title":"A Title",
 "publication_date":"2024-06-16","authorships":[{"author":{"id":"A1","display_name":"Ann Lee"}},{"author":null}]})";
constexpr auto doi =
    R"json({"data":{"id":"10.48550/arxiv.2505.05422","type":"dois","attributes":{"doi":"10.48550/arxiv.2505.05422",
 "titles":[{"title":"TokLIP"}],"creators":[{"name":"Lin, Haokun","givenName":"Haokun","familyName":"Lin"},{"name":"Wang, Teng"}],
 "subjects":[{"subject":"Computer Vision and Pattern Recognition (cs.CV)","subjectScheme":"arXiv"},{"subject":"FOS: Computer and information sciences"}],
 "dates":[{"date":"2025-05-08T17:12:19Z","dateType":"Submitted"},{"date":"2025-08-21T00:00:00Z","dateType":"Updated"}],
 "relatedIdentifiers":[{"relationType":"IsVersionOf","relatedIdentifier":"10.1000/Published","relatedIdentifierType":"DOI"}],
 "descriptions":[{"description":"We.","descriptionType":"Abstract"}]}}})json";

}  // namespace

TEST_CASE("A work of OpenAlex is read for its DOI, day, title and names") {
    const auto draft = openalex::read_work(work);
    REQUIRE(draft);
    CHECK(draft->title == "A Title");
    CHECK(draft->ids.doi == "10.1109/cvpr.2024.1");
    CHECK(draft->published.text() == "2024-06-16");
    CHECK(draft->authors == Texts{"Ann Lee"});
    for (const auto* text : {"", "[]", "{}", "null", "{\"error\":\"x\"}", "{\"id\":7}"})
        CHECK_FALSE(openalex::read_work(text));
}

TEST_CASE("DataCite's metadata of arXiv's DOIs are read") {
    const auto draft = datacite::read_doi(doi);
    REQUIRE(draft);
    CHECK(draft->title == "TokLIP");
    CHECK(draft->authors == Texts{"Haokun Lin", "Teng Wang"});
    CHECK(draft->categories == Texts{"cs.CV"});
    CHECK(draft->published.text() == "2025-05-08");
    CHECK(draft->updated.text() == "2025-08-21");
    CHECK(draft->ids.arxiv_id == "2505.05422");
    CHECK(draft->ids.doi == "10.1000/published");
    CHECK(draft->abstract == "We.");
    for (const auto* text : {"", "[]", "{}", "{\"data\":[]}", "{\"data\":{\"attributes\":null}}"})
        CHECK_FALSE(datacite::read_doi(text));
}

TEST_CASE("Papers are asked for one by one; what nobody has is not found, what fails is unavailable") {
    const std::vector<WantedPaper> wanted{
        {.arxiv_id = "2505.05422"}, {.doi = "10.1/a&b", .title = "Ours", .published = *Date::parse("2024-01-01")},
        {.title = "No id"},         {.arxiv_id = "2505.00001"},
        {.arxiv_id = "2505.00002"}, {.arxiv_id = "2505.00003"}};
    const LookedUp result = looked_up(openalex::look_up, wanted,
                                      [](const Request& request) {
                                          if (request.url.find("2505.00001") != std::string::npos)
                                              return answer(404, "<html>");
                                          if (request.url.find("2505.00002") != std::string::npos)
                                              return answer(200, "{}");
                                          if (request.url.find("2505.00003") != std::string::npos)
                                              return Response{.failure = Failure::rate_limited, .detail = "enough"};
                                          return answer(200, work);
                                      },
                                      {.urls = test_urls, .mail = "who@example.org", .openalex_key = "S3CRET"});
    REQUIRE(result.requests.size() == 5);
    CHECK(result.requests[0].url ==
          "https://openalex.example/works/"
          "doi:10.48550%2Farxiv.2505.05422?select=id,doi,ids,title,publication_date,authorships");
    CHECK(result.requests[1].url.find("doi:10.1%2Fa%26b?") != std::string::npos);
    CHECK(result.requests[0].private_query.size() == 2);
    CHECK(result.of(0).status == AnswerStatus::found);
    CHECK(result.of(0).record.arxiv_id == "2505.05422");
    CHECK(result.of(0).record.title == "A Title");
    CHECK(result.of(0).from == "openalex");
    // What the entry states is not contradicted by who knows it from hearsay.
    CHECK(result.of(1).record.title.empty());
    CHECK_FALSE(result.of(1).record.published.stated());
    CHECK(result.of(2).status == AnswerStatus::not_asked);
    CHECK(result.of(3).status == AnswerStatus::not_found);
    CHECK(result.of(4).status == AnswerStatus::unavailable);
    CHECK(result.of(5).status == AnswerStatus::unavailable);
    CHECK(result.of(5).detail == "enough");
}

TEST_CASE("DataCite is asked by DOI") {
    const LookedUp result =
        looked_up(datacite::look_up, {{.arxiv_id = "2505.05422"}}, [](const Request&) { return answer(200, doi); });
    CHECK(result.requests.at(0).url == "https://datacite.example/dois/10.48550%2Farxiv.2505.05422");
    CHECK(result.of(0).status == AnswerStatus::found);
    CHECK(result.of(0).record.categories.size() == 1);
}
