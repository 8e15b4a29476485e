// Strings for JSON (RFC 8259).
#pragma once

#include <arxgraph/core/io/text_writer.hpp>

#include <string_view>

namespace arxgraph {

/// The text as a JSON string with its quotes: `"` `\` and U+0000–001F escaped, everything else as it is. The text is
/// UTF-8.
void write_json_string(TextWriter& out, std::string_view text);

}  // namespace arxgraph
