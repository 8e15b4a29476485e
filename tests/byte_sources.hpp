// Sources for tests: the same bytes in other pieces, and more bytes than there is memory for.
#pragma once

#include <arxgraph/core/io/byte_source.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
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

/// So many bytes of one letter, made as they are asked for.
class LongSource final : public ByteSource {
public:
    explicit LongSource(std::uint64_t size) : left_(size) {}
    std::size_t read(char* into, std::size_t room) override {
        const auto given = static_cast<std::size_t>(std::min<std::uint64_t>(room, left_));
        std::fill_n(into, given, 'x');
        left_ -= given;
        return given;
    }

private:
    std::uint64_t left_;
};

}  // namespace arxgraph::tests
