#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/extractors/entry_writer.hpp>

#include <rapidjson/writer.h>

#include <string>
#include <string_view>

namespace arxgraph {

namespace {

/// A TextWriter as RapidJSON's output stream.
class TextStream {
public:
    using Ch = char;
    explicit TextStream(TextWriter& out) : out_(out) {}
    void Put(char c) { out_.put(c); }
    void Flush() {}

private:
    TextWriter& out_;
};

using Writer = rapidjson::Writer<TextStream>;

void write_text(Writer& json, std::string_view text) {
    json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void write_member(Writer& json, std::string_view name, std::string_view text) {
    if (text.empty()) return;
    write_text(json, name);
    write_text(json, text);
}

void write_member(Writer& json, std::string_view name, std::uint32_t number) {
    if (number == 0) return;
    write_text(json, name);
    json.Uint(number);
}

template <class T, class Write>
void write_list(Writer& json, std::string_view name, std::span<const T> list, Write write) {
    if (list.empty()) return;
    write_text(json, name);
    json.StartArray();
    for (const T& item : list) write(item);
    json.EndArray();
}

void write_source(Writer& json, Location source) {
    write_text(json, "source");
    json.StartObject();
    write_member(json, "path", source.path);
    write_member(json, "line", source.line);
    json.EndObject();
}

void write_author(Writer& json, std::string_view name) {
    json.StartObject();
    write_member(json, "name", name);
    json.EndObject();
}

void write_note(Writer& json, const Note& note) {
    json.StartObject();
    write_member(json, "lang", note.language);
    write_member(json, "text", note.text);
    json.EndObject();
}

void write_link(Writer& json, const StatedLink& link) {
    json.StartObject();
    write_member(json, "url", link.url);
    if (const auto id = ArxivId::parse(link.url)) write_member(json, "arxiv_id", id->text());
    write_member(json, "line", link.line);
    write_member(json, "intents", link.intents);
    if (link.influential) {
        write_text(json, "influential");
        json.Bool(true);
    }
    json.EndObject();
}

void write_note_link(Writer& json, const NoteLink& link) {
    json.StartObject();
    write_member(json, "name", link.name);
    write_member(json, "line", link.line);
    json.EndObject();
}

void write_provenance(Writer& json, std::span<const Provenance> provenance) {
    if (provenance.empty()) return;
    write_text(json, "provenance");
    json.StartObject();
    for (const Provenance& each : provenance) {
        write_text(json, each.field);
        json.StartObject();
        write_member(json, "from", each.from);
        write_member(json, "at", each.at);
        json.EndObject();
    }
    json.EndObject();
}

void write_conflict(Writer& json, const Conflict& conflict) {
    json.StartObject();
    write_member(json, "field", conflict.field);
    write_member(json, "value", conflict.value);
    write_member(json, "from", conflict.from);
    write_member(json, "at", conflict.at);
    json.EndObject();
}

}  // namespace

void write_entry(TextWriter& out, const Entry& entry) {
    TextStream stream(out);
    Writer json(stream);
    const auto write_each = [&](std::string_view text) { write_text(json, text); };
    json.StartObject();
    write_member(json, "schema", "arxgraph.entry/1");
    write_source(json, entry.source);
    write_member(json, "title", entry.title);
    write_list(json, "authors", entry.authors, [&](std::string_view name) { write_author(json, name); });
    write_member(json, "abstract", entry.abstract);
    write_list(json, "notes", entry.notes, [&](const Note& note) { write_note(json, note); });
    write_list(json, "tags", entry.tags, write_each);
    write_list(json, "categories", entry.categories, write_each);
    write_list(json, "links", entry.links, [&](const StatedLink& link) { write_link(json, link); });
    write_list(json, "names", entry.names, write_each);
    write_list(json, "note_links", entry.note_links, [&](const NoteLink& link) { write_note_link(json, link); });
    write_member(json, "arxiv_id", entry.arxiv_id);
    write_member(json, "version", entry.version);
    write_member(json, "doi", entry.doi);
    write_member(json, "url", entry.url);
    write_member(json, "published", entry.published.text());
    write_member(json, "updated", entry.updated.text());
    write_member(json, "noted", entry.noted.text());
    write_member(json, "comments", entry.comments);
    write_member(json, "journal_ref", entry.journal_ref);
    if (entry.cited_only) {
        write_text(json, "cited_only");
        json.Bool(true);
    }
    write_provenance(json, entry.provenance);
    write_list(json, "conflicts", entry.conflicts, [&](const Conflict& each) { write_conflict(json, each); });
    json.EndObject();
    out.put('\n');
}

}  // namespace arxgraph
