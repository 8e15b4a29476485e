#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/clean_lines.hpp>
#include <arxgraph/extractors/entries.hpp>

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace arxgraph::entries {

namespace {

constexpr std::string_view schema = "arxgraph.entry/1";
constexpr std::size_t deepest = 64;
constexpr std::size_t entries_per_batch = 256;

using Value = rapidjson::Value;

std::string_view view_of(const Value& value) {
    return {value.GetString(), value.GetStringLength()};
}

/// False if brackets nest deeper than `deepest`; so that no hostile line makes a deep document.
bool is_shallow(std::string_view text) noexcept {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\') ++i;
            if (c == '"') in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepest) return false;
        } else if ((c == '}' || c == ']') && depth > 0) {
            --depth;
        }
    }
    return true;
}

/// Half of a surrogate pair cannot be UTF-8: `\\ud800` without its other half becomes `\\ufffd`. None if all are whole.
std::optional<std::string> without_lone_surrogates(std::string_view json) {
    const auto unit_at = [&](std::size_t at) -> unsigned {
        if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return 0;
        unsigned unit = 0;
        const auto [end, error] = std::from_chars(json.data() + at + 2, json.data() + at + 6, unit, 16);
        return error == std::errc{} && end == json.data() + at + 6 ? unit : 0;
    };
    const auto is_high = [](unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; };
    const auto is_low = [](unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; };
    std::string repaired(json);
    bool changed = false;
    for (std::size_t at = json.find('\\'); at != std::string_view::npos; at = json.find('\\', at)) {
        const unsigned unit = unit_at(at);
        if (is_high(unit) && is_low(unit_at(at + 6))) {
            at += 12;
        } else {
            if (is_high(unit) || is_low(unit)) {
                repaired.replace(at, 6, "\\ufffd");
                changed = true;
            }
            at += 2;
        }
    }
    return changed ? std::optional{std::move(repaired)} : std::nullopt;
}

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
                            .line = number("links.line", member(item, "line"))};
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
class LinesReader {
public:
    LinesReader(const Document& document, const EntrySink& sink, Diagnostics& diagnostics)
        : document_(document), sink_(sink), diagnostics_(diagnostics) {}

    void read() {
        CleanLines lines(document_, longest_record, diagnostics_);
        while (const auto line = lines.next()) {
            read_line(line->text, {.path = document_.path, .line = line->number}, line->last);
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

    void read_line(std::string_view line, Location where, bool last) {
        if (!is_shallow(line))
            return diagnostics_.report(DiagnosticCode::malformed_record, where,
                                       "nested deeper than " + std::to_string(deepest) + " levels");
        rapidjson::Document json;
        const auto repaired = line.find("\\u") == std::string_view::npos ? std::nullopt : without_lone_surrogates(line);
        if (repaired) {
            diagnostics_.report(DiagnosticCode::ill_formed_utf8, where, "half of a surrogate pair");
            line = *repaired;
        }
        json.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
        if (json.HasParseError()) {
            diagnostics_.report(DiagnosticCode::malformed_record, where,
                                std::string(rapidjson::GetParseError_En(json.GetParseError())) + " (byte " +
                                    std::to_string(json.GetErrorOffset() + 1) + ")");
            if (last && json.GetErrorOffset() + 1 >= line.size())
                diagnostics_.report(DiagnosticCode::truncated_document, where, "in the middle of a record");
            return;
        }
        if (!json.IsObject()) return diagnostics_.report(DiagnosticCode::malformed_record, where, "no JSON object");
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
    LinesReader(document, sink, diagnostics).read();
}

}  // namespace arxgraph::entries
