// Follows redirects, each as a request of its own, so that limits hold for it as well.
#pragma once

#include <arxgraph/enrichers/http/transport.hpp>

namespace arxgraph::http {

inline constexpr int most_redirects = 5;

/// To https only, or from this machine to this machine; the method stays what it was. Keys and mail addresses do not
/// follow to another host or port.
class RedirectedTransport final : public Transport {
public:
    explicit RedirectedTransport(Transport& below) noexcept : below_(below) {}
    Response send(const Request& request) override;

private:
    Transport& below_;
};

}  // namespace arxgraph::http
