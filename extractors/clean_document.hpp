// A document's bytes as clean text, with what had to be replaced reported: whole, for formats whose records are told
// apart by what stands around them, or line by line (clean_lines.hpp).
#pragma once

#include <arxgraph/extractors/extractor.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace arxgraph {

/// Reads all of it; throws DocumentTooLarge beyond Document::most_held. None, and a report, if the document is empty or
/// binary: a NUL in its first 8 KiB, or more than a tenth of its bytes no UTF-8. An ill-formed sequence at the very end
/// is reported as a truncated document as well.
std::optional<std::string> clean_document(const Document& document, Diagnostics& diagnostics);

/// True for what clean_document would refuse as binary, by its first `binary_head_bytes`.
bool looks_binary(std::string_view bytes) noexcept;
inline constexpr std::size_t binary_head_bytes = std::size_t{8} * 1024;

/// True if a UTF-8 character begins at the end of the bytes and does not end there.
bool ends_within_character(std::string_view bytes) noexcept;

}  // namespace arxgraph
