#include <arxgraph/enrichers/http/clock.hpp>

#include <thread>

namespace arxgraph::http {

std::chrono::nanoseconds SystemClock::now() {
    return std::chrono::steady_clock::now().time_since_epoch();
}

std::chrono::sys_seconds SystemClock::utc() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

void SystemClock::sleep_for(std::chrono::nanoseconds time) {
    std::this_thread::sleep_for(time);
}

}  // namespace arxgraph::http
