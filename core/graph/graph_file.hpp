// A graph as one file (.arxg): written in one go, mapped and used as it is. docs/arxg-format.md has the bytes.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/io/byte_sink.hpp>
#include <arxgraph/core/parallel/work_progress.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace arxgraph {

struct GraphFileOptions {
    unsigned threads = 1;                                 // change nothing in the bytes
    std::function<void(std::size_t elements)> written{};  // told how many more nodes and edges are written
};

/// The same graph gives the same bytes.
void write_graph_file(const Graph& graph, const GraphFileOptions& options, ByteSink& sink);

/// True if a document that begins so is meant to be a graph file.
bool is_graph_file(std::string_view head) noexcept;

/// What is looked at before a file is believed.
enum class Verify : std::uint8_t {
    /// Header, table and the lengths of columns; O(1). No file leads to a read outside of its bytes by way of Graph,
    /// but
    /// a damaged one may say anything: linkers, projections and exporters are for graphs that were verified.
    structure,
    /// … and every checksum, and that what is there is a graph (check_graph); O(bytes).
    all
};

/// Maps the file, which is kept mapped as long as the graph or a part of it lives. Tells of what is verified. Throws
/// Error.
Graph open_graph_file(const std::string& path, Verify verify, unsigned threads = 1, const WorkProgress& progress = {});

/// A graph file's bytes, which the graph keeps. `name` is for messages. Throws Error.
Graph graph_of_bytes(std::string bytes, const std::string& name, Verify verify, unsigned threads = 1);

}  // namespace arxgraph
