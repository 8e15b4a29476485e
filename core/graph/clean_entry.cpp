#include <arxgraph/core/graph/clean_entry.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <vector>

namespace arxgraph {

namespace {

void clean_text(std::string_view& text, EntryBatch& batch) {
    if (!is_clean(text)) text = batch.keep(clean(text).text);
}
void clean_text(Note& note, EntryBatch& batch) {
    clean_text(note.language, batch);
    clean_text(note.text, batch);
}
void clean_text(StatedLink& link, EntryBatch& batch) {
    clean_text(link.url, batch);
    clean_text(link.intents, batch);
}
void clean_text(NoteLink& link, EntryBatch& batch) {
    clean_text(link.name, batch);
}

template <class T>
void clean_list(std::span<const T>& list, EntryBatch& batch) {
    std::vector<T> cleaned(list.begin(), list.end());
    for (T& each : cleaned) clean_text(each, batch);
    list = batch.keep_list(cleaned);
}

bool is_clean_item(std::string_view text) {
    return is_clean(text);
}
bool is_clean_item(const Note& note) {
    return is_clean(note.language) && is_clean(note.text);
}
bool is_clean_item(const StatedLink& link) {
    return is_clean(link.url) && is_clean(link.intents);
}
bool is_clean_item(const NoteLink& link) {
    return is_clean(link.name);
}

template <class T>
void clean_where_needed(std::span<const T>& list, EntryBatch& batch) {
    for (const T& each : list)
        if (!is_clean_item(each)) {
            clean_list(list, batch);
            return;
        }
}

}  // namespace

Entry clean_entry(const Entry& entry, EntryBatch& batch) {
    Entry result = entry;
    for (std::string_view* text : {&result.source.path, &result.title, &result.abstract, &result.arxiv_id, &result.doi,
                                   &result.url, &result.comments, &result.journal_ref})
        clean_text(*text, batch);
    clean_where_needed(result.authors, batch);
    clean_where_needed(result.tags, batch);
    clean_where_needed(result.categories, batch);
    clean_where_needed(result.notes, batch);
    clean_where_needed(result.links, batch);
    clean_where_needed(result.names, batch);
    clean_where_needed(result.note_links, batch);
    return result;
}

}  // namespace arxgraph
