// Compressed files and archives, read as they are: gzip, xz, zstd, bzip2; zip and tar. Nothing is unpacked to disk.
#pragma once

#include <arxgraph/core/io/byte_source.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace arxgraph {

/// True if a document that begins so is to be read through read_archive.
bool looks_packed(std::string_view head) noexcept;

/// A file in an archive.
struct ArchiveMember {
    std::string path{};  // as the archive has it; empty for a file that is only compressed
    ByteSource& bytes;
};

/// What unpacks to more than `most_expansion` times its size, once that is beyond `always_unpacked` bytes, is taken for
/// a bomb.
struct UnpackLimits {
    std::uint64_t most_expansion = 200;
    std::uint64_t always_unpacked = std::uint64_t{256} << 20;
};

/// Calls take(member) for each file in the archive, in its order; what take leaves unread is passed over. In memory
/// that does not depend on the sizes. Throws Error, or DocumentTooLarge for a bomb, from here or from reading a member.
void read_archive(ByteSource& packed, const UnpackLimits& limits,
                  const std::function<void(const ArchiveMember&)>& take);

}  // namespace arxgraph
