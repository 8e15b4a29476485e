// Requests by libcurl.
#pragma once

#include <arxgraph/enrichers/http/transport.hpp>

#include <chrono>
#include <memory>
#include <string>

namespace arxgraph::http {

struct CurlOptions {
    std::string user_agent{};
    std::string ca_bundle{};  // a file of certificates; empty: the system's
    std::chrono::milliseconds connect = std::chrono::seconds(15);
    std::chrono::seconds slow = std::chrono::seconds(60);  // that an answer may come slower than 100 bytes a second
    std::chrono::milliseconds total = std::chrono::seconds(300);
};

/// One connection a host, used again. By https with certificates verified, TLS 1.2 at least; http to this machine only.
/// Proxies as the environment names them (https_proxy, no_proxy), none for this machine. Follows no redirect. Threads
/// take turns.
class CurlTransport final : public Transport {
public:
    /// Throws Error if libcurl cannot be used.
    explicit CurlTransport(CurlOptions options);
    ~CurlTransport() override;
    CurlTransport(const CurlTransport&) = delete;
    CurlTransport& operator=(const CurlTransport&) = delete;

    Response send(const Request& request) override;

private:
    struct Session;
    std::unique_ptr<Session> session_;
};

/// `arxgraph/VERSION`, and how to reach who uses it, if that is known.
std::string user_agent(std::string_view version, std::string_view mail);

}  // namespace arxgraph::http
