#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/exporters/dot_escape.hpp>

#include "catch.hpp"

#include <map>

using namespace arxgraph;

namespace {

std::string written(void (*write)(TextWriter&, std::string_view), std::string_view text) {
    StringSink sink;
    TextWriter out(sink);
    write(out, text);
    out.flush();
    return sink.text();
}

}  // namespace

TEST_CASE("Of all bytes, DOT escapes four") {
    const std::map<char, std::string> escapes{{'\\', "\\\\"}, {'"', "\\\""}, {'\n', "\\n"}, {'\t', " "}};
    for (int byte = 0; byte < 256; ++byte) {
        const char character = static_cast<char>(byte);
        const auto found = escapes.find(character);
        const std::string expected = found == escapes.end() ? std::string(1, character) : found->second;
        const std::string text = std::string("run") + character + character + "run";
        CAPTURE(byte);
        CHECK(written(write_dot_string, text) == "\"run" + expected + expected + "run\"");
        CHECK(written(write_dot_label, text) == "\"run" + expected + expected + "run\"");
    }
}

TEST_CASE("Of all bytes, seven are escaped in a URL") {
    const std::map<char, std::string> escapes{{'&', "&amp;"}, {'"', "%22"},  {'<', "%3C"}, {'>', "%3E"},
                                              {'\\', "%5C"},  {'\n', "%0A"}, {'\t', "%09"}};
    for (int byte = 0; byte < 256; ++byte) {
        const char character = static_cast<char>(byte);
        const auto found = escapes.find(character);
        CAPTURE(byte);
        CHECK(written(write_dot_url, std::string(1, character)) ==
              "\"" + (found == escapes.end() ? std::string(1, character) : found->second) + "\"");
    }
    CHECK(written(write_dot_url, "https://x.org/?a=1&b=2&amp;") == "\"https://x.org/?a=1&amp;b=2&amp;amp;\"");
}

TEST_CASE("In a label only what looks like an entity is kept from being one") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"A & B", "A & B"},
        {"&copy;", "&amp;copy;"},
        {"&#169;", "&amp;#169;"},
        {"&#xA9;", "&amp;#xA9;"},
        {"&copy", "&copy"},
        {"&", "&"},
        {"&;", "&;"},
        {"&1;", "&1;"},
        {"&a b;", "&a b;"},
        {"&&lt;;", "&&amp;lt;;"},
        {"\\N \"q\"", "\\\\N \\\"q\\\""},
        {"ends in \\", "ends in \\\\"},
    };
    for (const auto& [text, expected] : cases) CHECK(written(write_dot_label, text) == "\"" + expected + "\"");
    CHECK(written(write_dot_string, "&copy;") == "\"&copy;\"");
}

TEST_CASE("A long label is cut between code points, and a short one is not") {
    CHECK(shortened("", 3) == "");
    CHECK(shortened("abc", 3) == "abc");
    CHECK(shortened("abcd", 3) == "ab");
    CHECK(shortened("지식그", 3) == "지식그");
    CHECK(shortened("지식그래프", 3) == "지식");
    CHECK(shortened("😀😀😀😀", 3) == "😀😀");
    std::string text;
    for (int i = 0; i < 200; ++i) {
        text += "é";
        CHECK(length(shortened(text, 80)) == (length(text) > 80 ? 79 : length(text)));
    }
}
