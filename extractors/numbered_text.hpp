// Text of several lines that knows where they stood.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

/// Lines are joined by '\n'; of lines left out between them only one blank line is told.
class NumberedText {
public:
    void clear();
    /// Lines in the order of their numbers; parts of one line count as lines.
    void append(std::string_view part, std::uint32_t line);

    bool empty() const noexcept { return text_.empty(); }
    std::string_view text() const noexcept { return text_; }
    /// The number of the line that the offset lies in; 0 if there is no line.
    std::uint32_t line_at(std::size_t offset) const noexcept;

private:
    struct Part {
        std::size_t offset{};
        std::uint32_t line{};
    };
    std::string text_;
    std::vector<Part> parts_;
};

}  // namespace arxgraph
