// Where bytes come from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace arxgraph {

/// Bytes in order, read once.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// Puts up to `room` bytes there and says how many; 0 at the end only. `room` must not be 0. Throws Error.
    virtual std::size_t read(char* into, std::size_t room) = 0;

protected:
    ByteSource() = default;
    ByteSource(const ByteSource&) = default;
    ByteSource& operator=(const ByteSource&) = default;
};

/// Bytes that somebody else owns.
class MemorySource final : public ByteSource {
public:
    explicit MemorySource(std::string_view bytes) noexcept : rest_(bytes) {}
    std::size_t read(char* into, std::size_t room) override;

private:
    std::string_view rest_;
};

/// A file, or standard input for "-". `read` and the constructor throw Error, also for a folder.
class FileSource final : public ByteSource {
public:
    explicit FileSource(std::string path);
    ~FileSource() override;
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;

    std::size_t read(char* into, std::size_t room) override;
    /// Of a regular file; 0 for what has no size before it is read.
    std::uint64_t size() const noexcept;

private:
    std::string path_;
    int descriptor_;
};

/// A source whose first bytes are looked at before it is read.
class PeekedSource final : public ByteSource {
public:
    /// Reads the first `head_bytes` (or all) from the source, which is the caller's.
    PeekedSource(ByteSource& source, std::size_t head_bytes);

    std::string_view head() const noexcept { return head_; }
    std::size_t read(char* into, std::size_t room) override;

private:
    ByteSource& source_;
    std::string head_;
    std::size_t handed_out_{};  // of the head
};

/// All that is left of the source. `expected` bytes are made room for at once. Throws DocumentTooLarge (error.hpp) if
/// there are more than `most_bytes`.
std::string read_all(ByteSource& source, std::uint64_t most_bytes, std::uint64_t expected = 0);

}  // namespace arxgraph
