// Asks no oftener than a service allows, asks again where that helps, and knows when to stop.
#pragma once

#include <arxgraph/enrichers/http/clock.hpp>
#include <arxgraph/enrichers/http/host_limit.hpp>
#include <arxgraph/enrichers/http/service_limits.hpp>
#include <arxgraph/enrichers/http/transport.hpp>

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <string>

namespace arxgraph::http {

inline constexpr int most_tries = 6;
inline constexpr int refusals_before_pause = 5;  // 429 or 503 in a row, of all processes
inline constexpr int most_tries_when_garbled = 3;
inline constexpr std::chrono::minutes pause_of_service{15};
inline constexpr std::chrono::minutes longest_retry_after{15};  // that is waited for; a longer one is a pause
inline constexpr std::chrono::seconds longest_delay{300};       // of our own choice

/// A wait that is longer than a service's spacing.
struct Wait {
    std::string service{};
    std::chrono::nanoseconds time{};
    std::string why{};
};

struct ThrottleOptions {
    std::string folder{};                                      // of the shared limits
    std::function<ServiceLimit(std::string_view)> limit_of{};  // empty: service_limits.hpp
    std::function<double()> random{};                          // in [0, 1); empty: a generator of its own
    std::function<void(const Wait&)> on_wait{};
    std::chrono::nanoseconds most_waiting = std::chrono::hours(1);  // of one run, beyond spacing
};

/// Spacing runs from the end of an answer, over all threads and all processes of this machine; of one service one
/// request is on its way at a time. What is worth another try (network errors, 408, 425, 429, 500, 502, 503, 504,
/// empty or garbled answers) gets it behind max(Retry-After, random part of a doubling delay). Five refusals in a row,
/// or a Retry-After beyond 15 minutes, pause the service: requests then fail at once. So they do, for this run, once
/// access was denied, or its host cannot be reached to the last try. For use by several threads.
class ThrottledTransport final : public Transport {
public:
    /// What the arguments refer to is the caller's.
    ThrottledTransport(Transport& below, Clock& clock, ThrottleOptions options);

    Response send(const Request& request) override;
    /// Requests that were handed on, tries included.
    std::size_t sent() const;

private:
    struct Try {
        Response response{};
        bool again{};
    };
    Try try_once(const Request& request, const ServiceLimit& limit, int number);
    Response stopped(const std::string& service, std::chrono::nanoseconds left) const;
    std::chrono::nanoseconds delay_behind(const Request& request, const ServiceLimit& limit, const Response& response,
                                          int number);
    bool take_from_budget(std::chrono::nanoseconds delay);
    double random();

    Transport& below_;
    Clock& clock_;
    ThrottleOptions options_;
    mutable std::mutex mutex_;                               // of what follows
    std::map<std::string, Response, std::less<>> given_up_;  // by service: with what
    std::chrono::nanoseconds waited_{};
    std::size_t sent_{};
};

/// True for statuses that ask for a later try.
bool asks_for_later(int status) noexcept;

}  // namespace arxgraph::http
