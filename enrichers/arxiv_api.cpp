#include <arxgraph/core/entry/keep_entry.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/identity/paper_resolver.hpp>
#include <arxgraph/enrichers/arxiv_api.hpp>
#include <arxgraph/enrichers/arxiv_feed.hpp>
#include <arxgraph/enrichers/arxiv_query.hpp>
#include <arxgraph/enrichers/time_stamp.hpp>
#include <arxgraph/enrichers/title_match.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace arxgraph::arxiv_api {

namespace {

using namespace std::chrono_literals;

constexpr auto keep_ids_for = 24h * 7;
constexpr auto keep_search_for = 24h;
constexpr int tries_of_batch = 3;  // that comes back empty, though the ids may exist
constexpr std::size_t few = 3;     // missing ids that are asked for one by one at once

using Ids = std::vector<std::string>;

class LookUp {
public:
    LookUp(std::span<const WantedPaper> wanted, const EnricherContext& context, Answers& answers)
        : wanted_(wanted), context_(context), network_(*context.network), answers_(answers) {}

    void run() {
        for (std::size_t i = 0; i < wanted_.size(); ++i)
            if (!wanted_[i].arxiv_id.empty()) by_id_[std::string(wanted_[i].arxiv_id)].push_back(i);
        ask_for_ids();
        for (std::size_t i = 0; i < wanted_.size(); ++i)
            if (wanted_[i].arxiv_id.empty()) {
                ask_for_title_or_doi(i);
                tell(1);
            }
    }

private:
    const std::string& base() const { return network_.settings().urls.arxiv_api; }

    void tell(std::size_t more) {
        done_ += more;
        if (context_.progress) context_.progress(done_, wanted_.size());
    }

    // ---- by ids
    void ask_for_ids() {
        Ids ids;
        for (const auto& [id, papers] : by_id_) ids.push_back(id);
        for (std::size_t begin = 0; begin < ids.size(); begin += ids_per_request) {
            const std::size_t end = std::min(begin + ids_per_request, ids.size());
            ask_for_batch(
                {ids.begin() + static_cast<std::ptrdiff_t>(begin), ids.begin() + static_cast<std::ptrdiff_t>(end)});
            tell(end - begin);
        }
    }

    /// What the first answer leaves out is asked for together, then one by one: a short answer is no proof.
    void ask_for_batch(const Ids& ids) {
        Ids missing = ask_for(ids, tries_of_batch);
        if (missing.size() > few) missing = ask_for(missing, 1);
        for (const std::string& id : missing)
            if (ids.size() == 1 || !ask_for({id}, 1).empty()) set(id, AnswerStatus::not_found, {});
    }

    /// Gives the ids of which the answer says nothing; the others are answered.
    // NOLINTNEXTLINE(misc-no-recursion): halves of halves, seven levels deep at most
    Ids ask_for(Ids ids, int tries_when_empty) {
        while (!ids.empty()) {
            const Answered answered = ask(network_, url_of_ids(base(), ids), keep_ids_for, tries_when_empty);
            switch (answered.status) {
                case FeedStatus::answered:
                    return take(answered, std::move(ids));
                case FeedStatus::unavailable:
                    set_all(ids, AnswerStatus::unavailable, answered.detail);
                    return {};
                case FeedStatus::refused:
                    if (drop_refused(ids, answered)) continue;
                    [[fallthrough]];
                case FeedStatus::too_long:
                    return ask_for_halves(ids, answered, tries_when_empty);
            }
        }
        return {};
    }

    bool drop_refused(Ids& ids, const Answered& answered) {
        const std::size_t before = ids.size();
        for (const std::string& each : answered.refused)
            if (std::erase(ids, each) != 0) set(each, AnswerStatus::invalid_id, answered.detail);
        return ids.size() != before;
    }

    /// At most six levels deep, since a batch has a hundred ids.
    // NOLINTNEXTLINE(misc-no-recursion)
    Ids ask_for_halves(const Ids& ids, const Answered& answered, int tries_when_empty) {
        if (ids.size() == 1) {
            set(ids.front(),
                answered.status == FeedStatus::refused ? AnswerStatus::invalid_id : AnswerStatus::unavailable,
                answered.detail);
            return {};
        }
        const auto middle = ids.begin() + static_cast<std::ptrdiff_t>(ids.size() / 2);
        Ids missing = ask_for({ids.begin(), middle}, tries_when_empty);
        const Ids more = ask_for({middle, ids.end()}, tries_when_empty);
        missing.insert(missing.end(), more.begin(), more.end());
        return missing;
    }

    Ids take(const Answered& answered, Ids ids) {
        for (const EntryBatch& batch : answered.papers)
            for (const Entry& paper : batch.entries()) {
                const std::string id(paper.arxiv_id);
                if (std::erase(ids, id) == 0) continue;  // nobody asked for it
                for (const std::size_t each : by_id_.at(id))
                    set_found(answers_.of[each], paper, MatchMethod::arxiv_id, answered);
            }
        return ids;
    }

    void set(const std::string& id, AnswerStatus status, const std::string& detail) {
        for (const std::size_t each : by_id_.at(id)) {
            answers_.of[each].status = status;
            answers_.of[each].detail = detail;
        }
    }
    void set_all(const Ids& ids, AnswerStatus status, const std::string& detail) {
        for (const std::string& id : ids) set(id, status, detail);
    }

    void set_found(Answer& answer, const Entry& paper, MatchMethod method, const Answered& answered) {
        answer.status = AnswerStatus::found;
        answer.match = {.method = method, .score = 1, .candidate = std::string(paper.arxiv_id)};
        answer.record = keep_entry(answers_.texts, paper);
        note_origin(answer, answered.cached, answered.at);
    }

    void note_origin(Answer& answer, bool cached, std::chrono::sys_seconds at) {
        answer.cached = cached;
        answer.from = "arxiv";
        answer.at = answers_.texts.keep(time_stamp(at.time_since_epoch().count()));
    }

    // ---- by DOI and title
    void ask_for_title_or_doi(std::size_t number) {
        if (ask_for_doi(number)) return;
        const WantedPaper& paper = wanted_[number];
        Answer& answer = answers_.of[number];
        const TitleQuery query(paper);
        const std::string surname = query.authors.empty() ? std::string{} : query.authors.front().surname;
        TitleCandidates candidates;
        bool cached = true;
        for (const std::string& text : title_queries(paper.title, surname)) {
            const Answered answered = search(text);
            if (answered.status != FeedStatus::answered) return set_unavailable(answer, answered);
            cached = cached && answered.cached;
            add_candidates(query, answered, candidates);
            candidates.decide(answer);
            if (answer.status == AnswerStatus::found) return note_origin(answer, cached, answered.at);
        }
    }

    /// True if the question is settled.
    bool ask_for_doi(std::size_t number) {
        const std::string text = doi_query(wanted_[number].doi);
        if (text.empty()) return false;
        Answer& answer = answers_.of[number];
        const Answered answered = search(text);
        if (answered.status == FeedStatus::unavailable) {
            set_unavailable(answer, answered);
            return true;
        }
        answer.status = AnswerStatus::not_found;
        for (const EntryBatch& batch : answered.papers)
            for (const Entry& paper : batch.entries())
                if (const auto doi = Doi::parse(paper.doi); doi && doi->text() == wanted_[number].doi) {
                    set_found(answer, paper, MatchMethod::doi, answered);
                    return true;
                }
        return false;
    }

    Answered search(const std::string& query) {
        return ask(network_, url_of_search(base(), query, results_per_title), keep_search_for, 1);
    }

    static void set_unavailable(Answer& answer, const Answered& answered) {
        answer = {.status = AnswerStatus::unavailable,
                  .detail = answered.detail.empty() ? "the search was refused" : answered.detail};
    }

    void add_candidates(const TitleQuery& query, const Answered& answered, TitleCandidates& candidates) {
        for (const EntryBatch& batch : answered.papers)
            for (const Entry& paper : batch.entries()) {
                const auto title = title_of_record(paper.title);
                if (!title) continue;
                const TitleVerdict verdict = judge_title(query, *title, paper, context_.accept_threshold);
                if (verdict.method != MatchMethod::none) candidates.add(verdict, paper, answers_.texts);
            }
    }

    std::span<const WantedPaper> wanted_;
    const EnricherContext& context_;
    http::Network& network_;
    Answers& answers_;
    std::map<std::string, std::vector<std::size_t>> by_id_;
    std::size_t done_{};
};

}  // namespace

void look_up(std::span<const WantedPaper> wanted, const EnricherContext& context, Answers& answers) {
    LookUp(wanted, context, answers).run();
}

}  // namespace arxgraph::arxiv_api
