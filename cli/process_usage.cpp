#include <arxgraph/cli/process_usage.hpp>

#include <sys/resource.h>

#include <fstream>
#include <string>

namespace arxgraph {

namespace {

constexpr std::uint64_t bytes_per_kilobyte = 1024;

double seconds(const timeval& time) noexcept {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

}  // namespace

double cpu_seconds() noexcept {
    rusage usage{};
    if (::getrusage(RUSAGE_SELF, &usage) != 0) return 0;
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::uint64_t peak_memory() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (std::uint64_t kilobytes = 0; word == "VmHWM:" && status >> kilobytes) return kilobytes * bytes_per_kilobyte;
    rusage usage{};
    if (::getrusage(RUSAGE_SELF, &usage) != 0) return 0;
    return static_cast<std::uint64_t>(usage.ru_maxrss) * bytes_per_kilobyte;
}

}  // namespace arxgraph
