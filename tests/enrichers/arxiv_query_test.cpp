#include <arxgraph/enrichers/arxiv_query.hpp>

#include "catch.hpp"

#include <string>
#include <vector>

using namespace arxgraph::arxiv_api;
using Texts = std::vector<std::string>;

TEST_CASE("A title becomes a phrase, its front, and its longest words with a surname") {
    CHECK(
        title_queries("TokLIP: Marry Visual Tokens to CLIP for Multimodal Comprehension", "Lin") ==
        Texts{
            "ti:\"toklip marry visual tokens to clip for multimodal comprehension\"",
            "ti:toklip AND ti:marry AND ti:visual AND ti:tokens AND ti:clip AND ti:multimodal AND ti:comprehension AND "
            "au:lin"});
    CHECK(title_queries("Chain of Thought: It Works", "").at(1) == "ti:\"chain of thought\"");
    CHECK(title_queries("Deep Learning", "LeCun") == Texts{"ti:deep AND ti:learning AND au:lecun"});
    CHECK(title_queries("Attention", "") == Texts{"ti:attention"});
    CHECK(title_queries("\uC8FC\uC758\uB825", "").empty());
    CHECK(title_queries("", "Lin").empty());
    CHECK(title_queries("???", "").empty());
}

TEST_CASE("Nothing in a title can be taken for an operator, a wildcard, TeX or a quote") {
    const std::string query = title_queries(
                                  "What's \"next\"? (A*-search) & O($n^2$) $\\omega$: na\u00EFve G\\\"odel \u2013 "
                                  "state-of-the-art [v2] + C/C++!",
                                  "")
                                  .at(0);
    CHECK(query == "ti:\"what s next a search o naive godel state of the art v2 c c\"");
    CHECK(query.find_first_of("?*()[]{}:\\/-+&!^~", 3) == std::string::npos);
    CHECK(title_queries("Robustness OR Accuracy AND NOT Both", "").at(0) ==
          "ti:\"robustness or accuracy and not both\"");
}

TEST_CASE("A long title is cut at a word") {
    std::string title;
    for (int i = 0; i < 40; ++i) title += "word" + std::to_string(i) + " ";
    const std::string query = title_queries(title, "").at(0);
    CHECK(query.ends_with(" word19\""));
    const std::string long_words =
        title_queries(std::string(100, 'a') + " " + std::string(100, 'b') + " " + std::string(100, 'c'), "").at(0);
    CHECK(long_words == "ti:\"" + std::string(100, 'a') + " " + std::string(100, 'b') + "\"");
}

TEST_CASE("A batch says how many it asks for, without spaces, and stays short enough") {
    const Texts ids{"math/0309136", "1706.03762"};
    CHECK(url_of_ids("https://a/q", ids) == "https://a/q?id_list=math%2F0309136%2C1706.03762&start=0&max_results=2");
    CHECK(url_of_ids("https://export.arxiv.org/api/query", Texts(ids_per_request, "cond-mat/9901001")).size() < 4000);
    CHECK(url_of_search("https://a/q", "ti:\"a b c\"", 5) ==
          "https://a/q?search_query=ti%3A%22a%20b%20c%22&start=0&max_results=5");
}

TEST_CASE("A DOI is searched for if nothing in it can end the quote") {
    CHECK(doi_query("10.1103/physrevd.76.013009") == "doi:\"10.1103/physrevd.76.013009\"");
    for (const auto* doi : {"", "10.1/a\"b", "10.1/a b", "10.1/*", "10.1/a?"}) CHECK(doi_query(doi).empty());
}
