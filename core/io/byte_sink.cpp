#include <arxgraph/core/io/byte_sink.hpp>
#include <arxgraph/core/io/write_error.hpp>

#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <utility>

namespace arxgraph {

DescriptorSink::DescriptorSink(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {}

void DescriptorSink::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            throw write_error(errno, name_);
    }
}

}  // namespace arxgraph
