#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/io/mapped_file.hpp>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace arxgraph {

namespace {

class Descriptor {
public:
    explicit Descriptor(const std::string& path) : number_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
        if (number_ < 0) throw Error(std::strerror(errno), path);
    }
    ~Descriptor() { ::close(number_); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const noexcept { return number_; }

private:
    int number_;
};

}  // namespace

MappedFile::MappedFile(const std::string& path) {
    const Descriptor file(path);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) throw Error(std::strerror(errno), path);
    if (!S_ISREG(status.st_mode)) throw Error("this is no regular file", path);
    size_ = static_cast<std::size_t>(status.st_size);
    if (size_ == 0) return;
    void* mapped = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file.number(), 0);
    if (mapped == MAP_FAILED) throw Error(std::string("cannot be mapped: ") + std::strerror(errno), path);
    address_ = mapped;
}

MappedFile::~MappedFile() {
    if (address_ != nullptr) ::munmap(address_, size_);
}

}  // namespace arxgraph
