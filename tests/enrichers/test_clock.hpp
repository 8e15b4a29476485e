// A clock that a test moves, and a transport that plays answers without a network.
#pragma once

#include <arxgraph/enrichers/http/clock.hpp>
#include <arxgraph/enrichers/http/transport.hpp>

#include <chrono>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace arxgraph::tests {

/// Sleeping takes no time but its own.
class TestClock final : public http::Clock {
public:
    std::chrono::nanoseconds now() override {
        const std::lock_guard lock(mutex_);
        return now_;
    }
    std::chrono::sys_seconds utc() override {
        const std::lock_guard lock(mutex_);
        return std::chrono::sys_seconds(begin) + std::chrono::floor<std::chrono::seconds>(now_);
    }
    void sleep_for(std::chrono::nanoseconds time) override {
        const std::lock_guard lock(mutex_);
        now_ += time;
        slept_.push_back(time);
    }
    void pass(std::chrono::nanoseconds time) {
        const std::lock_guard lock(mutex_);
        now_ += time;
    }
    std::vector<std::chrono::nanoseconds> slept() {
        const std::lock_guard lock(mutex_);
        return slept_;
    }

    static constexpr std::chrono::seconds begin{1'764'000'000};  // 2025-11-24T16:00:00Z

private:
    std::mutex mutex_;
    std::chrono::nanoseconds now_ = std::chrono::hours(10);
    std::vector<std::chrono::nanoseconds> slept_;
};

class PlayedTransport final : public http::Transport {
public:
    using Answer = std::function<http::Response(const http::Request&)>;
    explicit PlayedTransport(Answer answer) : answer_(std::move(answer)) {}

    http::Response send(const http::Request& request) override {
        const std::lock_guard lock(mutex_);
        requests.push_back(request);
        return answer_(request);
    }

    std::vector<http::Request> requests;

private:
    std::mutex mutex_;
    Answer answer_;
};

inline http::Response answer(int status, std::string body = {}, std::vector<http::Field> headers = {}) {
    return {.status = status, .headers = std::move(headers), .body = std::move(body)};
}

}  // namespace arxgraph::tests
