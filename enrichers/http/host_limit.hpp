// A service's limit as all threads and processes of this machine share it: a file that is locked while a request is on
// its way, and that says when the next one may be sent.
#pragma once

#include <chrono>
#include <string>

namespace arxgraph::http {

struct LimitState {
    std::chrono::nanoseconds not_before{};    // of Clock::now(); 0: at once
    std::chrono::nanoseconds paused_until{};  // the service has had enough: do not even wait
    int refusals{};                           // in a row: 429 and 503
};

/// Holds the lock. The state is that of this start of the machine; an older one counts as none.
class HostLimit {
public:
    /// Waits for the lock. `path` is made if it is not there. Throws Error if it cannot be.
    explicit HostLimit(const std::string& path);
    ~HostLimit();
    HostLimit(const HostLimit&) = delete;
    HostLimit& operator=(const HostLimit&) = delete;

    LimitState read() const;
    /// Throws Error if it cannot be written.
    void write(const LimitState& state);

private:
    std::string path_;
    int descriptor_;
};

/// Where the files lie: `arxgraph` under XDG_RUNTIME_DIR or /run/user/UID, else under XDG_CACHE_HOME or ~/.cache. Made
/// if it is not there; throws Error if it cannot be.
std::string limits_folder();

}  // namespace arxgraph::http
