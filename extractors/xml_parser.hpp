// One run of expat over clean UTF-8, held to the limits of xml_reader.hpp; it stops at the first thing that is wrong.
#pragma once

#include <arxgraph/extractors/xml_reader.hpp>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct XML_ParserStruct;

namespace arxgraph {

/// Why a parser took no more bytes.
enum class XmlStop : std::uint8_t {
    none,
    broken,     // not well-formed, or past a limit
    truncated,  // the document's end came too early
    doctype,    // a document type declaration began
    full,       // a record has ended, and this parser has seen enough
};

struct XmlPlace {
    std::size_t offset{};  // in all bytes that the parser was given
    std::uint32_t line{};
};

class XmlParser {
public:
    /// What the arguments refer to is the caller's.
    XmlParser(std::string_view path, const XmlName& record, XmlVisitor& visitor, Diagnostics& diagnostics);
    ~XmlParser() = default;
    XmlParser(const XmlParser&) = delete;
    XmlParser& operator=(const XmlParser&) = delete;

    /// Takes bytes without showing them to the visitor; what follows them stands on `next_line`. Call it first.
    void replay(std::string_view bytes, std::uint32_t next_line);
    XmlStop parse(std::string_view bytes, bool last);

    /// All bytes that it was given.
    std::size_t given() const noexcept { return given_; }
    /// Where it stopped.
    const XmlPlace& place() const noexcept { return place_; }
    /// What was wrong there.
    const std::string& what() const noexcept { return what_; }
    bool in_record() const noexcept { return record_depth_ != 0; }
    /// The offset of the first record's start tag.
    std::optional<std::size_t> first_record() const noexcept { return first_record_; }
    /// From now on a record's end may be a stop.
    void stop_when_full() noexcept { stops_when_full_ = true; }

private:
    struct Free {
        void operator()(XML_ParserStruct* parser) const noexcept;
    };
    struct Handlers;

    void start(const char* name, const char** attributes);
    void end(const char* name);
    void text(std::string_view text);
    void end_field(const XmlName& name);
    void end_record();
    bool begin_record(const XmlName& name);
    void take_attributes(const char** attributes);
    void stop(XmlStop why, std::string what, XmlPlace place);
    XmlStop refuse_endless();
    XmlPlace here() const noexcept;
    Location at(std::uint32_t line) const noexcept { return {.path = path_, .line = line}; }

    std::string_view path_;
    XmlName record_;
    XmlVisitor& visitor_;
    Diagnostics& diagnostics_;
    std::unique_ptr<XML_ParserStruct, Free> expat_;
    std::vector<XmlAttribute> attributes_;
    std::string text_;
    std::string what_;
    std::exception_ptr error_;  // of the visitor, until expat has returned
    std::optional<std::size_t> first_record_;
    XmlPlace place_{};
    std::size_t given_{};
    std::size_t replayed_{};
    std::int64_t line_shift_{};
    std::size_t depth_{};
    std::size_t record_depth_{};  // 0: outside
    std::size_t field_depth_{};   // of the element whose children are not shown; 0: none
    std::uint32_t field_line_{};
    XmlWanted field_wanted_{};
    XmlStop stop_{};
    bool replaying_{};
    bool stops_when_full_{};
    bool cut_{};
};

}  // namespace arxgraph
