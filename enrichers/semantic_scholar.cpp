#include <arxgraph/core/identity/percent_encoding.hpp>
#include <arxgraph/core/io/json_escape.hpp>
#include <arxgraph/enrichers/fallback.hpp>
#include <arxgraph/enrichers/http/address.hpp>
#include <arxgraph/enrichers/semantic_scholar.hpp>
#include <arxgraph/enrichers/semantic_scholar_reply.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace arxgraph::semantic_scholar {

namespace {

using namespace std::chrono_literals;
using http::Response;
using http::Verdict;

constexpr auto keep_for = 24h * 30;
constexpr auto paper_fields = "externalIds,title,publicationDate,authors,abstract";
constexpr auto reference_fields = "intents,isInfluential,externalIds,title";

std::string id_of(const WantedPaper& paper) {
    if (!paper.arxiv_id.empty()) return "ARXIV:" + std::string(paper.arxiv_id);
    return paper.doi.empty() ? std::string{} : "DOI:" + std::string(paper.doi);
}

std::string batch_body(std::span<const std::string> ids) {
    StringSink sink;
    TextWriter out(sink, 4096);
    out.put("{\"ids\":[");
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i != 0) out.put(',');
        write_json_string(out, ids[i]);
    }
    out.put("]}");
    out.flush();
    return sink.text();
}

std::string reason(const Response& response) {
    if (!response.answered()) return response.detail;
    const std::string words = error_in(response.body);
    return "status " + std::to_string(response.status) + (words.empty() ? "" : ": " + words);
}

class LookUp {
public:
    LookUp(std::span<const WantedPaper> wanted, const EnricherContext& context, Answers& answers)
        : wanted_(wanted), context_(context), network_(*context.network), answers_(answers) {}

    void run() {
        for (std::size_t i = 0; i < wanted_.size(); ++i)
            if (const std::string id = id_of(wanted_[i]); !id.empty()) by_id_[id].push_back(i);
        std::vector<std::string> ids;
        for (const auto& [id, papers] : by_id_) ids.push_back(id);
        const std::span<const std::string> all(ids);
        for (std::size_t begin = 0; begin < all.size(); begin += papers_per_request)
            ask_for(all.subspan(begin, std::min(papers_per_request, all.size() - begin)));
        std::size_t done = wanted_.size() - all.size();
        for (const auto& [id, papers] : by_id_) {
            ask_for_references(id, papers);
            if (context_.progress) context_.progress(++done, wanted_.size());
        }
    }

private:
    http::Request request_for(const std::string& path) const {
        const std::string url = http::joined_path(network_.settings().urls.semantic_scholar, path);
        http::Request request{.service = http::service_of(url, "semantic-scholar", "semanticscholar.org"),
                              .url = url,
                              .keep_for = keep_for};
        if (const std::string& key = network_.settings().semantic_scholar_key; !key.empty())
            request.private_headers.push_back({.name = "x-api-key", .value = key});
        return request;
    }

    /// Halves what the service calls too large; at most seven levels deep, since a batch has a hundred papers.
    // NOLINTNEXTLINE(misc-no-recursion)
    void ask_for(std::span<const std::string> ids) {
        http::Request request = request_for(std::string("paper/batch?fields=") + paper_fields);
        request.body = batch_body(ids);
        request.content_type = "application/json";
        request.judge = [size = ids.size()](const Response& response) { return judge_batch(response, size); };
        const Response response = network_.transport().send(request);
        const auto papers = response.status == 200 ? read_batch(response.body, ids.size()) : std::nullopt;
        if (response.answered() && papers) return take(ids, *papers, response);
        const bool too_large =
            response.failure == http::Failure::too_large || response.status == 413 ||
            (response.status == 400 && error_in(response.body).find("maximum size") != std::string::npos);
        if (too_large && ids.size() > 1) {
            ask_for(ids.first(ids.size() / 2));
            ask_for(ids.subspan(ids.size() / 2));
            return;
        }
        const std::string why = response.status == 200 ? "what it sends cannot be read" : reason(response);
        for (const std::string& id : ids)
            for (const std::size_t each : by_id_.at(id))
                answers_.of[each] = {.status = AnswerStatus::unavailable, .detail = why};
    }

    static Verdict judge_batch(const Response& response, std::size_t asked) {
        if (response.status != 200) return Verdict::unusable;
        const auto papers = read_batch(response.body, asked);
        if (!papers) return Verdict::unusable;
        const bool any = std::any_of(papers->begin(), papers->end(), [](const auto& each) { return each.has_value(); });
        return any ? Verdict::good : Verdict::empty;
    }

    void take(std::span<const std::string> ids, const std::vector<std::optional<EntryDraft>>& papers,
              const Response& response) {
        for (std::size_t i = 0; i < ids.size(); ++i)
            for (const std::size_t each : by_id_.at(ids[i])) {
                Answer& answer = answers_.of[each];
                answer.status = papers[i] ? AnswerStatus::found : AnswerStatus::not_found;
                if (!papers[i]) continue;
                const WantedPaper& paper = wanted_[each];
                EntryDraft draft = *papers[i];
                if (!paper.arxiv_id.empty()) draft.ids.arxiv_id = paper.arxiv_id;
                leave_out_what_is_known(paper, draft);
                state(answer, answers_.texts, draft, "semantic-scholar", response);
                answer.match = {.method = paper.arxiv_id.empty() ? MatchMethod::doi : MatchMethod::arxiv_id,
                                .score = 1,
                                .candidate = ids[i]};
            }
    }

    void ask_for_references(const std::string& id, const std::vector<std::size_t>& papers) {
        const Answer& first = answers_.of[papers.front()];
        if (first.status != AnswerStatus::found || wanted_[papers.front()].cited_only) return;
        const auto references = all_references(id, wanted_[papers.front()]);
        std::vector<StatedLink> links;
        for (const CitedPaper& each : references) {
            const std::string address =
                each.arxiv_id.empty() ? "https://doi.org/" + each.doi : "https://arxiv.org/abs/" + each.arxiv_id;
            links.push_back({.url = answers_.texts.keep(address),
                             .intents = answers_.texts.keep(each.intents),
                             .influential = each.influential});
        }
        for (const std::size_t each : papers) answers_.of[each].record.links = answers_.texts.keep_list(links);
    }

    /// Those with an id, each once, without the paper itself.
    std::vector<CitedPaper> all_references(const std::string& id, const WantedPaper& paper) {
        std::vector<CitedPaper> all;
        std::set<std::string> known{std::string(paper.arxiv_id), std::string(paper.doi), std::string{}};
        for (std::uint64_t offset = 0; offset <= most_references;) {
            const Response response = network_.transport().send(references_request(id, offset));
            const auto page = response.status == 200 ? read_citations(response.body) : std::nullopt;
            if (!response.answered() || !page) {
                if (response.status != 404)
                    context_.diagnostics.report(DiagnosticCode::unanswered, paper.stated,
                                                "references of " + id + ": " + reason(response));
                return all;
            }
            for (const CitedPaper& each : page->papers)
                if (known.insert(each.arxiv_id.empty() ? each.doi : each.arxiv_id).second) all.push_back(each);
            if (!page->next || *page->next <= offset) return all;
            offset = *page->next;
        }
        return all;
    }

    http::Request references_request(const std::string& id, std::uint64_t offset) const {
        http::Request request =
            request_for("paper/" + percent_encoded(id) + "/references?fields=" + reference_fields +
                        "&offset=" + std::to_string(offset) + "&limit=" + std::to_string(references_per_page));
        request.judge = [](const Response& response) {
            if (response.status == 404) return Verdict::empty;
            return response.status == 200 && read_citations(response.body) ? Verdict::good : Verdict::unusable;
        };
        return request;
    }

    std::span<const WantedPaper> wanted_;
    const EnricherContext& context_;
    http::Network& network_;
    Answers& answers_;
    std::map<std::string, std::vector<std::size_t>> by_id_;
};

}  // namespace

void look_up(std::span<const WantedPaper> wanted, const EnricherContext& context, Answers& answers) {
    LookUp(wanted, context, answers).run();
}

}  // namespace arxgraph::semantic_scholar
