// The elements of an XML document of any size, one by one, by expat.
#pragma once

#include <arxgraph/extractors/extractor.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace arxgraph {

struct XmlName {
    std::string_view space{};  // URI of its namespace, whatever the prefix; empty: none
    std::string_view local{};

    friend bool operator==(const XmlName&, const XmlName&) = default;
};

struct XmlAttribute {
    XmlName name{};
    std::string_view value{};
};

/// A start tag. Valid during the call.
struct XmlElement {
    XmlName name{};
    std::span<const XmlAttribute> attributes{};
    std::uint32_t line{};

    /// The value of an attribute without a namespace; empty if it is not stated.
    std::string_view attribute(std::string_view local) const noexcept;
};

/// What is to be handed over of an element.
enum class XmlWanted : std::uint8_t { children, text, nothing };

/// Takes a document's elements in order.
class XmlVisitor {
public:
    virtual ~XmlVisitor() = default;
    virtual XmlWanted start(const XmlElement& element) = 0;
    /// The end of an element of which children were wanted.
    virtual void end(const XmlName& name) = 0;
    /// The end of an element of which the text was wanted: all that stands in it, without the tags in between.
    virtual void text(const XmlName& name, std::string_view text, std::uint32_t start_line) = 0;
    /// The record that was begun is broken; the next start is that of another record, or of what follows them.
    virtual void abandon_record() = 0;

protected:
    XmlVisitor() = default;
    XmlVisitor(const XmlVisitor&) = default;
    XmlVisitor& operator=(const XmlVisitor&) = default;
};

inline constexpr std::size_t deepest_xml = 64;                            // elements
inline constexpr std::size_t most_xml_attributes = 64;                    // of one element
inline constexpr std::size_t longest_xml_text = std::size_t{1} << 20;     // bytes, of one element
inline constexpr std::size_t longest_xml_tag = std::size_t{1} << 20;      // bytes, also of a comment
inline constexpr std::size_t longest_xml_record = std::size_t{16} << 20;  // bytes, also of what stands between records
inline constexpr std::size_t longest_xml_prologue = std::size_t{64} << 10;  // bytes before the first record
inline constexpr std::size_t most_broken_places = 1000;

/// Reads the document to its end. Where it is not well-formed, or passes a limit, that costs one report with its line,
/// and reading goes on at the next start tag of the name `record`, with the namespaces and elements that were open at
/// the first record; without a first record, or behind `most_broken_places`, what follows is left out. Beyond
/// `longest_xml_text` and `most_xml_attributes` the rest is cut and reported. A document type declaration ends the
/// reading before anything in it counts; external entities are never opened. Memory is bounded, time linear.
/// True if all of it was read; else why not was reported.
bool read_xml(const Document& document, const XmlName& record, XmlVisitor& visitor, Diagnostics& diagnostics);

/// True if the first start tag of a document that begins like this has that local name, and both the namespace and
/// another text are mentioned.
bool begins_as_xml(const DocumentHead& head, const XmlName& root, std::string_view mentioned = {});

}  // namespace arxgraph
