#include <arxgraph/core/io/unfinished_files.hpp>
#include <arxgraph/core/io/whole_file.hpp>
#include <arxgraph/core/io/write_error.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <filesystem>
#include <system_error>
#include <utility>

namespace arxgraph {

namespace {

constexpr int links_followed = 40;  // as many as Linux follows
constexpr int names_tried = 100;
constexpr mode_t permissions = 0777;

/// Also follows links to what does not exist yet, which realpath() refuses.
std::string follow_links(const std::string& path) {
    std::filesystem::path target = path;
    for (int followed = 0; followed < links_followed; ++followed) {
        std::error_code no_link;
        const auto next = std::filesystem::read_symlink(target, no_link);
        if (no_link) return target.string();
        target = target.parent_path() / next;
    }
    throw Error("too many symbolic links", path);
}

std::string folder_of(const std::string& path) {
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

void require_folder(const std::string& folder) {
    struct stat status {};
    if (::stat(folder.c_str(), &status) != 0) {
        if (errno == ENOENT) throw Error("the folder does not exist", folder, "create it first");
        throw write_error(errno, folder);
    }
    if (!S_ISDIR(status.st_mode)) throw Error("this is no folder", folder, "name a folder that exists");
}

std::string temporary_name(const std::string& folder) {
    static std::atomic<std::uint32_t> counter{0};
    return folder + "/.arxgraph-" + std::to_string(::getpid()) + "-" + std::to_string(++counter) + ".part";
}

}  // namespace

WholeFile::WholeFile(std::string path) : path_(std::move(path)), slot_(unfinished_files::none) {
    if (path_.empty()) throw Error("the file to write has no name");
    struct stat status {};
    const bool exists = ::stat(path_.c_str(), &status) == 0;
    if (!exists && errno == ENAMETOOLONG) throw write_error(errno, path_);
    if (exists && S_ISDIR(status.st_mode)) throw Error("this is a folder", path_, "name a file in it");
    if (exists && !S_ISREG(status.st_mode)) {
        descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor_ < 0) throw write_error(errno, path_);
        return;
    }
    if (exists && ::access(path_.c_str(), W_OK) != 0) throw write_error(errno, path_);
    target_ = follow_links(path_);
    open_temporary();
    if (exists && ::fchmod(descriptor_, status.st_mode & permissions) != 0) {
        const int number = errno;
        discard();
        throw write_error(number, path_);
    }
}

WholeFile::~WholeFile() {
    discard();
}

void WholeFile::open_temporary() {
    const std::string folder = folder_of(target_);
    require_folder(folder);
    for (int tries = 0; tries < names_tried; ++tries) {
        temporary_ = temporary_name(folder);
        slot_ = unfinished_files::add(temporary_);
        descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor_ >= 0) return;
        const int number = errno;
        unfinished_files::remove(std::exchange(slot_, unfinished_files::none));
        if (number != EEXIST) throw write_error(number, path_);
    }
    throw Error("no free name for a temporary file", folder, "remove old .arxgraph-*.part files there");
}

void WholeFile::write(std::string_view bytes) {
    DescriptorSink(descriptor_, path_).write(bytes);
}

void WholeFile::commit() {
    if (::close(std::exchange(descriptor_, -1)) != 0 && errno != EINTR) throw write_error(errno, path_);
    if (temporary_.empty()) return;
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) throw write_error(errno, path_);
    temporary_.clear();
    unfinished_files::remove(std::exchange(slot_, unfinished_files::none));
}

void WholeFile::discard() noexcept {
    if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
    temporary_.clear();
    unfinished_files::remove(std::exchange(slot_, unfinished_files::none));
}

void WholeFile::remove_unfinished() noexcept {
    unfinished_files::unlink_all();
}

}  // namespace arxgraph
