// The table of sources of metadata.
#pragma once

#include <arxgraph/enrichers/enricher.hpp>

#include <span>
#include <string_view>

namespace arxgraph {

/// The row for files first, then those that `--from` calls by their names.
std::span<const Enricher> enrichers() noexcept;
/// The row that `--from WHERE` means: of that name, or the one for files.
const Enricher& enricher_of(std::string_view where) noexcept;

}  // namespace arxgraph
