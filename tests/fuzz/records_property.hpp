// What holds of formats that are streams of records.
#pragma once

#include "entries_property.hpp"
#include "property.hpp"

#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>

namespace arxgraph::fuzz {

/// Where to cut into two files: before a line that begins with `start`, another one with any other bytes.
inline std::size_t cut_before(std::string_view bytes, std::string_view start) {
    if (bytes.empty()) return 0;
    const auto sum = std::accumulate(bytes.begin(), bytes.end(), std::size_t{0}, [](std::size_t so_far, char c) {
        return so_far * 31 + static_cast<unsigned char>(c);
    });
    const std::size_t at = bytes.find(std::string("\n").append(start), sum % bytes.size());
    return at == std::string_view::npos ? sum % bytes.size() : at + 1;
}

/// Two files that are both read without a report: the file of both gives the entries of the first and of the second.
template <class Extract>
void require_sum(Extract extract, std::string_view first, std::string_view second) {
    const Read of_first = read(extract, first, "f");
    const Read of_second = read(extract, second, "f");
    if (!of_first.diagnostics.kept().empty() || !of_second.diagnostics.kept().empty()) return;
    const std::string both = std::string(first).append("\n").append(second);
    require(read(extract, both, "f").entries() == of_first.entries() + of_second.entries(),
            "two files give the entries of both");
}

}  // namespace arxgraph::fuzz
