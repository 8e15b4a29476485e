#include <arxgraph/core/graph/readable_id.hpp>
#include <arxgraph/core/text/slug.hpp>
#include <arxgraph/core/text/unicode.hpp>

namespace arxgraph {

std::string readable_id(std::string_view kind, std::string_view text, std::size_t longest, bool with_hash) {
    std::string id = std::string(kind) + ':' + slug(fold(text), longest);
    if (id.back() == ':') id += 'x';
    return with_hash || id.ends_with(":x") ? id + '-' + hash8(text) : id;
}

}  // namespace arxgraph
