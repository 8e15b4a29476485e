// How services are asked: --mailto, --spacing, --ca-bundle, base URLs, keys, and the cache.
#pragma once

#include <arxgraph/enrichers/http/network.hpp>

#include <string>

namespace CLI {
class App;
}

namespace arxgraph {

/// One row of `--NAME-url`, so that a command shows those of the services that it asks.
struct ServiceOption {
    const char* option{};
    const char* variable{};  // of the environment
    const char* what{};
    std::string http::ServiceUrls::*url{};
};
inline constexpr ServiceOption arxiv_api_option{"--arxiv-url", "ARXGRAPH_ARXIV_URL", "arXiv's API",
                                                &http::ServiceUrls::arxiv_api};
inline constexpr ServiceOption arxiv_oai_option{"--oai-url", "ARXGRAPH_OAI_URL", "arXiv's OAI-PMH service",
                                                &http::ServiceUrls::arxiv_oai};
inline constexpr ServiceOption semantic_scholar_option{"--semantic-scholar-url", "ARXGRAPH_SEMANTIC_SCHOLAR_URL",
                                                       "Semantic Scholar", &http::ServiceUrls::semantic_scholar};
inline constexpr ServiceOption openalex_option{"--openalex-url", "ARXGRAPH_OPENALEX_URL", "OpenAlex",
                                               &http::ServiceUrls::openalex};
inline constexpr ServiceOption datacite_option{"--datacite-url", "ARXGRAPH_DATACITE_URL", "DataCite",
                                               &http::ServiceUrls::datacite};

void add_url_option(CLI::App& app, const ServiceOption& service, http::NetworkSettings& settings);
/// --mailto, --spacing, --ca-bundle.
void add_network_options(CLI::App& app, http::NetworkSettings& settings);
/// --offline, --cache, --max-age, --refresh. `settings.cache` is empty until complete_cache_options().
void add_cache_options(CLI::App& app, http::NetworkSettings& settings);
/// --semantic-scholar-key-file, --openalex-key-file; and SEMANTIC_SCHOLAR_API_KEY, OPENALEX_API_KEY of the environment,
/// since the command line is seen by everybody on the machine.
void add_key_options(CLI::App& app, http::NetworkSettings& settings);
/// Where the cache is if nothing else was asked for. Throws Error if its folder cannot be made.
void complete_cache_options(http::NetworkSettings& settings);

}  // namespace arxgraph
