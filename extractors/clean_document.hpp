// A document's bytes as clean text, with what had to be replaced reported.
#pragma once

#include <arxgraph/extractors/extractor.hpp>

#include <optional>
#include <string>

namespace arxgraph {

/// None, and a report, if the document is empty or binary: a NUL in its first 8 KiB, or more than a tenth of its bytes
/// no UTF-8. An ill-formed sequence at the very end is reported as a truncated document as well.
std::optional<std::string> clean_document(const Document& document, Diagnostics& diagnostics);

/// True for what clean_document would refuse as binary, by its first 8 KiB.
bool looks_binary(std::string_view bytes) noexcept;

}  // namespace arxgraph
