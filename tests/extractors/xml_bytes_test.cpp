#include <arxgraph/core/io/byte_source.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/xml_bytes.hpp>

#include "byte_sources.hpp"
#include "catch.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;
using Texts = std::vector<std::string>;

namespace {

struct Blocks {
    Texts blocks{};
    std::string text{};
    Texts reports{};
};

Blocks blocks_of(std::string_view bytes, std::size_t piece = 1'000'000) {
    Blocks result;
    Diagnostics diagnostics;
    UnevenSource source(bytes, piece);
    const Document document{.path = "x", .bytes = source};
    XmlBytes xml(document, diagnostics);
    for (std::string_view block = xml.next(); !block.empty(); block = xml.next()) {
        result.blocks.emplace_back(block);
        result.text += block;
    }
    xml.report_replaced();
    for (const Diagnostic& each : diagnostics.kept())
        result.reports.push_back(std::string(name(each.code)) + ":" + std::to_string(each.line));
    return result;
}

}  // namespace

TEST_CASE("Every encoding that needs no table becomes UTF-8") {
    const std::string body = "<t>na\u00EFve \u03C9 \U0001D70B</t>";
    CHECK(blocks_of(body).text == body);
    CHECK(blocks_of("<?xml version='1.0' encoding='us-ascii'?>" + body).text.ends_with(body));
    const Blocks latin = blocks_of("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><t>na\xEFve</t>");
    CHECK(latin.text.ends_with("<t>na\u00EFve</t>"));
    CHECK(latin.reports.empty());
    for (const bool big : {false, true}) {
        const std::u16string wide = u"<t>na\u00EFve \u03C9 \U0001D70B</t>";
        CHECK(blocks_of(utf16(u"\uFEFF" + wide, big)).text.ends_with(body));
        CHECK(blocks_of(utf16(wide, big), 1).text == body);
    }
}

TEST_CASE("An encoding that is not known, or cannot be, is told and read as UTF-8") {
    for (const auto* name : {"windows-1252", "UTF-16", "EBCDIC-CP-US", "klingon"}) {
        const std::string text = std::string("<?xml version='1.0' encoding='") + name + "'?><t>\u03C9</t>";
        const Blocks result = blocks_of(text);
        CHECK(result.text == text);
        CHECK(result.reports == Texts{"unknown-encoding:1"});
    }
}

TEST_CASE("What no XML can hold is replaced and told once, with its first line") {
    const std::string filler(100, 'x');
    const Blocks controls = blocks_of("<t>\n\x01x\x02\n\x03" + filler + "</t>");
    CHECK(controls.text == "<t>\n x \n " + filler + "</t>");
    CHECK(controls.reports == Texts{"control-characters:2"});
    CHECK(blocks_of("<t>" + filler + "\r\n\rna\xEFve</t>").text == "<t>" + filler + "\n\nna\uFFFDve</t>");
    CHECK(blocks_of("<t>" + filler + "\r\n\rna\xEFve</t>").reports == Texts{"ill-formed-utf8:3"});
    CHECK(blocks_of(utf16(u"<t>\xD835x</t>", false)).text == "<t>\uFFFDx</t>");
    CHECK(blocks_of(utf16(u"<t>x", false) + "y").text == "<t>x\uFFFD");
}

TEST_CASE("Blocks are the same however the bytes come, and no character or tag is parted") {
    std::string text = "<feed>";
    for (std::size_t i = 0; text.size() < 300'000; ++i)
        text +=
            (i % 3 == 0 ? "\r\n" : "") + std::string(i % 11, 'x') + "\u03C9\U0001D70B<entry>" + std::string(i % 7, 'y');
    text += std::string(150'000, 'z');
    for (int i = 0; i < 50'000; ++i) text += "\U0001D70B";
    const Blocks whole = blocks_of(text);
    CHECK(whole.blocks.size() > 5);
    CHECK(whole.reports.empty());
    CHECK(whole.text == clean(text).text);
    for (const std::string& block : whole.blocks) CHECK(is_clean(block));
    for (std::size_t i = 1; i < 4; ++i) CHECK(whole.blocks[i].starts_with("<entry>"));
    for (const std::size_t piece : {1U, 2U, 7U, 65'537U}) CHECK(blocks_of(text, piece).blocks == whole.blocks);
}

TEST_CASE("Empty and binary documents give nothing and say so") {
    CHECK(blocks_of("").reports == Texts{"empty-document:0"});
    CHECK(blocks_of(" \n \n").text == " \n \n");
    CHECK(blocks_of(std::string("<t>\0\0\0\0", 7)).reports == Texts{"binary-content:0"});
    CHECK(blocks_of(std::string("<t>\0\0\0\0", 7)).blocks.empty());
}
