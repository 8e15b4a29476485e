#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/io/byte_source.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace arxgraph {

namespace {
constexpr std::size_t least_growth = std::size_t{1} << 14;  // most documents are small
}  // namespace

std::size_t MemorySource::read(char* into, std::size_t room) {
    const std::size_t taken = rest_.copy(into, room);
    rest_.remove_prefix(taken);
    return taken;
}

FileSource::FileSource(std::string path)
    : path_(std::move(path)), descriptor_(path_ == "-" ? STDIN_FILENO : ::open(path_.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (descriptor_ < 0) throw Error(std::strerror(errno), path_);
}

FileSource::~FileSource() {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
}

std::size_t FileSource::read(char* into, std::size_t room) {
    while (true) {
        const ssize_t got = ::read(descriptor_, into, room);
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno != EINTR) throw Error(std::strerror(errno), path_);
    }
}

std::uint64_t FileSource::size() const noexcept {
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) return 0;
    return static_cast<std::uint64_t>(status.st_size);
}

PeekedSource::PeekedSource(ByteSource& source, std::size_t head_bytes) : source_(source) {
    std::size_t used = 0;
    while (used != head_bytes) {
        if (used == head_.size()) head_.resize(std::min(head_bytes, used + std::max(used, least_growth)));
        const std::size_t got = source_.read(head_.data() + used, head_.size() - used);
        if (got == 0) break;
        used += got;
    }
    head_.resize(used);
}

std::size_t PeekedSource::read(char* into, std::size_t room) {
    if (handed_out_ == head_.size()) return source_.read(into, room);
    const std::size_t taken = head_.copy(into, room, handed_out_);
    handed_out_ += taken;
    return taken;
}

std::string read_all(ByteSource& source, std::uint64_t most_bytes, std::uint64_t expected) {
    std::string bytes;
    bytes.resize(std::min(expected, most_bytes) + 1);
    std::size_t used = 0;
    while (const std::size_t got = source.read(bytes.data() + used, bytes.size() - used)) {
        used += got;
        if (used > most_bytes)
            throw DocumentTooLarge("more than " + std::to_string(most_bytes) + " bytes", {}, "split it");
        if (used == bytes.size()) bytes.resize(used + std::max(used, least_growth));
    }
    bytes.resize(used);
    return bytes;
}

}  // namespace arxgraph
