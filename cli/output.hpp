// A place for results: a file that appears whole or not at all, or standard output.
#pragma once

#include <arxgraph/core/io/byte_sink.hpp>
#include <arxgraph/core/io/whole_file.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace arxgraph {

inline constexpr std::string_view standard_output = "-";

/// Opened before the work begins, so that a missing folder is found at once. Without commit a file is as it was.
class Output final : public ByteSink {
public:
    /// `path` is a file or "-". Throws Error as WholeFile does.
    explicit Output(const std::string& path);

    void write(std::string_view bytes) override;
    /// Lets fill_file write the file of this name instead. Only of a file, and instead of write().
    void fill(const std::function<void(const std::string& path)>& fill_file);
    void commit();

    /// For messages.
    const std::string& name() const noexcept { return name_; }
    std::uint64_t bytes() const noexcept { return bytes_; }

private:
    std::string name_;
    std::unique_ptr<WholeFile> file_;  // null: standard output
    DescriptorSink standard_output_;
    std::uint64_t bytes_{};
};

/// True of standard output, a pipe, a terminal and whatever else is no regular file and is there.
bool is_stream(const std::string& path);

/// Throws UsageError if two outputs are one, or an output is one of the sources.
void refuse_overwriting(std::span<const std::string> outputs, std::span<const std::string> sources);

}  // namespace arxgraph
