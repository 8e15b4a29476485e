#include "shared_data.hpp"

#include "catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace arxgraph::tests {

std::string project_file(std::string_view relative_path) {
    return std::string(ARXGRAPH_SOURCE_DIR "/").append(relative_path);
}

std::string shared_data(std::string_view relative_path) {
    const std::string path = project_file("../shared/") + std::string(relative_path);
    if (std::filesystem::exists(path)) return path;
    const char* ci = std::getenv("CI");
    if (ci != nullptr && std::string_view{ci} == "true") FAIL("missing: ../shared/" << relative_path);
    WARN("skipped: there is no ../shared/" << relative_path);
    return {};
}

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace arxgraph::tests
