#include <arxgraph/core/text/tokenizer.hpp>

#include "catch.hpp"

#include <random>
#include <string>
#include <vector>

namespace {

std::vector<std::string> tokens(std::string_view text) {
    std::vector<std::string> found;
    arxgraph::for_each_token(text, [&](std::string_view token) { found.emplace_back(token); });
    return found;
}
using Tokens = std::vector<std::string>;

}  // namespace

TEST_CASE("Words are folded; function words, numbers, single letters, URLs and TeX commands are left out") {
    CHECK(tokens("The Tokens of GPT-4 and a ViT") == Tokens{"tokens", "gpt", "vit"});
    CHECK(tokens("see https://arxiv.org/abs/2106.08254?a=b now") == Tokens{"see", "now"});
    CHECK(tokens("\\textbf{bold} and $\\alpha$ words") == Tokens{"bold", "words"});
    CHECK(tokens("Viégas naïve") == Tokens{"viegas", "naive"});
    CHECK(tokens("2025 1e9 3d") == Tokens{"1e9", "3d"});
    CHECK(tokens("").empty());
}

TEST_CASE("Scripts without spaces between words give pairs of characters") {
    CHECK(tokens("토큰화") == Tokens{"토큰", "큰화"});
    CHECK(tokens("大模型") == Tokens{"大模", "模型"});
    CHECK(tokens("字").empty());
    CHECK(tokens("VQ로 양자화") == Tokens{"vq", "양자", "자화"});
    CHECK(tokens("\u1112\u1161\u11AB\u1100\u1173\u11AF") == Tokens{"한글"});
    CHECK(tokens("и хорошо") == Tokens{"хорошо"});
    CHECK(tokens("हिन्दी") == Tokens{"हिन्दी"});
}

TEST_CASE("What no word is as long as is left out") {
    CHECK(tokens(std::string(64, 'x')).size() == 1);
    CHECK(tokens(std::string(65, 'x') + " word") == Tokens{"word"});
    CHECK(tokens(std::string(1'000'000, 'x')).empty());
}

TEST_CASE("Any bytes are taken apart") {
    std::mt19937 random(3);
    for (int i = 0; i < 1000; ++i) {
        std::string bytes;
        for (auto n = random() % 60; n > 0; --n) bytes += static_cast<char>(random() % 256);
        for (const std::string& token : tokens(bytes)) REQUIRE(token.size() >= 2);
    }
}
