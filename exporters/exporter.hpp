// One writable format as a row of functions.
#pragma once

#include <arxgraph/core/graph/attribute_columns.hpp>
#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/io/byte_sink.hpp>
#include <arxgraph/core/io/ordered_output.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

/// Where a node is drawn; y grows upwards. Gephi takes places as they are if all lie within 5000 of the middle.
struct Place {
    float x{};
    float y{};
};

struct ExportOptions {
    std::string_view graph_name = "arxgraph";
    unsigned threads = 1;
    AttributeChoice attributes{};     // besides id, label, kind, direction and weight
    std::span<const Place> places{};  // of all nodes by id; empty where none are known
    WrittenElements written{};        // told of nodes and edges as they are written
};

/// Streams the graph into the sink. It decides nothing about content and never filters; the same graph gives the same
/// bytes, for any number of threads.
using ExportFunction = void (*)(const Graph& graph, const ExportOptions& options, ByteSink& sink);

/// One of the files of a format.
struct ExportFile {
    std::string_view ending{};  // of its name, where there are several: `.nodes.csv`
    ExportFunction write{};
};

/// Of `write`, `files` and `write_path` one is set.
struct ExporterFormat {
    std::string_view name{};              // `--format` takes it
    std::string_view description{};       // one line
    std::string_view extensions{};        // space separated, with the dot; empty if the format must be named
    std::string_view keeps{};             // what survives in the readers of the format
    ExportFunction write{};               // one file
    std::span<const ExportFile> files{};  // several, each a file by itself
    /// A file that cannot be streamed, into the empty one of this name.
    void (*write_path)(const Graph& graph, const ExportOptions& options, const std::string& path){};
    bool binary{};  // else clean UTF-8 in whole lines
    bool whole{};   // writes all there is, whatever attributes are chosen
};

/// What the format streams: a file without an ending of its own, or several, or none.
std::vector<ExportFile> streamed_files(const ExporterFormat& format);

/// The names of the format's files where a user asks for `path`: the path itself, or for each of several files the path
/// with the file's ending in place of its own. `kg.csv`, `kg` and `kg.nodes.csv` all become `kg.nodes.csv` and
/// `kg.edges.csv`.
std::vector<std::string> output_paths(const ExporterFormat& format, std::string_view path);

std::span<const ExporterFormat> exporter_formats() noexcept;
/// Null if there is none.
const ExporterFormat* find_exporter(std::string_view name) noexcept;
const ExporterFormat* exporter_for_path(std::string_view path) noexcept;

}  // namespace arxgraph
