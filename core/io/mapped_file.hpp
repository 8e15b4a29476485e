// A file seen as memory, read-only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace arxgraph {

/// The bytes live as long as the object, also when the file is removed or replaced meanwhile; somebody who cuts the
/// file itself off ends the process (SIGBUS), as with every mapping.
class MappedFile {
public:
    /// Throws Error if that is no regular file or cannot be read.
    explicit MappedFile(const std::string& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::string_view bytes() const noexcept { return {static_cast<const char*>(address_), size_}; }

private:
    void* address_ = nullptr;  // null: the file is empty
    std::size_t size_ = 0;
};

}  // namespace arxgraph
