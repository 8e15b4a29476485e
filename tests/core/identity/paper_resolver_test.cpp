#include <arxgraph/core/identity/paper_resolver.hpp>

#include "catch.hpp"

#include <string>
#include <vector>

using namespace arxgraph;

namespace {

struct Stated {
    std::string title{};
    std::vector<std::string_view> authors{};
    std::string arxiv_id{};
    std::string doi{};
    std::string url{};
};

struct Resolved {
    std::vector<std::uint32_t> paper_of{};
    std::vector<MergeReason> reasons{};
    Diagnostics diagnostics{};
};

Resolved resolve(const std::vector<Stated>& stated) {
    Resolved result;
    std::vector<EntryIdentity> identities;
    std::vector<Location> places;
    for (const Stated& each : stated) {
        identities.push_back(identify({.title = each.title,
                                       .authors = each.authors,
                                       .arxiv_id = each.arxiv_id,
                                       .doi = each.doi,
                                       .url = each.url}));
        places.push_back({.path = "t", .line = static_cast<std::uint32_t>(places.size() + 1)});
    }
    const Resolution resolution = resolve_papers(identities, places, result.diagnostics);
    result.paper_of = resolution.paper_of;
    for (const EntryMerge& merge : resolution.merges) result.reasons.push_back(merge.reason);
    return result;
}

using Papers = std::vector<std::uint32_t>;
using Reasons = std::vector<MergeReason>;
const std::string four_words = "Scalable Chain of Thoughts";
const std::string six_words = "Scalable Chain of Thoughts via Reasoning";

}  // namespace

TEST_CASE("An arXiv id joins entries, whatever its version and spelling") {
    const Resolved result = resolve({{.title = "A", .arxiv_id = "1706.03762"},
                                     {.title = "B", .arxiv_id = "1706.03763"},
                                     {.title = "C", .arxiv_id = "https://arxiv.org/abs/1706.03762v7"},
                                     {.title = "D", .doi = "10.48550/arXiv.1706.03762"}});
    CHECK(result.paper_of == Papers{0, 1, 0, 0});
    CHECK(result.reasons == Reasons{MergeReason::same_arxiv_id, MergeReason::same_arxiv_id});
}

TEST_CASE("A DOI joins entries without regard to case") {
    const Resolved result =
        resolve({{.title = "A", .doi = "10.1000/X"}, {.title = "B", .doi = "https://doi.org/10.1000/x"}});
    CHECK(result.paper_of == Papers{0, 0});
    CHECK(result.reasons == Reasons{MergeReason::same_doi});
}

TEST_CASE("A title of four words joins entries that share a surname, and no others") {
    CHECK(resolve({{.title = four_words, .authors = {"Yuhui Xu"}},
                   {.title = "scalable chain-of-thoughts!", .authors = {"Y. Xu", "Bo Li"}}})
              .paper_of == Papers{0, 0});
    CHECK(resolve({{.title = four_words, .authors = {"Yuhui Xu"}}, {.title = four_words, .authors = {"Bo Li"}}})
              .paper_of == Papers{0, 1});
    CHECK(resolve({{.title = "Deep Learning", .authors = {"Yann LeCun"}},
                   {.title = "Deep Learning", .authors = {"Yann LeCun"}}})
              .paper_of == Papers{0, 1});
}

TEST_CASE("Hyphens and spaces between words do not part papers, numbers and negations do") {
    const auto papers = [](const std::string& first, const std::string& second) {
        return resolve({{.title = first, .authors = {"Ann Lee"}}, {.title = second, .authors = {"A. Lee"}}}).paper_of;
    };
    CHECK(papers("Pre-training of Deep Data Bases", "Pretraining of Deep Databases") == Papers{0, 0});
    CHECK(papers("Models of 3.5 Billion Weights", "Models of 35 Billion Weights") == Papers{0, 1});
    CHECK(papers("Why not Learn with Labels", "Whynot Learn with Labels") == Papers{0, 1});
}

TEST_CASE("Without authors on one side a title needs six words") {
    CHECK(resolve({{.title = six_words, .authors = {"Yuhui Xu"}}, {.title = six_words}}).paper_of == Papers{0, 0});
    CHECK(resolve({{.title = six_words}, {.title = six_words}}).paper_of == Papers{0, 0});
    CHECK(resolve({{.title = four_words, .authors = {"Yuhui Xu"}}, {.title = four_words}}).paper_of == Papers{0, 1});
}

TEST_CASE("Parts and numbers tell titles apart") {
    CHECK(resolve({{.title = "On the Theory of Everything, Part I", .authors = {"Ann Lee"}},
                   {.title = "On the Theory of Everything, Part II", .authors = {"Ann Lee"}}})
              .paper_of == Papers{0, 1});
    CHECK(resolve({{.title = "A Technical Report on GPT-3", .authors = {"Ann Lee"}},
                   {.title = "A Technical Report on GPT-4", .authors = {"Ann Lee"}}})
              .paper_of == Papers{0, 1});
}

TEST_CASE("A title that fits several papers joins none of them") {
    const Resolved result = resolve({{.title = six_words, .authors = {"Yuhui Xu"}},
                                     {.title = six_words, .authors = {"Bo Li"}},
                                     {.title = six_words},
                                     {.title = six_words}});
    CHECK(result.paper_of == Papers{0, 1, 2, 2});
    CHECK(result.diagnostics.count(DiagnosticCode::ambiguous_title) == 2);
}

TEST_CASE("Different arXiv ids are never joined, by no route") {
    const Resolved by_title =
        resolve({{.title = six_words, .authors = {"Yuhui Xu", "Bo Li"}, .arxiv_id = "2505.00001"},
                 {.title = six_words, .authors = {"Yuhui Xu", "Bo Li"}, .arxiv_id = "2505.00002"}});
    CHECK(by_title.paper_of == Papers{0, 1});
    CHECK(by_title.diagnostics.count(DiagnosticCode::conflicting_arxiv_ids) == 1);

    const Resolved by_doi = resolve({{.title = "A", .arxiv_id = "2505.00001", .doi = "10.1000/a"},
                                     {.title = "B", .doi = "10.1000/a"},
                                     {.title = "C", .arxiv_id = "2505.00002", .doi = "10.1000/a"}});
    CHECK(by_doi.paper_of == Papers{0, 1, 2});

    const Resolved chain = resolve({{.title = six_words, .authors = {"Bo Li"}, .arxiv_id = "2505.00001"},
                                    {.title = six_words, .authors = {"Bo Li"}, .doi = "10.1000/a"},
                                    {.title = "C", .arxiv_id = "2505.00002", .doi = "10.1000/a"}});
    CHECK(chain.paper_of == Papers{0, 1, 1});
}

TEST_CASE("An address of their own and the same title join papers of short titles") {
    CHECK(resolve({{.title = "GPT-4", .url = "https://openai.com/gpt-4/"},
                   {.title = "gpt-4", .url = "http://www.openai.com/gpt-4"}})
              .paper_of == Papers{0, 0});
    CHECK(
        resolve({{.title = "GPT-4", .url = "https://openai.com/"}, {.title = "Whisper", .url = "https://openai.com/"}})
            .paper_of == Papers{0, 1});
}

TEST_CASE("Papers are numbered by their first entries") {
    CHECK(resolve(
              {{.title = "Z"}, {.title = "B", .doi = "10.1000/b"}, {.title = "C"}, {.title = "D", .doi = "10.1000/b"}})
              .paper_of == Papers{0, 1, 2, 1});
}
