// Any bytes as a bibliography: lines within the document, entries survive JSON Lines, blocks of any size give the same,
// two well-formed files joined give the entries of both.
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/bibtex/bibtex.hpp>

#include "entries_property.hpp"
#include "records_property.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

/// Its last bracket closes a record, and no abbreviation of it changes what follows.
bool stands_alone(std::string_view bytes) {
    const std::string_view text = arxgraph::trim(bytes);
    return (text.ends_with('}') || text.ends_with(')')) &&
           arxgraph::ascii_lower(text).find("@string") == std::string::npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace arxgraph;
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    (void)bibtex::sniff({.path = "f", .bytes = bytes});
    const fuzz::Read read = fuzz::read(bibtex::extract, bytes, "f");
    fuzz::require_lines_within(read, bytes);
    fuzz::require_survival(read);
    fuzz::require_same_in_blocks(bibtex::extract, bytes, "f", read);
    const std::string_view first = bytes.substr(0, fuzz::cut_before(bytes, "@"));
    if (stands_alone(first)) fuzz::require_sum(bibtex::extract, first, bytes.substr(first.size()));
    return 0;
}
