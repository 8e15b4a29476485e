#include <arxgraph/extractors/folder_walk.hpp>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace arxgraph {

namespace {

namespace fs = std::filesystem;

/// Folders still to be read, deepest last: no recursion, so that depth costs no stack.
class Walk {
public:
    explicit Walk(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    std::vector<std::string> files{};

    void read(const std::string& folder) {
        pending_.push_back(folder);
        while (!pending_.empty()) {
            const std::string next = std::move(pending_.back());
            pending_.pop_back();
            read_one(next);
        }
        std::sort(files.begin(), files.end());
    }

private:
    void read_one(const std::string& folder) {
        std::error_code error;
        for (auto at = fs::directory_iterator(folder, error); !error && at != fs::directory_iterator{};
             at.increment(error))
            take(*at, folder.ends_with('/') ? folder : folder + '/');
        if (error) diagnostics_.report(DiagnosticCode::unreadable_file, {.path = folder}, error.message());
    }

    void take(const fs::directory_entry& entry, const std::string& prefix) {
        const std::string name = entry.path().filename().string();
        const std::string path = prefix + name;
        std::error_code error;
        const bool is_folder = entry.is_directory(error);
        if (name.starts_with('.')) {
            if (is_folder) diagnostics_.report(DiagnosticCode::hidden_folder, {.path = path});
            return;
        }
        if (is_folder && entry.is_symlink(error))
            diagnostics_.report(DiagnosticCode::skipped_path, {.path = path}, "symbolic link to a folder");
        else if (is_folder)
            pending_.push_back(path);
        else if (entry.is_regular_file(error) || !entry.exists(error))
            files.push_back(path);
        else
            diagnostics_.report(DiagnosticCode::skipped_path, {.path = path}, "no regular file");
    }

    Diagnostics& diagnostics_;
    std::vector<std::string> pending_;
};

}  // namespace

std::vector<std::string> files_below(const std::string& folder, Diagnostics& diagnostics) {
    Walk walk(diagnostics);
    walk.read(folder);
    return std::move(walk.files);
}

}  // namespace arxgraph
