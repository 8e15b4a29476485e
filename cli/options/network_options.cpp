#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/options/network_options.hpp>
#include <arxgraph/cli/options/values.hpp>
#include <arxgraph/cli/usage_error.hpp>
#include <arxgraph/core/io/byte_source.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/enrichers/http/address.hpp>
#include <arxgraph/enrichers/http/cache_folder.hpp>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>

namespace arxgraph {

namespace {

constexpr auto group = "Network";
constexpr auto cache_group = "Cache";
constexpr std::uint64_t longest_key_file = 4096;
constexpr double longest_spacing = 3600;

std::string checked_url(const char* option, const std::string& url) {
    const auto address = http::Address::parse(url);
    if (!address) throw UsageError("\"" + printable(url) + "\" is no address of a service", option);
    if (!address->may_be_asked()) throw UsageError("a service is asked by https; by http only on this machine", option);
    return url;
}

/// Goes into a header and a query as it is.
std::string checked_mail(const std::string& mail) {
    const auto allowed = [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || std::string_view("@.+-_%").find(c) != std::string_view::npos;
    };
    const std::size_t at = mail.find('@');
    if (at == 0 || at == std::string::npos || at + 1 == mail.size() || mail.find('@', at + 1) != std::string::npos ||
        !std::all_of(mail.begin(), mail.end(), allowed))
        throw UsageError("this is no mail address", "--mailto");
    return mail;
}

/// `90`, `90s`, `15m`, `24h`, `7d`
std::chrono::seconds parse_age(const std::string& text) {
    static constexpr std::array<std::pair<std::string_view, std::int64_t>, 5> units{
        {{"", 1}, {"s", 1}, {"m", 60}, {"h", 3600}, {"d", 86400}}};
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const std::string_view letter(end, static_cast<std::size_t>(text.data() + text.size() - end));
    const auto* unit = std::find_if(units.begin(), units.end(), [&](const auto& each) { return each.first == letter; });
    if (error != std::errc{} || unit == units.end())
        throw UsageError("\"" + printable(text) + "\" is no age such as 90s, 15m, 24h or 7d", "--max-age");
    return std::chrono::seconds(value * unit->second);
}

/// Goes into a header or a query: printable, without spaces. Never shown.
std::string checked_key(std::string_view text, const std::string& where) {
    const std::string_view key = trim(text);
    if (key.empty() || !std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < '\x7f'; }))
        throw UsageError("holds no key: one line of printable characters", where);
    return std::string(key);
}

void add_key_option(CLI::App& app, const char* option, const char* variable, std::string& key) {
    if (const char* stated = std::getenv(variable); stated != nullptr && stated[0] != '\0')
        key = checked_key(stated, variable);
    app.add_option_function<std::string>(
           option,
           [&key](const std::string& path) {
               FileSource file(path);
               key = checked_key(read_all(file, longest_key_file), path);
           },
           fmt::format("A file that holds the key (or set {})", variable))
        ->type_name("FILE")
        ->group(group);
}

}  // namespace

void add_url_option(CLI::App& app, const ServiceOption& service, http::NetworkSettings& settings) {
    app.add_option_function<std::string>(
           service.option,
           [&settings, service](const std::string& url) {
               settings.urls.*service.url = checked_url(service.option, url);
           },
           fmt::format("Where {} is asked", service.what))
        ->type_name("URL")
        ->envname(service.variable)
        ->group(group);
}

void add_network_options(CLI::App& app, http::NetworkSettings& settings) {
    settings.version = ARXGRAPH_VERSION;
    app.add_option_function<std::string>(
           "--mailto", [&](const std::string& mail) { settings.mail = checked_mail(mail); },
           "Your mail address, told to the services so that they can reach you")
        ->type_name("ADDRESS")
        ->envname("ARXGRAPH_MAILTO")
        ->group(group);
    app.add_option_function<std::string>(
           "--spacing",
           [&](const std::string& text) {
               const double seconds = std::min(parse_weight("--spacing", text), longest_spacing);
               settings.spacing = std::chrono::nanoseconds(static_cast<std::int64_t>(seconds * 1e9));
           },
           "Seconds between an answer and the next request; less than\na service's own (arXiv: 3) for mirrors only")
        ->type_name("SECONDS")
        ->envname("ARXGRAPH_SPACING")
        ->group(group);
    app.add_option("--ca-bundle", settings.ca_bundle, "Certificates to trust instead of the system's")
        ->type_name("FILE")
        ->group(group);
}

void add_cache_options(CLI::App& app, http::NetworkSettings& settings) {
    app.add_flag("--offline", settings.offline, "Use what is in the cache, whatever its age; open no connection")
        ->group(cache_group);
    app.add_option("--cache", settings.cache,
                   "Keep answers in this file (default: arxgraph/responses.sqlite\nunder XDG_CACHE_HOME or ~/.cache)")
        ->type_name("FILE")
        ->group(cache_group);
    app.add_option_function<std::string>(
           "--max-age", [&](const std::string& text) { settings.policy.max_age = parse_age(text); },
           "Ask again for answers older than this (90s, 15m, 24h, 7d)")
        ->type_name("AGE")
        ->group(cache_group);
    app.add_flag_callback(
           "--refresh",
           [&] {
               settings.policy.renew_before =
                   std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
           },
           "Ask again for everything")
        ->group(cache_group);
}

void add_key_options(CLI::App& app, http::NetworkSettings& settings) {
    add_key_option(app, "--semantic-scholar-key-file", "SEMANTIC_SCHOLAR_API_KEY", settings.semantic_scholar_key);
    add_key_option(app, "--openalex-key-file", "OPENALEX_API_KEY", settings.openalex_key);
}

void complete_cache_options(http::NetworkSettings& settings) {
    if (settings.cache.empty()) settings.cache = http::cache_folder() + "/responses.sqlite";
}

}  // namespace arxgraph
