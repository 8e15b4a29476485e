#include <arxgraph/core/identity/arxiv_category.hpp>
#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/bibtex/dates.hpp>
#include <arxgraph/extractors/bibtex/drafts.hpp>
#include <arxgraph/extractors/bibtex/names.hpp>
#include <arxgraph/extractors/bibtex/texts.hpp>
#include <arxgraph/extractors/reference.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace arxgraph::bibtex {

namespace {

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) noexcept {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 7> address_fields{"url",  "link",       "pdf",       "code",
                                                         "html", "bdsk-url-1", "bdsk-url-2"};
constexpr std::array<std::string_view, 9> remark_fields{"note",     "annote", "annotation", "comment", "comments",
                                                        "addendum", "review", "remark",     "notes"};
constexpr std::array<std::string_view, 5> tag_fields{"keywords", "keyword", "tags", "mendeley-tags", "author_keywords"};

/// "cs" and "stat", where arXiv itself names no class.
bool is_archive(std::string_view term) noexcept {
    return std::all_of(term.begin(), term.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

class DraftMaker {
public:
    DraftMaker(const Record& record, std::string_view path, Diagnostics& diagnostics)
        : record_(record), diagnostics_(diagnostics) {
        draft_.source = {.path = path, .line = record.line()};
    }

    EntryDraft make() {
        draft_.title = title();
        read_authors();
        read_eprint();
        read_doi();
        read_mentions();
        read_appearance();
        for (const Field& field : record_.fields) read_repeatable(field);
        links_.place(draft_);
        keep_limits(draft_, diagnostics_);
        return std::move(draft_);
    }

private:
    std::string_view value(std::initializer_list<std::string_view> names) const noexcept {
        for (const std::string_view name : names)
            if (const Field* field = record_.find(name)) return field->value;
        return {};
    }
    std::string phrase(std::initializer_list<std::string_view> names) const {
        return plain_text(value(names), TexContext::title);
    }
    void report(DiagnosticCode code, const Field& field) {
        diagnostics_.report(code, {.path = draft_.source.path, .line = field.line}, prefix(field.value, 60));
    }

    std::string title() const {
        std::string text = phrase({"title"});
        const std::string subtitle = phrase({"subtitle"});
        if (!text.empty() && !subtitle.empty()) text.append(": ").append(subtitle);
        return text;
    }

    void read_authors() {
        const Field* field = record_.find("author");
        if (field == nullptr) return;
        NameList list = read_names(field->value);
        if (list.truncated) report(DiagnosticCode::authors_truncated, *field);
        draft_.authors = std::move(list.names);
    }

    /// Classes stand only where arXiv's ids do.
    void read_eprint() {
        const std::string scheme = ascii_lower(trim(value({"archiveprefix", "eprinttype"})));
        const std::string_view classes = trim(value({"primaryclass", "eprintclass"}));
        if (const Field* field = record_.find("eprint")) take_eprint(*field, scheme, classes);
        if (!scheme.empty() && !scheme.starts_with("arxiv")) return;
        read_classes(classes);
    }

    void read_classes(std::string_view classes) {
        ParsedCategories parsed;
        for (const std::string_view part : split_outside_braces(classes, ",; \n"))
            if (!trim(part).empty()) parsed.add(trim(part));
        draft_.categories.assign(parsed.categories.begin(), parsed.categories.end());
        for (const std::string& term : parsed.dropped)
            if (!is_archive(term)) diagnostics_.report(DiagnosticCode::foreign_category, draft_.source, term);
    }

    /// Old ids may stand without their archive: `eprint = {9901001}, primaryClass = {hep-th}`.
    void take_eprint(const Field& field, std::string_view scheme, std::string_view archive) {
        const std::string id(trim(address_text(field.value)));
        const bool of_arxiv = scheme.empty() || scheme.starts_with("arxiv");
        std::vector<std::string> spellings;
        if (of_arxiv) spellings.push_back(id);
        for (const std::string_view before : {archive, scheme})
            spellings.push_back(std::string(before).append("/").append(id));
        for (const std::string& spelling : spellings)
            if (ArxivId::parse(spelling) && draft_.ids.take(spelling)) return;
        if (is_one_link(id))
            links_.state_own(id, field.line);
        else if (scheme.starts_with("arxiv"))
            report(DiagnosticCode::invalid_value, field);
    }

    void read_doi() {
        const Field* field = record_.find("doi");
        if (field == nullptr) return;
        const std::string stated(trim(address_text(field->value)));
        if (Doi::parse(stated) || ArxivId::parse(stated))
            draft_.ids.take(stated);
        else if (is_one_link(stated))
            links_.state_own(stated, field->line);
        else
            report(DiagnosticCode::invalid_value, *field);
    }

    /// `journal = {arXiv preprint arXiv:1706.03762}`, `volume = {abs/1706.03762}`, `number = {arXiv:1706.03762}` …
    void read_mentions() {
        for (const std::string_view name : {"journal", "journaltitle", "volume", "number", "eid", "pages"})
            if (const Field* field = record_.find(name); field != nullptr && draft_.ids.arxiv_id.empty())
                take_arxiv_mention(draft_.ids, address_text(field->value));
    }

    void read_appearance() {
        const Published when = published(value({"date"}), value({"year"}), value({"month"}), value({"day"}));
        draft_.published = when.day;
        Appearance appearance{.venue = phrase({"journal", "journaltitle", "booktitle"}),
                              .volume = phrase({"volume"}),
                              .number = phrase({"number", "issue"}),
                              .pages = phrase({"pages", "eid"}),
                              .year = plain_text(when.year, TexContext::title)};
        if (appearance.venue.empty()) appearance.venue = phrase({"school", "institution", "publisher", "organization"});
        draft_.journal_ref = journal_ref(appearance);
    }

    /// Fields that may stand more than once, or whose links count.
    void read_repeatable(const Field& field) {
        if (field.value.empty()) return;
        if (is_one_of(field.name, address_fields))
            read_address(field);
        else if (is_one_of(field.name, tag_fields))
            read_tags(field);
        else if (is_one_of(field.name, remark_fields) || field.name == "howpublished")
            read_remark(field);
        else if (field.name == "abstract")
            read_abstract(field);
    }

    void read_address(const Field& field) {
        const std::string address(trim(address_text(field.value)));
        if (is_one_link(address))
            links_.state_own(address, field.line);
        else
            find_links_in(field);
    }

    void read_remark(const Field& field) {
        const std::string text(trim(address_text(field.value)));
        if (is_one_link(text)) return links_.state_own(text, field.line);
        const bool unknown = draft_.ids.arxiv_id.empty();
        if (OwnIds stated;
            take_arxiv_mention(stated, text) == Mention::whole && (unknown || stated.arxiv_id == draft_.ids.arxiv_id)) {
            if (unknown) take_arxiv_mention(draft_.ids, text);
            return;
        }
        if (unknown) take_arxiv_mention(draft_.ids, text);
        find_links_in(field);
        for (const std::string_view paragraph : paragraphs_of(field.value)) add_remark(draft_, plain_prose(paragraph));
    }

    void read_abstract(const Field& field) {
        if (!draft_.abstract.empty()) return;
        for (const std::string_view paragraph : paragraphs_of(field.value))
            draft_.abstract.append(draft_.abstract.empty() ? "" : "\n\n").append(plain_prose(paragraph));
        find_links_in(field);
    }

    void find_links_in(const Field& field) {
        std::size_t at = 0;
        while (at <= field.value.size()) {
            const std::size_t end = std::min(field.value.find('\n', at), field.value.size());
            links_.state_all_in(address_text(field.value.substr(at, end - at)), record_.line_of(field, at));
            at = end + 1;
        }
    }

    void read_tags(const Field& field) {
        const bool semicolons = field.value.find(';') != std::string_view::npos;
        for (const std::string_view part : split_outside_braces(field.value, semicolons ? ";" : ",")) {
            const std::string tag = plain_text(part, TexContext::title);
            if (tags_.insert(tag).second) add_tag(draft_, tag);
        }
    }

    const Record& record_;
    Diagnostics& diagnostics_;
    EntryDraft draft_;
    ReferenceLinks links_;
    std::set<std::string> tags_;  // for stating each once
};

}  // namespace

bool is_paper(std::string_view type) noexcept {
    constexpr std::array<std::string_view, 12> others{"comment",       "preamble",   "string",       "proceedings",
                                                      "mvproceedings", "collection", "mvcollection", "periodical",
                                                      "set",           "xdata",      "control",      "ieeetranbstctl"};
    return !is_one_of(type, others);
}

EntryDraft draft_of(const Record& record, std::string_view path, Diagnostics& diagnostics) {
    return DraftMaker(record, path, diagnostics).make();
}

}  // namespace arxgraph::bibtex
