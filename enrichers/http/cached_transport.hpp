// Answers from the cache where that is allowed, and keeps what comes from below.
#pragma once

#include <arxgraph/enrichers/http/clock.hpp>
#include <arxgraph/enrichers/http/response_cache.hpp>
#include <arxgraph/enrichers/http/transport.hpp>

#include <chrono>
#include <optional>

namespace arxgraph::http {

inline constexpr std::chrono::hours keep_empty_for{7 * 24};

struct CachePolicy {
    std::optional<std::chrono::seconds> max_age{};           // instead of each request's own
    std::optional<std::chrono::sys_seconds> renew_before{};  // what was checked earlier is asked for again
    bool whatever_age{};                                     // nothing can be asked, so all that is kept serves
};

/// A kept answer that is too old is asked for under a condition (If-None-Match, If-Modified-Since) if the service gave
/// one. An answer is in the cache before send() returns; what is unusable is never kept.
class CachedTransport final : public Transport {
public:
    /// What the arguments refer to is the caller's.
    CachedTransport(Transport& below, ResponseCache& cache, Clock& clock, CachePolicy policy) noexcept
        : below_(below), cache_(cache), clock_(clock), policy_(policy) {}

    Response send(const Request& request) override;

private:
    bool is_fresh(const Request& request, const KeptResponse& kept) const;

    Transport& below_;
    ResponseCache& cache_;
    Clock& clock_;
    CachePolicy policy_;
};

}  // namespace arxgraph::http
