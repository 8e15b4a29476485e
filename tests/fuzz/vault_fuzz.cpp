// Any bytes as a note: one entry or a report, lines within the document, entries survive JSON Lines, and a graph is
// built of them.
#include <arxgraph/core/graph/graph_builder.hpp>
#include <arxgraph/extractors/vault/vault.hpp>

#include "entries_property.hpp"
#include "property.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace arxgraph;
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    (void)vault::sniff({.path = "250508 Note.md", .bytes = bytes});
    const fuzz::Read note = fuzz::read(vault::extract, bytes, "250508 Note.md");
    fuzz::require(note.entries() <= 1, "a note is one paper at most");
    fuzz::require(note.entries() == 1 || !note.diagnostics.kept().empty(), "what is no paper is reported");
    fuzz::require_lines_within(note, bytes);
    fuzz::require_survival(note);
    return 0;
}
