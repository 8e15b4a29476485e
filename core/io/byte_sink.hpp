// Where bytes go.
#pragma once

#include <string>
#include <string_view>

namespace arxgraph {

/// Takes all bytes or throws Error.
class ByteSink {
public:
    virtual ~ByteSink() = default;
    virtual void write(std::string_view bytes) = 0;

protected:
    ByteSink() = default;
    ByteSink(const ByteSink&) = default;
    ByteSink& operator=(const ByteSink&) = default;
};

class StringSink final : public ByteSink {
public:
    void write(std::string_view bytes) override { text_.append(bytes); }
    const std::string& text() const noexcept { return text_; }

private:
    std::string text_;
};

/// Writes to a file descriptor that somebody else owns, through short writes and interrupts.
class DescriptorSink final : public ByteSink {
public:
    /// `name` is for messages.
    DescriptorSink(int descriptor, std::string name);
    void write(std::string_view bytes) override;

private:
    int descriptor_;
    std::string name_;
};

}  // namespace arxgraph
