#include <arxgraph/enrichers/wanted_index.hpp>

#include "catch.hpp"
#include "enrichers/wanted.hpp"

#include <string>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

using Numbers = WantedIndex::Numbers;

struct Indexed {
    explicit Indexed(const std::vector<StatedEntry>& stated) : batch(batch_of(stated)) {
        for (const Entry& entry : batch.entries())
            papers.push_back(
                {.arxiv_id = entry.arxiv_id, .doi = entry.doi, .title = entry.title, .authors = entry.authors});
    }
    EntryBatch batch;
    std::vector<WantedPaper> papers{};
    Numbers like(const std::string& title) const { return WantedIndex(papers).like(*title_of_record(title)); }
};

}  // namespace

TEST_CASE("Papers with an arXiv id are looked for by that alone, others by DOI and title") {
    const Indexed wanted({{.title = "Attention Is All You Need", .arxiv_id = "1706.03762"},
                          {.title = "A Paper of Its Own Journal", .doi = "10.1000/x"}});
    const WantedIndex index(wanted.papers);
    REQUIRE(index.with_arxiv_id("1706.03762").size() == 1);
    CHECK(index.with_arxiv_id("1706.03762").front() == 0);
    CHECK(index.with_arxiv_id("1706.03763").empty());
    REQUIRE(index.with_doi("10.1000/x").size() == 1);
    CHECK(index.with_doi("10.1000/x").front() == 1);
    CHECK(wanted.like("Attention Is All You Need").empty());
    CHECK(wanted.like("A paper of its own journal") == Numbers{1});
}

TEST_CASE("Titles are found that are the same, near, or with a subtitle more") {
    const Indexed wanted({{.title = "TokLIP"},
                          {.title = "Language Models are Unsupervised Multitask Learners"},
                          {.title = "Mogao: An Omni Foundation Model for Generation"},
                          {.title = "3. Pre-training of Transformers for Language (NeurIPS 2024)"}});
    CHECK(wanted.like("TokLIP: Marry Visual Tokens to CLIP") == Numbers{0});
    CHECK(wanted.like("Language Models are Unsupervised Multitask Lerners") == Numbers{1});
    CHECK(wanted.like("Language Model is an Unsupervised Multitask Learner").empty());
    CHECK(wanted.like("Mogao") == Numbers{2});
    CHECK(wanted.like("Pretraining of Transformers for Language") == Numbers{3});
    CHECK(wanted.like("Models of Language").empty());
}

TEST_CASE("One slip anywhere in a title of four words or more is found") {
    const std::string title = "Scalable Chain of Thoughts via Elastic Reasoning";
    const Indexed wanted(
        {{.title = title}, {.title = "Scalable Chains of Reasoning"}, {.title = "Elastic Thoughts via Chains"}});
    for (std::size_t at = 0; at < title.size(); ++at) {
        if (title[at] == ' ') continue;
        std::string slip = title;
        slip[at] = 'x';
        INFO(slip);
        const Numbers found = wanted.like(slip);
        CHECK((!found.empty() && found.front() == 0));
    }
}

TEST_CASE("Nothing wanted finds nothing") {
    const WantedIndex index({});
    CHECK_FALSE(index.any_title());
    CHECK_FALSE(index.any_doi());
    CHECK(index.like(*title_of_record("Anything")).empty());
}
