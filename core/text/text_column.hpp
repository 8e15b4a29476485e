// A column of texts in one buffer: 4 bytes a row besides the text itself, and none behind the last text.
#pragma once

#include <arxgraph/core/memory/column.hpp>

#include <algorithm>
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
    /// As bytes(), ends() and carries() gave them.
    TextColumn(std::size_t rows, Column<char> bytes, Column<std::uint32_t> ends,
               Column<std::uint32_t> carries = {}) noexcept
        : bytes_(std::move(bytes)), ends_(std::move(ends)), carries_(std::move(carries)), rows_(rows) {}

    void push_back(std::string_view text) {
        if (!text.empty()) {
            ends_.resize(rows_, static_cast<std::uint32_t>(bytes_.size()));
            bytes_.append({text.data(), text.size()});
            while (bytes_.size() >> 32U > carries_.size()) carries_.push_back(static_cast<std::uint32_t>(rows_));
            ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
        }
        ++rows_;
    }
    std::string_view operator[](std::size_t row) const noexcept {
        if (row >= ends_.size()) return {};
        const auto text = bytes_.values(begin(row), end(row));
        return {text.data(), text.size()};
    }
    std::size_t size() const noexcept { return rows_; }
    void reserve(std::size_t rows, std::size_t bytes) {
        ends_.reserve(rows);
        bytes_.reserve(bytes);
    }

    /// Where the text of a row ends in bytes(), for rows up to the last text that is not empty.
    std::uint64_t end(std::size_t row) const noexcept {
        if (carries_.empty()) return ends_[row];
        const auto carried = std::upper_bound(carries_.begin(), carries_.end(), row) - carries_.begin();
        return (static_cast<std::uint64_t>(carried) << 32U) | ends_[row];
    }

    /// All texts, one behind the other.
    const Column<char>& bytes() const noexcept { return bytes_; }
    /// Where each text ends, up to the last that is not empty: the lower 32 bits.
    const Column<std::uint32_t>& ends() const noexcept { return ends_; }
    /// … and the rows from which on the upper bits are one more; none in less than 4 GiB of text.
    const Column<std::uint32_t>& carries() const noexcept { return carries_; }

private:
    std::uint64_t begin(std::size_t row) const noexcept { return row == 0 ? 0 : end(row - 1); }

    Column<char> bytes_;
    Column<std::uint32_t> ends_;
    Column<std::uint32_t> carries_;
    std::size_t rows_{};
};

}  // namespace arxgraph
