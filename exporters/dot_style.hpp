// How Graphviz draws the graph: what is large and dark is a paper, and the many coauthor lines stay in the background.
#pragma once

#include <arxgraph/core/graph/kinds.hpp>

#include <cstdint>
#include <string_view>

namespace arxgraph::dot {

/// What the kinds of nodes add to the header's style. Graphviz would take it once before each group of nodes, but Gephi
/// loses the nodes behind such a statement, so it stands at each node; the most numerous kind needs none.
constexpr std::string_view style(NodeKind kind) noexcept {
    switch (kind) {
        case NodeKind::paper:
            return R"(, shape="box", style="filled,rounded", fontsize="16", fontcolor="white")";
        case NodeKind::author:
            return "";
        case NodeKind::organization:
            return R"(, shape="octagon")";
        case NodeKind::tag:
            return R"(, shape="box", style="filled,rounded", fontsize="12")";
        case NodeKind::category:
            return R"(, shape="folder", fontsize="12")";
        case NodeKind::link:
            return R"(, shape="note")";
    }
    return "";
}

/// The same for edges. Colours are HSV, as those of nodes.
constexpr std::string_view style(EdgeKind kind) noexcept {
    switch (kind) {
        case EdgeKind::authored:
            return R"(, color="0.0851 0.6000 0.8500", penwidth="1.2", arrowsize="0.6")";
        case EdgeKind::tagged:
            return R"(, color="0.2890 0.5000 0.6500", penwidth="1.2")";
        case EdgeKind::in_category:
            return R"(, color="0.4911 0.5000 0.6500", penwidth="1.2")";
        case EdgeKind::cites:
            return R"(, color="0.0000 0.7500 0.7500", penwidth="2.5", arrowsize="1")";
        case EdgeKind::links_to:
            return R"(, color="0.0000 0.0000 0.4500", penwidth="1.2", style="dashed")";
        case EdgeKind::mentions:
            return R"(, color="0.0000 0.4000 0.8000", penwidth="1.5", style="dashed")";
        case EdgeKind::coauthor:
            return "";
        case EdgeKind::related:
            return R"(, color="0.5896 0.4500 0.8000", penwidth="2.5", style="dotted")";
    }
    return "";
}

/// Forces, because a hierarchy (`dot`) of papers and cliques of coauthors is one long row and takes minutes from some
/// hundred nodes on. neato is the calmer picture, sfdp lays out 2,000 nodes and 6,000 edges in 1.8 s.
constexpr std::string_view layout_for(std::uint32_t nodes) noexcept {
    constexpr std::uint32_t most_for_neato = 1000;
    return nodes <= most_for_neato ? "neato" : "sfdp";
}

/// What stands in the header behind the layout. Lines are straight: on 240 nodes and 1,240 edges, leading them around
/// nodes takes 10 s, all else 0.1 s. Noto covers Korean where it is installed.
inline constexpr std::string_view header = R"(, overlap="prism", splines="line", outputorder="edgesfirst"];
  node [shape="ellipse", style="filled", fontname="Noto Sans CJK KR", fontsize="10", margin="0.03", height="0.2"];
  edge [color="0.0851 0.2500 0.8600", penwidth="0.6", arrowsize="0.5"];
)";

}  // namespace arxgraph::dot
