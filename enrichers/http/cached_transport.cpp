#include <arxgraph/enrichers/http/cached_transport.hpp>

#include <algorithm>
#include <utility>

namespace arxgraph::http {

namespace {

constexpr int not_modified = 304;

Request under_condition(const Request& request, const Response& kept) {
    Request asked = request;
    for (const auto& [validator, condition] :
         {std::pair{"etag", "If-None-Match"}, std::pair{"last-modified", "If-Modified-Since"}})
        if (const std::string_view value = kept.header(validator); !value.empty())
            asked.headers.push_back({.name = condition, .value = std::string(value)});
    return asked;
}

}  // namespace

bool CachedTransport::is_fresh(const Request& request, const KeptResponse& kept) const {
    if (policy_.whatever_age) return true;
    if (policy_.renew_before && kept.checked < *policy_.renew_before) return false;
    std::chrono::seconds most = policy_.max_age.value_or(request.keep_for);
    if (kept.verdict == Verdict::empty) most = std::min<std::chrono::seconds>(most, keep_empty_for);
    return clock_.utc() - kept.checked <= most;
}

Response CachedTransport::send(const Request& request) {
    const auto kept = cache_.find(request);
    if (kept && is_fresh(request, *kept)) return kept->response;
    const bool conditional = kept && request.body.empty();
    Response response = below_.send(conditional ? under_condition(request, kept->response) : request);
    if (!response.answered()) return response;
    if (conditional && response.status == not_modified) {
        cache_.confirm(request, clock_.utc());
        return kept->response;
    }
    response.retrieved = clock_.utc();
    if (const Verdict worth = verdict(request, response); worth != Verdict::unusable)
        cache_.keep(request, response, worth);
    return response;
}

}  // namespace arxgraph::http
