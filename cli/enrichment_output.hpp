// What `enrich` says of an enrichment: on standard error, and in its report.
#pragma once

#include <arxgraph/cli/json_output.hpp>
#include <arxgraph/enrichers/enrichment.hpp>

#include <array>
#include <string>

namespace arxgraph {

using StatusCounts = std::array<std::size_t, enrichment_status_count>;
StatusCounts count_by_status(std::span<const EnrichedEntry> entries);

/// True if something could not be asked, or not be decided.
bool left_something_open(const Enrichment& enrichment);

/// Lines: how many were found, what was filled in, what differs.
std::string summary(const Enrichment& enrichment);

/// Member "enrichment": counts by status, and for each entry its status, the match and what it rests on.
void write_enrichment(JsonWriter& json, const Enrichment& enrichment);

}  // namespace arxgraph
