// Answers that were worth keeping, in one SQLite file that several processes may use at once.
#pragma once

#include <arxgraph/enrichers/http/sqlite.hpp>
#include <arxgraph/enrichers/http/transport.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace arxgraph::http {

inline constexpr std::uint64_t most_cached_bytes = std::uint64_t{2} << 30;

struct KeptResponse {
    Response response{};
    Verdict verdict{};
    std::chrono::sys_seconds checked{};  // when the service last said that it holds
};

/// Written through: what keep() has returned from is there after kill -9. A damaged file is put aside as
/// `FILE.damaged` and begun anew, a damaged answer counts as none; both are told. Beyond its size it drops the answers
/// that were checked longest ago. Throws Error if the file cannot be used. For use by several threads.
class ResponseCache {
public:
    using Tell = std::function<void(const std::string&)>;

    explicit ResponseCache(std::string path, Tell tell = {}, std::uint64_t most_bytes = most_cached_bytes);

    std::optional<KeptResponse> find(const Request& request);
    void keep(const Request& request, const Response& response, Verdict verdict);
    /// The service says that the kept answer still holds.
    void confirm(const Request& request, std::chrono::sys_seconds when);

    std::uint64_t bytes();
    std::size_t count();

private:
    template <class Work>
    auto guarded(Work work) -> decltype(work());
    void open();
    void put_aside();
    void make_room(std::uint64_t more);

    std::string path_;
    Tell tell_;
    std::uint64_t most_bytes_;
    std::mutex mutex_;
    std::optional<Database> database_;
};

/// What an answer is kept under: method, URL and body, nothing private.
std::string cache_key(const Request& request);

}  // namespace arxgraph::http
