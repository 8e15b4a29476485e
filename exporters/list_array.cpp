#include <arxgraph/exporters/list_array.hpp>

namespace arxgraph {

std::string_view list_array(std::span<const std::string_view> items, std::string& scratch) {
    scratch = "[";
    for (const std::string_view item : items) {
        if (scratch.size() > 1) scratch += ", ";
        scratch += '"';
        for (const char character : item) {
            if (character == '"' || character == '\\') scratch += '\\';
            scratch += character;
        }
        scratch += '"';
    }
    scratch += ']';
    return scratch;
}

}  // namespace arxgraph
