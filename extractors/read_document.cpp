#include <arxgraph/extractors/read_document.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace arxgraph {

namespace {

constexpr std::size_t block = std::size_t{1} << 18;

/// An open file; standard input is not closed.
class Input {
public:
    explicit Input(const std::string& path) : path_(path) {
        if (path == "-")
            descriptor_ = STDIN_FILENO;
        else
            descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor_ < 0) throw Error(std::strerror(errno), path_);
    }
    ~Input() {
        if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
    }
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;

    std::size_t expected_size() const {
        struct stat status {};
        if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) return 0;
        return static_cast<std::size_t>(status.st_size);
    }

    std::size_t read(char* into, std::size_t room) const {
        while (true) {
            const ssize_t got = ::read(descriptor_, into, room);
            if (got >= 0) return static_cast<std::size_t>(got);
            if (errno != EINTR) throw Error(std::strerror(errno), path_);
        }
    }

private:
    const std::string& path_;  // the caller's
    int descriptor_;
};

}  // namespace

std::string read_document(const std::string& path, std::uint64_t most_bytes) {
    const Input input(path);
    const auto check = [&](std::uint64_t size) {
        if (size > most_bytes)
            throw DocumentTooLarge("more than " + std::to_string(most_bytes) + " bytes", path, "split it");
    };
    std::string bytes;
    check(input.expected_size());
    bytes.resize(input.expected_size() + 1);
    std::size_t used = 0;
    while (const std::size_t got = input.read(bytes.data() + used, bytes.size() - used)) {
        used += got;
        check(used);
        if (used == bytes.size()) bytes.resize(used + used / 2 + block);
    }
    bytes.resize(used);
    return bytes;
}

}  // namespace arxgraph
