#include <arxgraph/exporters/joined_list.hpp>

#include <cstddef>

namespace arxgraph {

void join_list(std::span<const std::string_view> items, std::string& joined) {
    joined.clear();
    for (const std::string_view item : items) {
        if (!joined.empty()) joined += "; ";
        std::size_t semicolon = joined.size();
        joined += item;
        while ((semicolon = joined.find(';', semicolon)) != joined.npos) joined[semicolon] = ',';
    }
}

}  // namespace arxgraph
