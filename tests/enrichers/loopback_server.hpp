// A server on this machine that plays what a test writes, to the byte, and says what it was asked.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace arxgraph::tests {

struct Asked {
    std::string method{};
    std::string target{};   // path and query
    std::string headers{};  // as sent, lines ended by "\r\n"
    std::string body{};
    std::size_t connection{};  // 0, 1, … in the order in which they were made
    std::chrono::steady_clock::time_point at{};

    /// Empty if there is none.
    std::string header(std::string_view name) const;
};

/// How a request is answered: the bytes go out as they are, then the connection stays, is closed, or is reset.
struct Reply {
    enum class Then { keep, close, reset, stall };
    std::string bytes{};
    Then then = Then::keep;
};

/// With Content-Length, and more header lines ("Retry-After: 1\r\n").
Reply reply(int status, std::string_view body, std::string_view headers = {});

/// Takes connections on 127.0.0.1, each in a thread of its own, until it goes.
class LoopbackServer {
public:
    using Answer = std::function<Reply(const Asked&)>;

    explicit LoopbackServer(Answer answer);
    ~LoopbackServer();
    LoopbackServer(const LoopbackServer&) = delete;
    LoopbackServer& operator=(const LoopbackServer&) = delete;

    std::string url(std::string_view path = "/") const;
    std::vector<Asked> asked() const;
    std::size_t connections() const { return connections_; }

private:
    void accept_all();
    void serve(int socket, std::size_t connection);

    Answer answer_;
    int listener_;
    int port_{};
    std::atomic<bool> ending_{};
    std::atomic<std::size_t> connections_{};
    mutable std::mutex mutex_;
    std::vector<Asked> asked_;
    std::vector<std::thread> threads_;
    std::thread acceptor_;
};

}  // namespace arxgraph::tests
