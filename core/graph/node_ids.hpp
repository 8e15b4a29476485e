// Hands out node ids: readable, and each once.
#pragma once

#include <arxgraph/core/text/string_table.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

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
        const auto [row, is_new] = ids_.insert(id);
        if (is_new) return;
        std::size_t& number = last_number_.try_emplace(row, 1).first->second;
        while (!ids_.insert(std::string(id).append("_").append(std::to_string(++number))).second) {
        }
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
    boost::unordered_flat_map<std::uint32_t, std::size_t> last_number_;  // of an id that was claimed again, by its row
};

}  // namespace arxgraph
