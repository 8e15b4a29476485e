// Wanted papers and records for tests, written down shortly.
#pragma once

#include <arxgraph/enrichers/title_match.hpp>

#include "stated_entry.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace arxgraph::tests {

/// A wanted paper and the entry that states it.
struct Wanted {
    explicit Wanted(StatedEntry stated) : batch(batch_of({std::move(stated)})) {
        const Entry& entry = batch.entries().front();
        paper = {.arxiv_id = entry.arxiv_id,
                 .doi = entry.doi,
                 .title = entry.title,
                 .authors = entry.authors,
                 .published = entry.published,
                 .noted = entry.noted,
                 .stated = entry.source};
    }
    EntryBatch batch;
    WantedPaper paper{};
};

inline TitleVerdict judged(const StatedEntry& stated, const StatedEntry& record,
                           double threshold = near_title_threshold) {
    const Wanted wanted(stated);
    const EntryBatch records = batch_of({record});
    const Entry& entry = records.entries().front();
    return judge_title(TitleQuery(wanted.paper), *title_of_record(entry.title), entry, threshold);
}

/// What is decided once all records are known.
inline Answer decided(const StatedEntry& stated, const std::vector<StatedEntry>& records) {
    const Wanted wanted(stated);
    const TitleQuery query(wanted.paper);
    const EntryBatch batch = batch_of(records);
    EntryBatch texts;
    TitleCandidates candidates;
    for (const Entry& record : batch.entries()) {
        const TitleVerdict verdict = judge_title(query, *title_of_record(record.title), record);
        if (verdict.method != MatchMethod::none) candidates.add(verdict, record, texts);
    }
    Answer answer;
    candidates.decide(answer);
    answer.record = {};  // its text goes with this function
    return answer;
}

}  // namespace arxgraph::tests
