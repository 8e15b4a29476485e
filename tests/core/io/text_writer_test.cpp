#include <arxgraph/core/io/text_writer.hpp>

#include "catch.hpp"
#include "written.hpp"

#include <limits>

using namespace arxgraph;
using arxgraph::tests::written;

TEST_CASE("Text comes out as it went in, whatever the sizes of the pieces") {
    std::string expected;
    const std::string text = written([&](TextWriter& out) {
        for (const std::size_t size : {0UL, 1UL, 100'000UL, 262'143UL, 1UL, 262'144UL, 262'145UL, 700'000UL, 5UL}) {
            const std::string piece(size, static_cast<char>('a' + expected.size() % 26));
            out.put(piece);
            out.put('\n');
            expected += piece + '\n';
        }
        for (int i = 0; i < 300'000; ++i) out.put('c');
        expected.append(300'000, 'c');
    });
    CHECK(text == expected);
}

TEST_CASE("Numbers are written in the shortest form that reads back") {
    const auto real = [](float value) { return written([&](TextWriter& out) { out.put_real(value); }); };
    CHECK(real(1) == "1");
    CHECK(real(0.375F) == "0.375");
    CHECK(real(1.0F / 3) == "0.33333334");
    CHECK(real(7) == "7");
    CHECK(real(99'999) == "99999");
    CHECK(real(100'000) == "1e+05");
    CHECK(real(123'456) == "123456");
    CHECK(real(-2) == "-2");
    CHECK(real(0) == "0");
    CHECK(std::stof(real(std::numeric_limits<float>::min())) == std::numeric_limits<float>::min());
    CHECK(std::stof(real(std::numeric_limits<float>::lowest())) == std::numeric_limits<float>::lowest());
    const auto integer = [](std::uint64_t value) { return written([&](TextWriter& out) { out.put_integer(value); }); };
    CHECK(integer(0) == "0");
    CHECK(integer(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
}

TEST_CASE("Pieces and numbers fit in whatever room is left") {
    for (const std::size_t capacity : {0UL, 32UL, 33UL, 50UL, 64UL}) {
        StringSink sink;
        TextWriter out(sink, capacity);
        std::string expected;
        for (std::size_t size = 0; size < 70; ++size) {
            const std::string piece(size, static_cast<char>('a' + size % 26));
            out.put(piece);
            out.put_integer(std::numeric_limits<std::uint64_t>::max() - size);
            out.put_real(1.0F / 3);
            out.put(';');
            expected += piece + std::to_string(std::numeric_limits<std::uint64_t>::max() - size) + "0.33333334;";
        }
        out.flush();
        CHECK(sink.text() == expected);
    }
}

TEST_CASE("Nothing reaches the sink before flush, and nothing twice") {
    StringSink sink;
    TextWriter out(sink);
    out.put("text");
    CHECK(sink.text().empty());
    out.flush();
    out.flush();
    CHECK(sink.text() == "text");
}
