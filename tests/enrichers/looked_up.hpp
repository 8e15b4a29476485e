// What a source answers to wanted papers over a network that a test plays.
#pragma once

#include <arxgraph/enrichers/enricher.hpp>
#include <arxgraph/enrichers/http/network.hpp>

#include "test_clock.hpp"

#include <string>
#include <vector>

namespace arxgraph::tests {

struct LookedUp {
    Answers answers;
    Diagnostics diagnostics{};
    std::vector<http::Request> requests{};

    const Answer& of(std::size_t number) const { return answers.of.at(number); }
};

inline const http::ServiceUrls test_urls{.arxiv_api = "https://export.arxiv.org/api/query",
                                         .semantic_scholar = "https://s2.example/graph/v1",
                                         .openalex = "https://openalex.example",
                                         .datacite = "https://datacite.example"};

template <class LookUp>
LookedUp looked_up(LookUp look_up, const std::vector<WantedPaper>& wanted, http::Transport& transport,
                   const http::NetworkSettings& settings = {.urls = test_urls}) {
    LookedUp result{.answers = Answers(wanted.size())};
    http::Network network(settings, transport);
    look_up(wanted, EnricherContext{.progress = {}, .diagnostics = result.diagnostics, .network = &network},
            result.answers);
    return result;
}

template <class LookUp>
LookedUp looked_up(LookUp look_up, const std::vector<WantedPaper>& wanted, PlayedTransport::Answer answer,
                   const http::NetworkSettings& settings = {.urls = test_urls}) {
    PlayedTransport transport(std::move(answer));
    LookedUp result = looked_up(look_up, wanted, static_cast<http::Transport&>(transport), settings);
    result.requests = transport.requests;
    return result;
}

}  // namespace arxgraph::tests
