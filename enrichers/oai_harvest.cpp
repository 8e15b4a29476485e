#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/io/byte_source.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/enrichers/harvest_journal.hpp>
#include <arxgraph/enrichers/http/address.hpp>
#include <arxgraph/enrichers/oai_harvest.hpp>
#include <arxgraph/enrichers/snapshot_line.hpp>
#include <arxgraph/extractors/arxiv_oai_page.hpp>
#include <arxgraph/extractors/arxiv_text.hpp>

#include <algorithm>
#include <utility>

namespace arxgraph {

namespace {

using http::Field;
using http::Response;
using http::Verdict;

constexpr auto format = "arXivRaw";
constexpr std::uint64_t most_restarts = 20;
constexpr int most_empty_pages = 10;  // in a row, each with a token for another

/// A page that was cut has no end; then another try helps.
Verdict judge_page(const Response& response) {
    const std::string_view body = trim(response.body);
    const bool whole = body.find("<OAI-PMH") != std::string_view::npos && body.ends_with("</OAI-PMH>");
    return response.status == 200 && whole ? Verdict::good : Verdict::unusable;
}

std::string query_of(const HarvestRequest& request, Date since) {
    std::vector<Field> fields{{.name = "verb", .value = "ListRecords"}, {.name = "metadataPrefix", .value = format}};
    if (!request.set.empty()) fields.push_back({.name = "set", .value = request.set});
    if (since.stated()) fields.push_back({.name = "from", .value = since.text()});
    if (request.until.stated()) fields.push_back({.name = "until", .value = request.until.text()});
    return http::with_query(request.url, fields);
}

/// The token is opaque: what stands in it is encoded once more.
std::string query_of(const HarvestRequest& request, const std::string& token) {
    const std::vector<Field> fields{{.name = "verb", .value = "ListRecords"},
                                    {.name = "resumptionToken", .value = token}};
    return http::with_query(request.url, fields);
}

struct TakenPage {
    arxiv_oai::Page page{};
    std::string lines{};
    HarvestedPage counts{};
};

class Harvester {
public:
    Harvester(const HarvestRequest& request, http::Transport& transport, Diagnostics& diagnostics)
        : request_(request),
          transport_(transport),
          diagnostics_(diagnostics),
          journal_(request.output, query_of(request, request.since), request.anew) {}

    Harvested run(const std::function<void(const HarvestProgress&)>& progress) {
        const std::uint64_t pages_before = journal_.last() ? journal_.last()->page : 0;
        while (!journal_.last() || !journal_.last()->token.empty()) {
            take_next_page();
            if (progress) progress({.pages = journal_.last()->page, .records = journal_.last()->records});
        }
        const HarvestedPage last = *journal_.last();
        const std::uint64_t replaced = journal_.finish();
        const std::string begun = last.begun.substr(0, std::min<std::size_t>(last.begun.size(), 10));
        return {.pages = last.page,
                .papers = last.records - replaced,
                .deleted = last.deleted,
                .replaced = replaced,
                .pages_before = pages_before,
                .next_since = begun};
    }

private:
    void take_next_page() {
        const bool first = !journal_.last();
        TakenPage taken = first ? take(query_of(request_, request_.since)) : take(query_of(request_, last().token));
        if (!first && has_error(taken, "badResumptionToken")) {
            const auto day = Date::parse(last().last_day);
            if (!day || last().restarts == most_restarts) fail("it has forgotten where we were");
            diagnostics_.report(DiagnosticCode::service_error, {.path = request_.url},
                                "the resumption token was forgotten; asked again from " + last().last_day + " on");
            taken = take(query_of(request_, *day));
            ++taken.counts.restarts;
        }
        refuse_errors(taken);
        const std::string& token = taken.counts.token;
        const bool goes_on = !first && taken.counts.restarts == last().restarts;
        if (!token.empty() && goes_on && journal_.knows(token)) fail("its resumption tokens lead in a circle");
        empty_pages_ = taken.page.any_record ? 0 : empty_pages_ + 1;
        if (!token.empty() && empty_pages_ == most_empty_pages) fail("it gives one empty page after the other");
        journal_.add(taken.lines, std::move(taken.counts));
    }

    TakenPage take(const std::string& url) {
        http::Request request{.service = request_.service, .url = url, .private_query = request_.private_query};
        request.most_bytes = http::oai_bytes;
        request.judge = judge_page;
        const Response response = transport_.send(request);
        if (!response.answered()) fail(response.detail);
        if (response.status != 200) fail("status " + std::to_string(response.status));
        if (judge_page(response) != Verdict::good) fail("it sends what is no page, or only a part of one");
        return read(response.body);
    }

    TakenPage read(const std::string& body) {
        TakenPage taken;
        if (journal_.last()) taken.counts = last();
        ++taken.counts.page;
        const std::string path = request_.url + "#" + std::to_string(taken.counts.page);
        MemorySource bytes(body);
        taken.page = arxiv_oai::read_page(
            {.path = path, .bytes = bytes}, [&](const arxiv_oai::Record& record) { take_record(record, path, taken); },
            diagnostics_);
        taken.counts.token = taken.page.token;
        if (taken.counts.begun.empty()) taken.counts.begun = taken.page.response_date;
        if (!taken.page.whole && !taken.page.token_stated && taken.page.errors.empty())
            fail("what follows the page cannot be told from it");
        return taken;
    }

    void take_record(const arxiv_oai::Record& record, const std::string& path, TakenPage& taken) {
        if (Date::parse(record.datestamp)) taken.counts.last_day = std::max(taken.counts.last_day, record.datestamp);
        if (record.deleted) {
            ++taken.counts.deleted;
            return;
        }
        const auto line = snapshot_line(record);
        if (!line) {
            diagnostics_.report(DiagnosticCode::malformed_record, {.path = path, .line = record.line},
                                brief(record.identifier));
            return;
        }
        taken.lines += *line;
        ++taken.counts.records;
    }

    static bool has_error(const TakenPage& taken, std::string_view code) {
        const auto is_it = [&](const arxiv_oai::ServiceError& error) { return error.code == code; };
        return std::any_of(taken.page.errors.begin(), taken.page.errors.end(), is_it);
    }

    void refuse_errors(const TakenPage& taken) const {
        for (const arxiv_oai::ServiceError& error : taken.page.errors)
            if (error.code != "noRecordsMatch") fail(brief(error.code + ": " + error.message));
    }

    const HarvestedPage& last() const { return *journal_.last(); }

    [[noreturn]] void fail(const std::string& what) const {
        const std::uint64_t done = journal_.last() ? last().page : 0;
        throw Error("page " + std::to_string(done + 1) + " was not got: " + what, request_.url,
                    done == 0 ? "" : "the same command goes on from there");
    }

    const HarvestRequest& request_;
    http::Transport& transport_;
    Diagnostics& diagnostics_;
    HarvestJournal journal_;
    int empty_pages_{};
};

}  // namespace

Harvested harvest(const HarvestRequest& request, http::Transport& transport, Diagnostics& diagnostics,
                  const std::function<void(const HarvestProgress&)>& progress) {
    return Harvester(request, transport, diagnostics).run(progress);
}

}  // namespace arxgraph
