#include <arxgraph/enrichers/enrichers.hpp>

#include "catch.hpp"

#include <set>
#include <string_view>

using namespace arxgraph;

TEST_CASE("Every source has a name of its own, a line about it and a way to be asked") {
    std::set<std::string_view> names;
    for (const Enricher& each : enrichers()) {
        CHECK(names.insert(each.name).second);
        CHECK_FALSE(each.description.empty());
        CHECK(each.look_up != nullptr);
    }
}

TEST_CASE("What is the name of no source is a file") {
    const Enricher* const file = &enrichers().front();
    CHECK(file->unit == LookUpUnit::bytes);
    for (const char* where : {"snapshot.jsonl", "./arxiv", "FILE", ""}) CHECK(&enricher_of(where) == file);
    for (const Enricher& each : enrichers().subspan(1)) CHECK(&enricher_of(each.name) == &each);
}

TEST_CASE("Statuses and methods have names") {
    std::set<std::string_view> names;
    for (const auto status : {AnswerStatus::not_asked, AnswerStatus::found, AnswerStatus::not_found,
                              AnswerStatus::ambiguous, AnswerStatus::invalid_id, AnswerStatus::unavailable})
        CHECK(names.insert(name(status)).second);
    names.clear();
    for (const auto method : {MatchMethod::none, MatchMethod::arxiv_id, MatchMethod::doi, MatchMethod::title,
                              MatchMethod::same_words, MatchMethod::near_title, MatchMethod::before_colon})
        CHECK(names.insert(name(method)).second);
}
