// Lines of a document of any size, in memory that depends on the longest allowed line only.
#pragma once

#include <arxgraph/core/io/byte_source.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace arxgraph {

struct TextLine {
    std::string_view text{};  // without its end; valid until the next call; the beginning only if too_long
    std::uint32_t number{};   // 1…; stays at 2^32 - 1
    std::uint64_t size{};     // of the whole line, in bytes
    bool too_long{};
    bool last{};   // nothing follows
    bool ended{};  // by LF, CRLF or CR
};

/// Lines end with LF, CRLF or CR; an end at the end of the document begins no further line. The byte order mark of a
/// document is left out. The bytes are not checked otherwise.
class LineReader {
public:
    /// The source is the caller's. Lines longer than `longest` bytes are cut there and marked.
    LineReader(ByteSource& source, std::size_t longest);

    std::optional<TextLine> next();

private:
    std::string_view unread() const noexcept { return {buffer_.data() + begin_, end_ - begin_}; }
    bool fill();
    void drop_byte_order_mark();
    std::uint64_t skip_to_line_end();
    bool take_line_end();

    ByteSource& source_;
    std::size_t longest_;
    std::string buffer_;
    std::string line_;          // the beginning of a line that is too long
    std::size_t line_begin_{};  // of the line that was handed out last
    std::size_t begin_{};       // what is not yet handed out: [begin_, end_)
    std::size_t end_{};
    std::uint32_t number_{};
};

}  // namespace arxgraph
