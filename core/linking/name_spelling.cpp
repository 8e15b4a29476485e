#include <arxgraph/core/linking/name_spelling.hpp>
#include <arxgraph/core/linking/ordinary_words.hpp>
#include <arxgraph/core/linking/words.hpp>
#include <arxgraph/core/text/ascii.hpp>

#include <algorithm>

namespace arxgraph {

namespace {

bool is_capital(char c) noexcept {
    return c >= 'A' && c <= 'Z';
}
bool is_small(char c) noexcept {
    return c >= 'a' && c <= 'z';
}
bool is_number(std::string_view word) noexcept {
    return std::all_of(word.begin(), word.end(), [](char c) { return is_ascii_digit(c) || c == '.'; });
}

/// Where somebody may put a hyphen into a word: Tok-LIP, CLIP-Score, GPT-4.
bool parts(std::string_view word, std::size_t at) noexcept {
    const char before = word[at - 1];
    const char here = word[at];
    if (is_ascii_digit(before) != is_ascii_digit(here)) return before != '.' && here != '.' && here != '+';
    if (!is_capital(here)) return false;
    return is_small(before) || (is_capital(before) && at + 1 < word.size() && is_small(word[at + 1]));
}

NameStyle style_of_word(std::string_view word) noexcept {
    const bool odd = std::any_of(word.begin(), word.end(), [](char c) { return is_ascii_digit(c) || c == '+'; });
    const bool small = std::any_of(word.begin(), word.end(), is_small);
    const bool inner_capital = std::any_of(word.begin() + 1, word.end(), is_capital);
    if (odd || (small && inner_capital)) return NameStyle::own;
    return inner_capital ? NameStyle::capitals : NameStyle::plain;
}

struct NameParts {
    std::vector<std::string_view> words{};
    std::size_t spaces{};
};

std::optional<NameParts> parts_of(std::string_view text, std::size_t most_words) {
    std::vector<Word> words;
    split_words(text, words);
    if (words.empty() || words.size() > most_words) return std::nullopt;
    if (words.front().begin != 0 || words.back().end != text.size()) return std::nullopt;
    NameParts parts;
    for (const Word& word : words) {
        const bool joined = &word == words.data() || word.before != Joint::none;
        if (!joined || word.letters_of_east || word.end - word.begin > longest_word_of_name) return std::nullopt;
        if (word.before == Joint::space) ++parts.spaces;
        parts.words.push_back(text.substr(word.begin, word.end - word.begin));
    }
    if (has_plural_s(parts.words.back())) parts.words.back().remove_suffix(1);
    return parts;
}

/// With numbers behind its words a name is its own: `Llama 2`; one of several words is seldom.
NameStyle style_of(const NameParts& name) {
    const auto any = [&](auto test) { return std::any_of(name.words.begin(), name.words.end(), test); };
    const bool ordinary = any([](std::string_view word) { return is_ordinary_word(word); });
    const bool number = name.words.size() > 1 && any(is_number) && !is_number(name.words.front());
    const auto spaces_between_words =
        name.spaces - std::min<std::size_t>(name.spaces, static_cast<std::size_t>(std::count_if(
                                                             name.words.begin(), name.words.end(), is_number)));
    if (number && !ordinary && spaces_between_words == 0) return NameStyle::own;
    if (spaces_between_words > 0) return NameStyle::plain;
    if (any([](std::string_view word) { return style_of_word(word) == NameStyle::own; })) return NameStyle::own;
    const bool all_capitals = !any([](std::string_view word) { return style_of_word(word) == NameStyle::plain; });
    return all_capitals ? NameStyle::capitals : NameStyle::plain;
}

/// At least three letters or digits, one of them a letter; or two, such as T5.
bool is_long_enough(const NameParts& name) {
    std::size_t size = 0;
    std::size_t letters = 0;
    for (const std::string_view word : name.words) {
        size += word.size();
        letters += static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) {
            return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
        }));
    }
    const std::string_view first = name.words.front();
    const bool letter_and_digit = size == 2 && first.size() == 2 && is_capital(first[0]) && is_ascii_digit(first[1]);
    return (letters >= 2 && size >= 3) || (letters >= 1 && size >= 3 && !is_ascii_digit(first[0])) || letter_and_digit;
}

}  // namespace

bool has_plural_s(std::string_view word) noexcept {
    return word.size() > 2 && word.back() == 's' && is_capital(word[word.size() - 2]);
}

std::optional<SpeltName> spelt_name(std::string_view text, std::size_t most_words) {
    const auto name = parts_of(text, most_words);
    if (!name || !is_long_enough(*name)) return std::nullopt;
    const auto tells_nothing = [](std::string_view word) { return is_number(word) || is_ordinary_word(word); };
    if (std::all_of(name->words.begin(), name->words.end(), tells_nothing)) return std::nullopt;

    SpeltName spelt{.spelling = empty_hash,
                    .words = static_cast<std::uint8_t>(name->words.size()),
                    .spaces = static_cast<std::uint8_t>(name->spaces),
                    .style = style_of(*name)};
    std::size_t bytes = 0;
    std::uint64_t folded = empty_hash;
    for (const std::string_view word : name->words) {
        spelt.spelling = append_hash(spelt.spelling, word);
        std::size_t begin = 0;
        for (std::size_t at = 1; at <= word.size(); ++at) {
            if (at != word.size() && !parts(word, at)) continue;
            folded = append_folded_hash(folded, word.substr(begin, at - begin));
            spelt.beginnings.push_back(folded);
            begin = at;
        }
        bytes += word.size();
    }
    if (bytes <= 3 && spelt.style == NameStyle::own) spelt.style = NameStyle::capitals;
    return spelt;
}

}  // namespace arxgraph
