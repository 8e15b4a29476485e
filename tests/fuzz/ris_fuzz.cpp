// Any bytes as a RIS file: lines within the document, entries survive JSON Lines, blocks of any size give the same,
// two well-formed files joined give the entries of both.
#include <arxgraph/extractors/ris.hpp>

#include "entries_property.hpp"
#include "records_property.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace arxgraph;
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    (void)ris::sniff({.path = "f", .bytes = bytes});
    const fuzz::Read read = fuzz::read(ris::extract, bytes, "f");
    fuzz::require_lines_within(read, bytes);
    fuzz::require_survival(read);
    fuzz::require_same_in_blocks(ris::extract, bytes, "f", read);
    const std::string_view first = bytes.substr(0, fuzz::cut_before(bytes, "TY"));
    fuzz::require_sum(ris::extract, first, bytes.substr(first.size()));
    return 0;
}
