#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/identity/paper_resolver.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/enrichers/enrichment.hpp>
#include <arxgraph/enrichers/entry_filling.hpp>

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace arxgraph {

namespace {

/// arXiv says so in the comments: "This paper has been withdrawn by the author".
bool is_withdrawn(const Entry& entry) {
    const std::string comments = ascii_lower(entry.comments);
    return comments.find("has been withdrawn") != std::string::npos || comments.starts_with("withdrawn");
}

EnrichmentStatus status_of(AnswerStatus status) noexcept {
    switch (status) {
        case AnswerStatus::not_found:
            return EnrichmentStatus::not_found;
        case AnswerStatus::ambiguous:
            return EnrichmentStatus::ambiguous;
        case AnswerStatus::invalid_id:
            return EnrichmentStatus::invalid_id;
        default:
            return EnrichmentStatus::failed;
    }
}

/// Of two that found nothing the one that leaves more open; "not found" only if all say so.
bool leaves_more_open(EnrichmentStatus a, EnrichmentStatus b) noexcept {
    return static_cast<int>(a) > static_cast<int>(b);
}

void append_new(std::vector<std::string_view>& list, const std::vector<std::string_view>& more) {
    for (const std::string_view each : more)
        if (std::find(list.begin(), list.end(), each) == list.end()) list.push_back(each);
}

}  // namespace

std::string_view name(EnrichmentStatus status) noexcept {
    switch (status) {
        case EnrichmentStatus::enriched:
            return "enriched";
        case EnrichmentStatus::cached:
            return "cached";
        case EnrichmentStatus::withdrawn:
            return "withdrawn";
        case EnrichmentStatus::not_found:
            return "not_found";
        case EnrichmentStatus::ambiguous:
            return "ambiguous";
        case EnrichmentStatus::invalid_id:
            return "invalid_id";
        case EnrichmentStatus::failed:
            break;
    }
    return "failed";
}

Enrichment::Enrichment(std::vector<EntryBatch> batches, Cited cited)
    : cited_papers_(cited), batches_(std::move(batches)) {
    for (const EntryBatch& batch : batches_)
        for (const Entry& entry : batch.entries()) entries_.push_back({.entry = entry, .stated = entry.source});
}

/// Before each source again: the one before may have told ids, and links.
void Enrichment::find_cited() {
    if (cited_papers_ == Cited::leave) return;
    boost::unordered_flat_set<std::string> known;
    for (const EnrichedEntry& each : entries_)
        if (const auto id = own_arxiv_id(each.entry)) known.emplace(id->text());
    std::erase_if(cited_, [&](const EnrichedEntry& each) { return known.contains(std::string(each.entry.arxiv_id)); });
    for (const EnrichedEntry& each : cited_) known.emplace(each.entry.arxiv_id);
    for (const EnrichedEntry& each : entries_)
        for (const StatedLink& link : each.entry.links) {
            const auto id = ArxivId::parse(link.url);
            if (!id || !known.emplace(id->text()).second) continue;
            const Location where{.path = each.stated.path, .line = link.line != 0 ? link.line : each.stated.line};
            cited_.push_back({.entry = {.source = where, .arxiv_id = texts_.keep(id->text()), .cited_only = true},
                              .stated = where,
                              .bare = true});
        }
}

/// Entries that have one arXiv id ask once; others each for itself, for their authors may not be the same.
std::vector<Enrichment::Question> Enrichment::questions(Asks asks) {
    std::vector<Question> list;
    boost::unordered_flat_map<std::string_view, std::size_t> by_id;
    const auto add = [&](EnrichedEntry& asking) {
        if (asks == Asks::unanswered && asking.is_found()) return;
        const Entry& entry = asking.entry;
        WantedPaper paper{.title = entry.title,
                          .authors = entry.authors,
                          .published = entry.published,
                          .noted = entry.noted,
                          .cited_only = entry.cited_only,
                          .stated = asking.stated};
        if (const auto id = own_arxiv_id(entry)) {
            paper.arxiv_id = entry.arxiv_id == id->text() ? entry.arxiv_id : texts_.keep(id->text());
            const auto [at, is_new] = by_id.try_emplace(paper.arxiv_id, list.size());
            if (!is_new) return list[at->second].about.push_back(&asking);
        }
        if (const auto doi = Doi::parse(entry.doi); doi && !ArxivId::parse(entry.doi))
            paper.doi = texts_.keep(doi->text());
        if (paper.arxiv_id.empty() && paper.doi.empty() && paper.title.empty()) return;
        list.push_back({.paper = paper, .about = {&asking}});
    };
    for (EnrichedEntry& each : entries_) add(each);
    for (EnrichedEntry& each : cited_) add(each);
    return list;
}

void Enrichment::ask(const Enricher& source, const EnricherContext& context) {
    find_cited();
    const std::vector<Question> asked = questions(source.asks);
    std::vector<WantedPaper> wanted;
    wanted.reserve(asked.size());
    for (const Question& question : asked) wanted.push_back(question.paper);
    Answers answers(wanted.size());
    if (!wanted.empty()) source.look_up(wanted, context, answers);
    for (std::size_t i = 0; i < asked.size(); ++i)
        for (EnrichedEntry* const each : asked[i].about) take(answers.of[i], *each);
}

void Enrichment::take(const Answer& answer, EnrichedEntry& into) {
    if (answer.status == AnswerStatus::not_asked) return;
    if (answer.status != AnswerStatus::found) {
        const EnrichmentStatus status = status_of(answer.status);
        if (into.is_found() || (into.asked && !leaves_more_open(status, into.status))) return;
        into.asked = true;
        into.status = status;
        into.detail = answer.detail;
        into.match = answer.match;
        return;
    }
    const FoundRecord found{.record = answer.record, .from = answer.from, .at = answer.at};
    const Filling filling = into.bare ? describe_cited(found, texts_) : fill(into.entry, found, texts_);
    into.entry = filling.entry;
    into.bare = false;
    append_new(into.filled, filling.filled);
    append_new(into.conflicting, filling.conflicting);
    if (into.is_found()) return;
    into.asked = true;
    into.detail.clear();
    into.match = answer.match;
    into.from = texts_.keep(answer.from);
    into.at = texts_.keep(answer.at);
    into.status = is_withdrawn(answer.record) ? EnrichmentStatus::withdrawn
                  : answer.cached             ? EnrichmentStatus::cached
                                              : EnrichmentStatus::enriched;
}

}  // namespace arxgraph
