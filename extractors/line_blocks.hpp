// The lines of a document in blocks that can be worked on beside one another.
#pragma once

#include <arxgraph/extractors/clean_lines.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

/// Some lines that follow one another, with text of their own; its memory is used again for the next block.
class LineBlock {
public:
    /// Bytes that may be read, whatever they are, behind every line.
    static constexpr std::size_t padding = 64;

    std::size_t size() const noexcept { return lines_.size(); }
    /// `ended` and `size` are not kept.
    TextLine line(std::size_t index) const noexcept;
    /// What was found on the way to the first line: it stands before all that the lines will give.
    const Diagnostics& ahead() const noexcept { return ahead_; }

private:
    friend class LineBlocks;
    struct Place {
        std::size_t begin{};
        std::size_t size{};
        std::uint32_t number{};
        bool last{};
    };
    void clear();
    void add(const TextLine& line);

    std::string text_;
    std::vector<Place> lines_;
    Diagnostics ahead_;
};

/// CleanLines by the block. What is reported between two lines ends a block, so that reports keep their order.
class LineBlocks {
public:
    LineBlocks(const Document& document, std::size_t longest) : lines_(document, longest, found_) {}

    /// False at the end; then `ahead` of the block holds what was found behind the last line.
    bool next(LineBlock& block);
    std::string_view head() const noexcept { return lines_.head(); }
    /// For readers of another layout: the bytes, if no block has been taken yet.
    ByteSource& bytes() noexcept { return lines_.bytes(); }
    /// True once the document has turned out to be empty or binary.
    bool refused() const noexcept { return lines_.refused(); }

private:
    static constexpr std::size_t block_size = std::size_t{1} << 20;

    Diagnostics found_;
    CleanLines lines_;
    std::optional<TextLine> waiting_;
    bool ended_{};
};

}  // namespace arxgraph
