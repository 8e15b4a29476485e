#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/identity/percent_encoding.hpp>
#include <arxgraph/core/identity/url.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <array>

namespace arxgraph {

namespace {

constexpr std::size_t longest_url = 2048;
constexpr std::size_t longest_host = 255;  // RFC 1035, 2.3.4

bool is_host_character(char c) noexcept {
    return (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Without a scheme a host must show itself by its last label: `github.com`, not `3.14` nor `e.g`.
bool has_top_level_domain(std::string_view host) noexcept {
    const std::string_view name = host.substr(0, host.find(':'));
    const std::string_view last = name.substr(name.rfind('.') + 1);
    return last.size() >= 2 && last.size() < name.size() &&
           std::none_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Host in lower case without `www.`, with its port unless that is the scheme's; empty if it is no host.
std::string host_of(std::string_view authority, bool secure) {
    std::string host;
    for (const char c : authority) host += ascii_lower(c);
    if (const std::size_t colon = host.find(':'); colon != std::string::npos) {
        const std::string_view port = std::string_view{host}.substr(colon + 1);
        const bool digits = std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!digits || port.size() > 5) return {};
        if (port.empty() || port == (secure ? "443" : "80")) host.resize(colon);
    }
    if (host.starts_with("www.")) host.erase(0, 4);
    const std::string_view name = std::string_view{host}.substr(0, host.find(':'));
    const bool dotted = name.find('.') != std::string_view::npos || name == "localhost";
    const bool fits = std::all_of(name.begin(), name.end(), is_host_character);
    return dotted && fits && !name.starts_with('.') && !name.ends_with('.') ? host : std::string{};
}

bool is_tracking(std::string_view parameter) noexcept {
    constexpr std::array<std::string_view, 5> names{"fbclid", "gclid", "ref", "ref_src", "mc_cid"};
    const std::string_view name = parameter.substr(0, parameter.find('='));
    return name.starts_with("utm_") || std::find(names.begin(), names.end(), name) != names.end();
}

std::string without_tracking(std::string_view query) {
    std::string kept;
    while (!query.empty()) {
        const std::string_view parameter = query.substr(0, query.find('&'));
        if (!parameter.empty() && !is_tracking(parameter)) kept.append(kept.empty() ? "?" : "&").append(parameter);
        query.remove_prefix(std::min(query.size(), parameter.size() + 1));
    }
    return kept;
}

bool is_url_byte(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    constexpr std::string_view never = "<>\"`\\^{}|";
    return byte > ' ' && byte != 0x7F && never.find(c) == std::string_view::npos;
}

/// A letter of another script than Latin ends an address, as words follow it without a space there, unless the address
/// clearly goes on in it: `…/08254를` ends before 를, `…/wiki/한국어` and `…/wiki/한국_(드라마)` do not.
bool continues(std::string_view address) noexcept {
    constexpr std::string_view joints = "/=-_%&#+";
    if (address.empty()) return false;
    const char before = address.back();
    return static_cast<unsigned char>(before) >= 0x80 || joints.find(before) != std::string_view::npos ||
           address.ends_with("_(");
}

/// Length of the run at `begin` of bytes that `takes` takes and letters of any script that go on with the address.
template <class Takes>
std::size_t run_end(std::string_view text, std::size_t begin, Takes takes) noexcept {
    const std::size_t limit = std::min(text.size(), longest_url);
    std::size_t at = begin;
    while (at < limit) {
        std::string_view rest = text.substr(at);
        if (static_cast<unsigned char>(rest.front()) < 0x80) {
            if (!takes(rest.front())) break;
            ++at;
            continue;
        }
        const char32_t c = take_code_point(rest);
        if (!(is_letter_or_digit(c) || is_mark(c)) || !continues(text.substr(0, at))) break;
        at = text.size() - rest.size();
    }
    return at;
}

/// What a bracket closes that opened before the link ends it, as in `[https://a.org](https://a.org)`.
class UrlBytes {
public:
    bool operator()(char c) noexcept {
        constexpr std::string_view opening = "([";
        constexpr std::string_view closing = ")]";
        if (const std::size_t bracket = opening.find(c); bracket != std::string_view::npos) ++open_[bracket];
        if (const std::size_t bracket = closing.find(c); bracket != std::string_view::npos && open_[bracket]-- == 0)
            return false;
        return is_url_byte(c);
    }

private:
    std::array<std::size_t, 2> open_{};
};

std::string_view without_trailing_punctuation(std::string_view url) noexcept {
    constexpr std::string_view punctuation = ".,;:!?'\"*_~([";
    while (!url.empty() && punctuation.find(url.back()) != std::string_view::npos) url.remove_suffix(1);
    return url;
}

bool is_word_byte(char c) noexcept {
    constexpr std::string_view joints = "_/.-@:";
    return (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z') || (c >= '0' && c <= '9') ||
           joints.find(c) != std::string_view::npos;
}

bool is_web_address(std::string_view text) noexcept {
    return starts_with_any_case(text, "http://") || starts_with_any_case(text, "https://");
}

bool may_start(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 6> starts{"www.", "arxiv.org/", "doi.org/", "dx.doi.org/", "arxiv:", "doi:"};
    return is_web_address(text) || std::any_of(starts.begin(), starts.end(), [&](std::string_view start) {
               return starts_with_any_case(text, start);
           });
}

/// Where the identifier after `arXiv:` or `doi:` begins; one space may stand before it.
std::size_t identifier_begin(std::string_view text) noexcept {
    const std::size_t begin = text.find(':') + 1;
    return text.substr(begin).starts_with(' ') ? begin + 1 : begin;
}

std::string_view arxiv_reference_at(std::string_view text) {
    constexpr std::size_t longest = 48;
    const std::size_t begin = identifier_begin(text);
    std::size_t end = begin;
    while (end < std::min(text.size(), begin + longest) && is_word_byte(text[end]) && text[end] != ':') ++end;
    const std::string_view link = without_trailing_punctuation(text.substr(0, end));
    return ArxivId::parse(link) ? link : std::string_view{};
}

/// The registrant is looked at before the rest is read, so that what has none costs no more than its own length.
std::string_view doi_at(std::string_view text) {
    constexpr std::size_t longest_registrant = 32;
    const std::size_t begin = identifier_begin(text);
    const std::size_t slash = text.substr(begin, longest_registrant).find('/');
    if (slash == std::string_view::npos) return {};
    const std::size_t suffix = begin + slash + 1;
    if (!Doi::parse(std::string(text.substr(begin, slash + 1)) + 'x')) return {};
    const std::string_view link = without_trailing_punctuation(text.substr(0, run_end(text, suffix, UrlBytes{})));
    return link.size() > suffix ? link : std::string_view{};
}

/// As with registrants, the host comes first.
std::string_view address_at(std::string_view text) {
    const std::size_t begin = is_web_address(text) ? text.find("//") + 2 : 0;
    const std::string_view head = text.substr(0, begin + longest_host + 1);
    const std::size_t host_end = run_end(head, begin, [](char c) { return is_host_character(c) || c == ':'; });
    if (host_end > begin + longest_host) return {};
    const std::string_view after = text.substr(host_end);
    if (after.starts_with('@')) return {};
    const bool goes_on = !after.empty() && std::string_view{"/?#"}.find(after.front()) != std::string_view::npos;
    const std::string_view host = without_trailing_punctuation(text.substr(0, host_end));
    if ((goes_on && host.size() != host_end) || !Url::parse(host)) return {};
    const std::string_view link =
        goes_on ? without_trailing_punctuation(text.substr(0, run_end(text, host_end, UrlBytes{}))) : host;
    return Url::parse(link) ? link : std::string_view{};
}

/// The link at the front of the text, which may_start; empty if there is none after all.
std::string_view link_at(std::string_view text) {
    if (starts_with_any_case(text, "arxiv:")) return arxiv_reference_at(text);
    if (starts_with_any_case(text, "doi:")) return doi_at(text);
    return address_at(text);
}

/// First letters of what a link begins with.
constexpr std::array<bool, 256> begins_link = [] {
    std::array<bool, 256> begins{};
    for (const char c : {'h', 'H', 'w', 'W', 'a', 'A', 'd', 'D'}) begins[static_cast<unsigned char>(c)] = true;
    return begins;
}();

/// Only `http` may stand right behind a word; the cheap questions come first, as every word asks them.
bool starts_at(std::string_view text, std::size_t at) noexcept {
    const std::string_view rest = text.substr(at);
    if (ascii_lower(text[at]) == 'h') return is_web_address(rest);
    const bool inside_word = at > 0 && is_word_byte(text[at - 1]);
    return !inside_word && may_start(rest);
}

/// Every link but `www.…` has one of these signs; most paragraphs have none, and searching for them is what memchr
/// does.
bool may_hold_link(std::string_view text) noexcept {
    return text.find(':') != std::string_view::npos || text.find('/') != std::string_view::npos ||
           text.find("www.") != std::string_view::npos || text.find("WWW.") != std::string_view::npos ||
           text.find("Www.") != std::string_view::npos;
}

}  // namespace

std::optional<Url> Url::parse(std::string_view text) {
    text = trim(text);
    if (text.size() > longest_url || !std::all_of(text.begin(), text.end(), is_url_byte)) return std::nullopt;
    const bool secure = take_start_any_case(text, "https://");
    const bool bare = !secure && !take_start_any_case(text, "http://");
    text = text.substr(0, text.find('#'));
    const std::string_view authority = text.substr(0, text.find_first_of("/?"));
    const std::string host = host_of(authority, secure);
    if (host.empty() || (bare && !has_top_level_domain(host))) return std::nullopt;
    text.remove_prefix(authority.size());

    const std::size_t mark = std::min(text.find('?'), text.size());
    std::string path = unreserved_decoded(text.substr(0, mark));
    while (path.ends_with('/')) path.pop_back();
    Url url;
    url.text_ = host + path + without_tracking(unreserved_decoded(text.substr(std::min(mark + 1, text.size()))));
    return url;
}

std::vector<FoundLink> find_links(std::string_view text) {
    std::vector<FoundLink> links;
    if (!may_hold_link(text)) return links;
    std::size_t at = 0;
    while (at < text.size()) {
        const bool begins = begins_link[static_cast<unsigned char>(text[at])] && starts_at(text, at);
        const std::string_view link = begins ? link_at(text.substr(at)) : std::string_view{};
        if (!link.empty()) links.push_back({.offset = at, .text = link});
        at += std::max<std::size_t>(link.size(), 1);
    }
    return links;
}

}  // namespace arxgraph
