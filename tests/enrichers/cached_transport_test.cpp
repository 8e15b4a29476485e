#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/enrichers/http/cached_transport.hpp>

#include "catch.hpp"
#include "folder.hpp"
#include "shared_data.hpp"
#include "test_clock.hpp"
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::http;
using namespace arxgraph::tests;
using namespace std::chrono_literals;

namespace {

struct Kept {
    explicit Kept(PlayedTransport::Answer answer) : below(std::move(answer)), cache(folder.at("cache.sqlite")) {}
    Response ask(const Request& request, CachePolicy policy = {}) {
        return CachedTransport(below, cache, clock, policy).send(request);
    }
    std::size_t asked() const { return below.requests.size(); }

    Folder folder;
    TestClock clock;
    PlayedTransport below;
    ResponseCache cache;
};

Request request_for(const std::string& url, std::chrono::seconds keep_for = 24h) {
    return {.service = "arxiv", .url = url, .keep_for = keep_for};
}

}  // namespace

TEST_CASE("An answer is asked for once, until it is too old") {
    Kept kept(
        [](const Request&) { return answer(200, std::string("a\0b", 3), {{.name = "content-type", .value = "t/t"}}); });
    const Request request = request_for("https://a/x");
    CHECK_FALSE(kept.ask(request).kept);
    const Response again = kept.ask(request);
    CHECK(again.kept);
    CHECK(again.status == 200);
    CHECK(again.body == std::string("a\0b", 3));
    CHECK(again.header("content-type") == "t/t");
    CHECK(again.retrieved == kept.clock.utc());
    CHECK(kept.asked() == 1);
    kept.clock.pass(24h + 1s);
    CHECK_FALSE(kept.ask(request).kept);
    CHECK(kept.asked() == 2);
    CHECK(kept.cache.count() == 1);
}

TEST_CASE("What is old is decided by --max-age and --refresh and --offline") {
    Kept kept([](const Request&) { return answer(200, "x"); });
    const Request request = request_for("https://a/x");
    (void)kept.ask(request);
    kept.clock.pass(2h);
    CHECK(kept.ask(request, {.max_age = 3h}).kept);
    CHECK_FALSE(kept.ask(request, {.max_age = 1h}).kept);
    kept.clock.pass(10s);
    const CachePolicy refresh{.renew_before = kept.clock.utc()};
    CHECK_FALSE(kept.ask(request, refresh).kept);
    CHECK(kept.ask(request, refresh).kept);
    kept.clock.pass(24h * 365);
    NoTransport nothing;
    CachedTransport offline(nothing, kept.cache, kept.clock, {.whatever_age = true});
    CHECK(offline.send(request).kept);
    CHECK(offline.send(request_for("https://a/y")).failure == Failure::offline);
}

TEST_CASE("Bodies, methods and addresses tell requests apart; keys and mail addresses do not") {
    Kept kept([](const Request&) { return answer(200, "x"); });
    Request post = request_for("https://a/x");
    post.body = "{\"ids\":[1]}";
    (void)kept.ask(request_for("https://a/x"));
    (void)kept.ask(post);
    post.body = "{\"ids\":[2]}";
    (void)kept.ask(post);
    CHECK(kept.asked() == 3);
    post.private_query = {{.name = "mailto", .value = "who@example.org"}, {.name = "api_key", .value = "S3CRET"}};
    post.private_headers = {{.name = "x-api-key", .value = "S3CRET"}};
    CHECK(kept.ask(post).kept);
    post.body = "{\"ids\":[3]}";
    CHECK_FALSE(kept.ask(post).kept);
    std::string bytes;
    for (const auto* name : {"cache.sqlite", "cache.sqlite-wal"})
        if (std::filesystem::exists(kept.folder.at(name))) bytes += read_file(kept.folder.at(name));
    CHECK(bytes.find("https://a/x") != std::string::npos);
    CHECK(bytes.find("S3CRET") == std::string::npos);
    CHECK(bytes.find("who@example.org") == std::string::npos);
}

TEST_CASE("Nothing found is kept for a week, what is unusable never") {
    int status = 404;
    Kept kept([&](const Request&) { return answer(status, "no"); });
    const Request request = request_for("https://a/x", 24h * 30);
    (void)kept.ask(request);
    CHECK(kept.ask(request).kept);
    kept.clock.pass(24h * 7 + 1s);
    status = 400;
    CHECK(kept.ask(request).status == 400);
    CHECK(kept.ask(request).status == 400);
    CHECK(kept.asked() == 3);
    Kept failing([](const Request&) { return Response{.failure = Failure::rate_limited}; });
    CHECK(failing.ask(request).failure == Failure::rate_limited);
    CHECK(failing.cache.count() == 0);
}

TEST_CASE("An old answer is asked for under the condition that it has changed") {
    Kept kept([](const Request& request) {
        if (request.headers.empty())
            return answer(200, "body",
                          {{.name = "etag", .value = "\"7\""}, {.name = "last-modified", .value = "then"}});
        return answer(304);
    });
    const Request request = request_for("https://a/x");
    (void)kept.ask(request);
    kept.clock.pass(25h);
    CHECK(kept.ask(request).body == "body");
    REQUIRE(kept.asked() == 2);
    const auto& conditions = kept.below.requests[1].headers;
    REQUIRE(conditions.size() == 2);
    CHECK(conditions[0].name == "If-None-Match");
    CHECK(conditions[0].value == "\"7\"");
    CHECK(conditions[1].name == "If-Modified-Since");
    CHECK(kept.ask(request).body == "body");
    CHECK(kept.asked() == 2);
}

TEST_CASE("A damaged file is put aside and told, a foreign one too, and work goes on") {
    Folder folder;
    const std::string path = folder.at("c.sqlite");
    const Request request = request_for("https://a/x");
    for (int kind = 0; kind < 2; ++kind) {
        folder.write("c.sqlite",
                     kind == 0 ? "this is no database, it is a text that somebody put here" : std::string(8192, '\7'));
        std::vector<std::string> told;
        ResponseCache cache(path, [&](const std::string& text) { told.push_back(text); });
        CHECK_FALSE(cache.find(request));
        cache.keep(request, answer(200, "x"), Verdict::good);
        CHECK(cache.find(request)->response.body == "x");
        CHECK(told.size() == 1);
        CHECK(std::filesystem::exists(path + ".damaged"));
    }
    CHECK_THROWS_AS(ResponseCache(folder.at("missing/c.sqlite")), Error);
}

TEST_CASE("A flipped byte in the file never becomes an answer") {
    Folder folder;
    const std::string path = folder.at("c.sqlite");
    const Request request = request_for("https://a/x");
    const std::string body(20'000, 'a');
    { ResponseCache(path).keep(request, answer(200, body), Verdict::good); }
    const std::string good = read_file(path);
    std::size_t served = 0;
    for (std::size_t at = 0; at < good.size(); at += 499) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 0x41);
        for (const auto* name : {"c.sqlite-wal", "c.sqlite-shm", "c.sqlite.damaged"})
            std::filesystem::remove(folder.at(name));
        folder.write("c.sqlite", bad);
        try {
            ResponseCache cache(path);
            const auto found = cache.find(request);
            if (!found) continue;
            ++served;
            CHECK(found->response.body == body);
        } catch (const Error&) {
            continue;  // another way to say that it cannot be used
        }
    }
    CHECK(served > 0);
}

TEST_CASE("Beyond its size the cache drops what was checked longest ago") {
    Folder folder;
    ResponseCache cache(folder.at("c.sqlite"), {}, 1 << 20);
    for (int i = 0; i < 40; ++i) {
        Response response = answer(200, std::string(100'000, 'x'));
        response.retrieved = std::chrono::sys_seconds(std::chrono::seconds(i));
        cache.keep(request_for("https://a/" + std::to_string(i)), response, Verdict::good);
    }
    CHECK(cache.bytes() <= (1 << 20) + 200'000);
    CHECK(cache.count() >= 8);
    CHECK(cache.find(request_for("https://a/39")));
    CHECK_FALSE(cache.find(request_for("https://a/0")));
}

TEST_CASE("Whatever moment a process is killed at, what it was answered is there") {
    Folder folder;
    const std::string path = folder.at("c.sqlite");
    const std::string body(3000, 'b');
    std::size_t survived = 0;
    for (int round = 0; round < 20; ++round) {
        int pipe_ends[2];
        REQUIRE(::pipe(pipe_ends) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            ResponseCache cache(path);
            for (char i = 0; i < 100; ++i) {
                cache.keep(request_for("https://a/" + std::to_string(round) + "/" + std::to_string(i)),
                           answer(200, body), Verdict::good);
                if (::write(pipe_ends[1], &i, 1) != 1) break;
            }
            ::_exit(0);
        }
        ::close(pipe_ends[1]);
        char begun = 0;
        REQUIRE(::read(pipe_ends[0], &begun, 1) == 1);
        std::this_thread::sleep_for(std::chrono::microseconds(round * 700));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        std::string promised(200, '\0');
        const ssize_t count = ::read(pipe_ends[0], promised.data(), promised.size());
        ::close(pipe_ends[0]);
        ResponseCache cache(path);
        for (ssize_t i = 0; i <= count; ++i) {
            const auto found = cache.find(request_for("https://a/" + std::to_string(round) + "/" + std::to_string(i)));
            REQUIRE(found);
            CHECK(found->response.body == body);
            ++survived;
        }
    }
    CHECK(survived >= 20);
}
