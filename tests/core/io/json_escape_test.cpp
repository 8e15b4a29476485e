#include <arxgraph/core/io/json_escape.hpp>

#include "catch.hpp"
#include "written.hpp"

#include <cstdio>

using namespace arxgraph;
using arxgraph::tests::written;

namespace {

std::string json(std::string_view text) {
    return written([&](TextWriter& out) { write_json_string(out, text); });
}

std::string expected_for(int byte) {
    if (byte == '"') return "\\\"";
    if (byte == '\\') return "\\\\";
    if (byte == '\n') return "\\n";
    if (byte == '\t') return "\\t";
    if (byte >= 0x20) return std::string(1, static_cast<char>(byte));
    char text[7];
    std::snprintf(text, sizeof text, "\\u%04x", static_cast<unsigned>(byte));
    return text;
}

}  // namespace

TEST_CASE("Of all bytes, JSON escapes the quote, the backslash and the controls below U+0020") {
    for (int byte = 0; byte < 256; ++byte) {
        const std::string character(1, static_cast<char>(byte));
        const std::string escaped = expected_for(byte);
        CAPTURE(byte);
        CHECK(json(character) == "\"" + escaped + "\"");
        CHECK(json("run" + character + character + "run") == "\"run" + escaped + escaped + "run\"");
    }
}

TEST_CASE("A JSON string may be empty, long and of any script") {
    CHECK(json("") == "\"\"");
    CHECK(json("한국어 😀 é") == "\"한국어 😀 é\"");
    const std::string text(1'000'000, 'x');
    CHECK(json(text) == "\"" + text + "\"");
}
