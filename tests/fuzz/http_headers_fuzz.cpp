// Any bytes as what comes in headers and options: dates, waits, addresses.
#include <arxgraph/enrichers/arxiv_query.hpp>
#include <arxgraph/enrichers/http/address.hpp>
#include <arxgraph/enrichers/http/http_date.hpp>

#include "property.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace arxgraph;
    using namespace arxgraph::http;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto wait = parse_retry_after(text, std::chrono::sys_seconds(std::chrono::seconds(1'700'000'000)));
    fuzz::require(!wait || wait->count() >= 0, "nobody waits for the past");
    if (const auto address = Address::parse(text)) {
        fuzz::require(address->host.find_first_of("/@?# ") == std::string::npos, "a host is a host");
        const std::vector<Field> secret{{.name = "api_key", .value = "S3CRET"}};
        const std::string url(text);
        if (url.find("S3CRET") == std::string::npos && url.find('#') == std::string::npos)
            fuzz::require(without_query_fields(with_query(url, secret), secret).find("S3CRET") == std::string::npos,
                          "what is private is taken out again");
    }
    for (const std::string& query : arxiv_api::title_queries(text, text))
        fuzz::require(query.find_first_of("?*()[]{}\\/-+&!^~", 3) == std::string::npos, "a title holds no operator");
    return 0;
}
