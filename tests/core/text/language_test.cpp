#include <arxgraph/core/text/language.hpp>

#include "catch.hpp"

#include <utility>
#include <vector>

using arxgraph::detect_language;

TEST_CASE("The language is told by script, and by common words in Latin script") {
    const std::vector<std::pair<const char*, const char*>> cases{
        {"이미지 토크나이저를 다룬 논문.", "ko"},
        {"VQ로 양자화한 다음 Autoregressive 모델을 올려 CLIP 학습을 한 이미지 토크나이저. "
         "(https://arxiv.org/abs/2106.08254)",
         "ko"},
        {"トークナイザーの研究です。", "ja"},
        {"这是一篇关于大模型的论文。", "zh"},
        {"Это статья о языковых моделях.", "ru"},
        {"This is a method for filtering data.", "en"},
        {"It feels similar to BEiT (https://arxiv.org/abs/2106.08254).", "en"},
        {"Une étude très intéressante", "und"},
        {"BEiT GPT CLIP", "und"},
        {"", "und"},
        {"2025 !?", "und"},
        {"We call the Korean word 안녕 a greeting in this very long sentence of English.", "en"},
    };
    for (const auto& [text, language] : cases) {
        CAPTURE(text);
        CHECK(detect_language(text) == language);
    }
}
