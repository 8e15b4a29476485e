// The bytes of a file or of standard input, whole.
#pragma once

#include <arxgraph/core/entry/error.hpp>

#include <cstdint>
#include <string>

namespace arxgraph {

struct DocumentTooLarge : Error {
    using Error::Error;
};

/// Reads the file, or standard input for "-". Throws Error if it cannot be read, DocumentTooLarge if it holds more than
/// `most_bytes`.
std::string read_document(const std::string& path, std::uint64_t most_bytes);

}  // namespace arxgraph
