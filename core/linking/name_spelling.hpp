// How a name is spelt, and what of that a text must keep to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace arxgraph {

/// How much a name looks like one, whatever its capitals in a text.
enum class NameStyle : std::uint8_t {
    own,       // as no word is spelt: TokLIP, GPT-4, pix2pix
    capitals,  // CLIP, SAM: words, if in small letters
    plain,     // Mogao, Flamingo, Lost in the Middle: perhaps words
};

struct SpeltName {
    std::uint64_t spelling{};                  // hash of its letters as they are spelt, without hyphens and spaces
    std::vector<std::uint64_t> beginnings{};  // folded hashes of what a text may have before a hyphen or a space; the
                                               // last is of all of it, and names of the same last hash are the same
    std::uint8_t words{};
    std::uint8_t spaces{};
    NameStyle style{};
};

/// None if the text is no name: has other signs than those that split_words joins by, letters of the east, more than
/// `most_words` words, too few letters, or consists of ordinary words alone.
std::optional<SpeltName> spelt_name(std::string_view text, std::size_t most_words);

inline constexpr std::size_t longest_word_of_name = 64;  // bytes

/// `GANs`, `ViTs`: an s behind a capital makes a plural and is no part of a name.
bool has_plural_s(std::string_view word) noexcept;

}  // namespace arxgraph
