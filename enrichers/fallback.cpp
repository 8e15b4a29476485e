#include <arxgraph/core/entry/keep_entry.hpp>
#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/enrichers/fallback.hpp>
#include <arxgraph/enrichers/time_stamp.hpp>

namespace arxgraph {

namespace {

void take(const SingleService& service, const WantedPaper& paper, const http::Response& response, Answer& answer,
          EntryBatch& texts) {
    if (!response.answered() || (response.status != 200 && response.status != 404 && response.status != 410)) {
        answer.status = AnswerStatus::unavailable;
        answer.detail = response.answered() ? "status " + std::to_string(response.status) : response.detail;
        return;
    }
    if (response.status != 200) {
        answer.status = AnswerStatus::not_found;
        return;
    }
    auto draft = service.read(response.body);
    if (!draft) {
        answer.status = AnswerStatus::unavailable;
        answer.detail = "what it sends cannot be read";
        return;
    }
    if (draft->ids.arxiv_id.empty()) draft->ids.arxiv_id = paper.arxiv_id;
    answer.status = AnswerStatus::found;
    answer.match = {.method = paper.arxiv_id.empty() ? MatchMethod::doi : MatchMethod::arxiv_id,
                    .score = 1,
                    .candidate = std::string(paper.arxiv_id.empty() ? paper.doi : paper.arxiv_id)};
    leave_out_what_is_known(paper, *draft);
    state(answer, texts, *draft, service.name, response);
}

}  // namespace

std::string doi_of(const WantedPaper& paper) {
    if (!paper.arxiv_id.empty()) return "10.48550/arxiv." + std::string(paper.arxiv_id);
    return std::string(paper.doi);
}

std::string publishers_doi(std::string_view stated) {
    const auto doi = Doi::parse(stated);
    return doi && !ArxivId::parse(doi->text()) ? doi->text() : std::string{};
}

void leave_out_what_is_known(const WantedPaper& paper, EntryDraft& draft) {
    if (!paper.title.empty()) draft.title.clear();
    if (!paper.authors.empty()) draft.authors.clear();
    if (paper.published.stated()) draft.published = {};
}

void state(Answer& answer, EntryBatch& texts, const EntryDraft& draft, std::string_view from,
           const http::Response& response) {
    EntryBatch made;
    add(made, draft);
    answer.record = keep_entry(texts, made.entries().front());
    answer.cached = response.kept;
    answer.from = texts.keep(from);
    answer.at = texts.keep(time_stamp(response.retrieved.time_since_epoch().count()));
}

void ask_one_by_one(const SingleService& service, std::span<const WantedPaper> wanted, const EnricherContext& context,
                    Answers& answers) {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (const std::string doi = doi_of(wanted[i]); !doi.empty()) {
            http::Request request = service.ask(wanted[i], doi);
            request.judge = [&service](const http::Response& response) {
                if (response.status == 404 || response.status == 410) return http::Verdict::empty;
                const bool good = response.status == 200 && service.read(response.body);
                return good ? http::Verdict::good : http::Verdict::unusable;
            };
            take(service, wanted[i], context.network->transport().send(request), answers.of[i], answers.texts);
        }
        if (context.progress) context.progress(i + 1, wanted.size());
    }
}

}  // namespace arxgraph
