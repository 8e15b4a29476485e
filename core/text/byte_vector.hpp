// Sixteen bytes at once: what compilers that know vector types make of it are the vector instructions that every
// machine has, without asking which.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace arxgraph {

/// Comparisons give a byte of all bits or of none for each byte. Signed: what is beyond ASCII is below 0.
using ByteVector = signed char __attribute__((vector_size(16)));
inline constexpr std::size_t byte_vector_size = sizeof(ByteVector);

/// So many bytes are read.
inline ByteVector load_bytes(const char* bytes) noexcept {
    ByteVector vector;
    std::memcpy(&vector, bytes, sizeof vector);
    return vector;
}

/// True if a bit of a byte is set.
inline bool any_set(ByteVector vector) noexcept {
    std::array<std::uint64_t, 2> halves{};
    static_assert(sizeof halves == sizeof vector);
    std::memcpy(halves.data(), &vector, sizeof halves);
    return (halves[0] | halves[1]) != 0;
}

}  // namespace arxgraph
