#include <arxgraph/core/entry/keep_entry.hpp>
#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/identity/person_name.hpp>
#include <arxgraph/enrichers/entry_filling.hpp>
#include <arxgraph/enrichers/title_forms.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <set>
#include <string>
#include <utility>

namespace arxgraph {

namespace {

/// What stands in one list beside what the other says.
enum class NameLists : std::uint8_t { same, says_less, differs };

struct ComparedName {
    std::string key{};
    std::string initials{};
};

std::vector<ComparedName> compared_names(std::span<const std::string_view> authors) {
    std::vector<ComparedName> names;
    for (const std::string_view author : authors)
        if (const auto name = PersonName::parse(author))
            names.push_back({.key = name->key(), .initials = name->initials_key()});
    return names;
}

/// Names follow each other in both lists in the same order.
NameLists compare(std::span<const std::string_view> stated, std::span<const std::string_view> recorded) {
    const std::vector<ComparedName> ours = compared_names(stated);
    const std::vector<ComparedName> theirs = compared_names(recorded);
    auto next = theirs.begin();
    bool same = ours.size() == theirs.size();
    for (const ComparedName& name : ours) {
        next = std::find_if(next, theirs.end(), [&](const auto& each) { return each.initials == name.initials; });
        if (next == theirs.end()) return NameLists::differs;
        same = same && next->key == name.key;
        // Who says "Jacob" where the record says "J." says more.
        if (next->key != name.key && name.key.size() > next->key.size()) return NameLists::differs;
        ++next;
    }
    return same ? NameLists::same : NameLists::says_less;
}

/// A paper is the same by whatever address.
std::string target_of(std::string_view url) {
    if (const auto id = ArxivId::parse(url)) return std::string(id->text());
    if (const auto doi = Doi::parse(url)) return doi->text();
    return std::string(url);
}

std::string joined(std::span<const std::string_view> texts) {
    std::string text;
    for (const std::string_view each : texts) text.append(text.empty() ? "" : "; ").append(each);
    return text;
}

std::chrono::sys_days day_number(Date date) {
    return std::chrono::year{date.year} / std::chrono::month{date.month} / std::chrono::day{date.day};
}

bool days_agree(Date stated, Date recorded) {
    return std::abs((day_number(stated) - day_number(recorded)).count()) <= 1;
}

bool titles_agree(std::string_view stated, std::string_view recorded) {
    const auto ours = forms_of_title(stated);
    const auto theirs = forms_of_title(recorded);
    return ours && theirs && ours->joined == theirs->joined;
}

/// Fills one entry, member by member.
class EntryFilling {
public:
    EntryFilling(const Entry& entry, const FoundRecord& found, EntryBatch& batch)
        : result_{.entry = entry},
          record_(found.record),
          from_(batch.keep(found.from)),
          at_(batch.keep(found.at)),
          batch_(batch),
          provenance_(entry.provenance.begin(), entry.provenance.end()),
          conflicts_(entry.conflicts.begin(), entry.conflicts.end()) {}

    Filling fill() && {
        Entry& entry = result_.entry;
        if (ArxivId::parse(entry.doi) && (!record_.arxiv_id.empty() || !entry.arxiv_id.empty())) entry.doi = {};
        fill_text("title", entry.title, record_.title, titles_agree);
        fill_authors();
        fill_text("abstract", entry.abstract, record_.abstract);
        fill_categories();
        fill_links();
        fill_text("arxiv_id", entry.arxiv_id, record_.arxiv_id, std::equal_to<std::string_view>{});
        fill_version();
        fill_text("doi", entry.doi, record_.doi,
                  [](std::string_view a, std::string_view b) { return Doi::parse(a) == Doi::parse(b); });
        fill_date("published", entry.published, record_.published, true);
        fill_date("updated", entry.updated, record_.updated, false);
        fill_text("comments", entry.comments, record_.comments);
        fill_text("journal_ref", entry.journal_ref, record_.journal_ref);
        entry.provenance = batch_.keep_list(provenance_);
        entry.conflicts = batch_.keep_list(conflicts_);
        return std::move(result_);
    }

private:
    /// The record itself may have it from somebody else.
    Provenance provenance_of(std::string_view field) {
        for (const Provenance& each : record_.provenance)
            if (each.field == field)
                return {.field = field, .from = batch_.keep(each.from), .at = batch_.keep(each.at)};
        return {.field = field, .from = from_, .at = at_};
    }

    void note_filled(std::string_view field) {
        result_.filled.push_back(field);
        std::erase_if(provenance_, [field](const Provenance& each) { return each.field == field; });
        provenance_.push_back(provenance_of(field));
    }

    void note_conflict(const Conflict& conflict) {
        const bool known = std::any_of(conflicts_.begin(), conflicts_.end(), [&](const Conflict& each) {
            return each.field == conflict.field && each.value == conflict.value;
        });
        if (known) return;
        conflicts_.push_back(conflict);
        result_.conflicting.push_back(conflict.field);
    }

    void note_otherwise(std::string_view field, std::string_view value) {
        const Provenance said = provenance_of(field);
        note_conflict({.field = field, .value = batch_.keep(value), .from = said.from, .at = said.at});
    }

    template <class Agree>
    void fill_text(std::string_view field, std::string_view& stated, std::string_view recorded, const Agree& agree) {
        if (recorded.empty()) return;
        if (stated.empty()) {
            stated = batch_.keep(recorded);
            note_filled(field);
        } else if (!agree(stated, recorded)) {
            note_otherwise(field, recorded);
        }
    }
    void fill_text(std::string_view field, std::string_view& stated, std::string_view recorded) {
        fill_text(field, stated, recorded, [](std::string_view, std::string_view) { return true; });
    }

    void fill_date(std::string_view field, Date& stated, Date recorded, bool compared) {
        if (!recorded.stated()) return;
        if (!stated.stated()) {
            stated = recorded;
            note_filled(field);
        } else if (compared && !days_agree(stated, recorded)) {
            note_otherwise(field, recorded.text());
        }
    }

    /// The version that an entry cites is not to be the latest.
    void fill_version() {
        if (record_.version == 0 || result_.entry.version != 0 || result_.entry.arxiv_id != record_.arxiv_id) return;
        result_.entry.version = record_.version;
        note_filled("version");
    }

    void take_authors() {
        std::vector<std::string_view> names;
        for (const std::string_view name : record_.authors) names.push_back(batch_.keep(name));
        result_.entry.authors = batch_.keep_list(names);
        note_filled("authors");
    }

    void fill_authors() {
        if (record_.authors.empty()) return;
        const auto stated = result_.entry.authors;
        if (stated.empty()) return take_authors();
        switch (compare(stated, record_.authors)) {
            case NameLists::same:
                return;
            case NameLists::says_less:
                note_conflict(
                    {.field = "authors", .value = batch_.keep(joined(stated)), .from = result_.entry.source.path});
                return take_authors();
            case NameLists::differs:
                return note_otherwise("authors", joined(record_.authors));
        }
    }

    void fill_categories() {
        std::vector<std::string_view> categories(result_.entry.categories.begin(), result_.entry.categories.end());
        const std::size_t stated = categories.size();
        for (const std::string_view each : record_.categories)
            if (std::find(categories.begin(), categories.end(), each) == categories.end())
                categories.push_back(batch_.keep(each));
        if (categories.size() == stated) return;
        result_.entry.categories = batch_.keep_list(categories);
        note_filled("categories");
    }

    /// Behind those stated, each paper once. A paper that is only cited cites nobody: else there would be no end.
    void fill_links() {
        if (record_.links.empty() || result_.entry.cited_only) return;
        std::vector<StatedLink> links(result_.entry.links.begin(), result_.entry.links.end());
        std::set<std::string> known;
        for (const StatedLink& each : links) known.insert(target_of(each.url));
        for (const StatedLink& each : record_.links)
            if (known.insert(target_of(each.url)).second)
                links.push_back({.url = batch_.keep(each.url),
                                 .intents = batch_.keep(each.intents),
                                 .influential = each.influential});
        if (links.size() == result_.entry.links.size()) return;
        result_.entry.links = batch_.keep_list(links);
        note_filled("links");
    }

    Filling result_;
    const Entry& record_;
    std::string_view from_;
    std::string_view at_;
    EntryBatch& batch_;
    std::vector<Provenance> provenance_;
    std::vector<Conflict> conflicts_;
};

}  // namespace

Filling fill(const Entry& entry, const FoundRecord& found, EntryBatch& batch) {
    return EntryFilling(entry, found, batch).fill();
}

Filling describe_cited(const FoundRecord& found, EntryBatch& batch) {
    const Location source = found.record.source;
    return fill({.source = {.path = batch.keep(source.path), .line = source.line},
                 .arxiv_id = batch.keep(found.record.arxiv_id),
                 .cited_only = true},
                found, batch);
}

}  // namespace arxgraph
