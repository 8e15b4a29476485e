#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/io/byte_source.hpp>
#include <arxgraph/extractors/xml_reader.hpp>

#include "byte_sources.hpp"
#include "catch.hpp"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;
using Texts = std::vector<std::string>;

namespace {

constexpr XmlName record{.space = "u:list", .local = "record"};

/// Writes down what it is shown: `<` and a name, `=` and a text, `>` and a name, `!` for a record given up. The
/// children of `list`, `record` and `box` are wanted, nothing of `skipped`, the text of all others.
struct Trace final : XmlVisitor {
    Texts events{};
    std::size_t texts_size{};
    std::size_t most_attributes{};

    XmlWanted start(const XmlElement& element) override {
        const std::string_view name = element.name.local;
        std::string event = "<" + std::string(name) + ":" + std::to_string(element.line);
        for (const XmlAttribute& each : element.attributes) event.append(" ").append(each.value);
        most_attributes = std::max(most_attributes, element.attributes.size());
        events.push_back(event);
        if (name == "skipped") return XmlWanted::nothing;
        return name == "list" || name == "record" || name == "box" ? XmlWanted::children : XmlWanted::text;
    }
    void text(const XmlName&, std::string_view text, std::uint32_t) override {
        texts_size += text.size();
        events.push_back("=" + std::string(text.substr(0, 100)));
    }
    void end(const XmlName& name) override { events.push_back(">" + std::string(name.local)); }
    void abandon_record() override { events.emplace_back("!"); }
};

struct Result {
    Trace trace{};
    Texts reports{};
    std::string first_detail{};
    bool whole{};

    /// The texts of the records, without the marks.
    Texts texts() const {
        Texts all;
        for (const std::string& event : trace.events)
            if (event.starts_with('=')) all.push_back(event.substr(1));
        return all;
    }
};

Result read(std::string_view xml, std::size_t piece = 1'000'000) {
    Result result;
    Diagnostics diagnostics;
    UnevenSource source(xml, piece);
    result.whole = read_xml({.path = "x", .bytes = source}, record, result.trace, diagnostics);
    for (const Diagnostic& each : diagnostics.kept())
        result.reports.push_back(std::string(name(each.code)) + ":" + std::to_string(each.line));
    if (!diagnostics.kept().empty()) result.first_detail = diagnostics.kept().front().detail;
    return result;
}

std::string list(std::string_view records) {
    return "<list xmlns='u:list'>\n" + std::string(records) + "</list>\n";
}
std::string one(std::string_view text) {
    return "<record><t>" + std::string(text) + "</t></record>\n";
}

}  // namespace

TEST_CASE("Elements come in order, with lines, attributes and the text that is wanted") {
    const Result result =
        read(list("<record>\n<box a='1' b='&lt;2'><t>x <i>y</i>&#39;<![CDATA[<z>]]></t></box>"
                  "<skipped>s<t>u</t></skipped></record>"));
    CHECK(result.whole);
    CHECK(result.reports.empty());
    CHECK(result.trace.events ==
          Texts{"<list:1", "<record:2", "<box:3 1 <2", "<t:3", "=x y'<z>", ">box", "<skipped:3", ">record", ">list"});
}

TEST_CASE("A namespace counts, its prefix does not") {
    const Result result = read("<p:list xmlns:p='u:list'><p:record><q:t xmlns:q='u:other'>x</q:t></p:record></p:list>");
    CHECK(result.whole);
    CHECK(result.texts() == Texts{"x"});
    const Result broken = read("<p:list xmlns:p='u:list'><p:record><p:t>x</p:record>" +
                               std::string("<p:record><p:t>y</p:t></p:record></p:list>"));
    CHECK(broken.texts() == Texts{"y"});
}

TEST_CASE("A broken record costs one report with its line, and the next one is read") {
    struct Case {
        const char* broken{};
        const char* report{};
    };
    for (const auto& [broken, report] :
         {Case{"<record><t>x</record>\n", "malformed-record:3"},
          Case{"<record><t>x\n &nbsp; </t></record>\n", "malformed-record:4"},
          Case{"<record><t>x\n & y</t></record>\n", "malformed-record:4"},
          Case{"<record><t a='1' a='2'>x</t></record>\n", "malformed-record:3"},
          Case{"<record><t a='1' \n", "malformed-record:4"}, Case{"<record><t>x\n", "malformed-record:4"},
          Case{"<record><t>&#1;</t></record>\n", "malformed-record:3"},
          Case{"<record a='1' a='2'/>\n", "malformed-document:3"}, Case{"</oops>\n", "malformed-document:3"}}) {
        CAPTURE(broken);
        const Result result = read(list(one("a") + broken + one("b") + one("c")));
        CHECK(result.texts() == Texts{"a", "b", "c"});
        CHECK(result.reports == Texts{report});
        CHECK_FALSE(result.whole);
    }
}

TEST_CASE("Lines are those of the document behind a broken record too") {
    const Result result = read(list(one("a") + "<record><t>\n\n</record>\n" + one("b") + "<record><u>\n</record>\n"));
    CHECK(result.reports == Texts{"malformed-record:5", "malformed-record:8"});
    CHECK(result.trace.events[8] == "<record:6");
}

TEST_CASE("A document that ends too early hands over the records before") {
    const std::string whole = list(one("a") + one("b"));
    const std::size_t second = whole.find("<record><t>b");
    for (std::size_t size = second; size < whole.find("</list>") + 6; ++size) {
        CAPTURE(size);
        const Result result = read(std::string_view(whole).substr(0, size));
        REQUIRE(result.texts().size() >= 1);
        CHECK(result.texts()[0] == "a");
        CHECK(result.reports.size() == 1);
        CHECK(result.reports[0].starts_with("truncated-document:"));
        CHECK_FALSE(result.whole);
    }
}

TEST_CASE("A document type declaration ends the reading before it counts") {
    std::string bomb = "<?xml version='1.0'?>\n<!DOCTYPE list [\n<!ENTITY a0 'lol'>\n";
    for (int i = 1; i < 30; ++i) {
        const std::string before = "&a" + std::to_string(i - 1) + ";";
        bomb += "<!ENTITY a" + std::to_string(i) + " '" + before + before + before + before + "'>\n";
    }
    for (const std::string& document :
         {bomb + "]>" + list(one("&a29;")), "<!DOCTYPE list SYSTEM 'file:///etc/passwd'>" + list(one("x")),
          "<!DOCTYPE list [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + list(one("&x;"))}) {
        const Result result = read(document);
        CHECK(result.trace.events.empty());
        REQUIRE(result.reports.size() == 1);
        CHECK(result.reports[0].starts_with("doctype-refused:"));
    }
}

TEST_CASE("Depth, tags, texts, attributes and records have limits") {
    std::string deep;
    for (int i = 0; i < 10'000; ++i) deep += "<box>";
    CHECK(read(list(one("a") + "<record>" + deep + "</record>" + one("b"))).reports == Texts{"malformed-record:3"});
    CHECK(read(list(one("a") + "<record>" + deep + "</record>" + one("b"))).texts() == Texts{"a", "b"});

    const Result long_text = read(list(one(std::string(3 * longest_xml_text, 'x')) + one("b")));
    CHECK(long_text.trace.texts_size == longest_xml_text + 1);
    CHECK(long_text.reports == Texts{"text-cut:2"});
    CHECK(long_text.whole);

    std::string attributes;
    for (int i = 0; i < 1000; ++i) attributes += " a" + std::to_string(i) + "=''";
    const Result many = read(list("<record><t" + attributes + ">x</t></record>"));
    CHECK(many.trace.most_attributes == most_xml_attributes);
    CHECK(many.reports == Texts{"too-many-items:2"});

    const std::string filler(3 * longest_xml_tag, 'x');
    for (const std::string& endless : {"<record><t a='" + filler + "'>", "<!--" + filler + "-->", "<" + filler + ">"}) {
        const Result result = read(list(one("a") + endless + one("b")));
        CHECK(result.texts().front() == "a");
        CHECK(result.texts().back() == "b");
        CHECK(result.reports.size() == 1);
    }
    std::string wide = "<record>";
    while (wide.size() < longest_xml_record + 100'000)
        wide += "<skipped>0123456789012345678901234567890123456789</skipped>\n";
    const Result result = read(list(one("a") + wide + "</record>" + one("b")));
    CHECK(result.texts() == Texts{"a", "b"});
    CHECK(result.reports.size() == 1);
}

TEST_CASE("Names that never repeat do not gather over the records") {
    std::string text;
    std::size_t records = 0;
    for (; text.size() < 20'000'000; ++records)
        text += "<record><n" + std::to_string(records) + " b" + std::to_string(records) + "=''>t</n" +
                std::to_string(records) + "></record>\n";
    const Result result = read(list(text));
    CHECK(result.whole);
    CHECK(result.reports.empty());
    CHECK(result.texts().size() == records);
    CHECK(result.trace.events[result.trace.events.size() - 5] == "<record:" + std::to_string(records + 1));
}

TEST_CASE("After too many broken places the rest is left out") {
    std::string text = one("a");
    for (std::size_t i = 0; i < most_broken_places + 10; ++i) text += "<record><t></record>\n";
    const Result result = read(list(text + one("b")));
    CHECK(result.texts() == Texts{"a"});
    CHECK(result.reports.size() == most_broken_places);
}

TEST_CASE("Pieces change nothing") {
    const std::string document = list(one("a\u03C9") + "<record><t>x\r\n &amp; y</record>\r\n" + one("b\x01") +
                                      one(std::string(70'000, 'c') + "\xF0\x9D") + "<record/>");
    const Result whole = read(document);
    CHECK(whole.reports.size() == 3);
    for (const std::size_t piece : {1U, 2U, 3U, 1000U}) {
        const Result pieces = read(document, piece);
        CHECK(pieces.trace.events == whole.trace.events);
        CHECK(pieces.reports == whole.reports);
    }
}

TEST_CASE("What the visitor throws comes out") {
    struct Thrower final : XmlVisitor {
        XmlWanted start(const XmlElement&) override { throw Error("enough"); }
        void end(const XmlName&) override {}
        void text(const XmlName&, std::string_view, std::uint32_t) override {}
        void abandon_record() override {}
    } thrower;
    Diagnostics diagnostics;
    const std::string text = list(one("a"));
    MemorySource source(text);
    CHECK_THROWS_AS(read_xml({.path = "x", .bytes = source}, record, thrower, diagnostics), Error);
}

TEST_CASE("A document is told by its first start tag") {
    const auto begins = [](std::string_view text) {
        return begins_as_xml({.path = "x", .bytes = text}, {.space = "u:list", .local = "list"});
    };
    CHECK(begins("<list xmlns='u:list'>"));
    CHECK(begins("\xEF\xBB\xBF\n<?xml version='1.0'?><!-- a --><p:list xmlns:p='u:list'/>"));
    CHECK(begins("<!DOCTYPE list [<!ENTITY a 'b'>]><list xmlns='u:list'>"));
    CHECK(begins(utf16(u"<list xmlns='u:list'>", false)));
    CHECK_FALSE(begins("<list xmlns='u:other'>"));
    CHECK_FALSE(begins("<html><list xmlns='u:list'>"));
    CHECK_FALSE(begins("text <list xmlns='u:list'>"));
    CHECK_FALSE(begins(""));
    CHECK_FALSE(begins("<"));
}
