// Any bytes as snapshot records: lines within the document, the same whatever the blocks in which they come, entries
// survive JSON Lines and make a graph. A record that the fast reader takes is one that the plain reader takes for the
// same.
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/arxiv_snapshot.hpp>
#include <arxgraph/extractors/arxiv_snapshot_bulk.hpp>
#include <arxgraph/extractors/arxiv_snapshot_plain.hpp>
#include <arxgraph/extractors/json_records.hpp>

#include "entries_property.hpp"
#include "property.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace arxgraph;

void require_same_record(std::string_view line) {
    if (!is_clean(line)) return;
    const std::string padded = std::string(line).append(arxiv_snapshot::BulkReader::padding(), '"');
    arxiv_snapshot::BulkReader reader;
    arxiv_snapshot::Record bulk;
    if (!reader.read(std::string_view{padded}.substr(0, line.size()), bulk)) return;
    rapidjson::Document json;
    Diagnostics diagnostics;
    fuzz::require(parse_record({.text = line, .line = 1}, "s.json", json, diagnostics), "both take the record");
    arxiv_snapshot::Record plain;
    arxiv_snapshot::read_plainly(json, plain);
    fuzz::require(bulk == plain && diagnostics.kept().empty(), "both say the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    require_same_record(bytes.substr(0, bytes.find('\n')));
    (void)arxiv_snapshot::sniff({.path = "s.json", .bytes = bytes});
    const fuzz::Read whole = fuzz::read(arxiv_snapshot::extract, bytes, "s.json");
    fuzz::require_lines_within(whole, bytes);
    fuzz::require_same_in_blocks(arxiv_snapshot::extract, bytes, "s.json", whole);
    fuzz::require_survival(whole);
    return 0;
}
