#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/entries.hpp>
#include <arxgraph/extractors/json_records.hpp>

#include <rapidjson/document.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace arxgraph::entries {

namespace {

constexpr std::string_view schema = "arxgraph.entry/1";
constexpr std::size_t entries_per_batch = 256;

using Value = rapidjson::Value;

/// Reads the members of one record into an entry whose text the batch keeps.
class RecordReader {
public:
    RecordReader(Location record, EntryBatch& batch, std::set<std::string>& unknown_members, Diagnostics& diagnostics)
        : record_(record), batch_(batch), unknown_members_(unknown_members), diagnostics_(diagnostics) {}

    Entry read(const Value& record) {
        entry_.source = {.path = batch_.keep(record_.path), .line = record_.line};
        for (const auto& member : record.GetObject()) read_member(view_of(member.name), member.value);
        return entry_;
    }

private:
    void read_member(std::string_view name, const Value& value) {
        if (name == "source")
            read_source(value);
        else if (name == "title")
            entry_.title = text(name, value);
        else if (name == "authors")
            entry_.authors = read_authors(value);
        else if (name == "abstract")
            entry_.abstract = text(name, value);
        else if (name == "notes")
            entry_.notes = read_notes(value);
        else if (name == "tags")
            entry_.tags = texts(name, value);
        else if (name == "categories")
            entry_.categories = texts(name, value);
        else if (name == "links")
            entry_.links = read_links(value);
        else if (name == "names")
            entry_.names = texts(name, value);
        else if (name == "note_links")
            entry_.note_links = read_note_links(value);
        else if (name == "arxiv_id")
            read_arxiv_id(value);
        else if (name == "version")
            entry_.version = number(name, value);
        else if (name == "doi")
            entry_.doi = text(name, value);
        else if (name == "url")
            entry_.url = text(name, value);
        else if (name == "published")
            entry_.published = date(name, value);
        else if (name == "updated")
            entry_.updated = date(name, value);
        else if (name == "noted")
            entry_.noted = date(name, value);
        else if (name == "comments")
            entry_.comments = text(name, value);
        else if (name == "journal_ref")
            entry_.journal_ref = text(name, value);
        else if (name == "cited_only")
            entry_.cited_only = flag(name, value);
        else if (name == "provenance")
            entry_.provenance = read_provenance(value);
        else if (name == "conflicts")
            entry_.conflicts = read_conflicts(value);
        else if (name != "schema")
            report_unknown(name);
    }

    void report_unknown(std::string_view name) {
        if (unknown_members_.emplace(name).second) diagnostics_.report(DiagnosticCode::unknown_member, record_, name);
    }
    void report_invalid(std::string_view name) { diagnostics_.report(DiagnosticCode::invalid_value, record_, name); }

    std::string_view keep_clean(std::string_view stated) {
        return is_clean(stated) ? batch_.keep(stated) : batch_.keep(clean(stated).text);
    }

    std::string_view text(std::string_view name, const Value& value) {
        if (value.IsString()) return keep_clean(view_of(value));
        if (!value.IsNull()) report_invalid(name);
        return {};
    }

    std::uint32_t number(std::string_view name, const Value& value) {
        if (value.IsUint()) return value.GetUint();
        if (!value.IsNull()) report_invalid(name);
        return 0;
    }

    bool flag(std::string_view name, const Value& value) {
        if (value.IsBool()) return value.GetBool();
        if (!value.IsNull()) report_invalid(name);
        return false;
    }

    Date date(std::string_view name, const Value& value) {
        if (value.IsNull()) return {};
        const auto parsed = value.IsString() ? Date::parse(view_of(value)) : std::nullopt;
        if (!parsed) report_invalid(name);
        return parsed.value_or(Date{});
    }

    /// Calls read(item) for the items of a list that has no more than `most_items`.
    template <class Read>
    void for_each_item(std::string_view name, const Value& value, Read read) {
        if (!value.IsArray()) {
            if (!value.IsNull()) report_invalid(name);
            return;
        }
        if (value.Size() > most_items) diagnostics_.report(DiagnosticCode::too_many_items, record_, name);
        const auto count = std::min<std::size_t>(value.Size(), most_items);
        for (rapidjson::SizeType i = 0; i < count; ++i) read(value[i]);
    }

    std::span<const std::string_view> texts(std::string_view name, const Value& value) {
        std::vector<std::string_view> list;
        for_each_item(name, value, [&](const Value& item) {
            if (const std::string_view stated = text(name, item); !stated.empty()) list.push_back(stated);
        });
        return batch_.keep_list(list);
    }

    static const Value& member(const Value& object, const char* name) {
        static const Value null;
        const auto found = object.FindMember(name);
        return found == object.MemberEnd() ? null : found->value;
    }

    std::span<const std::string_view> read_authors(const Value& value) {
        std::vector<std::string_view> names;
        for_each_item("authors", value, [&](const Value& item) {
            const std::string_view name = text("authors", item.IsObject() ? member(item, "name") : item);
            if (!name.empty()) names.push_back(name);
        });
        return batch_.keep_list(names);
    }

    std::span<const Note> read_notes(const Value& value) {
        std::vector<Note> notes;
        for_each_item("notes", value, [&](const Value& item) {
            if (!item.IsObject()) return report_invalid("notes");
            const Note note{.language = text("notes.lang", member(item, "lang")),
                            .text = text("notes.text", member(item, "text"))};
            if (!note.text.empty()) notes.push_back(note);
        });
        return batch_.keep_list(notes);
    }

    /// `url` counts; `arxiv_id` stands there for readers, and counts where there is no `url`.
    std::span<const StatedLink> read_links(const Value& value) {
        std::vector<StatedLink> links;
        for_each_item("links", value, [&](const Value& item) {
            if (!item.IsObject()) return report_invalid("links");
            StatedLink link{.url = text("links.url", member(item, "url")),
                            .line = number("links.line", member(item, "line")),
                            .intents = text("links.intents", member(item, "intents")),
                            .influential = flag("links.influential", member(item, "influential"))};
            const Value& id = member(item, "arxiv_id");
            if (link.url.empty() && id.IsString())
                if (const auto parsed = ArxivId::parse(view_of(id))) link.url = batch_.keep(parsed->url());
            if (link.url.empty()) return report_invalid("links");
            links.push_back(link);
        });
        return batch_.keep_list(links);
    }

    std::span<const NoteLink> read_note_links(const Value& value) {
        std::vector<NoteLink> links;
        for_each_item("note_links", value, [&](const Value& item) {
            if (!item.IsObject()) return report_invalid("note_links");
            const NoteLink link{.name = text("note_links.name", member(item, "name")),
                                .line = number("note_links.line", member(item, "line"))};
            if (link.name.empty()) return report_invalid("note_links");
            links.push_back(link);
        });
        return batch_.keep_list(links);
    }

    std::span<const Provenance> read_provenance(const Value& value) {
        if (!value.IsObject()) {
            if (!value.IsNull()) report_invalid("provenance");
            return {};
        }
        std::vector<Provenance> list;
        for (const auto& member : value.GetObject()) {
            if (list.size() == most_items) {
                diagnostics_.report(DiagnosticCode::too_many_items, record_, "provenance");
                break;
            }
            const std::string_view field = keep_clean(view_of(member.name));
            if (field.empty() || !member.value.IsObject()) {
                report_invalid("provenance");
                continue;
            }
            list.push_back({.field = field,
                            .from = text("provenance.from", this->member(member.value, "from")),
                            .at = text("provenance.at", this->member(member.value, "at"))});
        }
        return batch_.keep_list(list);
    }

    std::span<const Conflict> read_conflicts(const Value& value) {
        std::vector<Conflict> conflicts;
        for_each_item("conflicts", value, [&](const Value& item) {
            if (!item.IsObject()) return report_invalid("conflicts");
            const Conflict conflict{.field = text("conflicts.field", member(item, "field")),
                                    .value = text("conflicts.value", member(item, "value")),
                                    .from = text("conflicts.from", member(item, "from")),
                                    .at = text("conflicts.at", member(item, "at"))};
            if (conflict.field.empty()) return report_invalid("conflicts");
            conflicts.push_back(conflict);
        });
        return batch_.keep_list(conflicts);
    }

    void read_arxiv_id(const Value& value) {
        if (value.IsNull()) return;
        const auto reference = value.IsString() ? ArxivReference::parse(view_of(value)) : std::nullopt;
        if (!reference) return report_invalid("arxiv_id");
        entry_.arxiv_id = batch_.keep(reference->id.text());
        if (entry_.version == 0) entry_.version = reference->version;
    }

    void read_source(const Value& value) {
        if (!value.IsObject()) return report_invalid("source");
        if (const std::string_view path = text("source.path", member(value, "path")); !path.empty())
            entry_.source = {.path = path, .line = number("source.line", member(value, "line"))};
    }

    Location record_;
    EntryBatch& batch_;
    std::set<std::string>& unknown_members_;
    Diagnostics& diagnostics_;
    Entry entry_{};
};

/// Reads the records one by one.
class RecordsReader {
public:
    RecordsReader(const Document& document, const EntrySink& sink, Diagnostics& diagnostics)
        : document_(document), sink_(sink), diagnostics_(diagnostics) {}

    void read() {
        CleanLines lines(document_, longest_record, diagnostics_);
        while (const auto line = lines.next()) {
            read_record(record_of(*line));
            if (batch_.entries().size() == entries_per_batch) flush();
        }
        flush();
        if (!lines.refused() && entries_ == 0)
            diagnostics_.report(DiagnosticCode::no_entries, {.path = document_.path});
    }

private:
    void flush() {
        if (batch_.empty()) return;
        entries_ += batch_.entries().size();
        sink_(std::exchange(batch_, EntryBatch{}));
    }

    void read_record(const JsonRecord& record) {
        rapidjson::Document json;
        if (!parse_record(record, document_.path, json, diagnostics_)) return;
        const Location where{.path = document_.path, .line = record.line};
        if (!has_schema(json))
            return diagnostics_.report(DiagnosticCode::malformed_record, where, "its schema is not arxgraph.entry/1");
        add(RecordReader(where, batch_, unknown_members_, diagnostics_).read(json), where);
    }

    static bool has_schema(const Value& record) {
        const auto found = record.FindMember("schema");
        return found != record.MemberEnd() && found->value.IsString() && view_of(found->value) == schema;
    }

    void add(const Entry& entry, Location where) {
        if (entry.title.empty() && entry.arxiv_id.empty() && entry.doi.empty() && entry.url.empty())
            return diagnostics_.report(DiagnosticCode::untitled_entry, where);
        batch_.add(entry);
    }

    const Document& document_;
    const EntrySink& sink_;
    Diagnostics& diagnostics_;
    EntryBatch batch_;
    std::set<std::string> unknown_members_;
    std::size_t entries_ = 0;
};

}  // namespace

Match sniff(const DocumentHead& head) {
    const std::string_view start = trim(prefix(head.bytes, sniffed_bytes));
    if (!start.starts_with('{')) return Match::no;
    const std::string_view line = start.substr(0, start.find('\n'));
    return line.find("\"arxgraph.entry/") != std::string_view::npos ? Match::surely : Match::no;
}

void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics) {
    RecordsReader(document, sink, diagnostics).read();
}

}  // namespace arxgraph::entries
