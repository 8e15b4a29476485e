// The names of papers, to be found in texts whatever their hyphens, spaces and capitals.
// Storage: a trie as one hash table; its steps are from where a hyphen or a space may be to the next such place.
#pragma once

#include <arxgraph/core/graph/ids.hpp>
#include <arxgraph/core/linking/name_spelling.hpp>
#include <arxgraph/core/linking/words.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace arxgraph {

/// A name that some papers have.
struct KnownName {
    std::uint64_t spelling{};
    NodeId paper{};  // none: several papers have it
    NameStyle style{};
    std::uint8_t words{};
    std::uint8_t spaces{};
};

/// Where a text has a name.
struct FoundName {
    std::uint32_t name{};
    std::size_t last_word{};
    bool exact{};         // spelt as it is, hyphens and spaces apart
    bool small{};         // has no capital
    bool more_spaces{};   // than the name
    bool more_hyphens{};  // or spaces
};

/// Names are known by 64 bits of hash: among a million names and a billion words a wrong one is found with a chance of
/// 1 in 20,000.
class NameTable {
public:
    void add(const SpeltName& name, NodeId paper);
    std::span<const KnownName> names() const noexcept { return names_; }

    /// The longest name that begins with the word and satisfies `wanted(number)`. Whole words only: not behind a
    /// hyphen, and not before one that a capital or a single digit follows (`GPT` is not in `GPT-4`).
    template <class Wanted>
    std::optional<FoundName> find(std::string_view text, std::span<const Word> words, std::size_t first,
                                  const Wanted& wanted) const {
        std::optional<FoundName> longest;
        if (words[first].letters_of_east || !may_begin(text, words, first)) return longest;
        std::uint64_t hash = empty_hash;
        for (std::size_t last = first; last < words.size() && may_continue(words, first, last); ++last) {
            const Step step = next(text, words[last], hash);
            if (step.name != no_name && wanted(step.name) && may_end(text, words, last))
                longest = found(text, words, first, last, step.name);
            if (!step.goes_on) break;
        }
        return longest;
    }

private:
    static constexpr std::uint32_t no_name = 0x7FFF'FFFF;
    struct Step {
        std::uint32_t name{no_name};
        bool goes_on{};
    };
    static bool may_begin(std::string_view text, std::span<const Word> words, std::size_t first) noexcept;
    static bool may_continue(std::span<const Word> words, std::size_t first, std::size_t last) noexcept;
    static bool may_end(std::string_view text, std::span<const Word> words, std::size_t last) noexcept;
    Step next(std::string_view text, const Word& word, std::uint64_t& hash) const;
    FoundName found(std::string_view text, std::span<const Word> words, std::size_t first, std::size_t last,
                    std::uint32_t name) const;

    std::vector<KnownName> names_;
    boost::unordered_flat_map<std::uint64_t, Step> steps_;
};

}  // namespace arxgraph
