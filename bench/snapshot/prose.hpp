// Titles and abstracts: words by Zipf's law, a part of them of the paper's topic, with arXiv's TeX and line breaks.
#pragma once

#include <snapshot/random.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::bench {

class Prose {
public:
    explicit Prose(std::uint32_t topics);

    /// Both append text as it stands between the quotes of a JSON text. Topics that are near in number share words.
    /// Every `paper` has a title of its own: it begins with a word that no other has.
    void append_title(std::string& json, std::uint32_t paper, std::uint32_t topic, Random& random) const;
    /// 970 bytes at the mean.
    void append_abstract(std::string& json, std::uint32_t topic, Random& random) const;

private:
    std::string_view content_word(std::uint32_t topic, Random& random) const;
    std::string_view word(std::uint32_t topic, Random& random) const;

    std::vector<std::string> words_;
    std::vector<std::string> topic_words_;
    WeightedChoice little_words_;
    WeightedChoice ranks_;
    WeightedChoice topic_ranks_;
};

}  // namespace arxgraph::bench
