#include <arxgraph/enrichers/arxiv_api.hpp>
#include <arxgraph/enrichers/datacite.hpp>
#include <arxgraph/enrichers/enrichers.hpp>
#include <arxgraph/enrichers/openalex.hpp>
#include <arxgraph/enrichers/semantic_scholar.hpp>
#include <arxgraph/enrichers/snapshot_join.hpp>

#include <algorithm>
#include <array>

namespace arxgraph {

namespace {

constexpr std::array table{
    Enricher{.name = "FILE",
             .description = "a snapshot of arXiv's metadata, a harvest, entries or a graph file, packed or not",
             .asks = Asks::unanswered,
             .unit = LookUpUnit::bytes,
             .look_up = snapshot_join::look_up},
    Enricher{.name = "arxiv",
             .description = "arXiv's API, by id, DOI and title",
             .asks = Asks::unanswered,
             .unit = LookUpUnit::papers,
             .look_up = arxiv_api::look_up},
    Enricher{.name = "semantic-scholar",
             .description = "whom papers cite and why, DOIs; asked about all papers",
             .asks = Asks::all,
             .unit = LookUpUnit::papers,
             .look_up = semantic_scholar::look_up},
    Enricher{.name = "openalex",
             .description = "OpenAlex: DOIs, days, titles and names, by id or DOI",
             .asks = Asks::unanswered,
             .unit = LookUpUnit::papers,
             .look_up = openalex::look_up},
    Enricher{.name = "datacite",
             .description = "DataCite: days, classes, DOIs, by id or DOI",
             .asks = Asks::unanswered,
             .unit = LookUpUnit::papers,
             .look_up = datacite::look_up},
};

}  // namespace

std::span<const Enricher> enrichers() noexcept {
    return table;
}

const Enricher& enricher_of(std::string_view where) noexcept {
    const auto* const named =
        std::find_if(table.begin() + 1, table.end(), [where](const Enricher& each) { return each.name == where; });
    return named == table.end() ? table.front() : *named;
}

}  // namespace arxgraph
