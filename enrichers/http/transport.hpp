// One HTTP exchange as a value, and the one-method interface that curl, limits, cache and tests implement.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::http {

struct Field {
    std::string name{};
    std::string value{};
};

/// What an answer is worth, decided by who asked: a status alone does not tell.
enum class Verdict : std::uint8_t {
    good,      // may be kept
    empty,     // says that there is nothing, which may be a lie: asked again, then kept for a shorter time
    unusable,  // an error in the form of an answer: asked again if its status asks for that, never kept
};

/// Why there is no answer. None of these means that what was asked for does not exist.
enum class Failure : std::uint8_t {
    none,
    offline,        // nothing is kept, and the network may not be used
    no_host,        // its name cannot be resolved
    no_connection,  // refused or unreachable
    timed_out,
    broken_off,        // reset, truncated, or not decodable
    untrusted,         // TLS: certificate or version
    too_large,         // unpacked; see Request::most_bytes
    redirect_refused,  // to plain http, or too many
    rate_limited,      // 429 or 503 to the last try, or the service has asked for a pause
    unavailable,       // another status that asks for a later try, to the last try
    denied,            // 401 or 403: to go on would be taken for an attack
};

struct Response;

inline constexpr std::uint64_t api_bytes = std::uint64_t{32} << 20;
inline constexpr std::uint64_t oai_bytes = std::uint64_t{128} << 20;

struct Request {
    std::string service{};  // whose limits hold: one of service_limits.hpp
    std::string url{};      // without anything secret: it stands in messages and in the cache
    std::string body{};     // empty: GET; else POST
    std::string content_type{};
    std::vector<Field> private_query{};    // keys and mail addresses: sent, never kept or told, dropped
    std::vector<Field> private_headers{};  // on the way to another host
    std::vector<Field> headers{};          // conditions, which change no answer
    std::uint64_t most_bytes = api_bytes;  // of the answer, unpacked
    std::chrono::seconds keep_for{};       // how old a kept answer may be
    int tries_when_empty = 1;
    std::function<Verdict(const Response&)> judge{};  // empty: 200 is good, 404 and 410 are empty
};

struct Response {
    Failure failure{};
    std::string detail{};          // of the failure, in words
    int status{};                  // 0: no answer
    std::vector<Field> headers{};  // names in lower case
    std::string body{};            // unpacked
    std::string redirect{};        // where to, absolute
    std::chrono::sys_seconds retrieved{};
    bool kept{};  // it comes from the cache

    bool answered() const noexcept { return failure == Failure::none; }
    /// Empty if there is none.
    std::string_view header(std::string_view name) const noexcept;
};

class Transport {
public:
    virtual ~Transport() = default;
    /// Does not throw for what goes wrong on the way: that is a Failure.
    virtual Response send(const Request& request) = 0;

protected:
    Transport() = default;
    Transport(const Transport&) = default;
    Transport& operator=(const Transport&) = default;
};

/// Has no network: what is not kept above it stays unknown.
class NoTransport final : public Transport {
public:
    Response send(const Request& request) override;
};

/// "rate-limited"
std::string_view name(Failure failure) noexcept;
/// "the service asked to be left alone for a while"
std::string_view wording(Failure failure) noexcept;

Verdict verdict(const Request& request, const Response& response);

}  // namespace arxgraph::http
