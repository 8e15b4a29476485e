#include <snapshot/prose.hpp>
#include <snapshot/syllables.hpp>
#include <snapshot/wrapped_text.hpp>

#include <array>
#include <cstddef>

namespace arxgraph::bench {

namespace {

constexpr std::array<std::string_view, 72> little_words{
    "the",     "of",   "and",   "a",     "in",   "to",     "we",      "is",      "for",     "that",  "with",
    "on",      "are",  "by",    "this",  "as",   "from",   "an",      "which",   "be",      "can",   "at",
    "results", "our",  "show",  "it",    "or",   "model",  "between", "these",   "have",    "has",   "not",
    "using",   "two",  "data",  "also",  "both", "their",  "method",  "system",  "based",   "than",  "present",
    "such",    "new",  "study", "more",  "when", "where",  "find",    "its",     "theory",  "field", "energy",
    "state",   "time", "order", "one",   "case", "number", "through", "however", "problem", "into",  "different",
    "large",   "well", "while", "under", "over", "general"};

/// As JSON holds them.
constexpr std::array<std::string_view, 24> formulas{"$\\\\alpha$",
                                                    "$\\\\beta$",
                                                    "$\\\\mathbb{R}^n$",
                                                    "$O(n \\\\log n)$",
                                                    "$SU(2)$",
                                                    "$\\\\sim 10^{-3}$",
                                                    "$k$",
                                                    "$p < 0.05$",
                                                    "$\\\\Lambda$CDM",
                                                    "$\\\\sqrt{s}=13$",
                                                    "$\\\\mu$m",
                                                    "$H_0$",
                                                    "$L^2$",
                                                    "$\\\\epsilon > 0$",
                                                    "$Z \\\\to \\\\ell\\\\ell$",
                                                    "$\\\\pi^0$",
                                                    "$n \\\\geq 3$",
                                                    "$\\\\gamma$-ray",
                                                    "$\\\\ell_1$",
                                                    "$(k,\\\\ell)$",
                                                    "$x_{ij}$",
                                                    "$\\\\hbar$",
                                                    "$f(R)$",
                                                    "$\\\\bar{b}$"};
constexpr std::array<std::string_view, 12> oddities{"Schr\\\\\\\"odinger",
                                                    "\\\\emph{ab initio}",
                                                    "K\\\\\\\"ahler",
                                                    "na\\u00efve",
                                                    "{\\\\it in situ}",
                                                    "M\\u00f6bius",
                                                    "100\\\\%",
                                                    "Poincar\\\\'e",
                                                    "Erd\\u0151s",
                                                    "---",
                                                    "\\\\textit{et al.}",
                                                    "caf\\u00e9"};

constexpr std::size_t word_count = 40'000;
constexpr std::size_t words_a_topic = 1500;
constexpr std::size_t own_words_a_topic = 500;  // the others are also those of the next topics

std::vector<std::string> invented_words(std::size_t count, std::uint64_t first) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < count; ++i) words.push_back(coined(first + i, i < 4000 ? 2 : 3));
    return words;
}

}  // namespace

Prose::Prose(std::uint32_t topics)
    : words_(invented_words(word_count, 0)),
      topic_words_(invented_words(topics * own_words_a_topic, word_count)),
      little_words_(zipf(little_words.size(), 2)),
      ranks_(zipf(word_count, 20)),
      topic_ranks_(zipf(words_a_topic, 8)) {}

std::string_view Prose::content_word(std::uint32_t topic, Random& random) const {
    if (random.chance(550)) return words_[ranks_.draw(random)];
    return topic_words_[(topic * own_words_a_topic + topic_ranks_.draw(random)) % topic_words_.size()];
}

std::string_view Prose::word(std::uint32_t topic, Random& random) const {
    return random.chance(430) ? little_words[little_words_.draw(random)] : content_word(topic, random);
}

void Prose::append_title(std::string& json, std::uint32_t paper, std::uint32_t topic, Random& random) const {
    constexpr std::size_t title_width = 72;
    constexpr std::uint32_t first_of_titles = 1'000'000;
    WrappedText title(json, title_width, "\\n  ");
    title.add(capitalised(coined(first_of_titles + paper, 3)));
    if (random.chance(200)) title.attach(":");
    for (std::uint32_t left = random.between(3, 13); left > 0; --left) {
        if (left > 1 && random.chance(250))
            title.add(little_words[little_words_.draw(random)]);
        else if (random.chance(20))
            title.add(random.one_of(formulas));
        else
            title.add(capitalised(std::string(content_word(topic, random))));
    }
}

void Prose::append_abstract(std::string& json, std::uint32_t topic, Random& random) const {
    constexpr std::size_t abstract_width = 79;
    const std::size_t begin = json.size();
    const std::size_t wanted = 180 + random.below(480) + random.below(480) + random.below(480);
    json += "  ";
    WrappedText text(json, abstract_width, "\\n");
    while (json.size() - begin < wanted) {
        text.add(capitalised(std::string(word(topic, random))));
        for (std::uint32_t left = random.between(9, 27); left > 0; --left) {
            const std::uint32_t kind = random.below(1000);
            if (kind < 22)
                text.add(random.one_of(formulas));
            else if (kind < 27)
                text.add(random.one_of(oddities));
            else if (kind < 32)
                text.add("\\\"" + std::string(content_word(topic, random)) + "\\\"");
            else
                text.add(word(topic, random));
            if (left > 1 && random.chance(60)) text.attach(",");
        }
        text.attach(".");
    }
    json += "\\n";
}

}  // namespace arxgraph::bench
