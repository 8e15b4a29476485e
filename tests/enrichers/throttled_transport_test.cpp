#include <arxgraph/enrichers/http/throttled_transport.hpp>

#include "catch.hpp"
#include "folder.hpp"
#include "test_clock.hpp"
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::http;
using namespace arxgraph::tests;
using namespace std::chrono_literals;
using std::chrono::nanoseconds;

namespace {

ServiceLimit scaled(std::string_view service) {
    return {.name = std::string(service),
            .spacing = 30ms,
            .jitter = 5ms,
            .first_delay = 50ms,
            .first_delay_when_limited = 100ms};
}

/// A clock that stands, answers that are played, and no chance: the whole of every delay is waited.
struct Played {
    explicit Played(PlayedTransport::Answer answer, ThrottleOptions options = {}) : below(std::move(answer)) {
        options.folder = folder.path();
        if (!options.random) options.random = [] { return 1.0; };
        throttled.emplace(below, clock, std::move(options));
    }
    Response ask(const std::string& url = "https://a/") { return throttled->send({.service = "arxiv", .url = url}); }

    Folder folder;
    TestClock clock;
    PlayedTransport below;
    std::optional<ThrottledTransport> throttled;
};

}  // namespace

TEST_CASE("arXiv is asked once in three seconds and a bit, counted from the answer's end") {
    std::vector<nanoseconds> begins;
    std::vector<nanoseconds> ends;
    TestClock* clock = nullptr;
    Played played([&](const Request&) {
        begins.push_back(clock->now());
        clock->pass(700ms);
        ends.push_back(clock->now());
        return answer(200);
    });
    clock = &played.clock;
    for (int i = 0; i < 4; ++i) CHECK(played.ask().status == 200);
    REQUIRE(begins.size() == 4);
    for (std::size_t i = 1; i < begins.size(); ++i) CHECK(begins[i] - ends[i - 1] == 3500ms);
    CHECK(limit_of("arxiv").spacing == 3s);
    CHECK(limit_of("arxiv").jitter == 500ms);
    CHECK(limit_of("semantic-scholar").spacing >= 1s);
}

TEST_CASE("What asks for another try gets it behind a doubling delay, six times at most") {
    struct Case {
        Response response;
        std::size_t tries;
        Failure ends_as;
    };
    for (const Case& each : {
             Case{answer(500), 6, Failure::unavailable},
             Case{answer(502), 6, Failure::unavailable},
             Case{answer(504), 6, Failure::unavailable},
             Case{answer(408), 6, Failure::unavailable},
             Case{answer(425), 6, Failure::unavailable},
             Case{answer(400), 1, Failure::none},
             Case{answer(404), 1, Failure::none},
             Case{answer(414), 1, Failure::none},
             Case{answer(401), 1, Failure::denied},
             Case{answer(403), 1, Failure::denied},
             Case{{.failure = Failure::timed_out}, 6, Failure::timed_out},
             Case{{.failure = Failure::broken_off}, 6, Failure::broken_off},
             Case{{.failure = Failure::no_connection}, 6, Failure::no_connection},
             Case{{.failure = Failure::no_host}, 1, Failure::no_host},
             Case{{.failure = Failure::too_large}, 1, Failure::too_large},
             Case{{.failure = Failure::untrusted}, 1, Failure::untrusted},
         }) {
        CAPTURE(each.response.status, name(each.response.failure));
        Played played([&](const Request&) { return each.response; });
        const Response last = played.ask();
        CHECK(played.below.requests.size() == each.tries);
        CHECK(last.failure == each.ends_as);
        if (each.tries == 6) CHECK(played.clock.slept() == std::vector<nanoseconds>{5s, 10s, 20s, 40s, 80s});
    }
}

TEST_CASE("Only a random part of the delay is waited, but never less than the spacing") {
    double fraction = 0.5;
    int failures = 3;
    Played played([&](const Request&) { return failures-- > 0 ? answer(502) : answer(200); },
                  {.random = [&] { return fraction; }});
    CHECK(played.ask().status == 200);
    CHECK(played.clock.slept() == std::vector<nanoseconds>{3250ms, 5s, 10s});
}

TEST_CASE("Retry-After holds in both forms, if it is longer than our own delay") {
    int asked = 0;
    Played played([&](const Request&) {
        switch (asked++) {
            case 0:
                return answer(503, "", {{.name = "retry-after", .value = "42"}});
            case 1:  // the clock says 16:00:42 beyond its ten hours
                return answer(429, "Rate exceeded.",
                              {{.name = "retry-after", .value = "Tue, 25 Nov 2025 02:02:42 GMT"}});
            case 2:
                return answer(429, "", {{.name = "retry-after", .value = "1"}});
            default:
                return answer(200);
        }
    });
    CHECK(played.ask().status == 200);
    CHECK(played.clock.slept() == std::vector<nanoseconds>{42s, 120s, 40s});
}

TEST_CASE("Five refusals in a row pause the service for everybody, and end as rate-limited, never as nothing found") {
    Played played([](const Request&) { return answer(429, "Rate exceeded."); });
    const Response last = played.ask();
    CHECK(last.failure == Failure::rate_limited);
    CHECK(last.detail == "arxiv wants to be left alone for another 15 min; what was answered is kept, so go on then");
    CHECK(played.below.requests.size() == 5);
    CHECK(played.ask().failure == Failure::rate_limited);
    CHECK(played.below.requests.size() == 5);

    PlayedTransport fine([](const Request&) { return answer(200); });
    ThrottledTransport another(fine, played.clock, {.folder = played.folder.path()});
    CHECK(another.send({.service = "arxiv", .url = "https://a/"}).failure == Failure::rate_limited);
    CHECK(another.send({.service = "openalex", .url = "https://b/"}).status == 200);
    played.clock.pass(15min);
    CHECK(another.send({.service = "arxiv", .url = "https://a/"}).status == 200);
}

TEST_CASE("A Retry-After of more than 15 minutes is not waited for, but kept to") {
    Played played([](const Request&) { return answer(429, "", {{.name = "retry-after", .value = "7200"}}); });
    const Response last = played.ask();
    CHECK(last.failure == Failure::rate_limited);
    CHECK(last.detail.find("120 min") != std::string::npos);
    CHECK(played.below.requests.size() == 1);
    CHECK(played.clock.slept().empty());
}

TEST_CASE("Once access was denied the service is not asked again in this run") {
    Played played([](const Request&) { return answer(403); });
    CHECK(played.ask().failure == Failure::denied);
    CHECK(played.ask().failure == Failure::denied);
    CHECK(played.below.requests.size() == 1);
}

TEST_CASE("A run waits no longer than it may") {
    Played played([](const Request&) { return answer(500); }, {.most_waiting = 60s});
    CHECK(played.ask().failure == Failure::unavailable);
    CHECK(played.below.requests.size() == 4);  // 5 + 10 + 20, and 40 more are too many
    CHECK(played.ask().failure == Failure::unavailable);
    std::vector<std::string> told;
    int failures = 1;
    Played telling([&](const Request&) { return failures-- > 0 ? answer(502) : answer(200); },
                   {.on_wait = [&](const Wait& wait) { told.push_back(wait.service + ": " + wait.why); }});
    CHECK(telling.ask().status == 200);
    CHECK(told == std::vector<std::string>{"arxiv: status 502"});
}

TEST_CASE("Empty and garbled answers are asked for again, with growing distance") {
    int empty = 2;
    Played played([&](const Request&) { return answer(200, empty-- > 0 ? "" : "full"); });
    Request request{.service = "arxiv", .url = "https://a/", .tries_when_empty = 4};
    request.judge = [](const Response& response) { return response.body.empty() ? Verdict::empty : Verdict::good; };
    CHECK(played.throttled->send(request).body == "full");
    CHECK(played.clock.slept() == std::vector<nanoseconds>{6s, 12s});
    empty = 100;
    CHECK(played.throttled->send(request).body.empty());
    CHECK(played.below.requests.size() == 3 + 4);
    request.judge = [](const Response&) { return Verdict::unusable; };
    CHECK(played.throttled->send(request).status == 200);
    CHECK(played.below.requests.size() == 3 + 4 + 3);
}

TEST_CASE("Threads, transports and processes share one limit: measured by the system's clock at a tenth of a scale") {
    Folder folder;
    SystemClock clock;
    std::mutex mutex;
    std::vector<std::pair<nanoseconds, nanoseconds>> spans;
    PlayedTransport below([&](const Request&) {
        const nanoseconds begin = clock.now();
        std::this_thread::sleep_for(2ms);
        const std::lock_guard lock(mutex);
        spans.emplace_back(begin, clock.now());
        return answer(200);
    });
    ThrottledTransport first(below, clock, {.folder = folder.path(), .limit_of = scaled});
    ThrottledTransport second(below, clock, {.folder = folder.path(), .limit_of = scaled});
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&, i] {
            ThrottledTransport& mine = i % 2 == 0 ? first : second;
            for (int each = 0; each < 2; ++each) (void)mine.send({.service = "s", .url = "https://a/"});
        });
    for (std::thread& each : threads) each.join();
    CHECK(first.sent() + second.sent() == 8);
    std::sort(spans.begin(), spans.end());
    REQUIRE(spans.size() == 8);
    for (std::size_t i = 1; i < spans.size(); ++i) CHECK(spans[i].first - spans[i - 1].second >= 30ms);
}

TEST_CASE("A limit file of another start of the machine, or of nobody, counts as none") {
    Folder folder;
    const std::string path = folder.at("s.limit");
    {
        HostLimit limit(path);
        CHECK(limit.read().refusals == 0);
        limit.write({.not_before = 5s, .paused_until = 7s, .refusals = 3});
        CHECK(limit.read().not_before == 5s);
        CHECK(limit.read().paused_until == 7s);
        CHECK(limit.read().refusals == 3);
    }
    for (const auto* text : {"", "junk", "another-start 99 99 99\n", "\n\n\n"}) {
        folder.write("s.limit", text);
        CHECK(HostLimit(path).read().not_before == 0s);
    }
}
