// The tables, indexes and views of the SQLite exporter.
#pragma once

#include <arxgraph/core/graph/attribute_columns.hpp>

#include <string>
#include <string_view>

namespace arxgraph::sqlite {

/// Columns of nodes that a graph lacks are there as well, so that a query works for every graph; of notes there is one
/// for each language that occurs.
std::string tables(const AttributeColumns& columns);

/// Made when the tables are full.
extern const std::string_view indexes_and_search;
extern const std::string_view views;

}  // namespace arxgraph::sqlite
