// The terms of a paper's own words: title, abstract and notes.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace arxgraph {

/// A term is known by the 64-bit hash of its folded text: among ten million terms two collide with a chance of 3e-6.
struct TermCount {
    std::uint64_t term{};
    std::uint32_t times{};
};

std::uint64_t hash_of_term(std::string_view folded) noexcept;

/// Gives `take` what for_each_token takes from a paper's title, abstract and notes, in that order, with repeats.
void for_each_term(const Graph& graph, NodeId paper, const std::function<void(std::string_view)>& take);

/// The terms of a paper (for_each_term), ascending.
std::vector<TermCount> count_terms(const Graph& graph, NodeId paper);

}  // namespace arxgraph
