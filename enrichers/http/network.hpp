// The network as enrichers see it: transports put together as a run asks for it, and where the services are.
#pragma once

#include <arxgraph/enrichers/http/cached_transport.hpp>
#include <arxgraph/enrichers/http/throttled_transport.hpp>
#include <arxgraph/enrichers/http/transport.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace arxgraph::http {

struct ServiceUrls {
    std::string arxiv_api = "https://export.arxiv.org/api/query";
    std::string arxiv_oai = "https://oaipmh.arxiv.org/oai";
    std::string semantic_scholar = "https://api.semanticscholar.org/graph/v1";
    std::string openalex = "https://api.openalex.org";
    std::string datacite = "https://api.datacite.org";
};

/// Keys and the mail address go out with requests and nowhere else.
struct NetworkSettings {
    ServiceUrls urls{};
    std::string version{};  // of the program, for its User-Agent
    std::string mail{};     // of who asks; empty: not told
    std::string semantic_scholar_key{};
    std::string openalex_key{};
    std::string ca_bundle{};
    std::optional<std::chrono::nanoseconds> spacing{};  // of mirrors; a service's own hosts keep at least their own
    bool offline{};                                     // what is kept serves, whatever its age; no socket is opened
    std::string cache{};                                // a file; empty: nothing is kept
    CachePolicy policy{};
    std::function<void(const Wait&)> on_wait{};
    std::function<void(const std::string&)> tell{};  // what is odd about the cache
};

class Network {
public:
    /// Throws Error if the cache or the folder of limits cannot be used.
    explicit Network(NetworkSettings settings);
    /// Over a transport of the caller's alone: no limits, no cache.
    Network(NetworkSettings settings, Transport& transport);
    ~Network();
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;

    Transport& transport() noexcept;
    const NetworkSettings& settings() const noexcept { return settings_; }
    /// Requests that went out, tries included.
    std::size_t sent() const;

private:
    struct Parts;
    NetworkSettings settings_;
    std::unique_ptr<Parts> parts_;
};

}  // namespace arxgraph::http
