// The same bytes in other pieces.
#pragma once

#include <arxgraph/core/io/byte_source.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace arxgraph::tests {

/// Gives 1, 2, … `most` bytes at a time, then begins with 1 again.
class UnevenSource final : public ByteSource {
public:
    UnevenSource(std::string_view bytes, std::size_t most) : source_(bytes), most_(most) {}
    std::size_t read(char* into, std::size_t room) override {
        size_ = size_ % most_ + 1;
        return source_.read(into, std::min(room, size_));
    }

private:
    MemorySource source_;
    std::size_t most_;
    std::size_t size_{};
};

}  // namespace arxgraph::tests
