#include <arxgraph/core/io/xml_escape.hpp>

#include "catch.hpp"
#include "written.hpp"

#include <map>

using namespace arxgraph;
using arxgraph::tests::written;

namespace {

std::string attribute(std::string_view text) {
    return written([&](TextWriter& out) { write_xml_attribute(out, text); });
}
std::string content(std::string_view text) {
    return written([&](TextWriter& out) { write_xml_content(out, text); });
}

}  // namespace

TEST_CASE("Of all bytes, an XML attribute refers to six") {
    const std::map<char, std::string> references{{'&', "&amp;"},  {'<', "&lt;"},  {'>', "&gt;"},
                                                 {'"', "&quot;"}, {'\t', "&#9;"}, {'\n', "&#10;"}};
    for (int byte = 0; byte < 256; ++byte) {
        const char character = static_cast<char>(byte);
        const auto found = references.find(character);
        const std::string expected = found == references.end() ? std::string(1, character) : found->second;
        CAPTURE(byte);
        CHECK(attribute(std::string(1, character)) == expected);
        CHECK(attribute(std::string("run") + character + "run") == "run" + expected + "run");
        CHECK(attribute(std::string(2, character)) == expected + expected);
    }
}

TEST_CASE("Of all bytes, two put XML content into a section") {
    for (int byte = 0; byte < 256; ++byte) {
        const char character = static_cast<char>(byte);
        const std::string text = std::string("a ") + character + " b";
        CAPTURE(byte);
        CHECK(content(text) == (character == '&' || character == '<' ? "<![CDATA[" + text + "]]>" : text));
    }
}

TEST_CASE("The end of a section inside XML content is split over two sections") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"", ""},
        {"]]", "]]"},
        {"]>", "]>"},
        {"]]>", "<![CDATA[]]]]><![CDATA[>]]>"},
        {"a ]]> b", "<![CDATA[a ]]]]><![CDATA[> b]]>"},
        {"<]]]>", "<![CDATA[<]]]]]><![CDATA[>]]>"},
        {"]]>]]>", "<![CDATA[]]]]><![CDATA[>]]]]><![CDATA[>]]>"},
        {"<![CDATA[x]]>", "<![CDATA[<![CDATA[x]]]]><![CDATA[>]]>"},
        {"한국어 \"😀\"", "한국어 \"😀\""},
    };
    for (const auto& [text, expected] : cases) CHECK(content(text) == expected);
}
