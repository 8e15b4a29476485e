#include <arxgraph/core/linking/paper_names.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"

#include <algorithm>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

/// Those of `expected` that are names of a paper with this title, and whether it has no others.
bool has_names(const StatedEntry& stated, const std::vector<std::string_view>& expected) {
    const Graph graph = graph_of_entries({stated});
    const std::vector<SpeltName> names = paper_names(graph, NodeId{0});
    const auto is_one = [&](std::string_view text) {
        const auto name = spelt_name(text, 12);
        return name && std::any_of(names.begin(), names.end(), [&](const SpeltName& each) {
                   return each.spelling == name->spelling && each.beginnings == name->beginnings;
               });
    };
    return names.size() == expected.size() && std::all_of(expected.begin(), expected.end(), is_one);
}

}  // namespace

TEST_CASE("Names stand before a colon or a dash, and where first words introduce them") {
    const std::vector<std::pair<std::string, std::vector<std::string_view>>> cases{
        {"TokLIP: Marry Visual Tokens to CLIP", {"TokLIP"}},
        {"\"TokLIP\": Marry Visual Tokens", {"TokLIP"}},
        {"TokLIP – Marry Visual Tokens", {"TokLIP"}},
        {"TokLIP — Marry Visual Tokens", {"TokLIP"}},
        {"TokLIP -- Marry Visual Tokens", {"TokLIP"}},
        {"TokLIP：시각 토큰", {"TokLIP"}},
        {"Text-to-image: a survey", {}},
        {"Time 12:30 in TokLIP", {}},
        {"Segment Anything: Masks", {"Segment Anything"}},
        {"Bidirectional Encoder Representations from Transformers (BERT)", {"BERT"}},
        {"The Vision Transformer (ViT) at Scale", {"ViT"}},
        {"Stated Preference for Interaction (SPI): A Study", {"Stated Preference for Interaction", "SPI"}},
        {"A Comparison of Principal Component Analysis (PCA)", {}},
        {"Attention: It Is All You Need", {}},
        {"Large Language Models (LLMs): A Survey", {}},
        {"What matters in LoRA? A study: more", {}},
        {"NEW RESULTS ON BRAIDS: PART TWO", {}},
        {"TokLIP", {}},
        {": A", {}},
        {"(: A", {}},
    };
    for (const auto& [title, names] : cases) {
        CAPTURE(title);
        CHECK(has_names({.title = title}, names));
    }
}

TEST_CASE("A note's name is one as well, a stub has none") {
    CHECK(has_names({.title = "TokLIP: Marry Visual Tokens", .names = {"Tokenizer of TencentARC"}},
                    {"Tokenizer of TencentARC", "TokLIP"}));
    CHECK(has_names({.title = "TokLIP: Marry Visual Tokens", .names = {"toklip", "250509 TokLIP"}}, {"toklip"}));
    const Graph graph = graph_of_entries({{.title = "One", .links = {"arXiv:2106.08254"}}});
    REQUIRE(graph.node_count(NodeKind::paper) == 2);
    for (const NodeId paper : graph.nodes(NodeKind::paper)) CHECK(paper_names(graph, paper).empty());
}
