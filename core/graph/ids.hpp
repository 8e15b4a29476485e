// Ids as types: 32 bits each, dense from 0.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <limits>

namespace arxgraph {

template <class Kind>
struct Id {
    std::uint32_t index{};

    static constexpr Id none() noexcept { return Id{std::numeric_limits<std::uint32_t>::max()}; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

using NodeId = Id<struct NodeTag>;
using EdgeId = Id<struct EdgeTag>;
using SourceId = Id<struct SourceTag>;

/// The ids from `first` up to and without `last`.
template <class I>
class IdRange {
public:
    class iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = I;
        using difference_type = std::ptrdiff_t;
        using pointer = const I*;
        using reference = I;

        iterator() = default;
        explicit iterator(I at) : at_(at) {}
        I operator*() const noexcept { return at_; }
        I operator[](difference_type n) const noexcept { return *(*this + n); }
        iterator& operator++() noexcept { return *this += 1; }
        iterator& operator--() noexcept { return *this += -1; }
        iterator operator++(int) noexcept {
            auto old = *this;
            ++*this;
            return old;
        }
        iterator operator--(int) noexcept {
            auto old = *this;
            --*this;
            return old;
        }
        iterator& operator+=(difference_type n) noexcept {
            at_.index = static_cast<std::uint32_t>(static_cast<difference_type>(at_.index) + n);
            return *this;
        }
        iterator& operator-=(difference_type n) noexcept { return *this += -n; }
        friend iterator operator+(iterator i, difference_type n) noexcept { return i += n; }
        friend iterator operator+(difference_type n, iterator i) noexcept { return i += n; }
        friend iterator operator-(iterator i, difference_type n) noexcept { return i -= n; }
        friend difference_type operator-(iterator a, iterator b) noexcept {
            return static_cast<difference_type>(a.at_.index) - static_cast<difference_type>(b.at_.index);
        }
        friend auto operator<=>(const iterator&, const iterator&) = default;

    private:
        I at_{};
    };

    constexpr IdRange() = default;
    constexpr IdRange(I first, I last) noexcept : first_(first), last_(last) {}
    iterator begin() const noexcept { return iterator{first_}; }
    iterator end() const noexcept { return iterator{last_}; }
    std::size_t size() const noexcept { return last_.index - first_.index; }
    bool empty() const noexcept { return first_ == last_; }
    I front() const noexcept { return first_; }
    I operator[](std::size_t n) const noexcept { return I{first_.index + static_cast<std::uint32_t>(n)}; }
    bool contains(I id) const noexcept { return first_ <= id && id < last_; }

private:
    I first_{};
    I last_{};
};

}  // namespace arxgraph

template <class Kind>
struct std::hash<arxgraph::Id<Kind>> {
    std::size_t operator()(arxgraph::Id<Kind> id) const noexcept { return std::hash<std::uint32_t>{}(id.index); }
};
