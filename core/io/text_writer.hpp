// Buffered text output: one buffer, std::to_chars, no locale.
#pragma once

#include <arxgraph/core/io/byte_sink.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace arxgraph {

/// Nothing is written by the destructor: call flush(), so that a failed write is seen.
class TextWriter {
public:
    static constexpr std::size_t default_capacity = std::size_t{1} << 20;

    explicit TextWriter(ByteSink& sink, std::size_t capacity = default_capacity)
        : sink_(sink), capacity_(capacity), buffer_(std::make_unique_for_overwrite<char[]>(capacity)) {}
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
        text.copy(buffer_.get() + used_, text.size());
        used_ += text.size();
    }
    void put_integer(std::uint64_t value);
    /// The shortest text that reads back as the same number, '.' as decimal point. The value is finite.
    void put_real(double value);
    void flush();

private:
    void put_long(std::string_view text);

    ByteSink& sink_;
    std::size_t capacity_;
    std::unique_ptr<char[]> buffer_;  // not cleared: what is not written to costs no memory
    std::size_t used_{};
};

}  // namespace arxgraph
