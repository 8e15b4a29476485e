#include <arxgraph/core/identity/url.hpp>

#include "catch.hpp"

#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace arxgraph;

namespace {

std::vector<std::string> links(std::string_view text) {
    std::vector<std::string> found;
    for (const FoundLink& link : find_links(text)) {
        CHECK(text.substr(link.offset, link.text.size()) == link.text);
        found.emplace_back(link.text);
    }
    return found;
}
using Links = std::vector<std::string>;

}  // namespace

TEST_CASE("Addresses of one page are one") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"https://openai.com/index/chain-of-thought-monitoring/", "openai.com/index/chain-of-thought-monitoring"},
        {"http://www.OpenAI.com:80/index/x", "openai.com/index/x"},
        {"https://example.org:8080/", "example.org:8080"},
        {"https://github.com/TencentARC/TokLIP#readme", "github.com/TencentARC/TokLIP"},
        {"https://a.org/p?utm_source=x&id=7&fbclid=1", "a.org/p?id=7"},
        {"https://a.org/%7Euser/%2f", "a.org/~user/%2F"},
        {"github.com/a/b", "github.com/a/b"},
        {"https://a.org?x=1", "a.org?x=1"},
    };
    for (const auto& [text, url] : cases) {
        CAPTURE(text);
        REQUIRE(Url::parse(text));
        CHECK(Url::parse(text)->text() == url);
        CHECK(Url::parse(url)->text() == url);
    }
    CHECK(Url::parse("https://a.org/Path") != Url::parse("https://a.org/path"));
}

TEST_CASE("What is no web address is none") {
    for (const auto* text :
         {"3.14", "e.g", "1706.03762", "10.1000/abc", "", "https://", "https:///path", "word", "a b.c/d",
          "https://user@a.org/", "https://a.org:99999999/", "https://.org/", "<https://a.org>"}) {
        CAPTURE(text);
        CHECK_FALSE(Url::parse(text));
    }
    CHECK_FALSE(Url::parse("https://a.org/" + std::string(3000, 'x')));
}

TEST_CASE("Links are found where they stand, without what surrounds them") {
    CHECK(links("(https://arxiv.org/abs/2106.08254).") == Links{"https://arxiv.org/abs/2106.08254"});
    CHECK(links("see https://a.org/x, http://b.org/y; and www.c.org.") ==
          Links{"https://a.org/x", "http://b.org/y", "www.c.org"});
    CHECK(links("[TokLIP](https://github.com/TencentARC/TokLIP) is") == Links{"https://github.com/TencentARC/TokLIP"});
    CHECK(links("<https://a.org/x>") == Links{"https://a.org/x"});
    CHECK(links("https://en.wikipedia.org/wiki/Cat_(animal)") == Links{"https://en.wikipedia.org/wiki/Cat_(animal)"});
    CHECK(links("(see https://en.wikipedia.org/wiki/Cat_(animal))") ==
          Links{"https://en.wikipedia.org/wiki/Cat_(animal)"});
    CHECK(links("\"https://a.org/x\"") == Links{"https://a.org/x"});
    CHECK(links("[https://a.org/x](https://a.org/x)") == Links{"https://a.org/x", "https://a.org/x"});
    CHECK(links("**https://a.org/x**, https://a.org,https://b.org") ==
          Links{"https://a.org/x", "https://a.org", "https://b.org"});
    CHECK(links("(https://a.org/x),(https://b.org/y)") == Links{"https://a.org/x", "https://b.org/y"});
    CHECK(links("https://a.org") == Links{"https://a.org"});
    CHECK(links("http://localhost:8000/x?y=1#z") == Links{"http://localhost:8000/x?y=1#z"});
    CHECK(links("https://user@a.org/x http://user:word@a.org").empty());
    CHECK(links("https://a.org/1 https://a.org/1") == Links{"https://a.org/1", "https://a.org/1"});
}

TEST_CASE("A word of a script without spaces ends a link, unless the path goes on in it") {
    CHECK(links("https://arxiv.org/abs/2106.08254를 보면") == Links{"https://arxiv.org/abs/2106.08254"});
    CHECK(links("참고(https://a.org/x)입니다") == Links{"https://a.org/x"});
    CHECK(links("https://a.org/x。次") == Links{"https://a.org/x"});
    CHECK(links("https://openai.com에서") == Links{"https://openai.com"});
    CHECK(links("https://ko.wikipedia.org/wiki/대한민국_(나라) 참고") ==
          Links{"https://ko.wikipedia.org/wiki/대한민국_(나라)"});
    CHECK(links("https://a.org/x(참고)") == Links{"https://a.org/x"});
    CHECK(links("https://한국.kr/소개") == Links{"https://한국.kr/소개"});
    CHECK(links("https://ko.wikipedia.org/wiki/한국어 참고") == Links{"https://ko.wikipedia.org/wiki/한국어"});
}

TEST_CASE("Identifiers and addresses without scheme are found as well") {
    CHECK(links("as in arXiv:2106.08254v2, and arXiv: 1706.03762 [cs.CL]") ==
          Links{"arXiv:2106.08254v2", "arXiv: 1706.03762"});
    CHECK(links("arxiv.org/abs/2106.08254 doi:10.1000/abc. doi.org/10.1000/x") ==
          Links{"arxiv.org/abs/2106.08254", "doi:10.1000/abc", "doi.org/10.1000/x"});
    CHECK(links("arXiv:2106.08254,arXiv:1706.03762를 (arXiv:hep-th/9901001)") ==
          Links{"arXiv:2106.08254", "arXiv:1706.03762", "arXiv:hep-th/9901001"});
    CHECK(links("arXiv:junk, doi:junk, http://, www., myarxiv.org/abs/2106.08254x").empty());
}

TEST_CASE("Hostile text is searched in linear time and links point into it") {
    std::mt19937 random(11);
    const std::vector<std::string> pieces{"http://", "https://", "www.", "arXiv:",    "doi:10.", "(",
                                          ")",       "a.org",    "/",    "한",        " ",       "[",
                                          "]",       "%",        "\xFF", "1706.03762"};
    for (int i = 0; i < 500; ++i) {
        std::string text;
        for (auto n = random() % 50; n > 0; --n) text += pieces[random() % pieces.size()];
        links(text);
    }
    for (const auto* piece : {"http://", "www.", "arXiv:,", "doi:,", "http://a.b_,", "http://a.b:x,", "한www.a-",
                              "(http://a", "doi:10.,", "doi:10.1000/,(", "doi:10.1000/%00,", "http://a.b/x)"}) {
        std::string starts;
        while (starts.size() < 1'000'000) starts += piece;
        for (const FoundLink& link : find_links(starts))
            REQUIRE(starts.compare(link.offset, link.text.size(), link.text) == 0);
    }
    CHECK(find_links("https://a.org/" + std::string(1'000'000, '(')).size() <= 1);
}
