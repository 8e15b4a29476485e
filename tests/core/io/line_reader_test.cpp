#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/io/line_reader.hpp>

#include "byte_sources.hpp"
#include "catch.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

/// Gives at most `most` bytes at once, and counts.
class SlowSource final : public ByteSource {
public:
    SlowSource(std::string_view bytes, std::size_t most) : source_(bytes), most_(most) {}
    std::size_t read(char* into, std::size_t room) override { return source_.read(into, std::min(room, most_)); }

private:
    MemorySource source_;
    std::size_t most_;
};

std::vector<std::string> lines_of(ByteSource& source, std::size_t longest = 100) {
    std::vector<std::string> lines;
    LineReader reader(source, longest);
    while (const auto line = reader.next())
        lines.push_back(std::to_string(line->number) + ":" + std::string(line->text) + (line->ended ? "$" : "") +
                        (line->last ? "." : "") + (line->too_long ? "!" + std::to_string(line->size) : ""));
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Lines end with LF, CRLF or CR, wherever the blocks are parted") {
    const std::vector<std::pair<std::string, Lines>> cases{
        {"", {}},
        {"a", {"1:a."}},
        {"a\n", {"1:a$."}},
        {"\n", {"1:$."}},
        {"a\nb", {"1:a$", "2:b."}},
        {"a\r\nb\r\n", {"1:a$", "2:b$."}},
        {"a\rb\r", {"1:a$", "2:b$."}},
        {"a\r\n\r\n\nb", {"1:a$", "2:$", "3:$", "4:b."}},
        {"\xEF\xBB\xBF"
         "a\n\xEF\xBB\xBF"
         "b",
         {"1:a$",
          "2:\xEF\xBB\xBF"
          "b."}},
        {"\xEF\xBB\xBF", {}},
        {"\xEF\xBB", {"1:\xEF\xBB."}},
        {"abc\nabcd\nabcde\r\nx", {"1:abc$", "2:abcd$", "3:abcd$!5", "4:x."}},
    };
    for (const auto& [text, expected] : cases)
        for (std::size_t most = 1; most <= text.size() + 1; ++most) {
            SlowSource source(text, most);
            CAPTURE(text, most);
            CHECK(lines_of(source, 4) == expected);
        }
}

TEST_CASE("A line of two gigabytes is cut, measured and left behind") {
    LongSource source(std::uint64_t{2} << 30);
    CHECK(lines_of(source, 3) == Lines{"1:xxx.!2147483648"});
}

TEST_CASE("What was peeked at is read again") {
    for (const std::size_t head : {1U, 3U, 6U, 10U}) {
        SlowSource slow("abcdef", 2);
        PeekedSource peeked(slow, head);
        CHECK(peeked.head() == std::string("abcdef").substr(0, head));
        CHECK(read_all(peeked, 6) == "abcdef");
    }
}

TEST_CASE("A document that must be held whole has a limit") {
    MemorySource within("abc");
    CHECK(read_all(within, 3) == "abc");
    MemorySource beyond("abcd");
    CHECK_THROWS_AS(read_all(beyond, 3), DocumentTooLarge);
    CHECK_THROWS_AS(FileSource("no such file"), Error);
}
