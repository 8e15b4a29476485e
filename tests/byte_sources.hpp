// Sources for tests: the same bytes in other pieces, and more bytes than there is memory for.
#pragma once

#include <arxgraph/core/io/byte_source.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
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

/// The text as UTF-16 without a byte order mark.
inline std::string utf16(std::u16string_view text, bool big) {
    std::string bytes;
    for (const char16_t unit : text) {
        const auto low = static_cast<char>(unit & 0xFF);
        const auto high = static_cast<char>(unit >> 8);
        bytes += big ? high : low;
        bytes += big ? low : high;
    }
    return bytes;
}

}  // namespace arxgraph::tests
