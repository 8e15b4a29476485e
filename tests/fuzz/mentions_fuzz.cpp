// Any bytes as a title, an abstract and a note: links are covered in place, words lie in order, and whatever names a
// paper is found no differently by more threads.
#include <arxgraph/core/linking/mentions.hpp>
#include <arxgraph/core/linking/unlinked_text.hpp>
#include <arxgraph/core/linking/words.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include "property.hpp"
#include "stated_entry.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace arxgraph;

void check_text(std::string_view text) {
    const std::string covered = without_links(text);
    fuzz::require(covered.size() == text.size(), "covered text is as long as it was");
    fuzz::require(is_clean(covered), "covered text is clean");
    fuzz::require(without_links(covered).size() == text.size(), "covering again is harmless");
    std::vector<Word> words;
    split_words(text, words);
    std::size_t end = 0;
    for (const Word& word : words) {
        fuzz::require(end <= word.begin && word.begin < word.end && word.end <= text.size(), "words lie in order");
        fuzz::require(is_clean(text.substr(word.begin, word.end - word.begin)), "words are of whole characters");
        end = word.end;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = clean({reinterpret_cast<const char*>(data), size}).text;
    check_text(text);
    const std::string head(prefix(text, 64));
    const Graph graph = tests::graph_of_entries({{.title = "TokLIP: Marry Visual Tokens to CLIP"},
                                                 {.title = "Low-Rank Adaptation (LoRA)", .names = {"LoRA"}},
                                                 {.title = head + ": A Title", .abstract = "See " + head + "."},
                                                 {.title = "Reader", .abstract = text, .notes = {{"ko", text}}}});
    const EdgeSet edges = mention_edges(graph, {});
    const EdgeSet again = mention_edges(graph, {.threads = 2});
    fuzz::require(edges.size() == again.size() && edges.words.size() == edges.size(), "each edge has its words");
    for (std::size_t i = 0; i < edges.size(); ++i) {
        fuzz::require(edges.source[i] != edges.target[i], "nobody names themselves");
        fuzz::require(!edges.words[i].empty() && is_clean(edges.words[i]), "words are clean");
        fuzz::require(edges.words[i] == again.words[i], "threads change nothing");
    }
    return 0;
}
