#include <arxgraph/core/linking/unlinked_text.hpp>

#include "catch.hpp"

#include <string>
#include <vector>

using namespace arxgraph;

TEST_CASE("Links, tags and TeX commands are no text") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"", ""},
        {"see BEiT", "see BEiT"},
        {"see [[BEiT]] and [[250509 TokLIP|the tokenizer]]!", "see ________ and _______________________________!"},
        {"[[BEiT]", "[[BEiT]"},
        {"[BEiT](https://arxiv.org/abs/2106.08254) is", "________________________________________ is"},
        {"[see [BEiT](BEiT.md) now]", "[see _______________ now]"},
        {"[BEiT] (a note)", "[BEiT] (a note)"},
        {"[BEiT](no\nlink)", "[BEiT](no\nlink)"},
        {"https://x.org/BEiT, BEiT", "__________________, BEiT"},
        {"github.com/microsoft/BEiT and BEiT/CLIP", "_________________________ and BEiT/CLIP"},
        {"(arXiv:2106.08254)", "(________________)"},
        {"#BEiT #vq/clip, C#BEiT", "_____ ________, C#BEiT"},
        {"\\textbf{BEiT} \\alpha", "_______{BEiT} ______"},
    };
    for (const auto& [text, shown] : cases) {
        CAPTURE(text);
        std::string expected = shown;
        for (char& c : expected)
            if (c == '_') c = '|';
        CHECK(without_links(text) == expected);
    }
}

TEST_CASE("Brackets that never close take no time") {
    const std::string text = std::string(200'000, '[') + std::string(200'000, '#') + std::string(200'000, '/');
    CHECK(without_links(text).size() == text.size());
    std::string pairs;
    for (int i = 0; i < 200'000; ++i) pairs += "](";
    CHECK(without_links(pairs) == pairs);
}
