// An answer of arXiv's API as it has to be read: errors look like papers, and an empty feed can be a lie.
#pragma once

#include <arxgraph/core/entry/entry_batch.hpp>
#include <arxgraph/enrichers/http/network.hpp>
#include <arxgraph/extractors/arxiv_atom.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace arxgraph::arxiv_api {

enum class FeedStatus : std::uint8_t {
    answered,     // with papers or without; ids that are missing are not told
    refused,      // some ids or parameters: see Answered::refused
    too_long,     // ask for less at once
    unavailable,  // see Answered::detail
};

struct Answered {
    FeedStatus status{};
    std::string detail{};
    std::vector<std::string> refused{};  // ids that the service calls malformed; each kills its whole batch
    std::vector<EntryBatch> papers{};
    bool cached{};
    std::chrono::sys_seconds at{};
};

/// Good: has papers. Empty: has none and says that there are none. Unusable: an error, no feed, half a feed, or one
/// that has none though it says there are some.
http::Verdict judge_feed(const http::Response& response);

Answered ask(http::Network& network, const std::string& url, std::chrono::seconds keep_for, int tries_when_empty);

}  // namespace arxgraph::arxiv_api
