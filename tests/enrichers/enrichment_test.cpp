#include <arxgraph/enrichers/enrichment.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

/// A source that says what the test tells it to, and remembers what it was asked.
struct Played {
    std::function<void(const WantedPaper&, Answer&, EntryBatch&)> answer{};
    std::vector<std::string> asked{};
};
Played played;

void look_up(std::span<const WantedPaper> wanted, const EnricherContext&, Answers& answers) {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        played.asked.emplace_back(wanted[i].arxiv_id.empty() ? wanted[i].title : wanted[i].arxiv_id);
        played.answer(wanted[i], answers.of[i], answers.texts);
    }
}

void ask(Enrichment& enrichment, std::function<void(const WantedPaper&, Answer&, EntryBatch&)> answer,
         Asks asks = Asks::unanswered) {
    played = {.answer = std::move(answer)};
    Diagnostics diagnostics;
    const WorkProgress progress;
    enrichment.ask({.name = "played", .asks = asks, .look_up = look_up},
                   {.progress = progress, .diagnostics = diagnostics});
}

Enrichment enrichment_of(const std::vector<StatedEntry>& stated,
                         Enrichment::Cited cited = Enrichment::Cited::describe) {
    std::vector<EntryBatch> batches;
    batches.push_back(batch_of(stated));
    return Enrichment(std::move(batches), cited);
}

void say(AnswerStatus status, Answer& answer, const std::string& detail = "") {
    answer.status = status;
    answer.detail = detail;
}

/// Finds everything: by its id, or as this id.
auto finding(const std::string& id) {
    return [id](const WantedPaper& paper, Answer& answer, EntryBatch& texts) {
        answer.status = AnswerStatus::found;
        answer.record = {.title = "Title",
                         .arxiv_id = texts.keep(paper.arxiv_id.empty() ? id : std::string(paper.arxiv_id))};
        answer.from = "played";
    };
}

}  // namespace

TEST_CASE("Entries with one arXiv id ask once, those without one each for itself") {
    Enrichment enrichment = enrichment_of({{.title = "A", .arxiv_id = "2101.00001"},
                                           {.title = "B", .url = "https://arxiv.org/abs/2101.00001v2"},
                                           {.title = "Some title"},
                                           {.title = "Some title"}});
    ask(enrichment, finding("2101.00002"));
    CHECK(played.asked == std::vector<std::string>{"2101.00001", "Some title", "Some title"});
    for (const EnrichedEntry& each : enrichment.entries()) CHECK(each.status == EnrichmentStatus::enriched);
    CHECK(enrichment.entries()[1].entry.arxiv_id == "2101.00001");
    CHECK(enrichment.entries()[3].entry.arxiv_id == "2101.00002");
}

TEST_CASE("Cited arXiv papers are asked about once, unless an entry is about them") {
    const std::vector<StatedEntry> stated{
        {.title = "A",
         .links = {"arXiv:2101.00002", "https://arxiv.org/abs/2101.00003", "https://a.org"},
         .arxiv_id = "2101.00001",
         .line = 5},
        {.title = "B", .links = {"https://arxiv.org/pdf/2101.00003v2"}, .arxiv_id = "2101.00002"}};
    Enrichment enrichment = enrichment_of(stated);
    ask(enrichment, finding(""));
    CHECK(played.asked == std::vector<std::string>{"2101.00001", "2101.00002", "2101.00003"});
    REQUIRE(enrichment.cited().size() == 1);
    CHECK(enrichment.cited()[0].entry.title == "Title");
    CHECK(enrichment.cited()[0].entry.cited_only);
    CHECK(enrichment.cited()[0].stated.line == 5);

    Enrichment leaving = enrichment_of(stated, Enrichment::Cited::leave);
    ask(leaving, finding(""));
    CHECK(leaving.cited().empty());
}

TEST_CASE("A cited paper that was described before keeps what its entry states") {
    const EntryBatch stated = batch_of({{.title = "A Title That Differs", .arxiv_id = "2101.00003", .line = 4}});
    Entry entry = stated.entries()[0];
    entry.cited_only = true;
    std::vector<EntryBatch> batches(1);
    batches[0].add(entry);
    Enrichment enrichment(std::move(batches));
    ask(enrichment, finding(""));
    const EnrichedEntry& enriched = enrichment.entries()[0];
    CHECK((enriched.entry.cited_only && enriched.entry.title == "A Title That Differs" &&
           enriched.entry.source.line == 4));
    CHECK(enriched.conflicting == std::vector<std::string_view>{"title"});
}

TEST_CASE("A later source is asked about what is still open, with what the first has told") {
    Enrichment enrichment = enrichment_of({{.title = "Found first"}, {.title = "Open", .links = {"arXiv:2101.00009"}}});
    ask(enrichment, [](const WantedPaper& paper, Answer& answer, EntryBatch& texts) {
        if (paper.title == "Found first") return finding("2101.00001")(paper, answer, texts);
        say(AnswerStatus::not_found, answer);
    });
    ask(enrichment, finding("2101.00009"));
    CHECK(played.asked == std::vector<std::string>{"Open", "2101.00009"});
    ask(enrichment, finding(""), Asks::all);
    CHECK(played.asked == std::vector<std::string>{"2101.00001", "2101.00009"});
    CHECK(enrichment.cited().empty());  // it turned out to be the paper of an entry
}

TEST_CASE("Who could not be asked never looks like who has nothing") {
    const auto status_after = [](AnswerStatus first, AnswerStatus second) {
        Enrichment enrichment = enrichment_of({{.title = "T"}});
        for (const AnswerStatus status : {first, second})
            ask(enrichment, [status](const WantedPaper&, Answer& answer, EntryBatch&) { say(status, answer, "why"); });
        return enrichment.entries()[0].status;
    };
    CHECK(status_after(AnswerStatus::not_found, AnswerStatus::unavailable) == EnrichmentStatus::failed);
    CHECK(status_after(AnswerStatus::unavailable, AnswerStatus::not_found) == EnrichmentStatus::failed);
    CHECK(status_after(AnswerStatus::not_found, AnswerStatus::not_found) == EnrichmentStatus::not_found);
    CHECK(status_after(AnswerStatus::not_found, AnswerStatus::ambiguous) == EnrichmentStatus::ambiguous);
    CHECK(status_after(AnswerStatus::invalid_id, AnswerStatus::not_found) == EnrichmentStatus::invalid_id);
    CHECK(status_after(AnswerStatus::not_asked, AnswerStatus::not_asked) == EnrichmentStatus::failed);
    CHECK(status_after(AnswerStatus::not_asked, AnswerStatus::not_found) == EnrichmentStatus::not_found);
}

TEST_CASE("What was found stays found, whatever a later source says") {
    Enrichment enrichment = enrichment_of({{.title = "T"}});
    ask(enrichment, finding("2101.00001"));
    ask(
        enrichment,
        [](const WantedPaper&, Answer& answer, EntryBatch&) { say(AnswerStatus::unavailable, answer, "rate limited"); },
        Asks::all);
    CHECK(enrichment.entries()[0].status == EnrichmentStatus::enriched);
    CHECK(enrichment.entries()[0].detail.empty());
}

TEST_CASE("Withdrawn papers and answers of earlier runs are told") {
    const auto status_of = [](const std::string& comments, bool cached) {
        Enrichment enrichment = enrichment_of({{.title = "T"}});
        ask(enrichment, [&](const WantedPaper& paper, Answer& answer, EntryBatch& texts) {
            finding("2101.00001")(paper, answer, texts);
            answer.record.comments = texts.keep(comments);
            answer.cached = cached;
        });
        return name(enrichment.entries()[0].status);
    };
    CHECK(status_of("This paper has been withdrawn by the author", false) == "withdrawn");
    CHECK(status_of("5 pages; on what is withdrawn from banks", true) == "cached");
    CHECK(status_of("", false) == "enriched");
}

TEST_CASE("An entry by which nothing can be asked is not asked about") {
    Enrichment enrichment = enrichment_of({{.url = "https://a.org/paper"}});
    ask(enrichment, finding("2101.00001"));
    CHECK(played.asked.empty());
    CHECK(enrichment.entries()[0].status == EnrichmentStatus::failed);
    CHECK(enrichment.entries()[0].detail == "no source could be asked about it");
}
