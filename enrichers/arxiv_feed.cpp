#include <arxgraph/core/io/byte_source.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/enrichers/arxiv_feed.hpp>
#include <arxgraph/enrichers/http/address.hpp>

#include <utility>

namespace arxgraph::arxiv_api {

namespace {

constexpr int bad_request = 400;
constexpr int uri_too_long = 414;
constexpr std::string_view malformed_id = "incorrect_id_format_for_";

/// What limits rates answers in plain text or HTML.
bool begins_as_feed(std::string_view body) {
    body = trim(body);
    take_start(body, "\xEF\xBB\xBF");
    return body.starts_with("<?xml") || body.starts_with("<feed");
}

arxiv_atom::Feed read(const std::string& body, const EntrySink& sink) {
    Diagnostics unheard;
    MemorySource bytes(body);
    return arxiv_atom::read_feed({.path = "arxiv", .bytes = bytes}, sink, unheard);
}

std::vector<std::string> refused_ids(const arxiv_atom::Feed& feed) {
    std::vector<std::string> ids;
    for (const arxiv_atom::FeedError& error : feed.errors)
        if (const std::size_t at = error.id.find(malformed_id); at != std::string::npos)
            ids.push_back(error.id.substr(at + malformed_id.size()));
    return ids;
}

Answered unavailable(std::string detail) {
    return {.status = FeedStatus::unavailable, .detail = std::move(detail)};
}

Answered refused(const arxiv_atom::Feed& feed, int status) {
    if (feed.errors.empty()) return unavailable("status " + std::to_string(status));
    return {.status = FeedStatus::refused, .detail = feed.errors.front().summary, .refused = refused_ids(feed)};
}

}  // namespace

http::Verdict judge_feed(const http::Response& response) {
    if (response.status != 200 || !begins_as_feed(response.body)) return http::Verdict::unusable;
    const arxiv_atom::Feed feed = read(response.body, [](EntryBatch&&) {});
    if (!feed.is_feed || !feed.whole || !feed.errors.empty() || feed.should_have_entries())
        return http::Verdict::unusable;
    return feed.entries == 0 ? http::Verdict::empty : http::Verdict::good;
}

Answered ask(http::Network& network, const std::string& url, std::chrono::seconds keep_for, int tries_when_empty) {
    http::Request request{.service = http::service_of(url, "arxiv", "arxiv.org"),
                          .url = url,
                          .keep_for = keep_for,
                          .tries_when_empty = tries_when_empty};
    request.judge = judge_feed;
    const http::Response response = network.transport().send(request);
    if (!response.answered()) return unavailable(response.detail);
    if (response.status == uri_too_long) return {.status = FeedStatus::too_long};
    Answered answered{.cached = response.kept, .at = response.retrieved};
    const bool has_feed = (response.status == 200 || response.status == bad_request) && begins_as_feed(response.body);
    if (!has_feed)
        return unavailable(response.status == 200 ? "what it sends is no feed"
                                                  : "status " + std::to_string(response.status));
    const arxiv_atom::Feed feed =
        read(response.body, [&](EntryBatch&& batch) { answered.papers.push_back(std::move(batch)); });
    if (!feed.errors.empty() || response.status == bad_request) return refused(feed, response.status);
    if (!feed.is_feed || !feed.whole) return unavailable("what it sends is broken");
    if (feed.should_have_entries())
        return unavailable("it says that there are " + std::to_string(feed.total_results) + " papers, and sends none");
    return answered;
}

}  // namespace arxgraph::arxiv_api
