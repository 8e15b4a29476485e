// One writable format as a row of functions.
#pragma once

#include <arxgraph/core/graph/attribute_columns.hpp>
#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/io/byte_sink.hpp>
#include <arxgraph/core/io/ordered_output.hpp>

#include <span>
#include <string_view>

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

/// An exporter streams the graph into the sink. It decides nothing about content and never filters; the same graph
/// gives the same bytes, for any number of threads.
struct ExporterFormat {
    std::string_view name{};         // `--format` takes it
    std::string_view description{};  // one line
    std::string_view extensions{};   // space separated, with the dot; empty if the format must be named
    std::string_view keeps{};        // what survives in the readers of the format
    void (*write)(const Graph& graph, const ExportOptions& options, ByteSink& sink){};
    bool binary{};  // else clean UTF-8 in whole lines
    bool whole{};   // writes all there is, whatever attributes are chosen
};

std::span<const ExporterFormat> exporter_formats() noexcept;
/// Null if there is none.
const ExporterFormat* find_exporter(std::string_view name) noexcept;
const ExporterFormat* exporter_for_path(std::string_view path) noexcept;

}  // namespace arxgraph
