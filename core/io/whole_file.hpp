// A file that appears whole or not at all.
#pragma once

#include <arxgraph/core/io/byte_sink.hpp>

#include <cstddef>
#include <string>

namespace arxgraph {

/// Writes beside the target; commit() renames over it. Without commit nothing is left, however the process ends. It
/// does not wait for the disk: for a large graph that would be most of the time, and what a power cut takes can be made
/// again. A target that exists and is no regular file (a pipe, a terminal, /dev/full) is written to directly. A
/// symbolic link is followed, and the mode of a file that is replaced is kept.
class WholeFile final : public ByteSink {
public:
    /// Throws Error if the folder does not exist or cannot be written to.
    explicit WholeFile(std::string path);
    ~WholeFile() override;
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;

    void write(std::string_view bytes) override;
    void commit();
    const std::string& path() const noexcept { return path_; }
    /// Where the bytes are until commit(), for who has to write them by name.
    const std::string& written_path() const noexcept { return temporary_.empty() ? path_ : temporary_; }

    /// Removes what is unfinished in this process; safe to call from a signal handler.
    static void remove_unfinished() noexcept;

private:
    void open_temporary();
    void discard() noexcept;

    std::string path_;
    std::string target_;     // path_ with symbolic links followed
    std::string temporary_;  // empty if written directly
    int descriptor_ = -1;
    std::size_t slot_;  // in the table of unfinished files
};

}  // namespace arxgraph
