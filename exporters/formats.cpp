#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/exporters/arxg.hpp>
#include <arxgraph/exporters/csv.hpp>
#include <arxgraph/exporters/csv_neo4j.hpp>
#include <arxgraph/exporters/dot.hpp>
#include <arxgraph/exporters/exporter.hpp>
#include <arxgraph/exporters/gexf.hpp>
#include <arxgraph/exporters/gml.hpp>
#include <arxgraph/exporters/graphml.hpp>
#include <arxgraph/exporters/graphml_yed.hpp>
#include <arxgraph/exporters/json.hpp>
#include <arxgraph/exporters/json_cytoscape.hpp>
#include <arxgraph/exporters/json_graphology.hpp>
#include <arxgraph/exporters/json_jgf.hpp>
#include <arxgraph/exporters/json_vosviewer.hpp>
#include <arxgraph/exporters/jsonl_graphframes.hpp>
#include <arxgraph/exporters/pajek.hpp>
#include <arxgraph/exporters/sqlite.hpp>
#include <arxgraph/exporters/vosviewer.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace arxgraph {

namespace {

constexpr std::array<ExporterFormat, 25> formats{{
    {.name = "graphml",
     .description = "GraphML for Gephi, NetworkX, igraph, graph-tool, Boost.Graph, Cytoscape and graphology",
     .extensions = ".graphml",
     .keeps = "everything; direction as the edge key `directed`, lists as text joined by \"; \"",
     .write = graphml::write},
    {.name = "graphml-strict",
     .description = "GraphML that keeps to its schema, for readers that check it",
     .keeps = "as graphml, but Gephi merges parallel edges",
     .write = graphml::write_strict},
    {.name = "graphml-mixed",
     .description = "GraphML with directed and undirected edges, for Gephi; NetworkX and Boost.Graph refuse it",
     .keeps = "everything; true directions, lists as text joined by \"; \"",
     .write = graphml::write_mixed},
    {.name = "graphml-gephi",
     .description = "GraphML with Gephi's list columns; only Gephi reads it",
     .keeps = "everything; true directions, lists as lists",
     .write = graphml::write_gephi},
    {.name = "graphml-cytoscape",
     .description = "GraphML for Cytoscape desktop, with kinds of edges as interactions",
     .keeps = "as graphml",
     .write = graphml::write_cytoscape},
    {.name = "graphml-yed",
     .description = "GraphML for yEd, with labels, colours and sizes as it draws them",
     .keeps = "everything; direction as arrows, lists as text joined by \"; \"",
     .write = graphml_yed::write},
    {.name = "gexf",
     .description = "GEXF 1.3 for Gephi and gephi-lite: coloured by kind, sized by degree",
     .extensions = ".gexf",
     .keeps = "everything; types, lists, true directions, colours, sizes; kinds of edges as Gephi's edge types",
     .write = gexf::write},
    {.name = "gexf-timeline",
     .description = "GEXF 1.3 with the day from which on nodes and edges are there, for Gephi's timeline",
     .keeps = "as gexf, with first days",
     .write = gexf::write_timeline},
    {.name = "dot",
     .description = "DOT, styled for Graphviz; also for Gephi 0.10, graph-tool and Boost.Graph",
     .extensions = ".dot .gv",
     .keeps = "everything as text; labels cut at 80 characters, ids in `kgid`; Gephi merges parallel edges",
     .write = dot::write},
    {.name = "dot-bare",
     .description = "DOT without header and style, also for Gephi up to 0.9.7",
     .keeps = "as dot",
     .write = dot::write_bare},
    {.name = "json",
     .description = "node-link JSON for D3, force-graph and NetworkX (edges=\"links\")",
     .extensions = ".json",
     .keeps = "everything; types, lists, direction as the member `directed`",
     .write = json::write},
    {.name = "json-graphology",
     .description = "graphology JSON for gephi-lite, sigma and graphology",
     .keeps = "everything; types, lists, true directions; with first coordinates",
     .write = json_graphology::write},
    {.name = "json-cytoscape",
     .description = "Cytoscape.js JSON, also for Cytoscape desktop",
     .extensions = ".cyjs",
     .keeps = "everything; types, lists, kinds as classes, direction as the member `directed`",
     .write = json_cytoscape::write},
    {.name = "json-jgf",
     .description = "JSON Graph Format, version 2",
     .extensions = ".jgf",
     .keeps = "everything; types, lists, true directions",
     .write = json_jgf::write},
    {.name = "csv",
     .description = "two CSV tables for Gephi's spreadsheet importer: first nodes, then edges appended",
     .extensions = ".csv",
     .keeps = "everything but looks; true directions, kinds as Gephi's edge types, days as numbers, lists as text",
     .files = csv::files},
    {.name = "csv-timeline",
     .description = "as csv, with the day from which on nodes and edges are there, for Gephi's timeline",
     .keeps = "as csv, with first days",
     .files = csv::timeline_files},
    {.name = "csv-safe",
     .description = "as csv, for spreadsheets: text that would run as a formula has an apostrophe before it",
     .keeps = "as csv, with such text changed",
     .files = csv::safe_files},
    {.name = "csv-neo4j",
     .description = "CSV for neo4j-admin database import --array-delimiter=\"|\"",
     .keeps = "everything; types, lists, days; undirected kinds with the property `directed` = false",
     .files = csv_neo4j::files},
    {.name = "jsonl-graphframes",
     .description = "JSON Lines for Spark's GraphFrames",
     .keeps = "everything; types, lists, direction as the column `directed`",
     .files = jsonl_graphframes::files},
    {.name = "sqlite",
     .description = "SQLite database: nodes, edges, evidence, views, full-text search over titles and abstracts",
     .extensions = ".sqlite .sqlite3 .db",
     .keeps = "everything; lists as JSON, direction as the column `directed`",
     .write_path = sqlite::write,
     .binary = true},
    {.name = "vosviewer",
     .description = "map and network file for VOSviewer",
     .keeps = "labels, links, strengths, first years, kinds of nodes as clusters; pairs of nodes have one link",
     .files = vosviewer::files},
    {.name = "json-vosviewer",
     .description = "VOSviewer JSON, for VOSviewer and VOSviewer Online",
     .keeps = "as vosviewer",
     .write = json_vosviewer::write},
    {.name = "pajek",
     .description = "Pajek .net, for Pajek, NetworkX and igraph",
     .extensions = ".net",
     .keeps = "labels, weights, kinds of edges; one direction for all",
     .write = pajek::write},
    {.name = "gml",
     .description = "GML for yEd, Cytoscape and NetworkX (label=\"id\")",
     .extensions = ".gml",
     .keeps = "everything; lists as text, direction as `is_directed`, colours, sizes",
     .write = gml::write},
    {.name = "arxg",
     .description = "arxgraph's own file, mapped and used without being read; a SOURCE of every command",
     .extensions = ".arxg",
     .keeps = "everything, to the byte",
     .write = arxg::write,
     .binary = true,
     .whole = true},
}};

bool same_ignoring_case(std::string_view a, std::string_view b) noexcept {
    return a.size() == b.size() && starts_with_any_case(a, b);
}

bool has_extension(const ExporterFormat& format, std::string_view extension) noexcept {
    std::string_view rest = format.extensions;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (same_ignoring_case(rest.substr(0, end), extension)) return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

template <class Predicate>
const ExporterFormat* find_format(const Predicate& predicate) noexcept {
    const auto found = std::find_if(formats.begin(), formats.end(), predicate);
    return found == formats.end() ? nullptr : &*found;
}

}  // namespace

std::span<const ExporterFormat> exporter_formats() noexcept {
    return formats;
}

const ExporterFormat* find_exporter(std::string_view name) noexcept {
    return find_format([&](const ExporterFormat& format) { return format.name == name; });
}

const ExporterFormat* exporter_for_path(std::string_view path) noexcept {
    const std::size_t dot = path.rfind('.');
    const std::size_t slash = path.rfind('/');
    if (dot == path.npos || (slash != path.npos && dot < slash)) return nullptr;
    return find_format([&](const ExporterFormat& format) { return has_extension(format, path.substr(dot)); });
}

}  // namespace arxgraph
