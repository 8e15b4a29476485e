#include <arxgraph/core/graph/paper_columns.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/text/language.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <boost/unordered/unordered_flat_set.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

std::string_view first_stated(std::span<const Entry* const> entries, std::string_view Entry::*member) {
    for (const Entry* entry : entries)
        if (!(entry->*member).empty()) return entry->*member;
    return {};
}

std::string_view short_name(std::span<const Entry* const> entries) {
    for (const Entry* entry : entries)
        if (!entry->names.empty()) return entry->names.front();
    return {};
}

template <class Better>
Date choose(std::span<const Entry* const> entries, Date Entry::*member, Better better) {
    Date chosen{};
    for (const Entry* entry : entries) {
        const Date date = entry->*member;
        if (date.stated() && (!chosen.stated() || better(date, chosen))) chosen = date;
    }
    return chosen;
}

/// A BCP 47 tag in lower case; "und" for what is none, so that it can stand in an attribute's name.
std::string language_tag(std::string_view stated) {
    constexpr std::size_t longest = 35;
    std::string tag;
    for (const char c : stated) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool fits = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        if (!fits || tag.size() == longest) return "und";
        tag += upper ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return tag.empty() ? "und" : tag;
}

/// A paper's paragraphs by language, in the order in which the languages are met.
class NotesByLanguage {
public:
    void add(std::string_view stated_language, std::string_view text) {
        if (text.empty()) return;
        if (!paragraphs_.insert(text).second) return;
        std::string language = language_tag(stated_language);
        auto known =
            std::find_if(texts_.begin(), texts_.end(), [&](const auto& each) { return each.first == language; });
        if (known == texts_.end()) known = texts_.emplace(texts_.end(), std::move(language), std::string{});
        if (!known->second.empty()) known->second += "\n\n";
        known->second += text;
    }
    void append_to(PaperTable& table) const {
        for (const auto& [language, text] : texts_) {
            table.note_language.push_back(language);
            table.note_text.push_back(text);
        }
    }

private:
    boost::unordered_flat_set<std::string_view> paragraphs_;
    std::vector<std::pair<std::string, std::string>> texts_;
};

void append_notes(PaperTable& table, std::span<const Entry* const> entries, std::string_view abstract) {
    NotesByLanguage notes;
    for (const Entry* entry : entries) {
        if (entry->abstract != abstract) notes.add(detect_language(entry->abstract), entry->abstract);
        for (const Note& note : entry->notes) notes.add(note.language, note.text);
    }
    notes.append_to(table);
}

std::string paper_doi(const PaperEntries& paper) {
    const auto doi = Doi::parse(first_stated(paper.entries, &Entry::doi));
    return doi ? doi->text() : std::string{};
}

}  // namespace

std::string paper_label(const PaperEntries& paper) {
    if (std::string title = collapse_spaces(first_stated(paper.entries, &Entry::title)); !title.empty()) return title;
    if (const std::string_view name = short_name(paper.entries); !name.empty()) return std::string(name);
    if (paper.arxiv_id) return std::string("arXiv:").append(paper.arxiv_id->text());
    if (std::string doi = paper_doi(paper); !doi.empty()) return "doi:" + doi;
    return std::string(first_stated(paper.entries, &Entry::url));
}

void append_paper(PaperTable& table, const PaperEntries& paper) {
    const auto entries = paper.entries;
    const std::string doi = paper_doi(paper);
    std::uint32_t version = 0;
    for (const Entry* entry : entries) version = std::max(version, entry->version);
    const auto earlier = [](Date a, Date b) { return a < b; };
    const auto later = [](Date a, Date b) { return a > b; };

    const std::size_t row = table.doi.size();
    const bool cited_only =
        std::all_of(entries.begin(), entries.end(), [](const Entry* entry) { return entry->cited_only; });
    table.stub.put(row, cited_only ? 1 : 0);
    table.version.put(row, version);
    table.published.put(row, choose(entries, &Entry::published, earlier));
    table.updated.put(row, choose(entries, &Entry::updated, later));
    table.noted.put(row, choose(entries, &Entry::noted, earlier));
    table.arxiv_id.push_back({});  // the id of its node tells it
    table.doi.push_back(doi);
    table.url.push_back(paper.arxiv_id || !doi.empty() ? std::string_view{} : first_stated(entries, &Entry::url));
    const std::string_view abstract = first_stated(entries, &Entry::abstract);
    table.abstract.push_back(abstract);
    table.comments.push_back(first_stated(entries, &Entry::comments));
    table.journal_ref.push_back(first_stated(entries, &Entry::journal_ref));
    table.short_name.push_back(short_name(entries));
    append_notes(table, entries, abstract);
    end_row(table.note_end, row, table.note_text.size());
    append_statements(table, row, paper.statements);
}

void append_stub(PaperTable& table) {
    table.stub.put(table.doi.size(), 1);
    table.arxiv_id.push_back({});
    table.doi.push_back({});
    table.url.push_back({});
    table.abstract.push_back({});
    table.comments.push_back({});
    table.journal_ref.push_back({});
    table.short_name.push_back({});
}

}  // namespace arxgraph
