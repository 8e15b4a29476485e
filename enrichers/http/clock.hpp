// Time as limits see it, replaceable by tests.
#pragma once

#include <chrono>

namespace arxgraph::http {

class Clock {
public:
    virtual ~Clock() = default;
    /// Never goes back, and is the same for all processes of this machine until it restarts.
    virtual std::chrono::nanoseconds now() = 0;
    virtual std::chrono::sys_seconds utc() = 0;
    virtual void sleep_for(std::chrono::nanoseconds time) = 0;

protected:
    Clock() = default;
    Clock(const Clock&) = default;
    Clock& operator=(const Clock&) = default;
};

class SystemClock final : public Clock {
public:
    std::chrono::nanoseconds now() override;
    std::chrono::sys_seconds utc() override;
    void sleep_for(std::chrono::nanoseconds time) override;
};

}  // namespace arxgraph::http
