// Where what came over the network is kept.
#pragma once

#include <string>

namespace arxgraph::http {

/// `arxgraph` under XDG_CACHE_HOME, else under ~/.cache. Made if it is not there; throws Error if it cannot be.
std::string cache_folder();

}  // namespace arxgraph::http
