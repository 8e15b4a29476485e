#include <arxgraph/core/identity/arxiv_category.hpp>
#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/text/tex.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/arxiv_atom.hpp>
#include <arxgraph/extractors/arxiv_text.hpp>
#include <arxgraph/extractors/entry_batches.hpp>
#include <arxgraph/extractors/first_of_many.hpp>
#include <arxgraph/extractors/xml_reader.hpp>

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

namespace arxgraph::arxiv_atom {

namespace {

constexpr std::string_view atom = "http://www.w3.org/2005/Atom";
constexpr std::string_view arxiv = "http://arxiv.org/schemas/atom";
constexpr std::string_view opensearch = "http://a9.com/-/spec/opensearch/1.1/";
constexpr XmlName root{.space = atom, .local = "feed"};
constexpr XmlName record{.space = atom, .local = "entry"};
constexpr std::size_t most_authors = 100'000;
constexpr std::size_t most_others = 256;  // categories, links

/// An entry's fields as they stand there.
struct FeedEntry {
    std::uint32_t line{};
    std::string id{};
    std::string title{};
    std::string summary{};
    std::string published{};
    std::string updated{};
    std::string comment{};
    std::string journal_ref{};
    std::string doi{};
    std::uint32_t doi_line{};
    std::vector<DraftLink> doi_links{};
    std::vector<std::string> authors{};
    std::string primary_category{};
    std::vector<std::string> categories{};
    bool is_full{};  // something was left out

    bool is_error() const {
        return id.find("/api/errors") != std::string::npos ||
               std::find(authors.begin(), authors.end(), "arXiv api core") != authors.end();
    }
};

class FeedReader final : public XmlVisitor {
public:
    FeedReader(std::string_view path, const EntrySink& sink, Diagnostics& diagnostics)
        : path_(path), batches_(sink), diagnostics_(diagnostics) {}

    XmlWanted start(const XmlElement& element) override {
        if (element.name == record) {
            entry_ = {.line = element.line};
            in_entry_ = true;
            return XmlWanted::children;
        }
        if (!in_entry_) return start_outside(element);
        if (element.name.space == atom) return start_atom(element);
        if (element.name.space == arxiv) return start_arxiv(element);
        return XmlWanted::nothing;
    }

    void text(const XmlName& name, std::string_view text, std::uint32_t line) override {
        if (name.space == opensearch)
            state_count(name.local, text);
        else if (name.local == "name")
            take(unwrapped(text), entry_.authors, most_authors, line);
        else if (std::string* field = field_of(name); field != nullptr && field->empty())
            *field = text;
        if (name.local == "doi") entry_.doi_line = line;
    }

    void end(const XmlName& name) override {
        if (name != record) return;
        in_entry_ = false;
        take_entry();
    }

    void abandon_record() override { in_entry_ = false; }

    Feed finish(bool whole) {
        batches_.flush();
        foreign_categories_.report(DiagnosticCode::foreign_category, path_, diagnostics_);
        feed_.whole = whole;
        if (whole && feed_.entries == 0) report_emptiness();
        return std::move(feed_);
    }

private:
    void report(DiagnosticCode code, std::uint32_t line, std::string_view detail) {
        diagnostics_.report(code, {.path = path_, .line = line}, detail);
    }

    void report_emptiness() {
        if (feed_.is_feed && !feed_.should_have_entries()) return report(DiagnosticCode::empty_answer, 0, {});
        report(DiagnosticCode::no_entries, 0,
               feed_.is_feed ? "though it counts " + std::to_string(feed_.total_results) + " results" : std::string{});
    }

    XmlWanted start_outside(const XmlElement& element) {
        if (element.name == root) feed_.is_feed = true;
        if (element.name.space == opensearch) return XmlWanted::text;
        return element.name == root ? XmlWanted::children : XmlWanted::nothing;
    }

    XmlWanted start_atom(const XmlElement& element) {
        const std::string_view name = element.name.local;
        if (name == "author") return XmlWanted::children;
        if (name == "link" && element.attribute("rel") == "related" && element.attribute("title") == "doi")
            take(DraftLink{.target = std::string(element.attribute("href")), .line = element.line}, entry_.doi_links,
                 most_others, element.line);
        if (name == "category") take_category(element);
        return name == "name" || field_of(element.name) != nullptr ? XmlWanted::text : XmlWanted::nothing;
    }

    XmlWanted start_arxiv(const XmlElement& element) {
        if (element.name.local == "primary_category") entry_.primary_category = element.attribute("term");
        return field_of(element.name) != nullptr ? XmlWanted::text : XmlWanted::nothing;
    }

    void take_category(const XmlElement& element) {
        const std::string_view term = element.attribute("term");
        if (is_arxiv_category(term))
            take(std::string(term), entry_.categories, most_others, element.line);
        else
            foreign_categories_.count(element.line, brief(term));
    }

    template <class Item>
    void take(Item item, std::vector<Item>& list, std::size_t most, std::uint32_t line) {
        if (list.size() < most)
            list.push_back(std::move(item));
        else if (!std::exchange(entry_.is_full, true))
            report(DiagnosticCode::too_many_items, line, {});
    }

    /// Null if the element is none that is stated once.
    std::string* field_of(const XmlName& name) noexcept {
        if (name.space == arxiv) {
            if (name.local == "comment") return &entry_.comment;
            if (name.local == "journal_ref") return &entry_.journal_ref;
            return name.local == "doi" ? &entry_.doi : nullptr;
        }
        if (name.local == "id") return &entry_.id;
        if (name.local == "title") return &entry_.title;
        if (name.local == "summary") return &entry_.summary;
        if (name.local == "published") return &entry_.published;
        return name.local == "updated" ? &entry_.updated : nullptr;
    }

    void state_count(std::string_view name, std::string_view text) {
        std::uint64_t number = 0;
        text = trim(text);
        std::from_chars(text.data(), text.data() + text.size(), number);
        if (name == "totalResults") feed_.total_results = number;
        if (name == "startIndex") feed_.start_index = number;
    }

    void take_entry() {
        ++feed_.entries;
        if (entry_.is_error()) {
            feed_.errors.push_back({.id = std::string(trim(entry_.id)), .summary = brief(entry_.summary)});
            return report(DiagnosticCode::service_error, entry_.line, brief(entry_.summary));
        }
        const auto reference = ArxivReference::parse(trim(entry_.id));
        if (!reference) return report(DiagnosticCode::malformed_record, entry_.line, "id \"" + brief(entry_.id) + '"');
        EntryDraft draft;
        draft.source = {.path = path_, .line = entry_.line};
        draft.ids.arxiv_id = reference->id.text();
        draft.ids.version = reference->version;
        fill_texts(draft);
        fill_lists(draft);
        batches_.add(draft);
    }

    void fill_texts(EntryDraft& draft) {
        draft.title = decode_tex(unwrapped(entry_.title), TexContext::title).text;
        if (draft.title.empty()) report(DiagnosticCode::invalid_value, entry_.line, "no title");
        draft.abstract = decode_tex(paragraphs(entry_.summary), TexContext::text).text;
        draft.comments = decode_tex(unwrapped(entry_.comment), TexContext::text).text;
        draft.journal_ref = decode_tex(unwrapped(entry_.journal_ref), TexContext::text).text;
        draft.published = date("published", entry_.published);
        draft.updated = date("updated", entry_.updated);
    }

    Date date(std::string_view name, std::string_view text) {
        text = trim(text);
        const auto day = Date::parse_rfc3339(text);
        if (!day && !text.empty()) report(DiagnosticCode::invalid_value, entry_.line, name);
        return day.value_or(Date{});
    }

    void fill_lists(EntryDraft& draft) {
        for (const std::string& author : entry_.authors)
            draft.authors.push_back(decode_tex(author, TexContext::name).text);
        ParsedCategories categories;
        if (is_arxiv_category(entry_.primary_category)) categories.add(entry_.primary_category);
        for (const std::string& category : entry_.categories) categories.add(category);
        draft.categories.assign(categories.categories.begin(), categories.categories.end());
        state_dois(entry_.doi, entry_.doi_line, draft);
        for (const DraftLink& link : entry_.doi_links) take_doi_link(link, draft);
    }

    /// Each DOI is stated as a field and as a link.
    static void take_doi_link(const DraftLink& link, EntryDraft& draft) {
        EntryDraft other;
        other.ids.doi = draft.ids.doi;
        state_dois(link.target, link.line, other);
        draft.ids.doi = other.ids.doi;
        for (DraftLink& each : other.links) {
            const auto same = [&each](const DraftLink& known) { return known.target == each.target; };
            if (std::none_of(draft.links.begin(), draft.links.end(), same)) draft.links.push_back(std::move(each));
        }
    }

    std::string_view path_;
    EntryBatches batches_;
    Diagnostics& diagnostics_;
    FeedEntry entry_{};
    FirstOfMany foreign_categories_;
    Feed feed_{};
    bool in_entry_{};
};

}  // namespace

Match sniff(const DocumentHead& head) {
    return begins_as_xml(head, root, "arxiv.org") ? Match::surely : Match::no;
}

Feed read_feed(const Document& document, const EntrySink& sink, Diagnostics& diagnostics) {
    FeedReader reader(document.path, sink, diagnostics);
    const bool whole = read_xml(document, record, reader, diagnostics);
    return reader.finish(whole);
}

void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics) {
    (void)read_feed(document, sink, diagnostics);
}

}  // namespace arxgraph::arxiv_atom
