#include <arxgraph/core/identity/arxiv_category.hpp>
#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/author_string.hpp>
#include <arxgraph/core/text/tex.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/arxiv_snapshot.hpp>
#include <arxgraph/extractors/arxiv_text.hpp>
#include <arxgraph/extractors/entry_batches.hpp>
#include <arxgraph/extractors/json_records.hpp>

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

namespace arxgraph::arxiv_snapshot {

namespace {

constexpr rapidjson::SizeType most_items = 100'000;  // of a list

using Value = rapidjson::Value;

std::string_view text_of(const Value& record, const char* name) {
    const auto member = record.FindMember(name);
    return member != record.MemberEnd() && member->value.IsString() ? view_of(member->value) : std::string_view{};
}

const Value* list_of(const Value& record, const char* name) {
    const auto member = record.FindMember(name);
    return member != record.MemberEnd() && member->value.IsArray() && !member->value.Empty() ? &member->value : nullptr;
}

/// [keyname, forenames, suffix, affiliation…] as one name in reading order.
std::string parsed_name(const Value& item) {
    std::string name;
    for (const rapidjson::SizeType part : {1U, 0U, 2U}) {
        if (part >= item.Size() || !item[part].IsString()) continue;
        const std::string text = decode_tex(view_of(item[part]), TexContext::name).text;
        if (!text.empty()) name.append(name.empty() ? "" : " ").append(text);
    }
    return name;
}

/// `hep-th/0606031 (*cross-listing*)`, as lists made of arXiv's mails have it: the id.
std::string_view without_remark(std::string_view id) noexcept {
    const std::size_t space = id.find(' ');
    return id.ends_with(')') && id.substr(std::min(space, id.size())).starts_with(" (") ? id.substr(0, space) : id;
}

class RecordReader {
public:
    RecordReader(Location where, Diagnostics& diagnostics) : where_(where), diagnostics_(diagnostics) {}

    /// False if the record is no paper.
    bool read(const Value& record, EntryDraft& draft) {
        draft.source = where_;
        if (!read_id(record, draft)) return false;
        draft.title = decode_tex(unwrapped(text_of(record, "title")), TexContext::title).text;
        if (draft.title.empty()) report(DiagnosticCode::invalid_value, "no title");
        draft.abstract = decode_tex(paragraphs(text_of(record, "abstract")), TexContext::text).text;
        draft.comments = decode_tex(unwrapped(text_of(record, "comments")), TexContext::text).text;
        draft.journal_ref = decode_tex(unwrapped(text_of(record, "journal-ref")), TexContext::text).text;
        read_authors(record, draft);
        read_categories(record, draft);
        read_versions(record, draft);
        state_dois(text_of(record, "doi"), where_.line, draft);
        return true;
    }

private:
    void report(DiagnosticCode code, std::string_view detail) { diagnostics_.report(code, where_, detail); }

    /// A number has lost its zeros (`0704.0010` is 704.001) and names no paper any more.
    bool read_id(const Value& record, EntryDraft& draft) {
        const auto member = record.FindMember("id");
        const bool stated = member != record.MemberEnd() && member->value.IsString();
        const auto id = stated ? ArxivReference::parse(without_remark(view_of(member->value))) : std::nullopt;
        if (!id) {
            report(DiagnosticCode::malformed_record, stated ? std::string("id \"").append(view_of(member->value)) + '"'
                                                            : std::string("its id is no text"));
            return false;
        }
        draft.ids.arxiv_id = id->id.text();
        return true;
    }

    void read_authors(const Value& record, EntryDraft& draft) {
        if (const Value* parsed = list_of(record, "authors_parsed")) {
            if (parsed->Size() > most_items) report(DiagnosticCode::too_many_items, "authors_parsed");
            const rapidjson::SizeType count = std::min(parsed->Size(), most_items);
            for (rapidjson::SizeType i = 0; i < count; ++i)
                if ((*parsed)[i].IsArray()) draft.authors.push_back(parsed_name((*parsed)[i]));
            return;
        }
        const ParsedAuthors authors = parse_author_string(text_of(record, "authors"));
        for (const ParsedAuthor& author : authors.authors) draft.authors.push_back(display_name(author));
        if (authors.ambiguous) report(DiagnosticCode::ambiguous_authors, draft.title);
        if (authors.truncated) report(DiagnosticCode::authors_truncated, draft.title);
    }

    void read_categories(const Value& record, EntryDraft& draft) {
        ParsedCategories parsed = parse_categories(text_of(record, "categories"));
        draft.categories = std::move(parsed.categories);
        if (!parsed.dropped.empty()) report(DiagnosticCode::foreign_category, parsed.dropped.front());
    }

    void read_versions(const Value& record, EntryDraft& draft) {
        const Value* versions = list_of(record, "versions");
        if (versions == nullptr) return;
        for (const Value& version : versions->GetArray()) {
            if (!version.IsObject()) continue;
            const Date day = Date::parse_rfc1123(text_of(version, "created")).value_or(Date{});
            if (!day.stated()) continue;
            if (!draft.published.stated()) draft.published = day;
            draft.updated = day;
        }
        draft.ids.version = last_version(*versions);
    }

    static std::uint32_t last_version(const Value& versions) {
        const Value& last = versions[versions.Size() - 1];
        std::string_view name = last.IsObject() ? text_of(last, "version") : std::string_view{};
        if (!name.starts_with('v')) return 0;
        name.remove_prefix(1);
        std::uint32_t number = 0;
        const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
        return error == std::errc{} && end == name.data() + name.size() ? number : 0;
    }

    Location where_;
    Diagnostics& diagnostics_;
};

}  // namespace

Match sniff(const DocumentHead& head) {
    std::string_view start = trim(prefix(head.bytes, sniffed_bytes));
    while (start.starts_with('[')) start = trim(start.substr(1));
    if (!start.starts_with('{') || start.find("\"arxgraph.entry/") != std::string_view::npos) return Match::no;
    const bool has_id = start.find("\"id\"") != std::string_view::npos;
    const bool has_title = start.find("\"title\"") != std::string_view::npos;
    const bool has_more = start.find("\"categories\"") != std::string_view::npos ||
                          start.find("\"authors_parsed\"") != std::string_view::npos;
    return has_id && has_title && has_more ? Match::surely : Match::no;
}

void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics) {
    JsonRecords records(document, JsonLayout::lines_or_array, longest_record, diagnostics);
    EntryBatches batches(sink);
    while (const auto record = records.next()) {
        rapidjson::Document json;
        if (!parse_record(*record, document.path, json, diagnostics)) continue;
        EntryDraft draft;
        if (!RecordReader({.path = document.path, .line = record->line}, diagnostics).read(json, draft)) continue;
        batches.add(draft);
    }
    batches.flush();
    if (batches.entries() == 0 && !records.refused())
        diagnostics.report(DiagnosticCode::no_entries, {.path = document.path});
}

}  // namespace arxgraph::arxiv_snapshot
