#include <arxgraph/cli/output.hpp>
#include <arxgraph/cli/usage_error.hpp>

#include <unistd.h>

#include <filesystem>
#include <system_error>

namespace arxgraph {

namespace {

bool same_file(const std::string& a, const std::string& b) {
    if (a == b) return true;
    std::error_code failed;
    const auto resolved = [&failed](const std::string& path) {
        return std::filesystem::weakly_canonical(std::filesystem::absolute(path, failed), failed);
    };
    const std::filesystem::path resolved_a = resolved(a);
    if (!resolved_a.empty() && resolved_a == resolved(b)) return true;
    return std::filesystem::equivalent(a, b, failed) && !failed;
}

bool is_device(const std::string& path) {
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
}

}  // namespace

Output::Output(const std::string& path)
    : name_(path == standard_output ? "standard output" : path), standard_output_(STDOUT_FILENO, "standard output") {
    if (path != standard_output) file_ = std::make_unique<WholeFile>(path);
}

void Output::write(std::string_view bytes) {
    if (file_)
        file_->write(bytes);
    else
        standard_output_.write(bytes);
    bytes_ += bytes.size();
}

void Output::fill(const std::function<void(const std::string& path)>& fill_file) {
    fill_file(file_->written_path());
    bytes_ = std::filesystem::file_size(file_->written_path());
}

void Output::commit() {
    if (file_) file_->commit();
}

bool is_stream(const std::string& path) {
    return path == standard_output || is_device(path);
}

void refuse_overwriting(std::span<const std::string> outputs, std::span<const std::string> sources) {
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        if (is_device(outputs[i])) continue;
        for (const std::string& source : sources)
            if (outputs[i] != standard_output && source != "-" && same_file(outputs[i], source))
                throw UsageError("is a source and an output at once", outputs[i]);
        for (std::size_t j = 0; j < i; ++j)
            if (same_file(outputs[i], outputs[j])) throw UsageError("two outputs cannot go to one place", outputs[i]);
    }
}

}  // namespace arxgraph
