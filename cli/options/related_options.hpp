// Which signals make papers related, and how much each counts.
#pragma once

#include <arxgraph/core/linking/related_index.hpp>

namespace CLI {
class App;
}

namespace arxgraph {

/// `--signals`, `--weights` and `--normalize`. Throws UsageError for what leaves no signal.
void add_related_options(CLI::App& app, RelatedIndexOptions& options);

}  // namespace arxgraph
