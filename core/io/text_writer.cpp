#include <arxgraph/core/io/text_writer.hpp>

#include <array>
#include <charconv>

namespace arxgraph {

void TextWriter::put_integer(std::uint64_t value) {
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    put(std::string_view{digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void TextWriter::put_real(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    put(std::string_view{digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void TextWriter::flush() {
    if (used_ == 0) return;
    sink_.write({buffer_.data(), used_});
    used_ = 0;
}

void TextWriter::put_long(std::string_view text) {
    flush();
    if (text.size() >= capacity) {
        sink_.write(text);
        return;
    }
    text.copy(buffer_.data(), text.size());
    used_ = text.size();
}

}  // namespace arxgraph
