// How two papers are tied by citations: by what both cite, and by who cites both.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace arxgraph {

/// What makes a number of shared things comparable between papers that have many and papers that have few. With c
/// shared ones of a and b:
///   none                  c
///   cosine                c / √(a·b)        Salton & McGill 1983; for coupling Kessler-type strengths, Glänzel 2003
///   jaccard               c / (a + b − c)   Jaccard 1901
///   association_strength  c / (a·b)         van Eck & Waltman 2009, without their constant
enum class Normalization : std::uint8_t { none, cosine, jaccard, association_strength };
std::optional<Normalization> parse_normalization(std::string_view name) noexcept;
std::string_view name(Normalization normalization) noexcept;

/// 0 if any of the numbers is.
double normalized(Normalization normalization, std::uint32_t shared, std::uint32_t of_one, std::uint32_t of_other);

/// Another paper and how many it shares with the one in question.
struct SharedCount {
    NodeId paper{};
    std::uint32_t shared{};
};

/// Papers that cite what the paper cites (Kessler 1963, American Documentation 14): `shared` is the number of works
/// that both cite, each counted once however often it is cited. By paper; without the paper itself.
/// Works that more than `most_citing` papers cite are not followed. O(citations of what it cites).
std::vector<SharedCount> bibliographic_coupling(const Graph& graph, NodeId paper,
                                                std::uint32_t most_citing = UINT32_MAX);

/// Papers that are cited by those who cite the paper (Small 1973, JASIS 24): `shared` is the number of papers that cite
/// both. By paper; without the paper itself. Papers that cite more than `most_cited` are not followed.
std::vector<SharedCount> co_citation(const Graph& graph, NodeId paper, std::uint32_t most_cited = UINT32_MAX);

/// How many papers the paper cites, and how many cite it. O(1).
std::uint32_t reference_count(const Graph& graph, NodeId paper) noexcept;
std::uint32_t citation_count(const Graph& graph, NodeId paper) noexcept;

}  // namespace arxgraph
