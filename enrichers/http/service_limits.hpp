// How often a service may be asked.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace arxgraph::http {

struct ServiceLimit {
    std::string name{};                                   // of the file that all processes of this machine share
    std::chrono::nanoseconds spacing{};                   // from the end of an answer to the next request
    std::chrono::nanoseconds jitter{};                    // up to so much more
    std::chrono::nanoseconds first_delay{};               // doubled with each try, and a random part of it waited
    std::chrono::nanoseconds first_delay_when_limited{};  // behind a 429
};

/// arXiv: one request in 3 seconds, API and OAI-PMH together, one at a time (its terms of use). Semantic Scholar: one
/// in a second. OpenAlex: far fewer than its 100 in a second. DataCite: 1000 in 5 minutes. Others: as arXiv.
ServiceLimit limit_of(std::string_view service);

}  // namespace arxgraph::http
