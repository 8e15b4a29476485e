// The documents in a folder, in an order that does not depend on the file system.
#pragma once

#include <arxgraph/core/entry/diagnostics.hpp>

#include <string>
#include <vector>

namespace arxgraph {

/// All files below the folder, sorted by path. Hidden files are left out; hidden folders, symbolic links to folders,
/// and what is neither file nor folder, are passed over and reported. Paths begin with the folder as it was named.
std::vector<std::string> files_below(const std::string& folder, Diagnostics& diagnostics);

}  // namespace arxgraph
