#include <arxgraph/enrichers/title_similarity.hpp>

#include "catch.hpp"

#include <string>
#include <utility>

using namespace arxgraph;

namespace {

bool told_apart(const char* a, const char* b) {
    const auto first = forms_of_title(a);
    const auto second = forms_of_title(b);
    CHECK(are_told_apart(*first, *second) == are_told_apart(*second, *first));
    return are_told_apart(*first, *second);
}

/// Wagner and Fischer without any bound.
std::size_t plain_distance(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            std::size_t& cell = table[i][j];
            if (i == 0 || j == 0) {
                cell = i + j;
                continue;
            }
            cell = std::min(
                {table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cell = std::min(cell, table[i - 2][j - 2] + 1);
        }
    return table[a.size()][b.size()];
}

}  // namespace

TEST_CASE("Edits are counted, a swap as one, up to the most that is asked for") {
    CHECK(edit_distance("attention", "attention", 3) == 0);
    CHECK(edit_distance("attention", "attetnion", 3) == 1);
    CHECK(edit_distance("attention", "attntion", 3) == 1);
    CHECK(edit_distance("", "abc", 3) == 3);
    CHECK(edit_distance("kitten", "sitting", 5) == 3);
    CHECK(edit_distance("kitten", "sitting", 2) == 3);
    CHECK(edit_distance("a", "completely other", 4) == 5);
}

TEST_CASE("The band of the distance changes nothing") {
    std::uint32_t state = 1;
    const auto next = [&state] { return state = state * 1664525U + 1013904223U; };
    const auto word = [&next] {
        std::string text;
        for (std::uint32_t i = next() >> 28; i-- > 0;) text += static_cast<char>('a' + (next() >> 30));
        return text;
    };
    for (int i = 0; i < 2000; ++i) {
        const std::string a = word();
        const std::string b = word();
        const std::size_t distance = plain_distance(a, b);
        for (const std::size_t most : {std::size_t{1}, std::size_t{3}, std::size_t{20}})
            REQUIRE(edit_distance(a, b, most) == std::min(distance, most + 1));
    }
}

TEST_CASE("Words overlap by their number") {
    const auto overlap = [](const char* a, const char* b) {
        return word_overlap(forms_of_title(a)->words(), forms_of_title(b)->words());
    };
    CHECK(overlap("a b c d", "d c b a") == 1);
    CHECK(overlap("a b c", "b c d") == 0.5);
    CHECK(overlap("a b", "c d") == 0);
}

TEST_CASE("Near twins are told apart, however alike they look") {
    const std::pair<const char*, const char*> twins[]{
        {"Language Models are Learners GPT-3", "Language Models are Learners GPT-4"},
        {"Quantum Fields on Lattices Part I", "Quantum Fields on Lattices Part II"},
        {"Quantum Fields on Lattices", "Quantum Fields on Lattices II"},
        {"LLaMA 2: Open Foundation Models", "LLaMA 3: Open Foundation Models"},
        {"EfficientNet for Detection", "EfficientNet v2 for Detection"},
        {"Learning with Labels in Graphs", "Learning without Labels in Graphs"},
        {"Transformers Are Good at Graphs", "Transformers Are Not Good at Graphs"},
        {"Supervised Contrastive Learning of Sentences", "Unsupervised Contrastive Learning of Sentences"},
        {"Linear Stability of Rotating Flows", "Nonlinear Stability of Rotating Flows"},
        {"Maximization of Influence in Networks", "Minimization of Influence in Networks"},
        {"Upper Bounds for the First Eigenvalue", "Upper Bounds for the Second Eigenvalue"},
        {"Photon Production in Heavy Collisions", "Proton Production in Heavy Collisions"},
        {"Macroscopic Models of Traffic", "Microscopic Models of Traffic"},
        {"Efficient Attention for Vision", "Efficient Linear Attention for Vision"},
        {"Graphs of $\\alpha$ Decay in Nuclei", "Graphs of $\\beta$ Decay in Nuclei"},
        {"Attention Is All You Need", "Comment on Attention Is All You Need"},
    };
    for (const auto& [a, b] : twins) {
        INFO(a << " / " << b);
        CHECK(told_apart(a, b));
    }
}

TEST_CASE("A slip, a word in parts and a little word tell nothing apart") {
    const std::pair<const char*, const char*> same[]{
        {"Modeling Language with Transformers", "Modelling Language with Transformers"},
        {"Generative Adversarial Network Training", "Generative Adversarial Networks Training"},
        {"Beyond Self-attention: External Attention", "Beyond Self-attention: External Attetion"},
        {"Language Model Pre-training at Scale", "Language Model Pretraining at Scale"},
        {"A Survey of the Field of Retrieval", "Survey of Field of Retrieval"},
        {"Sorting and Ranking", "Sorting & Ranking"},
    };
    for (const auto& [a, b] : same) {
        INFO(a << " / " << b);
        CHECK_FALSE(told_apart(a, b));
    }
    CHECK(differ_by_and(*forms_of_title("Sorting and Ranking"), *forms_of_title("Sorting & Ranking")));
}

TEST_CASE("A part or a text about the text is no subtitle") {
    for (const char* part :
         {"Part II", "II", "3", "Part 2 of 3", "Erratum", "Reply to comments", "Supplementary material", "--"})
        CHECK(names_a_part(part));
    for (const char* subtitle :
         {"Marry Visual Tokens to CLIP", "A Survey", "Segment Anything in 3D", "One Model for All"})
        CHECK_FALSE(names_a_part(subtitle));
}
