#include <arxgraph/cli/options/values.hpp>
#include <arxgraph/cli/usage_error.hpp>

#include <fmt/core.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string>
#include <system_error>
#include <vector>

namespace arxgraph {

namespace {

constexpr std::size_t longest_help_line = 50;

template <class Number>
bool read_whole(std::string_view text, Number& number) {
    const char* const end = text.data() + text.size();
    const auto [stopped, failure] = std::from_chars(text.data(), end, number);
    return failure == std::errc{} && stopped == end;
}

template <class Kinds>
std::string names_of(const Kinds& kinds) {
    std::string names;
    for (const auto kind : kinds) names.append(names.empty() ? "" : ",").append(name(kind));
    return names;
}

template <class Kinds, class Parse>
auto parse_kinds(std::string_view option, std::string_view text, const Kinds& all, Parse parse) {
    std::bitset<std::tuple_size_v<Kinds>> kinds;
    while (true) {
        const std::size_t comma = text.find(',');
        const std::string_view each = text.substr(0, comma);
        const auto kind = parse(each);
        if (!kind)
            throw UsageError(fmt::format("\"{}\" is no kind; kinds are {}", each, names_of(all)), std::string(option));
        kinds.set(index_of(*kind));
        if (comma == std::string_view::npos) return kinds;
        text.remove_prefix(comma + 1);
    }
}

/// Those of nodes, then those that only edges have.
std::vector<std::string_view> all_attribute_names() {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < node_attribute_count; ++i) names.push_back(name(static_cast<NodeAttribute>(i)));
    for (std::size_t i = 0; i < edge_attribute_count; ++i)
        if (const auto each = name(static_cast<EdgeAttribute>(i)); std::ranges::find(names, each) == names.end())
            names.push_back(each);
    return names;
}

/// False if nothing is called so.
bool choose(AttributeChoice& choice, std::string_view wanted) {
    bool found = false;
    for (std::size_t i = 0; i < node_attribute_count; ++i) {
        if (name(static_cast<NodeAttribute>(i)) != wanted) continue;
        choice.nodes.set(i);
        found = true;
    }
    for (std::size_t i = 0; i < edge_attribute_count; ++i) {
        if (name(static_cast<EdgeAttribute>(i)) != wanted) continue;
        choice.edges.set(i);
        found = true;
    }
    return found;
}

}  // namespace

std::uint32_t parse_number(std::string_view option, std::string_view text, std::uint32_t least, std::uint32_t most) {
    std::uint32_t number = 0;
    if (!read_whole(text, number) || number < least || number > most)
        throw UsageError(fmt::format("\"{}\" is no whole number from {} to {}", text, least, most),
                         std::string(option));
    return number;
}

double parse_weight(std::string_view option, std::string_view text) {
    double weight = 0;
    if (!read_whole(text, weight) || !std::isfinite(weight) || weight < 0)
        throw UsageError(fmt::format("\"{}\" is no number of 0 or more", text), std::string(option));
    return weight;
}

Date parse_date(std::string_view option, std::string_view text) {
    const std::optional<Date> date = Date::parse(text);
    if (!date) throw UsageError(fmt::format("\"{}\" is no day written as YYYY-MM-DD", text), std::string(option));
    return *date;
}

std::string node_kind_names() {
    return names_of(all_node_kinds);
}
std::string edge_kind_names() {
    return names_of(all_edge_kinds);
}

std::string attribute_names() {
    std::string names;
    std::size_t line = 0;
    for (const std::string_view name : all_attribute_names()) {
        const bool fits = names.size() - line + name.size() + 2 <= longest_help_line;
        if (!names.empty()) names += fits ? ", " : ",\n";
        if (!fits) line = names.size();
        names += name;
    }
    return names;
}

AttributeChoice parse_attributes(std::string_view option, std::string_view text) {
    if (text == "all") return {};
    AttributeChoice choice{.nodes = {}, .edges = {}};
    if (text == "none") return choice;
    while (true) {
        const std::size_t comma = text.find(',');
        const std::string_view wanted = text.substr(0, comma);
        if (!choose(choice, wanted))
            throw UsageError(fmt::format("\"{}\" is no attribute; attributes are {}", wanted,
                                         fmt::join(all_attribute_names(), ", ")),
                             std::string(option));
        if (comma == std::string_view::npos) return choice;
        text.remove_prefix(comma + 1);
    }
}

std::bitset<node_kind_count> parse_node_kinds(std::string_view option, std::string_view text) {
    return parse_kinds(option, text, all_node_kinds, parse_node_kind);
}

std::bitset<edge_kind_count> parse_edge_kinds(std::string_view option, std::string_view text) {
    return parse_kinds(option, text, all_edge_kinds, parse_edge_kind);
}

}  // namespace arxgraph
