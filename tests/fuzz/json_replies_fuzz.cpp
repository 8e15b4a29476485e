// Any bytes as answers of the services that speak JSON: no crash, and what is made of them is clean and survives JSON
// Lines.
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/enrichers/datacite.hpp>
#include <arxgraph/enrichers/openalex.hpp>
#include <arxgraph/enrichers/semantic_scholar_reply.hpp>
#include <arxgraph/extractors/entry_writer.hpp>
#include <arxgraph/extractors/extractor.hpp>

#include "property.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace arxgraph;

std::string lines_of(const EntryBatch& batch) {
    StringSink sink;
    TextWriter out(sink, 4096);
    for (const Entry& entry : batch.entries()) write_entry(out, entry);
    out.flush();
    return sink.text();
}

void require_survival(const EntryDraft& draft) {
    EntryBatch batch;
    add(batch, draft);
    const std::string lines = lines_of(batch);
    Diagnostics diagnostics;
    std::string again;
    MemorySource bytes(lines);
    find_extractor("entries")->extract(
        {.path = "r", .bytes = bytes}, [&](EntryBatch&& read) { again += lines_of(read); }, diagnostics);
    const Entry& entry = batch.entries().front();
    const bool names_a_paper = !entry.title.empty() || !entry.arxiv_id.empty() || !entry.doi.empty();
    fuzz::require(!names_a_paper || again.size() >= 2, "a record is an entry again");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    if (const auto work = openalex::read_work(bytes)) require_survival(*work);
    if (const auto doi = datacite::read_doi(bytes)) require_survival(*doi);
    for (const std::size_t asked : {std::size_t{1}, std::size_t{3}}) {
        const auto papers = semantic_scholar::read_batch(bytes, asked);
        fuzz::require(!papers || papers->size() == asked, "a batch has as many answers as were asked for");
        if (!papers) continue;
        for (const auto& paper : *papers)
            if (paper) require_survival(*paper);
    }
    if (const auto page = semantic_scholar::read_citations(bytes))
        for (const auto& paper : page->papers)
            fuzz::require(is_clean(paper.title) && is_clean(paper.intents), "texts are clean");
    fuzz::require(is_clean(semantic_scholar::error_in(bytes)), "an error is clean");
    return 0;
}
