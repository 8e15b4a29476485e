#include <arxgraph/enrichers/http/address.hpp>

#include "catch.hpp"

#include <string>
#include <vector>

using namespace arxgraph::http;

TEST_CASE("Of a URL it is told who would be asked, and whether that is allowed") {
    struct Case {
        std::string url;
        std::string host;
        std::string port;
        bool this_machine;
        bool allowed;
    };
    const std::vector<Case> cases{
        {"https://export.arxiv.org/api/query", "export.arxiv.org", "", false, true},
        {"HTTPS://Export.arXiv.org:443", "export.arxiv.org", "443", false, true},
        {"http://export.arxiv.org/", "export.arxiv.org", "", false, false},
        {"http://127.0.0.1:8080/x", "127.0.0.1", "8080", true, true},
        {"http://localhost", "localhost", "", true, true},
        {"http://[::1]:80/?a=b", "::1", "80", true, true},
        {"http://127.evil.example/", "127.evil.example", "", false, false},
        {"http://127.0.0.1.evil.example/", "127.0.0.1.evil.example", "", false, false},
        {"http://localhost.evil.example/", "localhost.evil.example", "", false, false},
    };
    for (const Case& each : cases) {
        CAPTURE(each.url);
        const auto address = Address::parse(each.url);
        REQUIRE(address);
        CHECK(address->host == each.host);
        CHECK(address->port == each.port);
        CHECK(address->is_this_machine() == each.this_machine);
        CHECK(address->may_be_asked() == each.allowed);
    }
    for (const auto* url :
         {"", "ftp://a/", "https://", "https://:80/", "https://user:word@a/", "https://a b/", "https://a\r\nHost: b/",
          "https://a:x/", "https://[::1", "file:///etc/passwd", "https://a\\b"})
        CHECK_FALSE(Address::parse(url));
}

TEST_CASE("Queries are encoded, and private fields taken out again") {
    const std::vector<Field> fields{{.name = "id_list", .value = "math/0309136,1706.03762"},
                                    {.name = "q", .value = "ti:\"a b\""}};
    const std::string url = with_query("https://a/q", fields);
    CHECK(url == "https://a/q?id_list=math%2F0309136%2C1706.03762&q=ti%3A%22a%20b%22");
    const std::vector<Field> secret{{.name = "api_key", .value = "S3CRET"}};
    CHECK(without_query_fields(with_query(url, secret), secret) == url);
    CHECK(without_query_fields(with_query("https://a/q", secret), secret) == "https://a/q");
    CHECK(without_query_fields("https://a/q?x=1&api_key=k&y=2", secret) == "https://a/q?x=1&y=2");
    CHECK(joined_path("https://a/v1/", "/works") == "https://a/v1/works");
}

TEST_CASE("All hosts of a service share a limit, and a mirror has its own") {
    CHECK(service_of("https://export.arxiv.org/api/query", "arxiv", "arxiv.org") == "arxiv");
    CHECK(service_of("https://oaipmh.arxiv.org/oai", "arxiv", "arxiv.org") == "arxiv");
    CHECK(service_of("https://arxiv.org/", "arxiv", "arxiv.org") == "arxiv");
    CHECK(service_of("https://notarxiv.org/", "arxiv", "arxiv.org") == "notarxiv.org");
    CHECK(service_of("http://127.0.0.1:8080/", "arxiv", "arxiv.org") == "127.0.0.1_8080");
    CHECK(service_of("http://[::1]:8080/", "arxiv", "arxiv.org") == "__1_8080");
}
