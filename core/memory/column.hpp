// A column of plain values: of its own, or of a mapped file. Both are read the same way, and never beyond the end.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace arxgraph {

/// What is read beyond the end is T{}, so that no number that a file holds can lead out of it. Values of a file are
/// copied before they are changed; the file stays mapped as long as a column shows a part of it.
template <class T>
class Column {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    using value_type = T;

    Column() = default;
    Column(std::vector<T> values) noexcept : own_(std::move(values)), values_(own_) {}
    Column(std::initializer_list<T> values) : Column(std::vector<T>(values)) {}
    /// Values that live as long as the owner, which is not null.
    Column(std::span<const T> values, std::shared_ptr<const void> owner) noexcept
        : values_(values), owner_(std::move(owner)) {}

    Column(const Column& other) : own_(other.own_), values_(other.values_), owner_(other.owner_) {
        if (!owner_) values_ = own_;
    }
    Column(Column&& other) noexcept
        : own_(std::exchange(other.own_, {})),
          values_(std::exchange(other.values_, {})),
          owner_(std::exchange(other.owner_, {})) {}
    Column& operator=(Column other) noexcept {
        std::swap(own_, other.own_);
        std::swap(values_, other.values_);
        std::swap(owner_, other.owner_);
        return *this;
    }
    ~Column() = default;

    std::size_t size() const noexcept { return values_.size(); }
    bool empty() const noexcept { return values_.empty(); }
    T operator[](std::size_t row) const noexcept { return row < values_.size() ? values_[row] : T{}; }
    T back() const noexcept { return (*this)[size() - 1]; }
    std::span<const T> values() const noexcept { return values_; }
    /// The values from `begin` up to and without `end`, as far as there are any.
    std::span<const T> values(std::uint64_t begin, std::uint64_t end) const noexcept {
        end = std::min<std::uint64_t>(end, size());
        begin = std::min(begin, end);
        return values_.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
    }
    auto begin() const noexcept { return values_.begin(); }
    auto end() const noexcept { return values_.end(); }

    std::span<T> changeable() {
        take_over();
        return own_;
    }
    void push_back(const T& value) {
        change([&] { own_.push_back(value); });
    }
    /// A row behind all others: what is T{} takes no room at the end.
    void put(std::size_t row, const T& value) {
        if (value == T{}) return;
        resize(row);
        push_back(value);
    }
    void append(std::span<const T> values) {
        change([&] { own_.insert(own_.end(), values.begin(), values.end()); });
    }
    void resize(std::size_t size, const T& value = {}) {
        change([&] { own_.resize(size, value); });
    }
    void reserve(std::size_t size) {
        change([&] { own_.reserve(size); });
    }

private:
    void take_over() {
        if (!owner_) return;
        own_.assign(values_.begin(), values_.end());
        values_ = own_;
        owner_.reset();
    }
    template <class Change>
    void change(const Change& change) {
        take_over();
        change();
        values_ = own_;
    }

    std::vector<T> own_;
    std::span<const T> values_;  // of own_, or of the owner
    std::shared_ptr<const void> owner_;
};

}  // namespace arxgraph
