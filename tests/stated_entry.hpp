// Entries for tests, written down shortly.
#pragma once

#include <arxgraph/core/entry/entry_batch.hpp>
#include <arxgraph/core/graph/graph_builder.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::tests {

struct StatedEntry {
    std::string title{};
    std::vector<std::string_view> authors{};
    std::vector<std::string_view> tags{};
    std::vector<std::string_view> links{};  // each on the entry's line
    std::string arxiv_id{};
    std::string doi{};
    std::string url{};
    std::string abstract{};
    std::vector<Note> notes{};
    std::vector<std::string_view> categories{};
    std::string noted{};
    std::string published{};
    std::string path = "test.txt";
    std::uint32_t line{};  // 0: counted from 1 in the order of the entries
    std::vector<std::string_view> names{};
};

/// The views of the entries stay valid as long as the batch.
inline EntryBatch batch_of(const std::vector<StatedEntry>& stated) {
    EntryBatch batch;
    std::uint32_t next_line = 1;
    for (const StatedEntry& each : stated) {
        const auto keep_all = [&](const std::vector<std::string_view>& texts) {
            std::vector<std::string_view> kept;
            for (const std::string_view text : texts) kept.push_back(batch.keep(text));
            return batch.keep_list(kept);
        };
        const std::uint32_t line = each.line != 0 ? each.line : next_line++;
        std::vector<StatedLink> links;
        for (const std::string_view url : each.links) links.push_back({.url = batch.keep(url), .line = line});
        std::vector<Note> notes;
        for (const Note& note : each.notes)
            notes.push_back({.language = batch.keep(note.language), .text = batch.keep(note.text)});
        batch.add({.source = {.path = batch.keep(each.path), .line = line},
                   .title = batch.keep(each.title),
                   .authors = keep_all(each.authors),
                   .abstract = batch.keep(each.abstract),
                   .notes = batch.keep_list(notes),
                   .tags = keep_all(each.tags),
                   .categories = keep_all(each.categories),
                   .links = batch.keep_list(links),
                   .names = keep_all(each.names),
                   .arxiv_id = batch.keep(each.arxiv_id),
                   .doi = batch.keep(each.doi),
                   .url = batch.keep(each.url),
                   .published = Date::parse(each.published).value_or(Date{}),
                   .noted = Date::parse(each.noted).value_or(Date{})});
    }
    return batch;
}

inline Graph graph_of_entries(const std::vector<StatedEntry>& stated, Diagnostics& diagnostics) {
    GraphBuilder builder;
    builder.add(batch_of(stated));
    return std::move(builder).build(diagnostics);
}
inline Graph graph_of_entries(const std::vector<StatedEntry>& stated) {
    Diagnostics diagnostics;
    return graph_of_entries(stated, diagnostics);
}

/// The labels of the nodes of a kind, in order.
inline std::vector<std::string> labels(const Graph& graph, NodeKind kind) {
    std::vector<std::string> texts;
    for (const NodeId node : graph.nodes(kind)) texts.emplace_back(graph.label(node));
    return texts;
}
inline std::vector<std::string> ids(const Graph& graph, NodeKind kind) {
    std::vector<std::string> texts;
    for (const NodeId node : graph.nodes(kind)) texts.emplace_back(graph.id(node));
    return texts;
}
/// `source-id -> target-id` of each edge of a kind, in order.
inline std::vector<std::string> arrows(const Graph& graph, EdgeKind kind) {
    std::vector<std::string> texts;
    for (const EdgeId id : graph.edges(kind)) {
        const Edge edge = graph.edge(id);
        texts.push_back(std::string(graph.id(edge.source)) + " -> " + std::string(graph.id(edge.target)));
    }
    return texts;
}

}  // namespace arxgraph::tests
