#include <arxgraph/core/io/text_writer.hpp>

#include <charconv>

namespace arxgraph {

namespace {
constexpr float no_exponent_below = 1e5F;  // 1e+05 is shorter than 100000
}

void TextWriter::put_integer(std::uint64_t value) {
    put_number(value);
}

void TextWriter::put_real(float value) {
    if (value > 0 && value < no_exponent_below)
        if (const auto whole = static_cast<std::uint32_t>(value); static_cast<float>(whole) == value)
            return put_number(whole);
    put_number(value);
}

template <class Number>
void TextWriter::put_number(Number value) {
    if (capacity_ - used_ < longest_number) flush();
    char* begin = buffer_.get() + used_;
    used_ += static_cast<std::size_t>(std::to_chars(begin, begin + longest_number, value).ptr - begin);
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
    copy(text, buffer_.get());
    used_ = text.size();
}

}  // namespace arxgraph
