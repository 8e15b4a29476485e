// Numbers of bytes as people read them.
#pragma once

#include <cstdint>
#include <string>

namespace arxgraph {

/// "1234 bytes", "15.5 kB", "1.2 MB"
std::string byte_size(std::uint64_t bytes);

/// "1.2 of 4.8 GB", both in the unit of the whole
std::string byte_size_of(std::uint64_t part, std::uint64_t whole);

}  // namespace arxgraph
