#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/enrichers/http/address.hpp>
#include <arxgraph/enrichers/http/curl_transport.hpp>

#include <curl/curl.h>

#include <mutex>
#include <utility>

namespace arxgraph::http {

namespace {

constexpr std::size_t most_header_fields = 256;
constexpr long least_speed = 100;  // bytes a second

struct FreeList {
    void operator()(curl_slist* list) const noexcept { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, FreeList>;

struct FreeHandle {
    void operator()(CURL* handle) const noexcept { curl_easy_cleanup(handle); }
};

void append(List& list, const std::string& line) {
    curl_slist* longer = curl_slist_append(list.get(), line.c_str());
    if (longer == nullptr) throw std::bad_alloc();
    (void)list.release();
    list.reset(longer);
}

template <class Value>
void set(CURL* curl, CURLoption option, Value value) {
    if (const CURLcode code = curl_easy_setopt(curl, option, value); code != CURLE_OK)
        throw Error(std::string("libcurl cannot do what is needed: ") + curl_easy_strerror(code));
}

/// What is being received.
struct Receiving {
    Response response{};
    std::uint64_t most_bytes{};
    bool too_large{};
};

/// Bytes come unpacked: what a small answer grows to is counted.
std::size_t take_body(char* bytes, std::size_t one, std::size_t size, void* user) noexcept try {
    auto& receiving = *static_cast<Receiving*>(user);
    std::string& body = receiving.response.body;
    if (size * one > receiving.most_bytes - body.size()) receiving.too_large = true;
    if (receiving.too_large) return 0;
    body.append(bytes, size * one);
    return size * one;
} catch (...) {
    return 0;
}

std::size_t take_header(char* bytes, std::size_t one, std::size_t size, void* user) noexcept try {
    auto& headers = static_cast<Receiving*>(user)->response.headers;
    const std::string_view line = trim(std::string_view(bytes, size * one));
    // Another status line: what stood before it belongs to an answer that is not the last.
    if (line.starts_with("HTTP/")) headers.clear();
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || headers.size() == most_header_fields) return size * one;
    headers.push_back({.name = ascii_lower(line.substr(0, colon)), .value = std::string(trim(line.substr(colon + 1)))});
    return size * one;
} catch (...) {
    return 0;
}

Failure failure_of(CURLcode code, bool too_large) noexcept {
    switch (code) {
        case CURLE_OK:
            return Failure::none;
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_RESOLVE_PROXY:
            return Failure::no_host;
        case CURLE_COULDNT_CONNECT:
            return Failure::no_connection;
        case CURLE_OPERATION_TIMEDOUT:
            return Failure::timed_out;
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_CERTPROBLEM:
        case CURLE_SSL_CIPHER:
        case CURLE_SSL_ISSUER_ERROR:
            return Failure::untrusted;
        default:
            return too_large ? Failure::too_large : Failure::broken_off;
    }
}

}  // namespace

struct CurlTransport::Session {
    explicit Session(CurlOptions given) : options(std::move(given)) {}
    CurlOptions options;
    std::mutex mutex{};
    std::unique_ptr<CURL, FreeHandle> handle{curl_easy_init()};
};

CurlTransport::CurlTransport(CurlOptions options) {
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    session_ = std::make_unique<Session>(std::move(options));
    if (ready != CURLE_OK || session_->handle == nullptr) throw Error("libcurl cannot be used");
}

CurlTransport::~CurlTransport() = default;

namespace {

void configure(CURL* curl, const CurlOptions& options, const Address& address) {
    curl_easy_reset(curl);
    set(curl, CURLOPT_NOSIGNAL, 1L);
    set(curl, CURLOPT_PROTOCOLS_STR, address.is_this_machine() ? "http,https" : "https");
    set(curl, CURLOPT_FOLLOWLOCATION, 0L);
    set(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    set(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    set(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(curl, CURLOPT_ACCEPT_ENCODING, "gzip, deflate");
    set(curl, CURLOPT_MAXCONNECTS, 4L);
    set(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connect.count()));
    set(curl, CURLOPT_LOW_SPEED_LIMIT, least_speed);
    set(curl, CURLOPT_LOW_SPEED_TIME, static_cast<long>(options.slow.count()));
    set(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(options.total.count()));
    set(curl, CURLOPT_USERAGENT, options.user_agent.c_str());
    if (!options.ca_bundle.empty()) set(curl, CURLOPT_CAINFO, options.ca_bundle.c_str());
    if (address.is_this_machine()) set(curl, CURLOPT_PROXY, "");
}

List header_list(const Request& request) {
    List list;
    for (const auto* fields : {&request.headers, &request.private_headers})
        for (const Field& field : *fields) append(list, field.name + ": " + field.value);
    if (request.body.empty()) return list;
    append(list, "Content-Type: " + request.content_type);
    append(list, "Expect:");
    return list;
}

}  // namespace

Response CurlTransport::send(const Request& request) {
    const auto address = Address::parse(request.url);
    if (!address || !address->may_be_asked())
        return {.failure = Failure::redirect_refused, .detail = "this address may not be asked: https only"};
    const std::lock_guard lock(session_->mutex);
    CURL* curl = session_->handle.get();
    configure(curl, session_->options, *address);
    Receiving receiving{.most_bytes = request.most_bytes};
    const std::string url = with_query(request.url, request.private_query);
    const List headers = header_list(request);
    set(curl, CURLOPT_URL, url.c_str());
    set(curl, CURLOPT_HTTPHEADER, headers.get());
    set(curl, CURLOPT_WRITEFUNCTION, &take_body);
    set(curl, CURLOPT_WRITEDATA, &receiving);
    set(curl, CURLOPT_HEADERFUNCTION, &take_header);
    set(curl, CURLOPT_HEADERDATA, &receiving);
    if (!request.body.empty()) {
        set(curl, CURLOPT_POSTFIELDS, request.body.data());
        set(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    }

    Response& response = receiving.response;
    const CURLcode code = curl_easy_perform(curl);
    response.failure = failure_of(code, receiving.too_large);
    response.retrieved = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (!response.answered()) {
        // libcurl's own words may hold the address with all that is in it.
        response.detail = std::string(wording(response.failure)) + " (" + address->host + ")";
        return std::move(response);
    }
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    response.status = static_cast<int>(status);
    const char* redirect = nullptr;
    curl_easy_getinfo(curl, CURLINFO_REDIRECT_URL, &redirect);
    if (redirect != nullptr) response.redirect = redirect;
    return std::move(response);
}

std::string user_agent(std::string_view version, std::string_view mail) {
    std::string text = std::string("arxgraph/").append(version);
    if (!mail.empty()) text.append(" (mailto:").append(mail).append(")");
    return text;
}

}  // namespace arxgraph::http
