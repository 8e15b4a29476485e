#include <arxgraph/enrichers/title_forms.hpp>

#include "catch.hpp"

#include <string_view>
#include <utility>

using namespace arxgraph;

TEST_CASE("A title is compared without TeX, case, dashes and quotes") {
    const auto same = [](std::string_view a, std::string_view b) {
        return forms_of_title(a)->key == forms_of_title(b)->key;
    };
    CHECK(same("Erd\\H{o}s--R\\'enyi graphs", "erdős–rényi GRAPHS"));
    CHECK(same("\\emph{Deep} learning of $\\omega$", "Deep Learning of $ω$"));
    CHECK(same("“Why” we don’t", "\"Why\" we don't"));
    CHECK(forms_of_title("Pre-training")->joined == forms_of_title("Pretraining")->joined);
    CHECK_FALSE(forms_of_title("…").has_value());
}

TEST_CASE("Letters and what tells titles apart stand side by side") {
    const auto forms = forms_of_title("GPT-4 is not GPT-3, part II");
    CHECK(forms->letters() == "gpt4isnotgpt3partii");
    CHECK(forms->distinctions() == "\n4\nnot\n3\nii");
}

TEST_CASE("Short titles have few words and few letters") {
    for (const char* title : {"Deep Learning", "Attention", "0", "Rethinking Graphs"})
        CHECK(forms_of_title(title)->is_short());
    for (const char* title : {"Attention Is All You", "Representation Learning Theory"})
        CHECK_FALSE(forms_of_title(title)->is_short());
}

TEST_CASE("A subtitle begins at the first colon, or at a dash between spaces") {
    const auto parts = [](std::string_view title) { return std::pair(before_subtitle(title), subtitle_of(title)); };
    CHECK(parts("TokLIP: Marry Tokens: Now") ==
          std::pair<std::string_view, std::string_view>("TokLIP", "Marry Tokens: Now"));
    CHECK(parts("Mogao – An Omni Model") == std::pair<std::string_view, std::string_view>("Mogao", "An Omni Model"));
    CHECK(parts("Pre-training at scale").first.empty());
    CHECK(parts("Title:").first.empty());
    CHECK(parts(": Title").first.empty());
}

TEST_CASE("The marks of lists go, and what belongs to a title stays") {
    const std::pair<const char*, const char*> cases[]{
        {"3. A Title", "A Title"},
        {"[12] A Title.", "A Title"},
        {"[PDF] A Title", "A Title"},
        {"A Title (NeurIPS 2024)", "A Title"},
        {"A Title (ICLR'25) [paper] [code]", "A Title"},
        {"A Title (v2)", "A Title"},
        {"A Title. arXiv preprint arXiv:2401.00001", "A Title"},
        {"3D Gaussian Splatting", "3D Gaussian Splatting"},
        {"1.5-Pints Technical Report", "1.5-Pints Technical Report"},
        {"A Title v2", "A Title v2"},
        {"Learning (to learn)", "Learning (to learn)"},
        {"(2024)", "(2024)"},
        {"[", "["},
        {"", ""},
    };
    for (const auto& [stated, bare] : cases) CHECK(without_list_marks(stated) == bare);
}
