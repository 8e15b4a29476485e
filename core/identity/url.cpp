#include <arxgraph/core/identity/url.hpp>

#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/percent_encoding.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <array>

namespace arxgraph {

namespace {

constexpr std::size_t longest_url = 2048;

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool starts_with_any_case(std::string_view text, std::string_view start) noexcept {
    if (text.size() < start.size()) return false;
    return std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

bool take_start(std::string_view& text, std::string_view start) noexcept {
    if (!starts_with_any_case(text, start)) return false;
    text.remove_prefix(start.size());
    return true;
}

bool is_host_character(char c) noexcept {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Host in lower case without `www.`, with its port unless that is the scheme's; empty if it is no host.
std::string host_of(std::string_view authority, bool secure) {
    std::string host;
    for (const char c : authority) host += lower(c);
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

/// A letter of a script that is written without a space before it ends an address, unless it clearly goes on with it:
/// `…/08254를` ends before 를, `…/wiki/한국어` does not.
bool continues(char before) noexcept {
    constexpr std::string_view joints = "/=-_%&#+";
    return static_cast<unsigned char>(before) >= 0x80 || joints.find(before) != std::string_view::npos;
}

bool is_wide_punctuation(char32_t c) noexcept {
    return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) ||
           (c >= 0x2018 && c <= 0x201F) || c == 0xFF3B || c == 0xFF3D || c == 0xFF5B || c == 0xFF5D || c == 0x2026;
}

std::size_t url_run(std::string_view text) noexcept {
    std::size_t at = 0;
    while (at < text.size() && at < longest_url && is_url_byte(text[at])) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        std::string_view rest = text.substr(at);
        const char32_t c = take_code_point(rest);
        if (!is_letter_or_digit(c) || is_wide_punctuation(c) || at == 0 || !continues(text[at - 1])) break;
        at = text.size() - rest.size();
    }
    return at;
}

/// Trailing punctuation and closing brackets that open nowhere inside are no part of it.
std::string_view without_surroundings(std::string_view url) noexcept {
    constexpr std::string_view punctuation = ".,;:!?'\"*_~";
    constexpr std::string_view closing = ")]";
    constexpr std::string_view opening = "([";
    std::array<std::ptrdiff_t, 2> open{};
    for (const char c : url)
        for (std::size_t i = 0; i < closing.size(); ++i) open[i] += (c == opening[i] ? 1 : 0) - (c == closing[i] ? 1 : 0);
    while (!url.empty()) {
        const std::size_t bracket = closing.find(url.back());
        if (bracket != std::string_view::npos) {
            if (open[bracket] >= 0) break;
            ++open[bracket];
        } else if (punctuation.find(url.back()) == std::string_view::npos) {
            break;
        }
        url.remove_suffix(1);
    }
    return url;
}

/// `[text](address)`: the address ends where the bracket that opened before it closes.
std::string_view within_brackets(std::string_view url) noexcept {
    std::size_t depth = 0;
    for (std::size_t i = 0; i < url.size(); ++i) {
        if (url[i] == '(') ++depth;
        if (url[i] == ')' && depth-- == 0) return url.substr(0, i);
    }
    return url;
}

bool is_word_byte(char c) noexcept {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '/' || c == '.' || c == '-' || c == '@' || c == ':';
}

bool is_web_address(std::string_view text) noexcept {
    return starts_with_any_case(text, "http://") || starts_with_any_case(text, "https://");
}

bool may_start(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 6> starts{"www.", "arxiv.org/", "doi.org/", "dx.doi.org/", "arxiv:", "doi:"};
    return is_web_address(text) || std::any_of(starts.begin(), starts.end(),
                                               [&](std::string_view start) { return starts_with_any_case(text, start); });
}

/// The link at the front of the text, which may_start; empty if there is none after all.
std::string_view link_at(std::string_view text, bool in_brackets) noexcept {
    std::size_t lead = 0;
    if (starts_with_any_case(text, "arxiv:") || starts_with_any_case(text, "doi:")) {
        lead = text.find(':') + 1;
        if (text.substr(lead).starts_with(' ')) ++lead;
    }
    std::string_view rest = text.substr(lead, url_run(text.substr(lead)));
    if (in_brackets) rest = within_brackets(rest);
    rest = without_surroundings(rest);
    const std::string_view link = text.substr(0, lead + rest.size());
    if (starts_with_any_case(text, "arxiv:")) return ArxivId::parse(link) ? link : std::string_view{};
    if (starts_with_any_case(text, "doi:")) return rest.starts_with("10.") ? link : std::string_view{};
    return Url::parse(link) ? link : std::string_view{};
}

}  // namespace

std::optional<Url> Url::parse(std::string_view text) {
    text = trim(text);
    if (text.size() > longest_url || !std::all_of(text.begin(), text.end(), is_url_byte)) return std::nullopt;
    const bool secure = take_start(text, "https://");
    if (!secure) take_start(text, "http://");
    text = text.substr(0, text.find('#'));
    const std::string_view authority = text.substr(0, text.find_first_of("/?"));
    const std::string host = host_of(authority, secure);
    if (host.empty()) return std::nullopt;
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
    std::size_t at = 0;
    while (at < text.size()) {
        at = text.find_first_of("hHwWaAdD", at);
        if (at == std::string_view::npos) break;
        const bool inside_word = at > 0 && is_word_byte(text[at - 1]);
        const std::string_view rest = text.substr(at);
        if (!may_start(rest) || (inside_word && !is_web_address(rest))) {
            ++at;
            continue;
        }
        const std::string_view link = link_at(rest, at > 0 && text[at - 1] == '(');
        if (!link.empty()) links.push_back({.offset = at, .text = link});
        at += std::max<std::size_t>(link.size(), 1);
    }
    return links;
}

}  // namespace arxgraph
