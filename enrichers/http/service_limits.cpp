#include <arxgraph/enrichers/http/service_limits.hpp>

namespace arxgraph::http {

namespace {

using namespace std::chrono_literals;

constexpr auto first_delay = 5s;
constexpr auto first_delay_of_arxiv_when_limited = 10s;

}  // namespace

ServiceLimit limit_of(std::string_view service) {
    ServiceLimit limit{.name = std::string(service),
                       .spacing = 3s,
                       .jitter = 500ms,
                       .first_delay = first_delay,
                       .first_delay_when_limited = first_delay_of_arxiv_when_limited};
    if (service == "arxiv") return limit;
    limit.first_delay_when_limited = first_delay;
    if (service == "semantic-scholar") {
        limit.spacing = 1s;
        limit.jitter = 100ms;
    } else if (service == "openalex" || service == "datacite") {
        limit.spacing = 300ms;
        limit.jitter = 50ms;
    }
    return limit;
}

}  // namespace arxgraph::http
