// The transport by libcurl against a server that does what servers should not.
#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/enrichers/http/curl_transport.hpp>
#include <arxgraph/enrichers/http/redirected_transport.hpp>

#include "catch.hpp"
#include "loopback_server.hpp"
#include <archive.h>
#include <archive_entry.h>

#include <string>

using namespace arxgraph;
using namespace arxgraph::http;
using namespace arxgraph::tests;
using namespace std::chrono_literals;

namespace {

const CurlOptions quick{.user_agent = user_agent("1.0", "a@b.example"), .connect = 2s, .slow = 1s, .total = 300ms};

std::string gzipped(const std::string& text) {
    std::string packed(text.size() + 1024, '\0');
    std::size_t used = 0;
    archive* writer = archive_write_new();
    archive_write_set_format_raw(writer);
    archive_write_add_filter_gzip(writer);
    archive_write_open_memory(writer, packed.data(), packed.size(), &used);
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, "text");
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_write_header(writer, entry);
    archive_write_data(writer, text.data(), text.size());
    archive_entry_free(entry);
    REQUIRE(archive_write_close(writer) == ARCHIVE_OK);
    archive_write_free(writer);
    packed.resize(used);
    return packed;
}

Response ask(const LoopbackServer& server, std::uint64_t most_bytes = api_bytes) {
    CurlTransport curl(quick);
    return curl.send({.service = "s", .url = server.url("/x"), .most_bytes = most_bytes});
}

}  // namespace

TEST_CASE("Requests go out over one connection, and say who asks") {
    LoopbackServer server([](const Asked&) { return reply(200, "body", "ETag: \"1\"\r\n"); });
    CurlTransport curl(quick);
    for (int i = 0; i < 5; ++i) {
        const Response response = curl.send({.service = "s", .url = server.url("/a?b=c")});
        CHECK(response.answered());
        CHECK(response.status == 200);
        CHECK(response.body == "body");
        CHECK(response.header("etag") == "\"1\"");
    }
    CHECK(
        curl.send({.service = "s", .url = server.url("/p"), .body = "{}", .content_type = "application/json"}).status ==
        200);
    CHECK(server.connections() == 1);
    const auto asked = server.asked();
    REQUIRE(asked.size() == 6);
    CHECK(asked[0].method == "GET");
    CHECK(asked[0].target == "/a?b=c");
    CHECK(asked[0].header("user-agent") == "arxgraph/1.0 (mailto:a@b.example)");
    CHECK(asked[0].header("accept-encoding") == "gzip, deflate");
    CHECK(asked[5].method == "POST");
    CHECK(asked[5].body == "{}");
    CHECK(asked[5].header("content-type") == "application/json");
    CHECK(user_agent("1.0", "") == "arxgraph/1.0");
}

TEST_CASE("Keys are sent, but stand in no message") {
    LoopbackServer server([](const Asked&) {
        return Reply{.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nS3CRET", .then = Reply::Then::close};
    });
    CurlTransport curl(quick);
    const Response response = curl.send({.service = "s",
                                         .url = server.url("/x"),
                                         .private_query = {{.name = "api_key", .value = "S3CRET"}},
                                         .private_headers = {{.name = "x-api-key", .value = "S3CRET"}}});
    CHECK(server.asked().at(0).target == "/x?api_key=S3CRET");
    CHECK(server.asked().at(0).header("x-api-key") == "S3CRET");
    CHECK(response.failure == Failure::broken_off);
    CHECK(response.detail.find("S3CRET") == std::string::npos);
    CHECK(response.detail.find("127.0.0.1") != std::string::npos);
}

TEST_CASE("Every way in which an answer goes wrong has its name") {
    struct Case {
        std::string what;
        Reply reply;
        Failure failure;
    };
    const std::string half = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf";
    const std::string chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n";
    const std::string no_gzip = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 8\r\n\r\nnot gzip";
    for (const Case& each : {
             Case{"cut by its length", {half, Reply::Then::close}, Failure::broken_off},
             Case{"cut between chunks", {chunks, Reply::Then::close}, Failure::broken_off},
             Case{"reset", {half, Reply::Then::reset}, Failure::broken_off},
             Case{"reset before a byte", {"", Reply::Then::reset}, Failure::broken_off},
             Case{"closed before a byte", {"", Reply::Then::close}, Failure::broken_off},
             Case{"no gzip inside", {no_gzip, Reply::Then::keep}, Failure::broken_off},
             Case{"too slow", {half, Reply::Then::stall}, Failure::timed_out},
             Case{"silent", {"", Reply::Then::stall}, Failure::timed_out},
         }) {
        CAPTURE(each.what);
        LoopbackServer server([&](const Asked&) { return each.reply; });
        const Response response = ask(server);
        CHECK(name(response.failure) == name(each.failure));
        CHECK_FALSE(response.detail.empty());
    }
    std::string gone;
    {
        const LoopbackServer server([](const Asked&) { return Reply{}; });
        gone = server.url();
    }
    CurlTransport curl(quick);
    CHECK(curl.send({.service = "s", .url = gone}).failure == Failure::no_connection);
    CHECK(curl.send({.service = "s", .url = "http://192.0.2.1/"}).failure == Failure::redirect_refused);
    CHECK(curl.send({.service = "s", .url = "file:///etc/passwd"}).failure == Failure::redirect_refused);
}

TEST_CASE("Size is counted unpacked: a bomb ends at the limit") {
    const std::string packed = gzipped(std::string(std::size_t{64} << 20, '0'));
    CHECK(packed.size() < 100'000);
    const std::string header = "Content-Encoding: gzip\r\n";
    LoopbackServer bomb([&](const Asked&) { return reply(200, packed, header); });
    CHECK(ask(bomb, 1 << 20).failure == Failure::too_large);
    LoopbackServer fits([&](const Asked&) { return reply(200, gzipped("text"), header); });
    CHECK(ask(fits, 4).body == "text");
    CHECK(ask(fits, 3).failure == Failure::too_large);
}

TEST_CASE("TLS is not done without") {
    LoopbackServer server([](const Asked&) { return reply(200, "x"); });
    CurlTransport curl(quick);
    std::string url = server.url();
    url.replace(0, 4, "https");
    CHECK(curl.send({.service = "s", .url = url}).failure == Failure::untrusted);
}

TEST_CASE("Redirects are followed as requests of their own, five at most, and never to plain http elsewhere") {
    LoopbackServer server([](const Asked& asked) {
        if (asked.target == "/loop") return reply(302, "", "Location: /loop\r\n");
        if (asked.target == "/away") return reply(301, "", "Location: http://192.0.2.1/\r\n");
        if (asked.target == "/file") return reply(301, "", "Location: file:///etc/passwd\r\n");
        if (asked.target.starts_with("/here")) return reply(307, "", "Location: there?api_key=S3CRET\r\n");
        return reply(200, "arrived");
    });
    CurlTransport curl(quick);
    RedirectedTransport transport(curl);
    const auto ask_for = [&](const std::string& path) {
        return transport.send({.service = "s",
                               .url = server.url(path),
                               .body = "b",
                               .content_type = "t/t",
                               .private_query = {{.name = "api_key", .value = "S3CRET"}}});
    };
    CHECK(ask_for("/here").body == "arrived");
    CHECK(server.asked().back().target == "/there?api_key=S3CRET");
    CHECK(server.asked().back().method == "POST");
    CHECK(ask_for("/loop?").failure == Failure::none);
    const std::size_t before = server.asked().size();
    LoopbackServer other([&](const Asked& asked) {
        return asked.target == "/0" ? reply(308, "", "Location: " + server.url("/x") + "\r\n")
                                    : reply(302, "", "Location: " + asked.target + "1\r\n");
    });
    CHECK(transport.send({.service = "s", .url = other.url("/loop")}).failure == Failure::redirect_refused);
    CHECK(other.asked().size() == 6);
    CHECK(ask_for("/away").failure == Failure::none);
    CHECK(server.asked().size() == before + 1);
    CHECK(transport.send({.service = "s", .url = server.url("/away")}).failure == Failure::redirect_refused);
    CHECK(transport.send({.service = "s", .url = server.url("/file")}).failure == Failure::redirect_refused);
    const Response away = transport.send(
        {.service = "s", .url = other.url("/0"), .private_headers = {{.name = "x-api-key", .value = "S3CRET"}}});
    CHECK(away.body == "arrived");
    CHECK(server.asked().back().header("x-api-key").empty());
}
