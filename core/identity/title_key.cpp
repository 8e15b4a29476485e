#include <arxgraph/core/identity/title_key.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace arxgraph {

namespace {

constexpr std::size_t longest_title = std::size_t{64} * 1024;

/// From α on, as TeX names them.
constexpr std::array<std::string_view, 25> greek_names{
    "alpha", "beta",    "gamma", "delta", "epsilon", "zeta",  "eta", "theta",   "iota", "kappa", "lambda", "mu",   "nu",
    "xi",    "omicron", "pi",    "rho",   "sigma",   "sigma", "tau", "upsilon", "phi",  "chi",   "psi",    "omega"};
constexpr char32_t first_greek = U'α';

bool is_greek(char32_t c) noexcept {
    return c >= first_greek && c < first_greek + greek_names.size();
}

bool is_written_without_spaces(char32_t c) noexcept {
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x323AF);
}

/// Apostrophes, and what TeX sets around letters of one word: `{B}ayes`, `H$_2$O`.
bool joins_letters(char32_t c) noexcept {
    if (c == ' ') return false;
    constexpr std::u32string_view joints = U"'\u2019\u02BC\u2032$^_{}";
    return joints.find(c) != std::u32string_view::npos;
}

char32_t front(std::string_view text) noexcept {
    return text.empty() ? U'\0' : take_code_point(text);
}

/// Joins words as they come in parts.
class Words {
public:
    explicit Words(std::size_t bytes) { text_.reserve(bytes); }

    void add(std::string_view part) {
        if (!open_ && !text_.empty()) text_ += ' ';
        open_ = true;
        text_.append(part);
    }
    void add(char32_t c) {
        add(std::string_view{});
        append_code_point(text_, c);
    }
    void end_word() noexcept { open_ = false; }
    bool is_open() const noexcept { return open_; }
    std::string text() && { return std::move(text_); }

private:
    std::string text_;
    bool open_ = false;
};

/// A Greek letter that stands in no Greek word is a sign and counts by its name.
std::string words_of(std::string_view folded) {
    Words words(folded.size());
    for (char32_t before = 0, c = 0; !folded.empty(); before = c) {
        if (const std::size_t size = ascii_word(folded); size > 0) {
            words.add(folded.substr(0, size));
            folded.remove_prefix(size);
            c = 0;
            continue;
        }
        c = take_code_point(folded);
        if (joins_letters(c)) continue;
        if (c < 0x80) {  // in no word, or it would have been taken above
            words.end_word();
            continue;
        }
        if (is_greek(c) && !is_greek(before) && !is_greek(front(folded))) {
            words.end_word();
            words.add(greek_names[c - first_greek]);
        } else if (is_letter_or_digit(c) || (words.is_open() && is_mark(c))) {
            words.add(c);
        } else {
            words.end_word();
        }
    }
    return std::move(words).text();
}

std::string_view whole_words(std::string_view words) noexcept {
    if (words.size() <= longest_title) return words;
    const std::size_t space = words.rfind(' ', longest_title);
    return space == std::string_view::npos ? prefix(words, longest_title) : words.substr(0, space);
}

bool is_ascii(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t count_words(std::string_view words) noexcept {
    std::size_t spaced = 0;
    std::size_t unspaced = 0;
    for (bool in_spaced = false; !words.empty();) {
        const char32_t c = take_code_point(words);
        const bool is_spaced = c != ' ' && !is_written_without_spaces(c);
        if (is_written_without_spaces(c)) ++unspaced;
        if (is_spaced && !in_spaced) ++spaced;
        in_spaced = is_spaced;
    }
    return spaced + (unspaced + 1) / 2;
}

bool is_numeral_or_negation(std::string_view word) noexcept {
    constexpr std::string_view initials = "invwx";
    constexpr std::size_t longest = 7;
    if (word.size() > longest || word.empty() || initials.find(word.front()) == std::string_view::npos) return false;
    constexpr std::array<std::string_view, 16> words{"i",   "ii", "iii", "iv",  "ix",   "no",      "non", "not",
                                                     "nor", "v",  "vi",  "vii", "viii", "without", "x",   "xi"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Calls take(digits) for each run of digits.
template <class Take>
void for_each_number(std::string_view word, Take take) {
    const auto* const end = word.end();
    for (const auto* at = std::find_if(word.begin(), end, is_ascii_digit); at != end;) {
        const auto* const behind = std::find_if_not(at, end, is_ascii_digit);
        take(std::string_view{at, static_cast<std::size_t>(behind - at)});
        at = std::find_if(behind, end, is_ascii_digit);
    }
}

}  // namespace

std::string TitleKey::joined() const {
    std::string letters;
    letters.reserve(text_.size());
    std::string distinctions;
    std::string_view rest = text_;
    const auto keep = [&](std::string_view distinction) { distinctions.append("\n").append(distinction); };
    while (!rest.empty()) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        letters.append(word);
        for_each_number(word, keep);
        if (is_numeral_or_negation(word)) keep(word);
    }
    return letters.append(distinctions);
}

std::string TitleKey::letters() const {
    std::string letters = text_;
    std::erase(letters, ' ');
    return letters;
}

std::string title_letters(std::string_view title, std::size_t least_words) {
    if (title.size() > longest_title || !is_ascii(title)) {
        const auto key = TitleKey::parse(title);
        return key && key->word_count() >= least_words ? key->letters() : std::string{};
    }
    std::string letters(title.size(), '\0');
    std::size_t size = 0;
    std::size_t words = 0;
    bool open = false;
    for (const char each : title) {
        const char c = ascii_lower(each);
        const bool in_word = is_ascii_digit(c) || (c >= 'a' && c <= 'z');
        letters[size] = c;
        size += in_word ? 1 : 0;
        words += in_word && !open ? 1 : 0;
        open = in_word || (open && joins_letters(static_cast<unsigned char>(c)));
    }
    letters.resize(words < least_words ? 0 : size);
    return letters;
}

std::optional<TitleKey> TitleKey::parse(std::string_view title) {
    TitleKey key;
    key.text_ = whole_words(words_of(fold(prefix(title, longest_title))));
    // Letters that a dropped sign parted may compose.
    const bool is_plain = is_ascii(key.text_);
    if (!is_plain) key.text_ = words_of(fold(key.text_));
    if (key.text_.empty()) return std::nullopt;
    const auto spaces = [](std::string_view words) { return std::count(words.begin(), words.end(), ' '); };
    key.word_count_ = is_plain ? static_cast<std::size_t>(spaces(key.text_)) + 1 : count_words(key.text_);
    return key;
}

}  // namespace arxgraph
