#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/extractors/archive.hpp>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

constexpr std::size_t block = std::size_t{1} << 18;
constexpr std::size_t tar_magic_offset = 257;
constexpr std::size_t bzip2_block_offset = 4;

struct CloseArchive {
    void operator()(archive* open) const noexcept { archive_read_free(open); }
};

/// What libarchive pulls from. An error of the source waits here until libarchive has returned.
struct Feed {
    ByteSource& packed;
    std::vector<char> buffer = std::vector<char>(block);
    std::exception_ptr error{};
};

la_ssize_t pull(archive* reader, void* client, const void** bytes) {
    auto& feed = *static_cast<Feed*>(client);
    try {
        *bytes = feed.buffer.data();
        return static_cast<la_ssize_t>(feed.packed.read(feed.buffer.data(), feed.buffer.size()));
    } catch (...) {
        feed.error = std::current_exception();
        archive_set_error(reader, ARCHIVE_FAILED, "cannot be read");
        return -1;
    }
}

class Unpacker {
public:
    Unpacker(ByteSource& packed, const UnpackLimits& limits) : feed_{.packed = packed}, limits_(limits) {
        if (!reader_) throw Error("no memory");
        for (const auto support :
             {archive_read_support_filter_gzip, archive_read_support_filter_xz, archive_read_support_filter_zstd,
              archive_read_support_filter_bzip2, archive_read_support_format_zip_streamable,
              archive_read_support_format_tar, archive_read_support_format_raw, archive_read_support_format_empty})
            support(reader_.get());
        check(archive_read_open(reader_.get(), &feed_, nullptr, pull, nullptr));
    }

    /// False at the end.
    bool next() {
        const int result = archive_read_next_header(reader_.get(), &entry_);
        if (result == ARCHIVE_EOF) return false;
        check(result);
        if (is_raw() && archive_filter_code(reader_.get(), 0) == ARCHIVE_FILTER_NONE)
            throw Error("the archive is damaged: its first bytes are like an archive's, the others are not");
        return true;
    }
    bool at_file() const { return archive_entry_filetype(entry_) == AE_IFREG || is_raw(); }
    std::string path() const {
        const char* path = is_raw() ? nullptr : archive_entry_pathname_utf8(entry_);
        if (path == nullptr && !is_raw()) path = archive_entry_pathname(entry_);
        return path == nullptr ? std::string{} : std::string(path);
    }

    std::size_t read(char* into, std::size_t room) {
        const la_ssize_t got = archive_read_data(reader_.get(), into, room);
        check(got < 0 ? static_cast<int>(got) : ARCHIVE_OK);
        unpacked_ += static_cast<std::uint64_t>(got);
        refuse_bomb();
        return static_cast<std::size_t>(got);
    }

private:
    bool is_raw() const { return archive_format(reader_.get()) == ARCHIVE_FORMAT_RAW; }

    void check(int result) {
        if (feed_.error) std::rethrow_exception(std::exchange(feed_.error, nullptr));
        if (result == ARCHIVE_OK || result == ARCHIVE_WARN) return;
        const char* what = archive_error_string(reader_.get());
        throw Error(what == nullptr ? "the archive is damaged" : std::string("the archive is damaged: ") + what);
    }

    void refuse_bomb() const {
        const auto packed =
            static_cast<std::uint64_t>(std::max<la_int64_t>(archive_filter_bytes(reader_.get(), -1), 1));
        if (unpacked_ <= limits_.always_unpacked || unpacked_ / packed <= limits_.most_expansion) return;
        throw DocumentTooLarge("unpacks to more than " + std::to_string(limits_.most_expansion) + " times its size", {},
                               "unpack it yourself if you trust it");
    }

    Feed feed_;
    UnpackLimits limits_;
    std::unique_ptr<archive, CloseArchive> reader_{archive_read_new()};
    archive_entry* entry_{};  // the reader's
    std::uint64_t unpacked_{};
};

class MemberSource final : public ByteSource {
public:
    explicit MemberSource(Unpacker& unpacker) noexcept : unpacker_(unpacker) {}
    std::size_t read(char* into, std::size_t room) override { return unpacker_.read(into, room); }

private:
    Unpacker& unpacker_;
};

}  // namespace

bool looks_packed(std::string_view head) noexcept {
    constexpr std::array<std::string_view, 5> magics{"\x1F\x8B\x08", std::string_view("\xFD\x37zXZ\0", 6),
                                                     "\x28\xB5\x2F\xFD", "PK\x03\x04", "PK\x05\x06"};
    const auto has_at = [head](std::size_t offset, std::string_view magic) {
        return head.size() > offset && head.substr(offset).starts_with(magic);
    };
    return std::any_of(magics.begin(), magics.end(), [&](std::string_view magic) { return has_at(0, magic); }) ||
           (has_at(0, "BZh") && has_at(bzip2_block_offset, "1AY&SY")) || has_at(tar_magic_offset, "ustar");
}

void read_archive(ByteSource& packed, const UnpackLimits& limits,
                  const std::function<void(const ArchiveMember&)>& take) {
    Unpacker unpacker(packed, limits);
    while (unpacker.next()) {
        if (!unpacker.at_file()) continue;
        MemberSource bytes(unpacker);
        take({.path = unpacker.path(), .bytes = bytes});
    }
}

}  // namespace arxgraph
