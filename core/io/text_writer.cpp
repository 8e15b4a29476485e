#include <arxgraph/core/io/text_writer.hpp>

#include <array>
#include <charconv>

namespace arxgraph {

namespace {
constexpr double no_exponent_below = 1e5;  // 1e+05 is shorter than 100000
}

void TextWriter::put_integer(std::uint64_t value) {
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    put(std::string_view{digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void TextWriter::put_real(double value) {
    if (value > 0 && value < no_exponent_below)
        if (const auto whole = static_cast<std::uint32_t>(value); static_cast<double>(whole) == value)
            return put_integer(whole);
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    put(std::string_view{digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void TextWriter::flush() {
    if (used_ == 0) return;
    sink_.write({buffer_.get(), used_});
    used_ = 0;
}

void TextWriter::put_long(std::string_view text) {
    flush();
    if (text.size() >= capacity_) {
        sink_.write(text);
        return;
    }
    put(text);
}

}  // namespace arxgraph
