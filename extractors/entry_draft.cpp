#include <arxgraph/extractors/entry_draft.hpp>
#include <arxgraph/extractors/kept_text.hpp>

#include <string_view>

namespace arxgraph {

namespace {

std::span<const std::string_view> keep_phrases(EntryBatch& batch, const std::vector<std::string>& texts) {
    std::vector<std::string_view> kept;
    kept.reserve(texts.size());
    for (const std::string& text : texts)
        if (const std::string_view phrase = keep_phrase(batch, text); !phrase.empty()) kept.push_back(phrase);
    return batch.keep_list(kept);
}

std::span<const StatedLink> keep_links(EntryBatch& batch, const std::vector<DraftLink>& links) {
    std::vector<StatedLink> kept;
    kept.reserve(links.size());
    for (const DraftLink& link : links)
        if (const std::string_view target = keep_text(batch, link.target); !target.empty())
            kept.push_back({.url = target, .line = link.line});
    return batch.keep_list(kept);
}

std::span<const NoteLink> keep_note_links(EntryBatch& batch, const std::vector<DraftLink>& links) {
    std::vector<NoteLink> kept;
    kept.reserve(links.size());
    for (const DraftLink& link : links)
        if (const std::string_view name = keep_phrase(batch, link.target); !name.empty())
            kept.push_back({.name = name, .line = link.line});
    return batch.keep_list(kept);
}

std::span<const Note> keep_notes(EntryBatch& batch, const std::vector<DraftNote>& notes) {
    std::vector<Note> kept;
    kept.reserve(notes.size());
    for (const DraftNote& note : notes)
        if (const std::string_view text = keep_text(batch, note.text); !text.empty())
            kept.push_back({.language = batch.keep(note.language), .text = text});
    return batch.keep_list(kept);
}

}  // namespace

void add(EntryBatch& batch, const EntryDraft& draft) {
    batch.add({.source = {.path = batch.keep(draft.source.path), .line = draft.source.line},
               .title = keep_phrase(batch, draft.title),
               .authors = keep_phrases(batch, draft.authors),
               .abstract = keep_text(batch, draft.abstract),
               .notes = keep_notes(batch, draft.notes),
               .tags = keep_phrases(batch, draft.tags),
               .categories = keep_phrases(batch, draft.categories),
               .links = keep_links(batch, draft.links),
               .names = keep_phrases(batch, draft.names),
               .note_links = keep_note_links(batch, draft.note_links),
               .arxiv_id = batch.keep(draft.ids.arxiv_id),
               .version = draft.ids.version,
               .doi = keep_text(batch, draft.ids.doi),
               .url = keep_text(batch, draft.ids.url),
               .published = draft.published,
               .updated = draft.updated,
               .noted = draft.noted,
               .comments = keep_text(batch, draft.comments),
               .journal_ref = keep_phrase(batch, draft.journal_ref)});
}

}  // namespace arxgraph
