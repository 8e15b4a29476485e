// A column of texts in one buffer: 8 bytes a row besides the text itself, and none behind the last text.
#pragma once

#include <arxgraph/core/memory/column.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace arxgraph {

/// What is read beyond the end, or between ends that are none, is empty.
class TextColumn {
public:
    TextColumn() = default;
    TextColumn(std::initializer_list<std::string_view> texts) {
        for (const std::string_view text : texts) push_back(text);
    }
    /// As bytes() and ends() gave them.
    TextColumn(std::size_t rows, Column<char> bytes, Column<std::uint64_t> ends) noexcept
        : bytes_(std::move(bytes)), ends_(std::move(ends)), rows_(rows) {}

    void push_back(std::string_view text) {
        if (!text.empty()) {
            ends_.resize(rows_, bytes_.size());
            bytes_.append({text.data(), text.size()});
            ends_.push_back(bytes_.size());
        }
        ++rows_;
    }
    std::string_view operator[](std::size_t row) const noexcept {
        if (row >= ends_.size()) return {};
        const auto text = bytes_.values(row == 0 ? 0 : ends_[row - 1], ends_[row]);
        return {text.data(), text.size()};
    }
    std::size_t size() const noexcept { return rows_; }
    void reserve(std::size_t rows, std::size_t bytes) {
        ends_.reserve(rows);
        bytes_.reserve(bytes);
    }

    /// All texts, one behind the other.
    const Column<char>& bytes() const noexcept { return bytes_; }
    /// Where each text ends, up to the last that is not empty.
    const Column<std::uint64_t>& ends() const noexcept { return ends_; }

private:
    Column<char> bytes_;
    Column<std::uint64_t> ends_;
    std::size_t rows_{};
};

}  // namespace arxgraph
