// Words in lines of a width, as arXiv's fields have them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace arxgraph::bench {

/// Appends to a text that must outlive it. `line_break` is what stands between two lines.
class WrappedText {
public:
    WrappedText(std::string& text, std::size_t width, std::string_view line_break)
        : text_(text), width_(width), line_break_(line_break), line_begin_(text.size()), begin_(text.size()) {}

    void add(std::string_view word) {
        if (text_.size() > begin_) {
            const bool fits = text_.size() - line_begin_ + 1 + word.size() <= width_;
            text_ += fits ? std::string_view(" ") : line_break_;
            if (!fits) line_begin_ = text_.size();
        }
        text_ += word;
    }
    /// To the word before.
    void attach(std::string_view sign) { text_ += sign; }

private:
    std::string& text_;
    std::size_t width_;
    std::string_view line_break_;
    std::size_t line_begin_;
    std::size_t begin_;
};

}  // namespace arxgraph::bench
