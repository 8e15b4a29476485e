#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/graph/projection.hpp>
#include <arxgraph/core/linking/mentions.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"
#include "work_told.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;
using Texts = std::vector<std::string>;

namespace {

/// Each as `0 > 1: words`, with `x2` behind it where they are named twice.
Texts mentions(const std::vector<StatedEntry>& entries) {
    const EdgeSet edges = mention_edges(graph_of_entries(entries), {});
    Texts found;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        std::string text = std::to_string(edges.source[i].index) + " > " + std::to_string(edges.target[i].index) + ": ";
        text.append(edges.words[i]);
        if (edges.weight[i] != 1) text += " x" + std::to_string(static_cast<int>(edges.weight[i]));
        found.push_back(text);
    }
    return found;
}

/// What an English abstract, a Korean note or a title names of one paper of this title, as words; empty if nothing.
std::string in_abstract(const std::string& title, const std::string& text) {
    const Texts found = mentions({{.title = "Reader"}, {.title = title}, {.title = "Other", .abstract = text}});
    return found.empty() ? "" : found.front().substr(found.front().find(": ") + 2);
}
std::string in_note(const std::string& title, std::string_view text) {
    const Texts found = mentions({{.title = title}, {.title = "Other", .notes = {{"ko", text}}}});
    return found.empty() ? "" : found.front().substr(found.front().find(": ") + 2);
}

const std::string toklip = "TokLIP: Marry Visual Tokens to CLIP";

}  // namespace

TEST_CASE("A text that has a paper's name names the paper") {
    CHECK(mentions({{.title = toklip},
                    {.title = "Better than TokLIP", .abstract = "We beat TokLIP."},
                    {.title = "Other", .notes = {{"en", "As TokLIP."}, {"ko", "TokLIP은 좋다."}}}}) ==
          Texts{"1 > 0: TokLIP x2", "2 > 0: TokLIP x2"});
}

TEST_CASE("Hyphens, spaces and capitals may differ, words must be whole") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"TokLIP", "TokLIP"},
        {"see TokLIP's loss", "TokLIP"},
        {"(TokLIP)", "TokLIP"},
        {"TokLIPs", "TokLIPs"},
        {"Tok-LIP", "Tok-LIP"},
        {"Tok\u2011LIP", "Tok\u2011LIP"},
        {"Tok LIP", "Tok LIP"},
        {"Tok\nLIP", "Tok LIP"},
        {"toklip", "toklip"},
        {"Toklip", "Toklip"},
        {"TokLIP-based", "TokLIP-based"},
        {"TokLIP/BEiT", "TokLIP"},
        {"TOKLIP", ""},  // other capitals are another name's
        {"tok lip", ""},
        {"TokLIPX", ""},
        {"xTokLIP", ""},
        {"TokLIP2", ""},
        {"TokLIP++", ""},
        {"TokLIP-2", ""},
        {"TokLIP-XL", ""},
        {"Ultra-TokLIP", ""},
        {"Tok, LIP", ""},
        {"Tok\n\nLIP", ""},
        {"Tok", ""},
        {"LIP", ""},
        {"", ""},
    };
    for (const auto& [text, words] : cases) {
        CAPTURE(text);
        CHECK(in_abstract(toklip, text) == (words == "TokLIP-based" ? "TokLIP" : words));
    }
}

TEST_CASE("Names of several words and with numbers, the longest one counts") {
    CHECK(in_abstract("Lost in the Middle: How", "As Lost in the Middle: How shows") == "Lost in the Middle");
    CHECK(in_abstract("StyleGAN 2: Better", "StyleGAN2, StyleGAN-2 and StyleGAN 2") ==
          "StyleGAN2; StyleGAN-2; StyleGAN 2 x3");
    CHECK(in_abstract("GPT-4: A Report", "GPT-4, GPT-4o, GPT-4.5 and GPT-42") == "GPT-4");
    CHECK(mentions({{.title = "FineWeb: Data"},
                    {.title = "FineWeb Pro: Better"},
                    {.title = "Other", .abstract = "FineWeb Pro is better than FineWeb."}}) ==
          Texts{"2 > 0: FineWeb", "2 > 1: FineWeb Pro"});
    CHECK(in_abstract("FineWeb: Data", "FineWeb Pro is better.") == "FineWeb");
}

TEST_CASE("Names that are spelt as words are need their capitals in a Latin text, and a text about the same") {
    const std::string flamingo = "Flamingo: A Visual Language Model";
    CHECK(in_abstract(flamingo, "A visual language model as Flamingo is.") == "Flamingo");
    CHECK(in_abstract(flamingo, "A visual language model as a flamingo is.").empty());
    CHECK(in_abstract(flamingo, "Flamingo feathers of birds.").empty());
    CHECK(in_note(flamingo, "역시 flamingo와 비슷하다") == "flamingo");
    const std::string sam = "SAM: Segmenting with Masks";
    CHECK(in_abstract(sam, "Segmenting masks by SAM.") == "SAM");
    CHECK(in_abstract(sam, "Segmenting masks by Sam.").empty());
    CHECK(mentions({{.title = flamingo}, {.title = "A Flamingo among Visual Language Models"}}).empty());
}

TEST_CASE("Hangul, kana and Han may stand right behind a name, and letters of other scripts may be in one") {
    for (const std::string_view text : {"TokLIP은", "(TokLIP)은", "그TokLIP과", "toklip에서", "TokLIP也", "TokLIPの"}) {
        CAPTURE(text);
        CHECK_FALSE(in_note(toklip, text).empty());
    }
    CHECK(in_note("BEiT: Pre-Training", "토큰에 의미를 넣는다는 점에서 BEiT가 떠오릅니다.") == "BEiT");
    CHECK(in_note("Bézier Splatting: Curves", "bezier splatting처럼") == "bezier splatting");
    CHECK(in_note("Product Key Memory: A Layer", "product key memory가 생각난다") == "product key memory");
}

TEST_CASE("A Latin word among Hangul is a name whatever the language of the paragraph is taken for") {
    CHECK(mentions({{.title = "SAM: Segmenting"}, {.title = "Other", .notes = {{"und", "a b c sam처럼 d e f"}}}}) ==
          Texts{"1 > 0: sam"});
}

TEST_CASE("Links, tags and the paper itself are no mentions; a cited paper may be named as well") {
    CHECK(in_abstract(toklip, "[[TokLIP]] [[250509 TokLIP|TokLIP]] [TokLIP](https://x.org) #TokLIP").empty());
    CHECK(in_abstract(toklip, "https://github.com/TencentARC/TokLIP and github.com/TencentARC/TokLIP").empty());
    CHECK(mentions({{.title = toklip, .abstract = "TokLIP is good."}}).empty());
    CHECK(mentions({{.title = toklip, .arxiv_id = "2505.05422"},
                    {.title = "Other", .links = {"arXiv:2505.05422"}, .abstract = "TokLIP (arXiv:2505.05422)"}}) ==
          Texts{"1 > 0: TokLIP"});
}

TEST_CASE("A name that two papers have is nobody's") {
    const std::vector<StatedEntry> entries{{.title = toklip, .authors = {"Ann Lee"}},
                                           {.title = "Tok-LIP: Another", .authors = {"Bo Li"}},
                                           {.title = "Other", .abstract = "TokLIP and Tok-LIP."}};
    CHECK(mentions(entries).empty());
}

TEST_CASE("A name that texts use as a word is none") {
    CHECK(in_abstract("ReAct: Reasoning and Acting", "We react, and React, as ReAct.") == "ReAct");
    const auto with = [&](const Texts& abstracts) {
        std::vector<StatedEntry> entries{{.title = "UnLearnT: Shapes", .abstract = "UnLearnT is good."}};
        for (const std::string& text : abstracts) entries.push_back({.title = "Other", .abstract = text});
        return mentions(entries);
    };
    CHECK(with({"It is unlearnt."}) == Texts{"1 > 0: unlearnt"});  // once it may be a spelling
    CHECK(with({"It is unlearnt.", "All unlearnt.", "None unlearnt.", "As UnLearnT."}) == Texts{"4 > 0: UnLearnT"});
    CHECK(mentions({{.title = "Mosaic: A Visual Tokenizer", .abstract = "Mosaic makes a mosaic of tokens."},
                    {.title = "Other Visual Tokenizer", .abstract = "Mosaic is a visual tokenizer."},
                    {.title = "Tiles", .abstract = "A mosaic."}})
              .empty());
}

TEST_CASE("A name that is in more papers than a name would be is none") {
    const auto with = [](std::size_t papers, const std::string& text) {
        std::vector<StatedEntry> entries{{.title = "Mogao: An Omni Model"}, {.title = toklip}};
        for (std::size_t i = 0; i < papers; ++i) entries.push_back({.title = "Other", .abstract = text});
        return mentions(entries).size();
    };
    CHECK(with(10, "An omni model as Mogao.") == 10);
    CHECK(with(11, "An omni model as Mogao.") == 0);
    CHECK(with(50, "As TokLIP.") == 50);
    CHECK(with(51, "As TokLIP.") == 0);
}

TEST_CASE("What is older than a paper does not name it, and a name much older than its paper is none") {
    const auto with = [](const Texts& days) {
        std::vector<StatedEntry> entries{{.title = "T5X: Text to Text", .arxiv_id = "2203.17189"}};
        for (const std::string& day : days)
            entries.push_back({.title = "Other", .abstract = "As T5X.", .published = day});
        return mentions(entries).size();
    };
    CHECK(with({"2022-03-01"}) == 1);
    CHECK(with({"2022-02-28"}) == 0);
    CHECK(with({"2022-02-28", "2022-04-01"}) == 0);
    Texts later(19, "2023-01-01");
    later.emplace_back("2022-02-28");
    CHECK(with(later) == 19);
}

TEST_CASE("A text that gives the name to something else does not name the paper") {
    const std::string lora = "LoRA: Low-Rank Adaptation of Large Models";
    CHECK(in_abstract(lora, "Low-rank adaptation (LoRA) is used.") == "LoRA");
    CHECK(in_abstract(lora, "LoRA (low-rank adaptation) is used.") == "LoRA");
    CHECK(in_abstract(lora, "LoRA (see below) is used.") == "LoRA");
    CHECK(in_abstract(lora, "Long-range attention (LoRA) is used. LoRA is good.").empty());
    CHECK(in_abstract(lora, "LoRA (long-range attention) is used.").empty());
    CHECK(in_abstract(lora, "We introduce LoRA, which is long.").empty());
}

TEST_CASE("Notes' names are names without more ado") {
    CHECK(mentions({{.title = "A Study", .names = {"BLOOM"}},
                    {.title = "Other", .abstract = "As BLOOM."},
                    {.title = "More", .abstract = "In full bloom."},
                    {.title = "Notes", .notes = {{"ko", "BLOOM처럼"}}}}) == Texts{"1 > 0: BLOOM", "3 > 0: BLOOM"});
}

TEST_CASE("An empty graph and stubs name nobody") {
    CHECK(mention_edges(Graph{}, {}).size() == 0);
    CHECK(mentions({{.title = "One", .links = {"arXiv:2106.08254"}, .abstract = "arXiv:2106.08254"}}).empty());
}

TEST_CASE("Mention edges tell the words and the place, and keep them when the graph is taken apart") {
    Graph graph = graph_of_entries(
        {{.title = "Alone"}, {.title = toklip}, {.title = "Other", .abstract = "TokLIP and Tok-LIP.", .line = 7}});
    EdgeSet edges = mention_edges(graph, {});
    CHECK(edges.recipe == mention_recipe({}));
    graph = with_edges(std::move(graph), std::move(edges));
    const auto told = [](const Graph& part) {
        const AttributeColumns columns(part);
        AttributeReader reader(part, columns);
        std::string text;
        for (const EdgeId id : part.edges(EdgeKind::mentions))
            reader.visit(part.edge(id), [&](std::size_t column, const AttributeValue& value) {
                text.append(columns.of_edges()[column].name).append("=");
                text.append(value.type == AttributeType::list ? value.list.front() : value.text).append(" ");
            });
        return text;
    };
    CHECK(told(graph) == "words=TokLIP; Tok-LIP evidence=test.txt:7 ");
    std::bitset<edge_kind_count> kinds;
    kinds.set(index_of(EdgeKind::mentions));
    const Graph part = project(graph, {.edges = kinds});
    CHECK(part.node_count() == 2);
    CHECK(told(part) == told(graph));
}

TEST_CASE("Mentions are the same for any number of threads, and told of on the way") {
    std::vector<StatedEntry> entries;
    for (int i = 0; i < 1500; ++i) {
        const std::string name = "Net" + std::to_string(i) + "X";
        const std::string other = "net" + std::to_string(i * 7 % 1500) + "x";
        entries.push_back({.title = name + ": A Network", .abstract = "Unlike " + other + " and Net3X."});
    }
    const Graph graph = graph_of_entries(entries);
    EdgeSet of_one;
    for (const unsigned threads : {1U, 3U}) {
        WorkTold told;
        EdgeSet edges = mention_edges(graph, {.threads = threads, .progress = told.listen()});
        told.check_whole();
        told.check_in_order();
        if (threads == 1) of_one = edges;
        CHECK(std::ranges::equal(edges.source, of_one.source));
        CHECK(std::ranges::equal(edges.target, of_one.target));
        CHECK(std::ranges::equal(edges.weight.others, of_one.weight.others));
        for (std::size_t i = 0; i < edges.size(); ++i) CHECK(edges.words[i] == of_one.words[i]);
    }
    CHECK(of_one.size() > 1000);
}
