// A column of texts in one buffer: 8 bytes a row besides the text itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

class TextColumn {
public:
    void push_back(std::string_view text) {
        bytes_.append(text);
        ends_.push_back(bytes_.size());
    }
    std::string_view operator[](std::size_t row) const noexcept {
        const std::uint64_t begin = row == 0 ? 0 : ends_[row - 1];
        return std::string_view{bytes_}.substr(begin, ends_[row] - begin);
    }
    std::size_t size() const noexcept { return ends_.size(); }
    void reserve(std::size_t rows, std::size_t bytes) {
        ends_.reserve(rows);
        bytes_.reserve(bytes);
    }

private:
    std::string bytes_;
    std::vector<std::uint64_t> ends_;
};

}  // namespace arxgraph
