// Values of options from their text, with one wording of what is wrong. All throw UsageError.
#pragma once

#include <arxgraph/core/entry/date.hpp>
#include <arxgraph/core/graph/attribute_columns.hpp>
#include <arxgraph/core/graph/kinds.hpp>

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>

namespace arxgraph {

std::uint32_t parse_number(std::string_view option, std::string_view text, std::uint32_t least, std::uint32_t most);
/// A number ≥ 0 with decimals.
double parse_weight(std::string_view option, std::string_view text);
Date parse_date(std::string_view option, std::string_view text);
/// With commas between them.
std::string node_kind_names();
std::string edge_kind_names();
/// In lines that fit into a help text.
std::string attribute_names();
/// `all`, `none`, or names with commas between them; `evidence` is that of nodes and of edges.
AttributeChoice parse_attributes(std::string_view option, std::string_view text);
std::bitset<node_kind_count> parse_node_kinds(std::string_view option, std::string_view text);
std::bitset<edge_kind_count> parse_edge_kinds(std::string_view option, std::string_view text);

}  // namespace arxgraph
