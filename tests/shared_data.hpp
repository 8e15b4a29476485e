// The real data that lies beside the project.
#pragma once

#include <string>
#include <string_view>

namespace arxgraph::tests {

/// The path of a file under ../shared. Where it is missing, the test that asks fails if the environment says CI=true
/// and is skipped with a warning elsewhere: use as `const auto path = shared_data("…"); if (path.empty()) return;`.
std::string shared_data(std::string_view relative_path);

/// A file of the project's own source tree, such as "seeds/2025-05-09.txt".
std::string project_file(std::string_view relative_path);

/// Throws std::runtime_error if it cannot be read.
std::string read_file(const std::string& path);

}  // namespace arxgraph::tests
