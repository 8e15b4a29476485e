#include <arxgraph/cli/byte_size.hpp>
#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/stats.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <map>

namespace arxgraph {

namespace {

constexpr std::size_t label_bytes = 48;

std::string sources_text(const SourceCounts& counts) {
    return fmt::format("sources   {}, {} passed over; {} read: {}\n", counted(counts.documents, "document"),
                       counts.skipped, byte_size(counts.bytes),
                       counts.entries == 1 ? "1 entry" : fmt::format("{} entries", counts.entries));
}

std::string nodes_text(const Graph& graph) {
    std::string text = fmt::format("\nnodes             {:>8}\n", graph.node_count());
    std::size_t stubs = 0;
    for (const NodeId paper : graph.nodes(NodeKind::paper)) stubs += graph.is_stub(paper) ? 1 : 0;
    for (const NodeKind kind : all_node_kinds) {
        if (graph.node_count(kind) == 0) continue;
        text += fmt::format("  {:<16}{:>8}", name(kind), graph.node_count(kind));
        text += kind == NodeKind::paper && stubs != 0 ? fmt::format("  ({} only cited)\n", stubs) : "\n";
    }
    return text;
}

std::string edges_text(const Graph& graph) {
    std::string text = fmt::format("\nedges             {:>8}\n", graph.edge_count());
    for (const EdgeKind kind : all_edge_kinds)
        if (const std::size_t count = graph.edges(kind).size(); count != 0)
            text += fmt::format("  {:<16}{:>8}\n", name(kind), count);
    return text;
}

std::string end_text(const DegreeMeasure& measure) {
    if (measure.end == EdgeEnd::either) return fmt::format("of {}", name(measure.nodes));
    return fmt::format("{} {}", measure.end == EdgeEnd::source ? "from" : "to", name(measure.nodes));
}

std::string degrees_text(const Stats& stats) {
    if (stats.degrees.empty()) return {};
    std::string text = "\ndegrees                           mean      max  highest\n";
    for (const DegreeMeasure& measure : stats.degrees) {
        text += fmt::format("  {:<13}{:<14}{:>9.2f}{:>9}", name(measure.kind), end_text(measure), measure.mean,
                            measure.highest.empty() ? 0 : measure.highest.front().degree);
        for (std::size_t i = 0; i < measure.highest.size(); ++i)
            text += fmt::format("{}{} ({})", i == 0 ? "  " : "; ",
                                short_label(stats.made.graph.label(measure.highest[i].node), label_bytes),
                                measure.highest[i].degree);
        text += '\n';
    }
    return text;
}

std::string components_text(const std::vector<std::uint32_t>& sizes) {
    std::string text = fmt::format("\ncomponents        {:>8}", sizes.size());
    for (std::size_t i = 0; i < std::min(sizes.size(), component_sizes_shown); ++i)
        text += fmt::format("{}{}", i == 0 ? "  of sizes " : ", ", sizes[i]);
    return text + (sizes.size() > component_sizes_shown ? ", …\n" : "\n");
}

std::string place(const std::string& path, std::uint32_t line) {
    return line == 0 ? path : fmt::format("{}:{}", path, line);
}

std::string merges_text(const std::vector<JoinedEntries>& joined, MergeListing listing) {
    std::string text = fmt::format("\nmerges            {:>8}\n", joined.size());
    std::map<std::string_view, std::size_t> reasons;
    for (const JoinedEntries& each : joined) ++reasons[each.reason];
    for (const auto& [reason, count] : reasons) text += fmt::format("  {:<16}{:>8}\n", reason, count);
    if (listing == MergeListing::counted) return text;
    for (const JoinedEntries& each : joined)
        text +=
            fmt::format("  {}  {}\n    {}: {} and {}\n", each.paper, short_label(each.title, label_bytes), each.reason,
                        place(each.first_path, each.first_line), place(each.second_path, each.second_line));
    return text;
}

std::string odd_text(const Diagnostics& diagnostics) {
    std::string text;
    std::size_t all = 0;
    for (std::size_t i = 0; i < diagnostic_code_count; ++i) {
        const auto code = static_cast<DiagnosticCode>(i);
        const std::size_t count = diagnostics.count(code);
        if (count == 0) continue;
        all += count;
        text += fmt::format("  {:<22}{:>6} {}{}: {}\n", name(code), count, name(severity(code)), count == 1 ? "" : "s",
                            wording(code));
    }
    return fmt::format("\nodd input         {:>8}\n", all) + text;
}

}  // namespace

std::string stats_as_text(const Stats& stats, MergeListing merges) {
    const MadeGraph& made = stats.made;
    return sources_text(made.reading.counts) + nodes_text(made.graph) + edges_text(made.graph) + degrees_text(stats) +
           components_text(stats.components) + merges_text(made.joined, merges) + odd_text(made.reading.diagnostics);
}

}  // namespace arxgraph
