// Buffered text output: one buffer, std::to_chars, no locale.
#pragma once

#include <arxgraph/core/io/byte_sink.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace arxgraph {

/// Nothing is written by the destructor: call flush(), so that a failed write is seen.
class TextWriter {
public:
    explicit TextWriter(ByteSink& sink) : sink_(sink), buffer_(capacity) {}
    TextWriter(const TextWriter&) = delete;
    TextWriter& operator=(const TextWriter&) = delete;

    void put(char character) {
        if (used_ == capacity) flush();
        buffer_[used_++] = character;
    }
    void put(std::string_view text) {
        if (text.size() > capacity - used_) {
            put_long(text);
            return;
        }
        text.copy(buffer_.data() + used_, text.size());
        used_ += text.size();
    }
    void put_integer(std::uint64_t value);
    /// The shortest text that reads back as the same number, '.' as decimal point. The value is finite.
    void put_real(double value);
    void flush();

private:
    static constexpr std::size_t capacity = std::size_t{256} * 1024;
    void put_long(std::string_view text);

    ByteSink& sink_;
    std::vector<char> buffer_;
    std::size_t used_{};
};

}  // namespace arxgraph
