#include <arxgraph/core/linking/abbreviation.hpp>
#include <arxgraph/core/linking/name_spelling.hpp>
#include <arxgraph/core/linking/ordinary_words.hpp>
#include <arxgraph/core/linking/shared_words.hpp>

#include "catch.hpp"

#include <string>
#include <vector>

using namespace arxgraph;

namespace {

std::string style(std::string_view text) {
    const auto name = spelt_name(text, 4);
    if (!name) return "none";
    switch (name->style) {
        case NameStyle::own:
            return "own";
        case NameStyle::own_word:
            return "own word";
        case NameStyle::capitals:
            return "capitals";
        case NameStyle::plain:
            break;
    }
    return "plain";
}

std::uint64_t key(std::string_view text) {
    const auto name = spelt_name(text, 4);
    REQUIRE(name);
    return name->beginnings.back();
}

}  // namespace

TEST_CASE("A name is its own, all capitals, or spelt as words are") {
    const std::vector<std::pair<std::string_view, std::string_view>> cases{
        {"TokLIP", "own"},
        {"BEiT", "own"},
        {"pix2pix", "own"},
        {"GPT-4", "own"},
        {"Llama 2", "own"},
        {"Ultra-FineWeb", "own"},
        {"NeRF++", "own"},
        {"ReAct", "own word"},
        {"CoLD", "own word"},
        {"CLIP", "capitals"},
        {"ViT", "capitals"},  // three letters: vit
        {"T5", "capitals"},
        {"Mogao", "plain"},
        {"fairseq", "plain"},
        {"Segment Anything", "plain"},
        {"Lost in the Middle", "plain"},
        {"DeepSeek LLM", "plain"},  // words before numbers make no name its own, words do not
        {"Müller", "plain"},
        {"GPT-4 Technical Report", "plain"},
    };
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(style(text) == expected);
    }
}

TEST_CASE("What is too short, too long, of other signs or of ordinary words is no name") {
    for (const std::string_view text : {"",
                                        "A",
                                        "AI",
                                        "RL",
                                        "3D",
                                        "5G",
                                        "42",
                                        "2023",
                                        "Attention",
                                        "attention",
                                        "LLMs",
                                        "GANs",
                                        "Transformers",
                                        "Language Models",
                                        "Large Language Models",
                                        "Scaling Up",
                                        "Why not?",
                                        "A, B",
                                        "What's New",
                                        "Let's Verify",
                                        "One Two Three Four Five",
                                        "가짜 뉴스",
                                        "BERT 한국어",
                                        "$x$",
                                        "-TokLIP",
                                        "TokLIP."}) {
        CAPTURE(text);
        CHECK(style(text) == "none");
    }
    CHECK(style(std::string(longest_word_of_name + 1, 'x')) == "none");
    CHECK(style(std::string(longest_word_of_name, 'x')) == "plain");
}

TEST_CASE("Hyphens, spaces, capitals and plurals make no other name") {
    CHECK(key("Tok-LIP") == key("TokLIP"));
    CHECK(key("toklip") == key("TokLIP"));
    CHECK(key("GPT 4") == key("GPT-4"));
    CHECK(key("ViTs") == key("ViT"));
    CHECK(key("GPT-3.5") != key("GPT-35"));
    CHECK(key("NeRF++") != key("NeRF"));
}

TEST_CASE("A text may part a name where its capitals or numbers begin") {
    const auto steps = [](std::string_view text) { return spelt_name(text, 4)->beginnings.size(); };
    CHECK(steps("TokLIP") == 2);     // Tok|LIP
    CHECK(steps("CLIPScore") == 2);  // CLIP|Score
    CHECK(steps("StyleGAN2") == 3);  // Style|GAN|2
    CHECK(steps("Mogao") == 1);
    CHECK(steps("Ultra-FineWeb") == 3);
}

TEST_CASE("An acronym abbreviates words whose letters it has in order, the first at their beginning") {
    CHECK(abbreviates("BERT", "Bidirectional Encoder Representations from Transformers"));
    CHECK(abbreviates("LoRA", "Low-Rank Adaptation"));
    CHECK_FALSE(abbreviates("PCA", "A Comparison of Principal Component Analysis"));
    CHECK_FALSE(abbreviates("BERT", "Bidirectional Encoder"));
    CHECK_FALSE(abbreviates("bert", "bidirectional encoder representations from transformers"));
    CHECK_FALSE(abbreviates("BERT", ""));
    CHECK(abbreviated_words("we use Low-Rank Adaptation ", "LoRA") == "Low-Rank Adaptation ");
    CHECK(abbreviated_words("nothing of the kind ", "LoRA").empty());
    CHECK(abbreviated_words("", "LoRA").empty());
}

TEST_CASE("Ordinary words are so in any case and as plurals") {
    for (const std::string_view word : {"attention", "Attention", "THE", "models", "Model", "llm", "GANs"})
        CHECK(is_ordinary_word(word));
    for (const std::string_view word : {"", "s", "toklip", "bert", "mogao", "flamingo"})
        CHECK_FALSE(is_ordinary_word(word));
    CHECK_FALSE(is_ordinary_word(std::string(1000, 'a')));
}

TEST_CASE("Words are shared by their beginnings") {
    const auto shared = shared_words("Low-Rank Adapters of Large Models", "we adapt large models: adaptation");
    CHECK(shared.told == 3);  // adapt, large, model
    CHECK(shared.shared == 3);
    CHECK(shared_words("of the", "of the").told == 0);
}
