#include <arxgraph/enrichers/http/address.hpp>
#include <arxgraph/enrichers/http/redirected_transport.hpp>

#include <utility>

namespace arxgraph::http {

namespace {

bool is_redirect(const Response& response) noexcept {
    const int status = response.status;
    const bool moved = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    return response.answered() && moved && !response.redirect.empty();
}

Response refused(Response response, std::string detail) {
    response.failure = Failure::redirect_refused;
    response.detail = std::string(wording(Failure::redirect_refused)) + ": " + std::move(detail);
    return response;
}

}  // namespace

Response RedirectedTransport::send(const Request& request) {
    Request hop = request;
    for (int followed = 0;; ++followed) {
        Response response = below_.send(hop);
        if (!is_redirect(response)) return response;
        if (followed == most_redirects) return refused(std::move(response), "too many redirects");
        const auto from = Address::parse(hop.url);
        const auto to = Address::parse(response.redirect);
        if (!from || !to) return refused(std::move(response), "its address cannot be read");
        if (!to->may_be_asked() || (from->scheme == "https" && to->scheme != "https"))
            return refused(std::move(response), "to " + to->scheme + "://" + to->host);
        hop.url = response.redirect;
        if (from->host != to->host || from->port != to->port) {
            hop.private_query.clear();
            hop.private_headers.clear();
        } else {
            hop.url = without_query_fields(hop.url, hop.private_query);
        }
    }
}

}  // namespace arxgraph::http
