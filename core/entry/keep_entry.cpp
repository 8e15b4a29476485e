#include <arxgraph/core/entry/keep_entry.hpp>

#include <vector>

namespace arxgraph {

namespace {

std::string_view kept(EntryBatch& batch, std::string_view text) {
    return batch.keep(text);
}
Note kept(EntryBatch& batch, const Note& note) {
    return {.language = batch.keep(note.language), .text = batch.keep(note.text)};
}
StatedLink kept(EntryBatch& batch, const StatedLink& link) {
    return {.url = batch.keep(link.url),
            .line = link.line,
            .intents = batch.keep(link.intents),
            .influential = link.influential};
}
NoteLink kept(EntryBatch& batch, const NoteLink& link) {
    return {.name = batch.keep(link.name), .line = link.line};
}
Provenance kept(EntryBatch& batch, const Provenance& each) {
    return {.field = batch.keep(each.field), .from = batch.keep(each.from), .at = batch.keep(each.at)};
}
Conflict kept(EntryBatch& batch, const Conflict& each) {
    return {.field = batch.keep(each.field),
            .value = batch.keep(each.value),
            .from = batch.keep(each.from),
            .at = batch.keep(each.at)};
}

template <class T>
std::span<const T> kept(EntryBatch& batch, std::span<const T> list) {
    std::vector<T> items;
    items.reserve(list.size());
    for (const T& item : list) items.push_back(kept(batch, item));
    return batch.keep_list(items);
}

}  // namespace

Entry keep_entry(EntryBatch& batch, const Entry& entry) {
    Entry result = entry;
    for (std::string_view* text : {&result.source.path, &result.title, &result.abstract, &result.arxiv_id, &result.doi,
                                   &result.url, &result.comments, &result.journal_ref})
        *text = batch.keep(*text);
    result.authors = kept(batch, entry.authors);
    result.notes = kept(batch, entry.notes);
    result.tags = kept(batch, entry.tags);
    result.categories = kept(batch, entry.categories);
    result.links = kept(batch, entry.links);
    result.names = kept(batch, entry.names);
    result.note_links = kept(batch, entry.note_links);
    result.provenance = kept(batch, entry.provenance);
    result.conflicts = kept(batch, entry.conflicts);
    return result;
}

}  // namespace arxgraph
