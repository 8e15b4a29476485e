#include <arxgraph/core/entry/keep_entry.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/enrichers/title_match.hpp>
#include <arxgraph/enrichers/title_similarity.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace arxgraph {

namespace {

constexpr std::size_t most_candidates = 8;
constexpr double words_below_letters = 0.02;
constexpr double only_and_differs = 0.95;  // "Sorting & Ranking", in which "and" is no word

/// The first day of the month that the id tells, where no day is stated.
Date day_of(const Entry& record) noexcept {
    if (record.published.stated() || record.arxiv_id.empty()) return record.published;
    const std::size_t slash = record.arxiv_id.find('/');
    const std::string_view digits = record.arxiv_id.substr(slash == std::string_view::npos ? 0 : slash + 1, 4);
    if (digits.size() != 4 || !std::all_of(digits.begin(), digits.end(), is_ascii_digit)) return {};
    const int short_year = (digits[0] - '0') * 10 + (digits[1] - '0');
    const int month = (digits[2] - '0') * 10 + (digits[3] - '0');
    const int year = short_year >= 91 ? 1900 + short_year : 2000 + short_year;
    if (!Date::exists(year, month, 1)) return {};
    return {.year = static_cast<std::uint16_t>(year), .month = static_cast<std::uint8_t>(month), .day = 1};
}

/// Of 31 days a month: enough to tell a month.
int days(Date date) noexcept {
    return (date.year * 12 + date.month) * 31 + date.day;
}

/// False also where one of them is not known.
bool is_within_years(Date stated, Date record, int least, int most) noexcept {
    if (!stated.stated() || !record.stated()) return false;
    const int later = static_cast<int>(stated.year) - static_cast<int>(record.year);
    return later >= least && later <= most;
}

/// A journal's year is later than arXiv's. Who notes a paper may do so many years later, so that a note's year speaks
/// for a record and never against it.
bool year_contradicts(const TitleQuery& query, Date record) noexcept {
    return query.published.stated() && record.stated() && !is_within_years(query.published, record, -1, 2);
}
bool year_agrees(const TitleQuery& query, Date record) noexcept {
    return is_within_years(query.published.stated() ? query.published : query.noted, record, -1, 1);
}

bool is_noted_too_early(const TitleQuery& query, Date record) noexcept {
    return query.noted.stated() && record.stated() && days(record) > days(query.noted) + days_noted_before_published;
}

/// The likeness of one form of the title. Marks of lists would pass for what tells titles apart ("[2]"), so that only a
/// title without them may be nearly the same.
TitleVerdict compare(const TitleForms& form, bool is_bare, const RecordTitle& title) {
    if (form.key == title.forms.key) return {.method = MatchMethod::title, .score = 1};
    if (form.joined == title.forms.joined) return {.method = MatchMethod::same_words, .score = 1};
    if (!is_bare || form.is_short() || title.forms.is_short()) return {};
    const double words = word_overlap(form.words(), title.forms.words());
    double likeness = std::max(words, letter_likeness(form, title.forms, least_suggested));
    if (differ_by_and(form, title.forms)) likeness = std::max(likeness, only_and_differs);
    if (likeness < least_suggested) return {};
    return {.method = MatchMethod::near_title, .score = std::min(likeness, 0.99)};
}

bool one_has_a_subtitle_more(const TitleQuery& query, const RecordTitle& title) {
    const auto is_head = [&](const TitleForms& form) { return form.joined == title.joined_head; };
    return std::any_of(query.forms.begin(), query.forms.end(), is_head) ||
           std::find(query.joined_heads.begin(), query.joined_heads.end(), title.forms.joined) !=
               query.joined_heads.end();
}

struct Comparison {
    TitleVerdict verdict{};
    const TitleForms* form{};  // that is most like the record's title
};

Comparison best_comparison(const TitleQuery& query, const RecordTitle& title) {
    Comparison best;
    for (const TitleForms& form : query.forms) {
        const TitleVerdict found = compare(form, &form == &query.forms.back(), title);
        if (best.form == nullptr || found.score > best.verdict.score) best = {.verdict = found, .form = &form};
    }
    if (best.verdict.score < 1 && one_has_a_subtitle_more(query, title))
        best.verdict = {.method = MatchMethod::before_colon, .score = before_colon_score};
    return best;
}

/// Empty if nothing speaks against a record of the same title.
std::string_view against_same_title(const TitleVerdict& verdict, const TitleForms& form) {
    if (form.is_short() && !verdict.agrees_closely)
        return "the title is short, and first author and year do not confirm it";
    if (verdict.authors.stated != 0 && verdict.authors.matched == 0) return "no author agrees";
    return {};
}

/// A name alone tells little: the first author has to agree and another, or the only one of both.
bool confirms_subtitle(const TitleVerdict& verdict, const TitleForms& form) noexcept {
    const AuthorAgreement& authors = verdict.authors;
    if (authors.matched >= 2) return authors.first && authors.matched * 2 >= authors.stated;
    return authors.stated == 1 && authors.first && authors.recorded == 1 &&
           (authors.first_in_full || verdict.agrees_closely || !form.is_short());
}

std::string_view against_similar_title(const TitleVerdict& verdict, const Comparison& compared,
                                       const RecordTitle& title, bool wrong_year, double accept_threshold) {
    if (verdict.method == MatchMethod::near_title) {
        if (are_told_apart(*compared.form, title.forms)) return "a word, a number or a negation tells them apart";
        const double words = word_overlap(compared.form->words(), title.forms.words());
        const bool alike = verdict.score >= accept_threshold || words >= accept_threshold - words_below_letters;
        if (!alike || letter_likeness(*compared.form, title.forms, least_suggested) == 0) return "not alike enough";
    }
    if (verdict.authors.stated == 0) return "no authors are stated";
    const bool enough = verdict.method == MatchMethod::near_title ? verdict.authors.is_strong()
                                                                  : confirms_subtitle(verdict, *compared.form);
    if (!enough) return "too few authors agree";
    if (wrong_year) return "the year does not agree";
    return {};
}

bool is_same_title(MatchMethod method) noexcept {
    return method == MatchMethod::title || method == MatchMethod::same_words;
}

/// The most certain first.
int rank(MatchMethod method) noexcept {
    switch (method) {
        case MatchMethod::title:
            return 0;
        case MatchMethod::same_words:
            return 1;
        case MatchMethod::near_title:
            return 2;
        default:
            return 3;
    }
}

}  // namespace

TitleQuery::TitleQuery(const WantedPaper& paper)
    : authors(compared_authors(paper.authors)), published(paper.published), noted(paper.noted) {
    const std::string_view bare = without_list_marks(paper.title);
    for (const std::string_view title : {paper.title, bare}) {
        if (auto form = forms_of_title(title)) {
            const bool known =
                std::any_of(forms.begin(), forms.end(), [&](const TitleForms& each) { return each.key == form->key; });
            if (!known) forms.push_back(std::move(*form));
        }
        const std::string_view head = before_subtitle(title);
        if (head.empty() || names_a_part(subtitle_of(title))) continue;
        if (auto form = forms_of_title(head)) joined_heads.push_back(std::move(form->joined));
    }
}

std::optional<RecordTitle> title_of_record(std::string_view title) {
    auto forms = forms_of_title(title);
    if (!forms) return std::nullopt;
    RecordTitle result{.forms = std::move(*forms)};
    const std::string_view head = before_subtitle(title);
    if (head.empty()) return result;
    if (auto form = forms_of_title(head); form && !names_a_part(subtitle_of(title)))
        result.joined_head = std::move(form->joined);
    return result;
}

TitleVerdict judge_title(const TitleQuery& query, const RecordTitle& title, const Entry& record,
                         double accept_threshold) {
    const Comparison compared = best_comparison(query, title);
    TitleVerdict verdict = compared.verdict;
    if (verdict.method == MatchMethod::none) return verdict;
    const Date day = day_of(record);
    const bool wrong_year = year_contradicts(query, day);
    verdict.authors = agreement_of(query.authors, compared_authors(record.authors));
    verdict.agrees_closely =
        (verdict.authors.first && year_agrees(query, day)) || (verdict.authors.is_whole() && !wrong_year);
    if (is_noted_too_early(query, day))
        verdict.reason = "it appeared after it was noted";
    else if (is_same_title(verdict.method))
        verdict.reason = against_same_title(verdict, *compared.form);
    else
        verdict.reason = against_similar_title(verdict, compared, title, wrong_year, accept_threshold);
    verdict.accepted = verdict.reason.empty();
    return verdict;
}

std::string_view record_name(const Entry& record) noexcept {
    for (const std::string_view name : {record.arxiv_id, record.doi, record.url})
        if (!name.empty()) return name;
    return record.title;
}

bool is_later(const Entry& other, const Entry& entry) noexcept {
    return std::tie(other.updated, other.version) > std::tie(entry.updated, entry.version);
}

bool TitleCandidates::is_better(const Candidate& a, const Candidate& b) noexcept {
    const auto order = [](const Candidate& each) {
        return std::tuple(!each.verdict.accepted, rank(each.verdict.method), -each.verdict.score,
                          -static_cast<int>(each.verdict.authors.matched));
    };
    return order(a) < order(b);
}

void TitleCandidates::add(const TitleVerdict& verdict, const Entry& record, EntryBatch& texts) {
    const std::string_view id = record_name(record);
    const auto known =
        std::find_if(candidates_.begin(), candidates_.end(), [id](const Candidate& each) { return each.id == id; });
    if (known != candidates_.end()) {
        if (!is_later(record, known->record)) return;
        candidates_.erase(known);
    } else if (is_same_title(verdict.method)) {
        ++same_titles_;
    }
    Candidate candidate{.verdict = verdict, .id = std::string(id)};
    const auto place = std::upper_bound(candidates_.begin(), candidates_.end(), candidate, is_better);
    if (static_cast<std::size_t>(place - candidates_.begin()) == most_candidates) return;
    if (verdict.accepted) candidate.record = keep_entry(texts, record);
    candidates_.insert(place, std::move(candidate));
    if (candidates_.size() > most_candidates) candidates_.pop_back();
}

/// Of several papers of one title the one that agrees closely; of near titles the one that is clearly the nearest.
const TitleCandidates::Candidate* TitleCandidates::chosen() const {
    const Candidate& best = candidates_.front();
    std::vector<const Candidate*> rivals;
    for (const Candidate& each : candidates_) {
        const bool same_rank = rank(each.verdict.method) == rank(best.verdict.method);
        if (each.verdict.accepted && same_rank && best.verdict.score - each.verdict.score < ambiguous_margin)
            rivals.push_back(&each);
    }
    if (is_same_title(best.verdict.method) && same_titles_ > 1)
        std::erase_if(rivals, [](const Candidate* each) { return !each->verdict.agrees_closely; });
    return rivals.size() == 1 ? rivals.front() : nullptr;
}

void TitleCandidates::decide(Answer& answer) const {
    answer.status = AnswerStatus::not_found;
    if (candidates_.empty()) return;
    const bool any = candidates_.front().verdict.accepted;
    const Candidate* const chosen_one = any ? chosen() : nullptr;
    const Candidate& best = chosen_one != nullptr ? *chosen_one : candidates_.front();
    answer.match = {.score = best.verdict.score,
                    .candidate = best.id,
                    .authors_stated = best.verdict.authors.stated,
                    .authors_matched = best.verdict.authors.matched,
                    .reason = best.verdict.reason};
    for (const Candidate& each : candidates_)
        if (&each != &best && each.verdict.score > answer.match.runner_up_score) {
            answer.match.runner_up_score = each.verdict.score;
            answer.match.runner_up = each.id;
        }
    if (chosen_one != nullptr) {
        answer.status = AnswerStatus::found;
        answer.match.method = best.verdict.method;
        answer.record = best.record;
    } else if (any) {
        answer.status = AnswerStatus::ambiguous;
        answer.match.reason = "several records are as good";
        answer.detail = best.id + " or " + answer.match.runner_up;
    }
}

}  // namespace arxgraph
