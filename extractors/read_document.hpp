// The bytes of a file or of standard input, whole.
#pragma once

#include <cstdint>
#include <string>

namespace arxgraph {

/// Reads the file, or standard input for "-". Throws Error if it cannot be read or holds more than `most_bytes`.
std::string read_document(const std::string& path, std::uint64_t most_bytes);

}  // namespace arxgraph
