#include <arxgraph/core/linking/shared_words.hpp>
#include <arxgraph/core/linking/words.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace arxgraph {

namespace {

constexpr std::size_t beginning = 5;  // bytes

std::vector<std::string_view> beginnings(std::string_view folded) {
    std::vector<Word> words;
    split_words(folded, words);
    std::vector<std::string_view> found;
    for (const Word& word : words)
        if (word.end - word.begin >= beginning) found.push_back(folded.substr(word.begin, beginning));
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace

SharedWords shared_words(std::string_view words, std::string_view text) {
    const std::string folded_words = fold(words);
    const std::string folded_text = fold(text);
    const std::vector<std::string_view> wanted = beginnings(folded_words);
    const std::vector<std::string_view> there = beginnings(folded_text);
    SharedWords shared{.told = wanted.size()};
    for (const std::string_view each : wanted)
        if (std::binary_search(there.begin(), there.end(), each)) ++shared.shared;
    return shared;
}

}  // namespace arxgraph
