#include <arxgraph/enrichers/enrichers.hpp>
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
