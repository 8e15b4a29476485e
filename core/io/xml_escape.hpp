// Text for XML 1.0. The text is clean (see is_clean); what XML cannot hold is no longer in it.
#pragma once

#include <arxgraph/core/io/text_writer.hpp>

#include <string_view>

namespace arxgraph {

/// True if the text stands as it is in an attribute value and in element content.
bool is_plain_xml(std::string_view text) noexcept;

/// For an attribute value in double quotes: & < > " and TAB and LF as references.
void write_xml_attribute(TextWriter& out, std::string_view text);

/// For element content: as it is, or in CDATA where & < or ]]> stand in it, because Gephi's reader drops spaces beside
/// entity references. `]]>` is split over two sections.
void write_xml_content(TextWriter& out, std::string_view text);

}  // namespace arxgraph
