#include <arxgraph/enrichers/http/curl_transport.hpp>
#include <arxgraph/enrichers/http/network.hpp>
#include <arxgraph/enrichers/http/redirected_transport.hpp>

#include <algorithm>
#include <utility>

namespace arxgraph::http {

namespace {

bool has_own_limit(std::string_view service) {
    return service == "arxiv" || service == "semantic-scholar" || service == "openalex" || service == "datacite";
}

/// Everything of a limit in proportion to its spacing.
ServiceLimit scaled(ServiceLimit limit, std::chrono::nanoseconds spacing) {
    const auto part = [&](std::chrono::nanoseconds time) {
        return std::chrono::nanoseconds(
            static_cast<std::int64_t>(static_cast<double>(time.count()) * static_cast<double>(spacing.count()) /
                                      static_cast<double>(limit.spacing.count())));
    };
    limit.jitter = part(limit.jitter);
    limit.first_delay = part(limit.first_delay);
    limit.first_delay_when_limited = part(limit.first_delay_when_limited);
    limit.spacing = spacing;
    return limit;
}

ServiceLimit chosen_limit(std::string_view service, std::optional<std::chrono::nanoseconds> spacing) {
    ServiceLimit usual = limit_of(service);
    if (!spacing || (has_own_limit(service) && *spacing < usual.spacing)) return usual;
    return scaled(usual, *spacing);
}

}  // namespace

struct Network::Parts {
    SystemClock clock{};
    NoTransport nothing{};
    std::optional<CurlTransport> curl{};
    std::optional<ThrottledTransport> throttled{};
    std::optional<RedirectedTransport> redirected{};
    std::optional<ResponseCache> cache{};
    std::optional<CachedTransport> cached{};
    Transport* top = &nothing;
};

Network::Network(NetworkSettings settings) : settings_(std::move(settings)), parts_(std::make_unique<Parts>()) {
    Parts& parts = *parts_;
    if (!settings_.offline) {
        parts.curl.emplace(
            CurlOptions{.user_agent = user_agent(settings_.version, settings_.mail), .ca_bundle = settings_.ca_bundle});
        const auto limit = [spacing = settings_.spacing](std::string_view service) {
            return chosen_limit(service, spacing);
        };
        parts.throttled.emplace(
            *parts.curl, parts.clock,
            ThrottleOptions{.folder = limits_folder(), .limit_of = limit, .on_wait = settings_.on_wait});
        parts.top = &parts.redirected.emplace(*parts.throttled);
    }
    if (settings_.cache.empty()) return;
    settings_.policy.whatever_age = settings_.policy.whatever_age || settings_.offline;
    parts.cache.emplace(settings_.cache, settings_.tell);
    parts.top = &parts.cached.emplace(*parts.top, *parts.cache, parts.clock, settings_.policy);
}

Network::Network(NetworkSettings settings, Transport& transport)
    : settings_(std::move(settings)), parts_(std::make_unique<Parts>()) {
    parts_->top = &transport;
}

Network::~Network() = default;

Transport& Network::transport() noexcept {
    return *parts_->top;
}

std::size_t Network::sent() const {
    return parts_->throttled ? parts_->throttled->sent() : 0;
}

}  // namespace arxgraph::http
