#include <arxgraph/enrichers/time_stamp.hpp>

#include <sys/stat.h>

#include <array>
#include <ctime>

namespace arxgraph {

std::string time_stamp(std::int64_t unix_seconds) {
    const auto time = static_cast<std::time_t>(unix_seconds);
    std::tm parts{};
    std::array<char, sizeof "2026-11-20T08:30:00Z"> text{};
    if (gmtime_r(&time, &parts) == nullptr) return {};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

std::string file_time(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return {};
    return time_stamp(status.st_mtime);
}

}  // namespace arxgraph
