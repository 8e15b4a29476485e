#include "loopback_server.hpp"

#include <arxgraph/core/text/ascii.hpp>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace arxgraph::tests {

namespace {

constexpr int look_up = 20;  // milliseconds after which a thread sees that the server ends

/// False at the end of the connection or of the server.
bool receive(int socket, std::string& received, const std::atomic<bool>& ending) {
    pollfd ready{.fd = socket, .events = POLLIN, .revents = 0};
    while (!ending) {
        if (::poll(&ready, 1, look_up) <= 0) continue;
        std::array<char, 16384> bytes{};
        const ssize_t size = ::recv(socket, bytes.data(), bytes.size(), 0);
        if (size <= 0) return false;
        received.append(bytes.data(), static_cast<std::size_t>(size));
        return true;
    }
    return false;
}

void send_all(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t size = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (size <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(size));
    }
}

void reset_on_close(int socket) {
    const linger now{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

}  // namespace

std::string Asked::header(std::string_view name) const {
    const std::string wanted = "\r\n" + ascii_lower(name) + ": ";
    const std::size_t found = ascii_lower("\r\n" + headers).find(wanted);
    if (found == std::string::npos) return {};
    const std::size_t begin = found + wanted.size() - 2;
    return headers.substr(begin, headers.find("\r\n", begin) - begin);
}

Reply reply(int status, std::string_view body, std::string_view headers) {
    std::string bytes = "HTTP/1.1 " + std::to_string(status) + " Said\r\n";
    bytes.append(headers)
        .append("Content-Length: ")
        .append(std::to_string(body.size()))
        .append("\r\n\r\n")
        .append(body);
    return {.bytes = std::move(bytes)};
}

LoopbackServer::LoopbackServer(Answer answer)
    : answer_(std::move(answer)), listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    if (::bind(listener_, plain, size) != 0 || ::listen(listener_, 16) != 0 ||
        ::getsockname(listener_, plain, &size) != 0)
        throw std::runtime_error("no server on 127.0.0.1");
    port_ = ntohs(address.sin_port);
    acceptor_ = std::thread([this] { accept_all(); });
}

LoopbackServer::~LoopbackServer() {
    ending_ = true;
    acceptor_.join();
    for (std::thread& each : threads_) each.join();
    ::close(listener_);
}

std::string LoopbackServer::url(std::string_view path) const {
    return "http://127.0.0.1:" + std::to_string(port_) + std::string(path);
}

std::vector<Asked> LoopbackServer::asked() const {
    const std::lock_guard lock(mutex_);
    return asked_;
}

void LoopbackServer::accept_all() {
    pollfd ready{.fd = listener_, .events = POLLIN, .revents = 0};
    while (!ending_) {
        if (::poll(&ready, 1, look_up) <= 0) continue;
        const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0) continue;
        threads_.emplace_back([this, socket, number = connections_++] { serve(socket, number); });
    }
}

void LoopbackServer::serve(int socket, std::size_t connection) {
    std::string received;
    for (bool open = true; open;) {
        std::size_t head = 0;
        while (open && (head = received.find("\r\n\r\n")) == std::string::npos) {
            open = receive(socket, received, ending_);
            const bool greets_by_tls = received.starts_with('\x16');
            if (greets_by_tls) send_all(socket, reply(400, "no TLS here").bytes);
            open = open && !greets_by_tls;
        }
        if (!open) break;
        Asked asked{.connection = connection, .at = std::chrono::steady_clock::now()};
        const std::size_t line = received.find("\r\n");
        asked.method = received.substr(0, received.find(' '));
        asked.target = received.substr(asked.method.size() + 1, line - asked.method.size() - 1 - 9);
        asked.headers = received.substr(line + 2, head - line);
        received.erase(0, head + 4);
        const std::string length = asked.header("content-length");
        const std::size_t body = length.empty() ? 0 : std::stoul(length);
        while (open && received.size() < body) open = receive(socket, received, ending_);
        asked.body = received.substr(0, body);
        received.erase(0, body);
        {
            const std::lock_guard lock(mutex_);
            asked_.push_back(asked);
        }
        const Reply reply = answer_(asked);
        send_all(socket, reply.bytes);
        if (reply.then == Reply::Then::stall)
            while (receive(socket, received, ending_)) {
            }
        if (reply.then == Reply::Then::reset) reset_on_close(socket);
        open = reply.then == Reply::Then::keep;
    }
    ::close(socket);
}

}  // namespace arxgraph::tests
