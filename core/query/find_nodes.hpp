// Which node of a graph a person means.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace arxgraph {

/// What a text was read as.
enum class Naming : std::uint8_t {
    node_id,   // `arxiv:2505.05472`, `author:yang-yue`
    arxiv_id,  // in any spelling of ArxivReference, also as an address
    doi,       // … of Doi
    url,
    name  // a title, a short name, the label of what is no paper
};

enum class FindOutcome : std::uint8_t { found, ambiguous, not_found };

struct NodeSuggestion {
    NodeId node{};
    double similarity{};  // in (0, 1]
};

struct FoundNodes {
    Naming read_as{};
    std::vector<NodeId> nodes{};                // in order; several: each of them is called so
    std::vector<NodeSuggestion> suggestions{};  // if there are no nodes: what is called nearly so, the nearest first

    FindOutcome outcome() const noexcept {
        if (nodes.empty()) return FindOutcome::not_found;
        return nodes.size() == 1 ? FindOutcome::found : FindOutcome::ambiguous;
    }
};

struct FindOptions {
    std::bitset<node_kind_count> kinds = std::bitset<node_kind_count>().set();  // that are looked for
    std::size_t suggestions = 5;                                                // at most
    unsigned threads = 1;  // that may be used; they change nothing in what is found
};

/// Looks for a node by its id, then for a paper by its arXiv id (the version does not count) or DOI, then for a paper
/// or link by its address, then for whatever has the name: a title without regard to case, punctuation, dashes and TeX
/// (TitleKey::joined), an author's, tag's or other label by the rules of its kind. Where no title is so, also a paper's
/// short name: what its notes call it, or what stands in its title before the colon. A kind and a colon before a name
/// (`tag:CLIP`, `author:Yang Yue`) look for that kind only.
///
/// Never guesses: what is called only nearly so (similarity ≥ 0.6, see near_labels) is a suggestion. An arXiv id, a DOI
/// or a full address that no node has gives none. A stub is found as any paper. O(nodes), at most a few comparisons
/// each; suggestions O(bytes of labels).
FoundNodes find_nodes(const Graph& graph, std::string_view text, const FindOptions& options = {});

}  // namespace arxgraph
