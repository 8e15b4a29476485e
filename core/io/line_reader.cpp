#include <arxgraph/core/io/line_reader.hpp>

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace arxgraph {

namespace {

constexpr std::size_t block = std::size_t{1} << 18;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The first LF or CR; npos if there is none. Lines with a CR are rare, so LF is looked for alone and first.
std::size_t find_line_end(std::string_view text) noexcept {
    const std::size_t line_feed = text.find('\n');
    const std::size_t carriage_return = text.substr(0, line_feed).find('\r');
    return carriage_return == std::string_view::npos ? line_feed : carriage_return;
}

}  // namespace

LineReader::LineReader(ByteSource& source, std::size_t longest) : source_(source), longest_(longest) {}

/// Makes room behind what is unread, and reads. The line that is being taken stays. False at the end.
bool LineReader::fill() {
    if (line_begin_ != 0) {
        std::memmove(buffer_.data(), buffer_.data() + line_begin_, end_ - line_begin_);
        end_ -= line_begin_;
        begin_ -= std::exchange(line_begin_, 0);
    }
    if (buffer_.size() - end_ < block) buffer_.resize(end_ + std::max(block, std::min(end_, longest_)));
    const std::size_t got = source_.read(buffer_.data() + end_, buffer_.size() - end_);
    end_ += got;
    return got != 0;
}

void LineReader::drop_byte_order_mark() {
    while (end_ < byte_order_mark.size() && fill()) {
    }
    if (unread().starts_with(byte_order_mark)) begin_ += byte_order_mark.size();
}

/// Bytes passed over, which are not kept; the line's end stays.
std::uint64_t LineReader::skip_to_line_end() {
    std::uint64_t skipped = 0;
    while (true) {
        const std::size_t end = find_line_end(unread());
        const std::size_t passed = end == std::string_view::npos ? end_ - begin_ : end;
        skipped += passed;
        line_begin_ = begin_ += passed;
        if (end != std::string_view::npos || !fill()) return skipped;
    }
}

/// The end at the front, if any; CR LF may be parted by a block.
bool LineReader::take_line_end() {
    if (begin_ == end_ && !fill()) return false;
    const char first = buffer_[begin_++];
    if (first == '\r' && (begin_ != end_ || fill()) && buffer_[begin_] == '\n') ++begin_;
    return true;
}

std::optional<TextLine> LineReader::next() {
    if (number_ == 0) drop_byte_order_mark();
    line_begin_ = begin_;
    if (begin_ == end_ && !fill()) return std::nullopt;
    std::size_t searched = 0;
    std::size_t end = find_line_end(unread());
    while (end == std::string_view::npos && end_ - begin_ <= longest_) {
        searched = end_ - begin_;
        if (!fill()) break;
        end = find_line_end(unread().substr(searched));
        if (end != std::string_view::npos) end += searched;
    }
    if (number_ != std::numeric_limits<std::uint32_t>::max()) ++number_;
    const std::size_t size = std::min(end, end_ - begin_);
    TextLine line{.number = number_, .size = size, .too_long = size > longest_};
    if (line.too_long) line_.assign(unread().substr(0, longest_));
    begin_ += size;
    if (line.too_long && end == std::string_view::npos) line.size += skip_to_line_end();
    line.ended = take_line_end();
    line.last = begin_ == end_ && !fill();
    line.text = line.too_long ? std::string_view{line_} : std::string_view{buffer_.data() + line_begin_, size};
    return line;
}

}  // namespace arxgraph
