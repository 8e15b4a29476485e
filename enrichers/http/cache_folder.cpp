#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/enrichers/http/cache_folder.hpp>

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace arxgraph::http {

std::string cache_folder() {
    const char* stated = std::getenv("XDG_CACHE_HOME");
    const char* home = std::getenv("HOME");
    std::string folder;
    if (stated != nullptr && stated[0] == '/')
        folder = std::string(stated) + "/arxgraph";
    else if (home != nullptr && home[0] == '/')
        folder = std::string(home) + "/.cache/arxgraph";
    else
        throw Error("there is no folder for the cache", "", "set HOME or XDG_CACHE_HOME");
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw Error("this folder cannot be made: " + error.message(), folder, "set XDG_CACHE_HOME to another");
    return folder;
}

}  // namespace arxgraph::http
