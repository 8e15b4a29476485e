#include <arxgraph/core/identity/paper_resolver.hpp>
#include <arxgraph/core/identity/person_name.hpp>

#include <boost/unordered/unordered_flat_map.hpp>
#include <xxhash.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace arxgraph {

namespace {

using Members = std::vector<std::uint32_t>;

/// Groups of entries under one key, in the order of their first members.
class Groups {
public:
    void add(std::string key, std::uint32_t entry) {
        const auto [at, is_new] = index_.try_emplace(std::move(key), groups_.size());
        if (is_new) groups_.emplace_back();
        groups_[at->second].push_back(entry);
    }
    const std::vector<Members>& all() const noexcept { return groups_; }

private:
    boost::unordered_flat_map<std::string, std::size_t> index_;
    std::vector<Members> groups_;
};

/// Disjoint sets of entries, none of which holds two different arXiv ids.
class Papers {
public:
    Papers(std::span<const EntryIdentity> identities, std::span<const Location> places, Diagnostics& diagnostics)
        : identities_(identities),
          places_(places),
          diagnostics_(diagnostics),
          parent_(identities.size()),
          identified_by_(identities.size()) {
        std::iota(parent_.begin(), parent_.end(), 0U);
        std::iota(identified_by_.begin(), identified_by_.end(), 0U);
    }

    std::uint32_t root(std::uint32_t entry) {
        while (parent_[entry] != entry) entry = parent_[entry] = parent_[parent_[entry]];
        return entry;
    }

    /// The entry whose arXiv id the set has, if it has one.
    const std::optional<ArxivId>& arxiv_id(std::uint32_t entry) {
        return identities_[identified_by_[root(entry)]].arxiv_id;
    }

    /// The smaller root stays, so that sets are numbered by their first entry.
    void unite(std::uint32_t a, std::uint32_t b, MergeReason reason) {
        const auto [low, high] = std::minmax({root(a), root(b)});
        if (low == high) return;
        if (!identities_[identified_by_[low]].arxiv_id) identified_by_[low] = identified_by_[high];
        parent_[high] = low;
        merges_.push_back({.first = a, .second = b, .reason = reason});
    }

    /// Joins all members, or, where they have different arXiv ids, only those without one, and reports it.
    void join(const Members& members, MergeReason reason) {
        const auto known = std::find_if(members.begin(), members.end(), [&](auto each) { return arxiv_id(each); });
        const auto other = std::find_if(members.begin(), members.end(), [&](auto each) {
            return arxiv_id(each) && arxiv_id(each) != arxiv_id(*known);
        });
        if (other == members.end()) {
            for (const std::uint32_t member : members) unite(members.front(), member, reason);
            return;
        }
        report_once(DiagnosticCode::conflicting_arxiv_ids, *other,
                    std::string(arxiv_id(*known)->text()) + " and " + std::string(arxiv_id(*other)->text()));
        Members unidentified;
        for (const std::uint32_t member : members)
            if (!arxiv_id(member)) unidentified.push_back(member);
        for (const std::uint32_t member : unidentified) {
            unite(unidentified.front(), member, reason);
            report_once(DiagnosticCode::ambiguous_title, member);
        }
    }

    /// Authors of one paper bring its entries together several times.
    void report_once(DiagnosticCode code, std::uint32_t entry, std::string_view detail = {}) {
        if (reported_.insert({code, entry}).second) diagnostics_.report(code, places_[entry], detail);
    }

    Resolution resolution() && {
        Resolution result{.merges = std::move(merges_)};
        result.paper_of.resize(parent_.size());
        for (std::uint32_t entry = 0; entry < parent_.size(); ++entry)
            result.paper_of[entry] = root(entry) == entry ? result.paper_count++ : result.paper_of[root(entry)];
        return result;
    }

private:
    std::span<const EntryIdentity> identities_;
    std::span<const Location> places_;
    Diagnostics& diagnostics_;
    std::vector<std::uint32_t> parent_;
    std::vector<std::uint32_t> identified_by_;  // by root
    std::vector<EntryMerge> merges_;
    std::set<std::pair<DiagnosticCode, std::uint32_t>> reported_;
};

std::string url_key(const Url& url, const TitleKey& title) {
    return url.text() + '\n' + title.text();
}

/// All but the surnames.
EntryIdentity identify_paper(const Entry& entry) {
    return {.arxiv_id = own_arxiv_id(entry),
            .doi = Doi::parse(entry.doi),
            .url = Url::parse(entry.url),
            .title = TitleKey::parse(entry.title)};
}

void join_by_ids(Papers& papers, std::span<const EntryIdentity> identities) {
    Groups by_arxiv_id;
    Groups by_doi;
    Groups by_url;
    for (std::uint32_t i = 0; i < identities.size(); ++i) {
        const EntryIdentity& identity = identities[i];
        if (identity.arxiv_id) by_arxiv_id.add(std::string(identity.arxiv_id->text()), i);
        if (identity.doi) by_doi.add(identity.doi->text(), i);
        if (identity.url && identity.title) by_url.add(url_key(*identity.url, *identity.title), i);
    }
    for (const Members& group : by_arxiv_id.all()) papers.join(group, MergeReason::same_arxiv_id);
    for (const Members& group : by_doi.all()) papers.join(group, MergeReason::same_doi);
    for (const Members& group : by_url.all()) papers.join(group, MergeReason::same_url);
}

/// Entries of one title that name no authors join the only paper of that title, or at least each other.
void join_authorless(Papers& papers, const Members& authorless, const Members& with_authors) {
    if (authorless.empty()) return;
    const bool one_paper = std::all_of(with_authors.begin(), with_authors.end(), [&](std::uint32_t each) {
        return papers.root(each) == papers.root(with_authors.front());
    });
    Members group = authorless;
    if (one_paper)
        group.insert(group.end(), with_authors.begin(), with_authors.end());
    else
        for (const std::uint32_t entry : authorless) papers.report_once(DiagnosticCode::ambiguous_title, entry);
    std::sort(group.begin(), group.end());
    papers.join(group, MergeReason::same_title);
}

void join_by_title(Papers& papers, std::span<const EntryIdentity> identities) {
    Groups by_title;
    for (std::uint32_t i = 0; i < identities.size(); ++i)
        if (identities[i].title && identities[i].title->word_count() >= title_words_with_author)
            by_title.add(identities[i].title->joined(), i);
    for (const Members& group : by_title.all()) {
        if (group.size() == 1) continue;
        Groups by_surname;
        Members authorless;
        Members with_authors;
        for (const std::uint32_t entry : group) {
            (identities[entry].surnames.empty() ? authorless : with_authors).push_back(entry);
            for (const std::string& surname : identities[entry].surnames) by_surname.add(surname, entry);
        }
        for (const Members& sharing : by_surname.all())
            if (sharing.size() > 1) papers.join(sharing, MergeReason::same_title);
        if (identities[group.front()].title->word_count() >= title_words_alone)
            join_authorless(papers, authorless, with_authors);
    }
}

}  // namespace

std::string_view name(MergeReason reason) noexcept {
    switch (reason) {
        case MergeReason::same_arxiv_id:
            return "same-arxiv-id";
        case MergeReason::same_doi:
            return "same-doi";
        case MergeReason::same_url:
            return "same-url";
        case MergeReason::same_title:
            break;
    }
    return "same-title";
}

std::optional<ArxivId> own_arxiv_id(const Entry& entry) {
    for (const std::string_view stated : {entry.arxiv_id, entry.doi, entry.url})
        if (auto id = ArxivId::parse(stated)) return id;
    return std::nullopt;
}

EntryIdentity identify(const Entry& entry) {
    EntryIdentity identity = identify_paper(entry);
    for (const std::string_view author : entry.authors)
        if (const auto person = PersonName::parse(author)) identity.surnames.push_back(person->surname());
    std::sort(identity.surnames.begin(), identity.surnames.end());
    const auto repeated = std::unique(identity.surnames.begin(), identity.surnames.end());
    identity.surnames.erase(repeated, identity.surnames.end());
    return identity;
}

void append_identity_keys(const Entry& entry, std::vector<std::uint64_t>& keys) {
    const auto append = [&keys](MergeReason reason, std::string_view key) {
        keys.push_back(XXH3_64bits_withSeed(key.data(), key.size(), static_cast<std::uint64_t>(reason)));
    };
    if (const auto arxiv_id = own_arxiv_id(entry)) append(MergeReason::same_arxiv_id, arxiv_id->text());
    if (const auto doi = Doi::parse(entry.doi)) append(MergeReason::same_doi, doi->text());
    if (const auto url = Url::parse(entry.url))
        if (const auto title = TitleKey::parse(entry.title)) append(MergeReason::same_url, url_key(*url, *title));
    const std::string letters = title_letters(entry.title, title_words_with_author);
    if (!letters.empty()) append(MergeReason::same_title, letters);
}

Resolution resolve_papers(std::span<const EntryIdentity> identities, std::span<const Location> places,
                          Diagnostics& diagnostics) {
    Papers papers(identities, places, diagnostics);
    join_by_ids(papers, identities);
    join_by_title(papers, identities);
    return std::move(papers).resolution();
}

}  // namespace arxgraph
