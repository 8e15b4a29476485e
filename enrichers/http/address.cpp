#include <arxgraph/core/identity/percent_encoding.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/enrichers/http/address.hpp>

#include <algorithm>

namespace arxgraph::http {

namespace {

bool is_ipv4(std::string_view host) {
    return std::all_of(host.begin(), host.end(), [](char c) { return is_ascii_digit(c) || c == '.'; }) &&
           std::count(host.begin(), host.end(), '.') == 3;
}

bool is_written_cleanly(std::string_view url) {
    return std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < '\x7f' && c != '\\'; });
}

}  // namespace

std::optional<Address> Address::parse(std::string_view url) {
    Address address;
    std::string_view rest = url;
    if (!is_written_cleanly(url)) return std::nullopt;
    if (take_start_any_case(rest, "https://"))
        address.scheme = "https";
    else if (take_start_any_case(rest, "http://"))
        address.scheme = "http";
    else
        return std::nullopt;
    std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
    if (authority.find('@') != std::string_view::npos) return std::nullopt;
    if (authority.starts_with('[')) {
        const std::size_t end = authority.find(']');
        if (end == std::string_view::npos) return std::nullopt;
        address.host = ascii_lower(authority.substr(1, end - 1));
        authority.remove_prefix(end + 1);
        if (!authority.empty() && !authority.starts_with(':')) return std::nullopt;
        address.port = authority.empty() ? "" : authority.substr(1);
    } else {
        const std::size_t colon = authority.find(':');
        address.host = ascii_lower(authority.substr(0, colon));
        if (colon != std::string_view::npos) address.port = authority.substr(colon + 1);
    }
    if (address.host.empty() || !std::all_of(address.port.begin(), address.port.end(), is_ascii_digit))
        return std::nullopt;
    return address;
}

bool Address::is_this_machine() const {
    return host == "localhost" || host == "::1" || (is_ipv4(host) && host.starts_with("127."));
}

std::string with_query(std::string url, std::span<const Field> fields) {
    for (const Field& field : fields) {
        url += url.find('?') == std::string::npos ? '?' : '&';
        url.append(percent_encoded(field.name)).append("=").append(percent_encoded(field.value));
    }
    return url;
}

std::string without_query_fields(std::string_view url, std::span<const Field> fields) {
    const std::size_t mark = url.find('?');
    std::string kept(url.substr(0, mark));
    if (mark == std::string_view::npos) return kept;
    std::string_view rest = url.substr(mark + 1);
    char separator = '?';
    while (true) {
        const std::size_t end = rest.find('&');
        const std::string_view each = rest.substr(0, end);
        const std::string name = percent_decoded(each.substr(0, each.find('=')));
        const bool drop =
            std::any_of(fields.begin(), fields.end(), [&](const Field& field) { return field.name == name; });
        if (!drop) kept.append(1, separator).append(each);
        if (!drop) separator = '&';
        if (end == std::string_view::npos) return kept;
        rest.remove_prefix(end + 1);
    }
}

std::string joined_path(std::string_view base, std::string_view path) {
    while (base.ends_with('/')) base.remove_suffix(1);
    while (path.starts_with('/')) path.remove_prefix(1);
    return std::string(base).append("/").append(path);
}

std::string service_of(std::string_view url, std::string_view usual, std::string_view domain) {
    const auto address = Address::parse(url);
    if (!address || address->host == domain || address->host.ends_with(std::string(".").append(domain)))
        return std::string(usual);
    std::string name = address->host;
    if (!address->port.empty()) name.append("_").append(address->port);
    const auto harmless = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '-'; };
    std::replace_if(
        name.begin(), name.end(), [&](char c) { return !harmless(c); }, '_');
    return name;
}

}  // namespace arxgraph::http
