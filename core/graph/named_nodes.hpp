// Nodes that are known by a name: the same key is the same node, and the spellings met decide what people see.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

/// Numbers its nodes from 0 in the order in which they are first met.
class NamedNodes {
public:
    /// `display` is not empty. Amortised O(length), as at most `spellings_kept` spellings of a name are told apart.
    std::uint32_t number(std::string_view key, std::string_view display);

    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(nodes_.size()); }
    const std::string& key(std::uint32_t node) const noexcept { return nodes_[node].key; }
    /// The spelling met most often; of several the one met first.
    const std::string& display(std::uint32_t node) const;

private:
    static constexpr std::size_t spellings_kept = 16;
    struct Variant {
        std::string text{};
        std::uint32_t times{};
    };
    struct Node {
        std::string key{};
        std::vector<Variant> variants{};
    };

    boost::unordered_flat_map<std::string, std::uint32_t> index_;
    std::vector<Node> nodes_;
};

}  // namespace arxgraph
