#include <arxgraph/enrichers/http/transport.hpp>

#include <array>

namespace arxgraph::http {

namespace {

struct Row {
    Failure failure{};
    std::string_view name{};
    std::string_view wording{};
};

constexpr std::array table{
    Row{Failure::none, "none", "answered"},
    Row{Failure::offline, "offline", "not in the cache, and the network is not to be used"},
    Row{Failure::no_host, "no-host", "the host's name cannot be resolved; is there a network?"},
    Row{Failure::no_connection, "no-connection", "the host takes no connection"},
    Row{Failure::timed_out, "timed-out", "the answer took too long"},
    Row{Failure::broken_off, "broken-off", "the answer broke off"},
    Row{Failure::untrusted, "untrusted", "the host's certificate cannot be trusted"},
    Row{Failure::too_large, "too-large", "the answer is larger than it may be"},
    Row{Failure::redirect_refused, "redirect-refused", "the answer leads where it may not"},
    Row{Failure::rate_limited, "rate-limited", "the service wants to be asked less often"},
    Row{Failure::unavailable, "unavailable", "the service has trouble"},
    Row{Failure::denied, "denied", "the service denies access"},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].failure) != i) return false;
    return true;
}
static_assert(in_order(), "the rows stand in the order of the failures");

}  // namespace

std::string_view Response::header(std::string_view name) const noexcept {
    for (const Field& field : headers)
        if (field.name == name) return field.value;
    return {};
}

Response NoTransport::send(const Request&) {
    return {.failure = Failure::offline, .detail = std::string(wording(Failure::offline))};
}

std::string_view name(Failure failure) noexcept {
    return table[static_cast<std::size_t>(failure)].name;
}

std::string_view wording(Failure failure) noexcept {
    return table[static_cast<std::size_t>(failure)].wording;
}

Verdict verdict(const Request& request, const Response& response) {
    if (request.judge) return request.judge(response);
    if (response.status == 200) return Verdict::good;
    return response.status == 404 || response.status == 410 ? Verdict::empty : Verdict::unusable;
}

}  // namespace arxgraph::http
