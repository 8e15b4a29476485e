#include <arxgraph/exporters/joined_list.hpp>

#include <cstddef>

namespace arxgraph {

std::string_view joined_list(std::span<const std::string_view> items, std::string& scratch) {
    if (items.size() == 1 && items.front().find(';') == std::string_view::npos) return items.front();
    scratch.clear();
    for (const std::string_view item : items) {
        if (!scratch.empty()) scratch += "; ";
        std::size_t semicolon = scratch.size();
        scratch += item;
        while ((semicolon = scratch.find(';', semicolon)) != scratch.npos) scratch[semicolon] = ',';
    }
    return scratch;
}

}  // namespace arxgraph
