// Escaping by runs: what needs no escape is found by a table and copied as one piece.
#pragma once

#include <arxgraph/core/io/text_writer.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace arxgraph {

class ByteSet {
public:
    constexpr explicit ByteSet(std::string_view members) {
        for (const char member : members) contains_[static_cast<unsigned char>(member)] = true;
    }
    /// Where the first member stands in `text` at or behind `from`; text.size() if none does.
    constexpr std::size_t find_in(std::string_view text, std::size_t from) const noexcept {
        while (from < text.size() && !contains_[static_cast<unsigned char>(text[from])]) ++from;
        return from;
    }

private:
    std::array<bool, 256> contains_{};
};

/// True if the test holds for a byte of the text. Without a branch in the loop, so that compilers make vector
/// instructions of it.
template <class Test>
bool any_byte(std::string_view text, const Test& test) noexcept {
    unsigned char found = 0;
    for (const char character : text) found = static_cast<unsigned char>(found | (test(character) ? 1U : 0U));
    return found != 0;
}

/// Writes the text with replacement(rest) for each byte of `special`; `rest` is the text from that byte on.
template <class Replacement>
void write_escaped(TextWriter& out, std::string_view text, const ByteSet& special, const Replacement& replacement) {
    std::size_t begin = 0;
    for (std::size_t at = special.find_in(text, 0); at < text.size(); at = special.find_in(text, begin)) {
        out.put(text.substr(begin, at - begin));
        out.put(std::string_view{replacement(text.substr(at))});
        begin = at + 1;
    }
    out.put(text.substr(begin));
}

}  // namespace arxgraph
