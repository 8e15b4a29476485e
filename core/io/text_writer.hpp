// Buffered text output: one buffer, std::to_chars, no locale.
#pragma once

#include <arxgraph/core/io/byte_sink.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace arxgraph {

/// Nothing is written by the destructor: call flush(), so that a failed write is seen.
class TextWriter {
public:
    static constexpr std::size_t default_capacity = std::size_t{1} << 20;

    explicit TextWriter(ByteSink& sink, std::size_t capacity = default_capacity)
        : sink_(sink),
          capacity_(std::max(capacity, longest_number)),
          buffer_(std::make_unique_for_overwrite<Bytes>(capacity_)) {}
    TextWriter(const TextWriter&) = delete;
    TextWriter& operator=(const TextWriter&) = delete;

    void put(char character) {
        if (used_ == capacity_) flush();
        buffer_[used_++] = character;
    }
    void put(std::string_view text) {
        if (text.size() > capacity_ - used_) {
            put_long(text);
            return;
        }
        copy(text, buffer_.get() + used_);
        used_ += text.size();
    }
    void put_integer(std::uint64_t value);
    /// The shortest text that reads back as the same number, '.' as decimal point. The value is finite.
    void put_real(float value);
    void flush();

private:
    static constexpr std::size_t longest_number = 32;
    // NOLINTNEXTLINE(modernize-avoid-c-arrays): memory that is not cleared, so that what is not written to costs none
    using Bytes = char[];

    /// Most pieces are short: two moves that overlap instead of a call.
    static void copy(std::string_view text, char* to) noexcept {
        const std::size_t size = text.size();
        if (size > 32)
            std::memcpy(to, text.data(), size);
        else if (size > 16)
            copy_ends<16>(text, to);
        else if (size >= 8)
            copy_ends<8>(text, to);
        else if (size >= 4)
            copy_ends<4>(text, to);
        else
            for (std::size_t i = 0; i < size; ++i) to[i] = text[i];
    }
    template <std::size_t width>
    static void copy_ends(std::string_view text, char* to) noexcept {
        std::memcpy(to, text.data(), width);
        std::memcpy(to + text.size() - width, text.data() + text.size() - width, width);
    }
    template <class Number>
    void put_number(Number value);
    void put_long(std::string_view text);

    ByteSink& sink_;
    std::size_t capacity_;
    std::unique_ptr<Bytes> buffer_;
    std::size_t used_{};
};

}  // namespace arxgraph
