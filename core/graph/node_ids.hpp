// Hands out node ids: readable, and each once.
#pragma once

#include <arxgraph/core/text/string_table.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace arxgraph {

/// Nodes are numbered in the order in which they claim their ids.
class NodeIds {
public:
    /// The id itself, or with `_2`, `_3` … appended if it is taken.
    void claim(std::string_view id) {
        if (ids_.insert(id).second) return;
        for (std::size_t number = 2;; ++number)
            if (ids_.insert(std::string(id).append("_").append(std::to_string(number))).second) return;
    }
    /// Room for so many in all.
    void reserve(std::size_t ids, std::size_t bytes) { ids_.reserve(ids, bytes); }
    /// So many are to be claimed.
    void expect(std::size_t ids) { ids_.expect(ids); }
    /// An id that nobody else can have, and nobody looks for.
    void append(std::string_view id) { ids_.append(id); }
    std::optional<std::uint32_t> find(std::string_view id) const noexcept { return ids_.find(id); }
    TextColumn release() && {
        ids_.forget_hashes();
        return std::move(ids_).release();
    }

private:
    StringTable ids_;
};

}  // namespace arxgraph
