#include <arxgraph/core/query/find_nodes.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

using Texts = std::vector<std::string>;

/// Papers of every kind of identity, and two that share a title.
Graph library() {
    return graph_of_entries({
        {.title = "Mogao: An Omni Foundation Model for Interleaved Multi-Modal Generation",
         .authors = {"Chao Liao", "Yang Yue", "Yang Yue", "Fernanda Viégas"},
         .tags = {"multimodal", "Flow_Matching", "C++"},
         .links = {"https://arxiv.org/abs/2106.08254", "https://github.com/TencentARC/TokLIP"},
         .arxiv_id = "2505.05472",
         .categories = {"cs.CV"}},
        {.title = "TokLIP: Marry Visual Tokens to CLIP", .authors = {"OpenAI"}, .tags = {"clip"}},
        {.title = "CLIP: Learning Transferable Visual Models", .doi = "10.1000/Clip.1"},
        {.title = "Monopoles and H$_2$O in 3.5 dimensions", .arxiv_id = "hep-th/9901001"},
        {.title = "생각하는 언어 모델: 작은 연구", .url = "https://blog.example.org/post/1"},
        {.title = "Errata", .authors = {"Ann Lee"}, .arxiv_id = "2001.00001"},
        {.title = "Errata", .authors = {"Bo Li"}, .arxiv_id = "2001.00002"},
        {.title = "Reasoning Models Don't Always Say What They Think"},
        {.title = "Part 35"},
    });
}

Texts ids_of(const Graph& graph, const FoundNodes& found) {
    Texts texts;
    for (const NodeId node : found.nodes) texts.emplace_back(graph.id(node));
    return texts;
}
Texts found_ids(const Graph& graph, std::string_view text, const FindOptions& options = {}) {
    return ids_of(graph, find_nodes(graph, text, options));
}
Texts suggested_labels(const Graph& graph, std::string_view text, const FindOptions& options = {}) {
    Texts texts;
    for (const NodeSuggestion& each : find_nodes(graph, text, options).suggestions)
        texts.emplace_back(graph.label(each.node));
    return texts;
}

}  // namespace

TEST_CASE("A node is found by its id, and by every spelling of what identifies it") {
    struct Case {
        std::string_view text;
        Naming read_as;
        std::string_view id;
    };
    const Case cases[]{
        {"arxiv:2505.05472", Naming::node_id, "arxiv:2505.05472"},
        {"arxiv:hep-th_9901001", Naming::node_id, "arxiv:hep-th_9901001"},
        {"author:yang-yue_2", Naming::node_id, "author:yang-yue_2"},
        {"tag:flow-matching", Naming::node_id, "tag:flow-matching"},
        {"category:cs.CV", Naming::node_id, "category:cs.CV"},
        {"2505.05472", Naming::arxiv_id, "arxiv:2505.05472"},
        {"2505.05472v3", Naming::arxiv_id, "arxiv:2505.05472"},
        {"arXiv 2505.05472v2", Naming::arxiv_id, "arxiv:2505.05472"},
        {"arXiv:2505.05472v2 [cs.CV]", Naming::arxiv_id, "arxiv:2505.05472"},
        {"  arXiv:2505.05472  ", Naming::arxiv_id, "arxiv:2505.05472"},
        {"https://arxiv.org/abs/2505.05472v1", Naming::arxiv_id, "arxiv:2505.05472"},
        {"https://arxiv.org/pdf/2505.05472.pdf", Naming::arxiv_id, "arxiv:2505.05472"},
        {"https://huggingface.co/papers/2505.05472", Naming::arxiv_id, "arxiv:2505.05472"},
        {"https://hf.co/papers/2505.05472", Naming::arxiv_id, "arxiv:2505.05472"},
        {"10.48550/arXiv.2505.05472", Naming::arxiv_id, "arxiv:2505.05472"},
        {"hep-th/9901001", Naming::arxiv_id, "arxiv:hep-th_9901001"},
        {"2106.08254", Naming::arxiv_id, "arxiv:2106.08254"},
        {"https://github.com/TencentARC/TokLIP/", Naming::url, "link:github-com-tencentarc-toklip-"},
        {"http://www.github.com/TencentARC/TokLIP#readme", Naming::url, "link:github-com-tencentarc-toklip-"},
        {"blog.example.org/post/1?utm_source=x", Naming::url, "paper:"},
    };
    const Graph graph = library();
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const FoundNodes found = find_nodes(graph, each.text);
        CHECK(found.read_as == each.read_as);
        REQUIRE(found.outcome() == FindOutcome::found);
        CHECK_THAT(std::string(graph.id(found.nodes[0])), Catch::Matchers::StartsWith(std::string(each.id)));
    }
    CHECK(graph.is_stub(find_nodes(graph, "arXiv:2106.08254").nodes.at(0)));
}

TEST_CASE("A DOI is found in any spelling and case") {
    const Graph graph = library();
    for (const std::string_view text : {"10.1000/clip.1", "doi:10.1000/CLIP.1", "https://doi.org/10.1000/Clip.1"}) {
        CAPTURE(text);
        const FoundNodes found = find_nodes(graph, text);
        CHECK(found.read_as == Naming::doi);
        REQUIRE(found.outcome() == FindOutcome::found);
        CHECK(graph.label(found.nodes[0]) == "CLIP: Learning Transferable Visual Models");
    }
}

TEST_CASE("A name is found whatever its case, punctuation, dashes and TeX, and by its short form") {
    struct Case {
        std::string_view text;
        std::string_view label;
    };
    const Case cases[]{
        {"mogao - an OMNI foundation model for interleaved multimodal generation",
         "Mogao: An Omni Foundation Model for Interleaved Multi-Modal Generation"},
        {"Mogao", "Mogao: An Omni Foundation Model for Interleaved Multi-Modal Generation"},
        {"\"TokLIP\"", "TokLIP: Marry Visual Tokens to CLIP"},
        {"Tok-LIP", "TokLIP: Marry Visual Tokens to CLIP"},
        {"TokLIP: Marry Visual Tokens to {CLIP}", "TokLIP: Marry Visual Tokens to CLIP"},
        {"Monopoles and H2O in 3.5 Dimensions.", "Monopoles and H$_2$O in 3.5 dimensions"},
        {"reasoning models don’t always say what they think", "Reasoning Models Don't Always Say What They Think"},
        {"생각하는 언어 모델 — 작은 연구", "생각하는 언어 모델: 작은 연구"},
        {"생각하는 언어모델", "생각하는 언어 모델: 작은 연구"},
        {"Fernanda Viegas", "Fernanda Viégas"},
        {"FERNANDA VI\\'EGAS", "Fernanda Viégas"},
        {"#flow matching", "Flow_Matching"},
        {"c++", "C++"},
        {"cs.cv", "cs.CV"},
        {"OpenAI", "OpenAI"},
    };
    const Graph graph = library();
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const FoundNodes found = find_nodes(graph, each.text);
        CHECK(found.read_as == Naming::name);
        REQUIRE(found.outcome() == FindOutcome::found);
        CHECK(graph.label(found.nodes[0]) == each.label);
        CHECK(found.suggestions.empty());
    }
}

TEST_CASE("Numbers tell names apart") {
    const Graph graph = library();
    CHECK(find_nodes(graph, "Part 3.5").outcome() == FindOutcome::not_found);
    CHECK(find_nodes(graph, "Part 35").outcome() == FindOutcome::found);
}

TEST_CASE("Several nodes of one name are all found, a kind before the name chooses") {
    const Graph graph = library();
    CHECK(found_ids(graph, "errata") == Texts{"arxiv:2001.00001", "arxiv:2001.00002"});
    CHECK(find_nodes(graph, "errata").outcome() == FindOutcome::ambiguous);
    CHECK(found_ids(graph, "Yang Yue") == Texts{"author:yang-yue", "author:yang-yue_2"});

    const Texts both = found_ids(graph, "CLIP");
    REQUIRE(both.size() == 2);
    CHECK_THAT(both[0], Catch::Matchers::StartsWith("paper:clip-learning"));
    CHECK(both[1] == "tag:clip");
    CHECK(found_ids(graph, "tag: CLIP") == Texts{"tag:clip"});
    CHECK(found_ids(graph, "paper:clip") == Texts{both[0]});
    CHECK(found_ids(graph, "author:Fernanda Viegas") == Texts{"author:fernanda-viegas"});
    CHECK(found_ids(graph, "tag:Mogao").empty());
}

TEST_CASE("Only kinds that are looked for are found or suggested") {
    const Graph graph = library();
    FindOptions papers;
    papers.kinds.reset().set(index_of(NodeKind::paper));
    CHECK(found_ids(graph, "CLIP", papers).size() == 1);
    for (const std::string_view text :
         {"tag:clip", "author:yang-yue", "Yang Yue", "https://github.com/TencentARC/TokLIP"}) {
        CAPTURE(text);
        CHECK(find_nodes(graph, text, papers).outcome() == FindOutcome::not_found);
    }
    CHECK(suggested_labels(graph, "Chao Liaw", papers).empty());
    CHECK(suggested_labels(graph, "Chao Liaw") == Texts{"Chao Liao"});
}

TEST_CASE("A whole title is found before a short name that is the same") {
    const Graph graph = graph_of_entries({{.title = "BERT: Pre-training"}, {.title = "BERT"}});
    CHECK(find_nodes(graph, "bert").nodes == std::vector<NodeId>{NodeId{1}});
}

TEST_CASE("What is misspelt is not found, and what was meant is suggested first") {
    struct Case {
        std::string_view text;
        std::string_view first;
    };
    const Case cases[]{
        {"TokLP", "TokLIP: Marry Visual Tokens to CLIP"},
        {"Mogoa", "Mogao: An Omni Foundation Model for Interleaved Multi-Modal Generation"},
        {"Omni foundation model for interleaved generation",
         "Mogao: An Omni Foundation Model for Interleaved Multi-Modal Generation"},
        {"Resoning Models Dont Allways Say What They Think", "Reasoning Models Don't Always Say What They Think"},
        {"What reasoning models think", "Reasoning Models Don't Always Say What They Think"},
        {"생각하는 언어 모댈: 작은 연구", "생각하는 언어 모델: 작은 연구"},
        {"Yue, Fernanda Viegas", "Fernanda Viégas"},
        {"author:fernanda-vegas", "Fernanda Viégas"},
        {"multi-modale", "multimodal"},
    };
    const Graph graph = library();
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const FoundNodes found = find_nodes(graph, each.text);
        CHECK(found.outcome() == FindOutcome::not_found);
        REQUIRE_FALSE(found.suggestions.empty());
        CHECK(graph.label(found.suggestions[0].node) == each.first);
        for (const NodeSuggestion& suggestion : found.suggestions) {
            CHECK(suggestion.similarity >= 0.6);
            CHECK(suggestion.similarity < 1);
        }
    }
}

TEST_CASE("What is like nothing gets no suggestion, nor does an id of no paper") {
    const Graph graph = library();
    struct Case {
        std::string_view text;
        Naming read_as;
    };
    const Case cases[]{
        {"Gravitational waves", Naming::name},
        {"2505.05473", Naming::arxiv_id},
        {"10.1000/clip.2", Naming::doi},
        {"https://example.org/mogao", Naming::url},
        {"", Naming::name},
        {"?!", Naming::name},
        {"\xff\xfe", Naming::name},
    };
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const FoundNodes found = find_nodes(graph, each.text);
        CHECK(found.outcome() == FindOutcome::not_found);
        CHECK(found.read_as == each.read_as);
        CHECK(found.suggestions.empty());
    }
}

TEST_CASE("A name that looks like an address is looked for as a name too") {
    const Graph graph = graph_of_entries({{.title = "Node.js"}});
    CHECK(find_nodes(graph, "node.js").outcome() == FindOutcome::found);
    CHECK(suggested_labels(graph, "nodes.js") == Texts{"Node.js"});
}

TEST_CASE("An empty graph has nothing, a single paper is found") {
    for (const std::string_view text : {"", "Mogao", "2505.05472", "https://example.org/", "tag:x"}) {
        CAPTURE(text);
        const FoundNodes found = find_nodes(Graph{}, text);
        CHECK(found.outcome() == FindOutcome::not_found);
        CHECK(found.suggestions.empty());
    }
    CHECK(find_nodes(graph_of_entries({{.title = "Alone"}}), "alone").nodes == std::vector<NodeId>{NodeId{0}});
}

TEST_CASE("As many suggestions as are asked for, equally near ones in the order of nodes, for any number of threads") {
    std::vector<StatedEntry> entries;
    for (int i = 0; i < 40'000; ++i)
        entries.push_back({.title = "Number " + std::to_string(i), .authors = {"Ann Lee"}, .arxiv_id = {}});
    entries.push_back({.title = "Tokenizers compared", .arxiv_id = "2001.00001"});
    entries.push_back({.title = "Tokenizers compared", .arxiv_id = "2001.00002"});
    const Graph graph = graph_of_entries(entries);
    for (const unsigned threads : {1U, 3U}) {
        CHECK(found_ids(graph, "tokenizers COMPARED", {.threads = threads}) ==
              Texts{"arxiv:2001.00001", "arxiv:2001.00002"});
        const FoundNodes found = find_nodes(graph, "Tokenizer compared", {.suggestions = 1, .threads = threads});
        REQUIRE(found.suggestions.size() == 1);
        CHECK(graph.id(found.suggestions[0].node) == "arxiv:2001.00001");
    }
    CHECK(find_nodes(graph, "Tokenizer compared", {.suggestions = 0}).suggestions.empty());
}
