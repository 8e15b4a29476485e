#include <arxgraph/enrichers/title_match.hpp>

#include "catch.hpp"
#include "enrichers/wanted.hpp"

#include <string>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

const StatedEntry attention{.title = "Attention Is All You Need",
                            .authors = {"Ashish Vaswani", "Noam Shazeer", "Niki Parmar"},
                            .arxiv_id = "1706.03762",
                            .published = "2017-06-12"};
const StatedEntry toklip{.title = "TokLIP: Marry Visual Tokens to CLIP for Multimodal Comprehension",
                         .authors = {"Haokun Lin", "Teng Wang", "Yixiao Ge"},
                         .arxiv_id = "2505.05422"};
const StatedEntry deep_learning{
    .title = "Deep Learning", .authors = {"Yann LeCun", "Yoshua Bengio"}, .arxiv_id = "1807.07987"};

StatedEntry by(std::string title, std::vector<std::string_view> authors, std::string published = "",
               std::string noted = "") {
    return {.title = std::move(title),
            .authors = std::move(authors),
            .noted = std::move(noted),
            .published = std::move(published)};
}

}  // namespace

TEST_CASE("A long title is enough; with authors one of them has to agree") {
    CHECK(judged(by("ATTENTION is all you need", {}), attention).accepted);
    CHECK(judged(by("Attention is all you need", {"N. Shazeer"}), attention).accepted);
    CHECK(judged(by("Attention is all you need", {"Bo Li"}), attention).reason == "no author agrees");
    CHECK(judged(by("Attention-is all you need", {}), attention).method == MatchMethod::title);
    CHECK(judged(by("Attentionis all you need", {}), attention).method == MatchMethod::same_words);
}

TEST_CASE("A short title asks for its first author and year, or for all authors") {
    CHECK_FALSE(judged(by("Deep Learning", {}), deep_learning).accepted);
    CHECK_FALSE(judged(by("Deep Learning", {"Ian Goodfellow", "Yoshua Bengio"}, "2018-07-20"), deep_learning).accepted);
    CHECK_FALSE(judged(by("Deep Learning", {"Yann LeCun"}), deep_learning).accepted);
    CHECK_FALSE(judged(by("Deep Learning", {"Yann LeCun"}, "2015-05-27"), deep_learning).accepted);
    CHECK(judged(by("Deep Learning", {"Yann LeCun"}, "2018-09-01"), deep_learning).accepted);
    CHECK(judged(by("Deep Learning", {"Yann LeCun"}, "", "2019-01-01"), deep_learning).accepted);
    CHECK(judged(by("Deep Learning", {"Y. LeCun", "Y. Bengio"}), deep_learning).accepted);
}

TEST_CASE("A slip in the title asks for the authors and the year") {
    const std::string slip = "Attention Is All You Nede";
    CHECK(judged(by(slip, {"Ashish Vaswani", "X Y"}), attention).method == MatchMethod::near_title);
    CHECK(judged(by(slip, {"Ashish Vaswani", "X Y"}), attention).accepted);
    CHECK(judged(by(slip, {"X Y", "Noam Shazeer", "Niki Parmar"}), attention).accepted);
    CHECK(judged(by(slip, {}), attention).reason == "no authors are stated");
    CHECK(judged(by(slip, {"X Y", "Noam Shazeer"}), attention).reason == "too few authors agree");
    CHECK(judged(by(slip, {"Ashish Vaswani"}, "2019-01-01"), attention).accepted);
    CHECK(judged(by(slip, {"Ashish Vaswani"}, "2021-01-01"), attention).reason == "the year does not agree");
}

TEST_CASE("The threshold says how near a title has to be") {
    const StatedEntry near = by("Attetnion Is All You Nede", {"Ashish Vaswani"});
    CHECK_FALSE(judged(near, attention, 0.95).accepted);
    CHECK(judged(near, attention, 0.85).accepted);
}

TEST_CASE("The same words in another order are another title") {
    const StatedEntry record{
        .title = "Ranking Documents for Learning Queries at Scale", .authors = {"Ann Lee"}, .arxiv_id = "2001.00001"};
    CHECK_FALSE(judged(by("Learning Queries at Scale for Ranking Documents", {"Ann Lee"}), record).accepted);
}

TEST_CASE("A title shortened at its colon asks for the authors; so does one with a subtitle more") {
    CHECK(judged(by("TokLIP", {"Haokun Lin", "Teng Wang"}), toklip).method == MatchMethod::before_colon);
    CHECK(judged(by("TokLIP", {"Haokun Lin", "Teng Wang"}), toklip).accepted);
    CHECK_FALSE(judged(by("TokLIP", {}), toklip).accepted);
    CHECK_FALSE(judged(by("TokLIP", {"Teng Wang", "Yixiao Ge", "X Y"}), toklip).accepted);
    const StatedEntry record{.title = "Mogao", .authors = {"Chao Liao", "Liyang Liu"}, .arxiv_id = "2505.05472"};
    CHECK(judged(by("Mogao: An Omni Model", {"Chao Liao", "Liyang Liu"}), record).accepted);
    const StatedEntry part{.title = "Decoupled Dynamic Filter Networks: Part 2",
                           .authors = {"Ann Lee", "Bo Li"},
                           .arxiv_id = "2104.00001"};
    CHECK(judged(by("Decoupled Dynamic Filter Networks", {"Ann Lee", "Bo Li"}), part).method !=
          MatchMethod::before_colon);
    CHECK_FALSE(judged(by("Decoupled Dynamic Filter Networks", {"Ann Lee", "Bo Li"}), part).accepted);
}

TEST_CASE("A single author tells a name by the whole of its own") {
    const StatedEntry record{.title = "Goat: Graphs of Attention", .authors = {"Ann Lee"}, .arxiv_id = "2305.00001"};
    CHECK(judged(by("Goat", {"Ann Lee"}), record).accepted);
    CHECK_FALSE(judged(by("Goat", {"A. Lee"}), record).accepted);
    CHECK(judged(by("Goat", {"A. Lee"}, "", "2023-06-01"), record).accepted);
}

TEST_CASE("Nothing is noted before it appears, but for a month that dates may be wrong by") {
    CHECK(judged(by("Attention is all you need", {}, "", "2016-01-01"), attention).reason ==
          "it appeared after it was noted");
    CHECK(judged(by("Attention is all you need", {}, "", "2017-06-01"), attention).accepted);
    CHECK(judged(by("Attention is all you need", {}, "", "2024-01-01"), attention).accepted);
}

TEST_CASE("Where no day is recorded the id tells the month") {
    CHECK_FALSE(judged(by("Deep Learning", {"Yann LeCun"}, "2015-05-27"), deep_learning).accepted);
    const StatedEntry old{.title = "Anyons", .authors = {"Frank Wilczek", "X Y"}, .arxiv_id = "hep-th/9901001"};
    CHECK(judged(by("Anyons", {"F. Wilczek"}, "1999-05-01"), old).accepted);
    CHECK_FALSE(judged(by("Anyons", {"F. Wilczek"}, "2010-05-01"), old).accepted);
}

TEST_CASE("The marks of lists do not pass for what tells titles apart") {
    const StatedEntry twin{
        .title = "Agents in Clinical Practice and Research 2", .authors = {"Ann Lee"}, .arxiv_id = "2512.00001"};
    CHECK_FALSE(judged(by("[2] Agents in Clinical Practice and Research.", {"Ann Lee"}), twin).accepted);
    CHECK(judged(by("[2] Attention Is All You Need (NeurIPS 2017)", {}), attention).accepted);
}

TEST_CASE("The decision names the candidate, the runner-up and what they rest on") {
    const StatedEntry twin{
        .title = "Attention Is Not All You Need", .authors = {"Yihe Dong"}, .arxiv_id = "2103.03404"};
    const Answer answer = decided(by("Attention is all you need", {"A. Vaswani", "N. Shazeer"}), {twin, attention});
    CHECK(answer.status == AnswerStatus::found);
    CHECK(answer.match.method == MatchMethod::title);
    CHECK(answer.match.candidate == "1706.03762");
    CHECK(answer.match.runner_up == "2103.03404");
    CHECK(answer.match.margin() > ambiguous_margin);
    CHECK((answer.match.authors_stated == 2 && answer.match.authors_matched == 2));
}

TEST_CASE("What is alike but not taken is named with what speaks against it") {
    const StatedEntry twin{
        .title = "Attention Is Not All You Need", .authors = {"Ashish Vaswani"}, .arxiv_id = "2103.03404"};
    const Answer answer = decided(by("Attention is all you need", {"Ashish Vaswani"}), {twin});
    CHECK(answer.status == AnswerStatus::not_found);
    CHECK(answer.match.method == MatchMethod::none);
    CHECK(answer.match.candidate == "2103.03404");
    CHECK(answer.match.reason == "a word, a number or a negation tells them apart");
    CHECK(decided(by("Something else altogether", {}), {twin}).match.candidate.empty());
}

TEST_CASE("Of papers of one title that is taken whose first author and year agree; else none") {
    const StatedEntry one = {
        .title = "Notes on Quantum Field Theory", .authors = {"Ann Lee"}, .arxiv_id = "1901.00001"};
    const StatedEntry other = {
        .title = "Notes on Quantum Field Theory", .authors = {"Bo Lee"}, .arxiv_id = "2201.00001"};
    CHECK(decided(by(one.title, {}), {one, other}).status == AnswerStatus::ambiguous);
    CHECK(decided(by(one.title, {"A. Lee"}), {one, other}).status == AnswerStatus::ambiguous);
    const Answer answer = decided(by(one.title, {"B. Lee"}, "2022-03-01"), {one, other});
    CHECK(answer.match.candidate == "2201.00001");
    CHECK(answer.match.margin() == 0);
    CHECK(decided(by(one.title, {"Lee"}, "2015-03-01"), {one, other}).detail == "1901.00001 or 2201.00001");
}

TEST_CASE("Two near titles are ambiguous, unless one is clearly nearer") {
    const std::vector<std::string_view> authors{"Ann Lee", "Bo Li"};
    const StatedEntry one{.title = "Training of Deep Models on Graphs", .authors = authors, .arxiv_id = "2001.00001"};
    const StatedEntry other{.title = "Training of Deep Model on Graphs", .authors = authors, .arxiv_id = "2001.00002"};
    CHECK(decided(by("Training of Deep Modelz on Graphs", authors), {one, other}).status == AnswerStatus::ambiguous);
    CHECK(decided(by("Training of Deep Model on Graphs", authors), {one, other}).match.candidate == "2001.00002");
}

TEST_CASE("A paper that stands twice in a source is one; the later record counts") {
    const Wanted wanted(by("Attention is all you need", {}));
    StatedEntry later = attention;
    later.authors = {"Ashish Vaswani"};
    const EntryBatch batch = batch_of({attention, later});
    std::vector<Entry> records(batch.entries().begin(), batch.entries().end());
    records[0].version = 2;
    records[1].version = 7;
    EntryBatch texts;
    TitleCandidates candidates;
    for (const Entry& record : {records[1], records[0]})
        candidates.add(judge_title(TitleQuery(wanted.paper), *title_of_record(record.title), record), record, texts);
    Answer answer;
    candidates.decide(answer);
    CHECK(answer.status == AnswerStatus::found);
    CHECK(answer.record.version == 7);
    CHECK(answer.match.runner_up.empty());
}

TEST_CASE("However many papers have one title, few are kept and the right one is among them") {
    std::vector<StatedEntry> records;
    for (int i = 0; i < 300; ++i)
        records.push_back({.title = "Introduction to the Special Issue",
                           .authors = {"Some Editor"},
                           .arxiv_id = std::to_string(2001) + "." + std::to_string(10000 + i)});
    records[150].authors = {"Ann Lee", "Bo Li"};
    CHECK(decided(by("Introduction to the Special Issue", {"Ann Lee", "Bo Li"}), records).match.candidate ==
          "2001.10150");
    CHECK(decided(by("Introduction to the Special Issue", {}), records).status == AnswerStatus::ambiguous);
}
