#include <arxgraph/core/identity/arxiv_category.hpp>
#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/author_string.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/tex.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/arxiv_oai_record.hpp>
#include <arxgraph/extractors/arxiv_text.hpp>

#include <charconv>
#include <optional>
#include <utility>

namespace arxgraph::arxiv_oai {

namespace {

std::string decoded_name(std::string_view text) {
    return decode_tex(unwrapped(text), TexContext::name).text;
}
std::string decoded_text(std::string_view text) {
    return decode_tex(unwrapped(text), TexContext::text).text;
}

/// "Forenames Keyname Suffix"
std::string name_of(const Person& person) {
    std::string name;
    for (const std::string* part : {&person.forenames, &person.keyname, &person.suffix})
        if (const std::string text = decoded_name(*part); !text.empty())
            name.append(name.empty() ? "" : " ").append(text);
    return name;
}

/// "Rodrigues Jr., Waldyr A." turned round.
std::string turned_name(std::string_view creator) {
    const std::size_t comma = creator.find(',');
    if (comma == std::string_view::npos) return decoded_name(creator);
    return name_of(
        {.keyname = std::string(creator.substr(0, comma)), .forenames = std::string(creator.substr(comma + 1))});
}

std::uint32_t version_number(std::string_view name) noexcept {
    std::uint32_t number = 0;
    if (!take_start(name, "v")) return 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    return error == std::errc{} && end == name.data() + name.size() ? number : 0;
}

class RecordReader {
public:
    RecordReader(const Record& record, std::string_view path, EntryDraft& draft, FirstOfMany& foreign_categories,
                 Diagnostics& diagnostics)
        : record_(record),
          where_{.path = path, .line = record.line},
          draft_(draft),
          foreign_categories_(foreign_categories),
          diagnostics_(diagnostics) {}

    bool read() {
        draft_.source = where_;
        if (record_.format == MetadataFormat::none || record_.format == MetadataFormat::unknown) {
            report(DiagnosticCode::malformed_record,
                   record_.format_name.empty() ? "it has no metadata" : "metadata in \"" + record_.format_name + '"');
            return false;
        }
        if (!read_id()) return false;
        draft_.title = decode_tex(unwrapped(record_.title), TexContext::title).text;
        if (draft_.title.empty()) report(DiagnosticCode::invalid_value, "no title");
        if (record_.format == MetadataFormat::dublin_core)
            read_dublin_core();
        else
            read_arxiv();
        return true;
    }

private:
    void report(DiagnosticCode code, std::string_view detail) { diagnostics_.report(code, where_, detail); }

    bool read_id() {
        for (const std::string* stated : {&record_.id, &record_.identifier})
            if (const auto reference = ArxivReference::parse(trim(*stated))) {
                draft_.ids.arxiv_id = reference->id.text();
                return true;
            }
        report(DiagnosticCode::malformed_record,
               "id \"" + brief(record_.id.empty() ? record_.identifier : record_.id) + '"');
        return false;
    }

    void read_arxiv() {
        draft_.abstract = decode_tex(paragraphs(record_.abstract), TexContext::text).text;
        draft_.comments = decoded_text(record_.comments);
        draft_.journal_ref = decoded_text(record_.journal_ref);
        state_dois(record_.doi, record_.doi_line, draft_);
        take_categories(parse_categories(record_.categories));
        if (record_.format == MetadataFormat::arxiv_raw) {
            read_author_string();
            read_versions();
            return;
        }
        for (const Person& person : record_.people) draft_.authors.push_back(name_of(person));
        draft_.updated = day(Date::parse_rfc3339(trim(record_.created)), record_.created);
    }

    void read_author_string() {
        const ParsedAuthors authors = parse_author_string(record_.authors);
        for (const ParsedAuthor& author : authors.authors) draft_.authors.push_back(display_name(author));
        if (authors.ambiguous) report(DiagnosticCode::ambiguous_authors, draft_.title);
        if (authors.truncated) report(DiagnosticCode::authors_truncated, draft_.title);
    }

    void read_versions() {
        for (const Version& version : record_.versions) {
            const Date date = day(Date::parse_rfc1123(trim(version.date)), version.date);
            if (!date.stated()) continue;
            if (version_number(version.name) == 1) draft_.published = date;
            draft_.updated = date;
        }
        if (!record_.versions.empty()) draft_.ids.version = version_number(record_.versions.back().name);
    }

    Date day(std::optional<Date> parsed, std::string_view text) {
        if (!parsed && !trim(text).empty()) report(DiagnosticCode::invalid_value, "date " + brief(text));
        return parsed.value_or(Date{});
    }

    void take_categories(const ParsedCategories& parsed) {
        draft_.categories.assign(parsed.categories.begin(), parsed.categories.end());
        for (const std::string& term : parsed.dropped) foreign_categories_.count(where_.line, brief(term));
    }

    void read_dublin_core() {
        for (const std::string& creator : record_.creators) draft_.authors.push_back(turned_name(creator));
        ParsedCategories categories;
        for (const std::string& subject : record_.subjects) {
            const std::string_view code = category_by_name(unwrapped(subject));
            categories.add(code.empty() ? std::string_view(subject) : code);
        }
        take_categories(categories);
        for (const std::string& description : record_.descriptions) read_description(description);
        for (const std::string& identifier : record_.identifiers) read_identifier(trim(identifier));
        if (record_.dates.empty()) return;
        draft_.published = day(Date::parse_rfc3339(trim(record_.dates.front())), record_.dates.front());
        draft_.updated = day(Date::parse_rfc3339(trim(record_.dates.back())), record_.dates.back());
    }

    /// The abstract, then the comments.
    void read_description(std::string_view text) {
        std::string_view rest = trim(text);
        const bool is_comment = take_start(rest, "Comment:") || !draft_.abstract.empty();
        if (!is_comment)
            draft_.abstract = decode_tex(paragraphs(text), TexContext::text).text;
        else if (draft_.comments.empty())
            draft_.comments = decoded_text(rest);
    }

    /// The paper's address, its DOI, and where it was published.
    void read_identifier(std::string_view text) {
        if (ArxivReference::parse(text)) return;
        if (Doi::parse(text))
            state_dois(text, where_.line, draft_);
        else if (draft_.journal_ref.empty())
            draft_.journal_ref = decoded_text(text);
    }

    const Record& record_;
    Location where_;
    EntryDraft& draft_;
    FirstOfMany& foreign_categories_;
    Diagnostics& diagnostics_;
};

}  // namespace

bool read_record(const Record& record, std::string_view path, EntryDraft& draft, FirstOfMany& foreign_categories,
                 Diagnostics& diagnostics) {
    return RecordReader(record, path, draft, foreign_categories, diagnostics).read();
}

}  // namespace arxgraph::arxiv_oai
