// Authors, or organisations, as they become nodes: one for each key, and for each further person of it in one list.
#pragma once

#include <arxgraph/core/graph/author_table.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace arxgraph {

/// Numbers its nodes from 0 in the order in which they are first met.
class AuthorNodes {
public:
    /// `ordinal` counts persons of the same key within a list from 1. Amortised O(1), as at most `spellings_kept`
    /// spellings of a name are told apart.
    std::uint32_t number(const StatedAuthor& author, std::uint32_t ordinal);

    /// Ask memory early for what number() will need of a key: first its number, then the node.
    void expect_key(std::uint32_t key) const noexcept {
        if (key < node_of_key_.size()) __builtin_prefetch(&node_of_key_[key]);
    }
    void expect_node(std::uint32_t key) const noexcept {
        if (key < node_of_key_.size() && node_of_key_[key] != 0) __builtin_prefetch(&nodes_[node_of_key_[key] - 1]);
    }

    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(nodes_.size()); }
    std::uint32_t key(std::uint32_t node) const noexcept { return nodes_[node].key; }
    std::uint32_t ordinal(std::uint32_t node) const noexcept { return nodes_[node].ordinal; }
    /// The spelling with most characters beyond ASCII, then the most frequent, then the one met first: "Viégas" over
    /// "Viegas".
    std::string_view display(std::uint32_t node, const AuthorTable& authors) const;

private:
    static constexpr std::uint32_t spellings_kept = 16;
    struct Spelling {
        std::uint32_t display{};
        std::uint32_t times{};
        std::uint32_t next{};  // in more_spellings_, + 1; 0: none
    };
    struct Node {
        std::uint32_t key{};
        std::uint32_t ordinal{};
        Spelling first{};
    };
    void count(Node& node, std::uint32_t display);

    std::vector<std::uint32_t> node_of_key_;                           // of ordinal 1, + 1; 0: none yet
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> further_;  // by key and ordinal
    std::vector<Node> nodes_;
    std::vector<Spelling> more_spellings_;
};

}  // namespace arxgraph
