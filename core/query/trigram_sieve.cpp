#include <arxgraph/core/identity/title_key.hpp>
#include <arxgraph/core/query/trigram_sieve.hpp>
#include <arxgraph/core/text/ascii.hpp>

#include <algorithm>
#include <array>

namespace arxgraph {

namespace {

constexpr std::size_t trigrams = std::size_t{1} << 18U;
constexpr double share_weight = 0.75;

using ByteClasses = std::array<std::uint8_t, 256>;

/// 0 is a space, or any sign.
constexpr ByteClasses byte_classes = [] {
    ByteClasses classes{};
    for (unsigned byte = 0; byte < 256; ++byte) {
        const char c = ascii_lower(static_cast<char>(byte));
        if (byte >= 0x80)
            classes[byte] = static_cast<std::uint8_t>(37 + byte % 27);
        else if (is_ascii_digit(c))
            classes[byte] = static_cast<std::uint8_t>(1 + c - '0');
        else if (is_ascii_letter(c))
            classes[byte] = static_cast<std::uint8_t>(11 + c - 'a');
    }
    return classes;
}();

/// Trigrams of words as they come, a space before the first and behind the last; runs of signs are one space.
class Trigrams {
public:
    /// True if there is one more.
    bool take(std::uint8_t byte_class) noexcept {
        if (byte_class == 0 && last_ % 64 == 0) return false;
        last_ = (last_ << 6U | byte_class) % trigrams;
        return ++taken_ >= 2;
    }
    std::uint32_t last() const noexcept { return last_; }

private:
    std::uint32_t last_ = 0;
    std::size_t taken_ = 0;
};

}  // namespace

TrigramSieve::TrigramSieve(std::string_view words) : bits_(trigrams / 64) {
    Trigrams walk;
    const auto take = [&](std::uint8_t byte_class) {
        if (!walk.take(byte_class)) return;
        ++size_;
        bits_[walk.last() / 64] |= std::uint64_t{1} << (walk.last() % 64);
    };
    for (const char c : words) take(byte_classes[static_cast<unsigned char>(c)]);
    take(0);
}

double TrigramSieve::dice(Count count) const noexcept {
    return 2.0 * static_cast<double>(std::min(count.shared, size_)) / static_cast<double>(size_ + count.all);
}

double TrigramSieve::nearness_of_words(std::string_view words) const {
    Trigrams walk;
    Count count;
    double before_colon = 0;
    bool colon_met = false;
    const auto take = [&](std::uint8_t byte_class) {
        if (!walk.take(byte_class)) return;
        ++count.all;
        count.shared += has(walk.last()) ? 1 : 0;
    };
    for (const char c : words) {
        take(byte_classes[static_cast<unsigned char>(c)]);
        if (c != ':' || colon_met) continue;
        colon_met = true;
        before_colon = dice(count);
    }
    take(0);
    const double share = static_cast<double>(std::min(count.shared, size_)) / static_cast<double>(size_);
    return std::max({dice(count), before_colon, share_weight * share});
}

double TrigramSieve::nearness(std::string_view label) const {
    if (size_ == 0) return 0;
    const bool plain =
        std::all_of(label.begin(), label.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (plain) return nearness_of_words(label);
    const auto folded = TitleKey::parse(label);
    return folded ? nearness_of_words(folded->text()) : 0;
}

}  // namespace arxgraph
