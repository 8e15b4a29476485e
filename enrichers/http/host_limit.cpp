#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/io/write_error.hpp>
#include <arxgraph/enrichers/http/cache_folder.hpp>
#include <arxgraph/enrichers/http/host_limit.hpp>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

namespace arxgraph::http {

namespace {

/// Two starts of a machine have two: what Clock::now() said before means nothing after.
const std::string& start_of_machine() {
    static const std::string id = [] {
        std::string text;
        std::ifstream("/proc/sys/kernel/random/boot_id") >> text;
        return text.empty() ? "unknown" : text;
    }();
    return id;
}

std::string usable(const std::string& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    return !error && ::access(folder.c_str(), W_OK | X_OK) == 0 ? folder : std::string{};
}

std::string runtime_folder() {
    const char* stated = std::getenv("XDG_RUNTIME_DIR");
    if (stated != nullptr && stated[0] == '/') return usable(std::string(stated) + "/arxgraph");
    const std::string usual = "/run/user/" + std::to_string(::getuid());
    std::error_code error;
    return std::filesystem::is_directory(usual, error) ? usable(usual + "/arxgraph") : std::string{};
}

}  // namespace

HostLimit::HostLimit(const std::string& path)
    : path_(path), descriptor_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)) {
    if (descriptor_ < 0) throw write_error(errno, path);
    while (::flock(descriptor_, LOCK_EX) != 0)
        if (const int number = errno; number != EINTR) {
            ::close(descriptor_);
            throw write_error(number, path);
        }
}

HostLimit::~HostLimit() {
    ::close(descriptor_);
}

LimitState HostLimit::read() const {
    std::array<char, 256> bytes{};
    const ssize_t size = ::pread(descriptor_, bytes.data(), bytes.size(), 0);
    std::istringstream text(std::string(bytes.data(), size > 0 ? static_cast<std::size_t>(size) : 0));
    std::string start;
    std::int64_t not_before = 0;
    std::int64_t paused_until = 0;
    int refusals = 0;
    text >> start >> not_before >> paused_until >> refusals;
    if (!text || start != start_of_machine()) return {};
    return {.not_before = std::chrono::nanoseconds(not_before),
            .paused_until = std::chrono::nanoseconds(paused_until),
            .refusals = refusals};
}

void HostLimit::write(const LimitState& state) {
    std::string text = start_of_machine();
    text.append(" ").append(std::to_string(state.not_before.count()));
    text.append(" ").append(std::to_string(state.paused_until.count()));
    text.append(" ").append(std::to_string(state.refusals)).append("\n");
    const ssize_t written = ::pwrite(descriptor_, text.data(), text.size(), 0);
    if (written != static_cast<ssize_t>(text.size()) || ::ftruncate(descriptor_, written) != 0)
        throw write_error(written < 0 ? errno : ENOSPC, path_);
}

std::string limits_folder() {
    if (std::string folder = runtime_folder(); !folder.empty()) return folder;
    return cache_folder();
}

}  // namespace arxgraph::http
