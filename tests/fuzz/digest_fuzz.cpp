// Any bytes as a digest: no word is lost, every line number lies in the document, entries survive JSON Lines, and a
// graph is built of them whose text is clean.
#include <arxgraph/extractors/digest/digest.hpp>

#include "entries_property.hpp"
#include "kept_words.hpp"
#include "property.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using namespace arxgraph;
using fuzz::require;

bool keeps_every_word(std::string_view bytes, const fuzz::Read& result) {
    if (result.batches.empty() || result.diagnostics.count(DiagnosticCode::too_many_items) != 0) return true;
    return tests::lost_word(bytes, result.batches).empty();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    (void)digest::sniff({.path = "f.txt", .bytes = bytes});
    const fuzz::Read first = fuzz::read(digest::extract, bytes, "f.txt");
    fuzz::require_lines_within(first, bytes);
    for (const EntryBatch& batch : first.batches)
        for (const Entry& entry : batch.entries()) require(!entry.title.empty(), "every entry has a title");
    require(keeps_every_word(bytes, first), "no word is lost");
    fuzz::require_survival(first);
    return 0;
}
