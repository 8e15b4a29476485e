// Any bytes as a feed of arXiv's API: lines within the document, the same whatever the blocks in which they come,
// entries survive JSON Lines and make a graph.
#include <arxgraph/extractors/arxiv_atom.hpp>

#include "entries_property.hpp"
#include "property.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace arxgraph;
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    (void)arxiv_atom::sniff({.path = "f.xml", .bytes = bytes});
    const fuzz::Read whole = fuzz::read(arxiv_atom::extract, bytes, "f.xml");
    fuzz::require_lines_within(whole, bytes);
    fuzz::require_same_in_blocks(arxiv_atom::extract, bytes, "f.xml", whole);
    fuzz::require_survival(whole);
    return 0;
}
