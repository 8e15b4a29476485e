// A quick guess how near a label is to a text, for millions of labels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace arxgraph {

/// Knows the trigrams of a text's folded words. Bytes fall into 64 classes (letters, digits, space; bytes beyond ASCII
/// share 27), so that all trigrams are a set of 2^18 bits: it stays in the first cache.
class TrigramSieve {
public:
    explicit TrigramSieve(std::string_view words);

    /// In [0, 1]: the largest of Dice's coefficient with the label, with what stands before its colon, and, weighing
    /// less, the share of the text's trigrams that are in the label. Repeated trigrams count as often as they stand.
    double nearness(std::string_view label) const;

private:
    struct Count {
        std::size_t shared{};
        std::size_t all{};
    };
    bool has(std::uint32_t trigram) const noexcept { return (bits_[trigram / 64] >> (trigram % 64) & 1U) != 0; }
    double dice(Count count) const noexcept;
    double nearness_of_words(std::string_view words) const;

    std::vector<std::uint64_t> bits_;
    std::size_t size_{};  // trigrams of the text
};

}  // namespace arxgraph
