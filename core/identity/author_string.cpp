#include <arxgraph/core/identity/author_string.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/tex.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace arxgraph {

namespace {

constexpr std::array<std::string_view, 12> arxiv_particles{"da", "de", "del", "della", "dem", "der",
                                                           "di", "la", "mac", "ter",   "van", "von"};
constexpr std::string_view arxiv_family_particle = "vaziri";
/// In lower case only: "Bin Yang" and "Quoc Le" have names of these.
constexpr std::array<std::string_view, 23> more_particles{"'t",  "af", "al",  "av",  "ben", "bin", "d'",  "den",
                                                          "des", "do", "dos", "du",  "e",   "el",  "ibn", "in",
                                                          "las", "le", "op",  "ten", "y",   "zu",  "zur"};
constexpr std::array<std::string_view, 9> suffixes{"I", "II", "III", "IV", "V", "Jr", "Jr.", "Sr", "Sr."};
constexpr std::array<std::string_view, 5> collectives{"collaboration", "collaborations", "consortium", "group", "team"};
constexpr std::size_t most_arxiv_particles = 2;
constexpr std::size_t most_particles = 4;

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_arxiv_particle(std::string_view word) {
    const std::string lower = ascii_lower(word);
    return is_one_of(lower, arxiv_particles) || lower == arxiv_family_particle;
}

bool is_suffix(std::string_view word) {
    return std::any_of(suffixes.begin(), suffixes.end(),
                       [&](std::string_view each) { return ascii_lower(each) == ascii_lower(word); });
}

/// The words with where they begin, so that what stands before one can be told.
struct Word {
    std::size_t begin{};
    std::string_view text{};
};

std::vector<Word> words_of(std::string_view name) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        if (end != at) words.push_back({.begin = at, .text = name.substr(at, end - at)});
        at = end + 1;
    }
    return words;
}

/// A part of the string between separators.
struct Part {
    std::string text{};
    bool behind_and{};  // "and" stood before it, not a comma
};

/// What is outside parentheses, with a bar for each pair: it ends a name, and is no separator for a suffix.
std::string without_parentheses(std::string_view text, std::string& inside) {
    std::string outside;
    std::size_t depth = 0;
    for (const char c : text) {
        if (c == '(' && depth++ == 0) outside += '\x01';
        if (depth == 0)
            outside += c;
        else
            inside += c;
        if (c == ')' && depth > 0) --depth;
    }
    return outside;
}

/// `$^1$`, `$^{a,b}$`: marks that point to a legend.
std::string without_footnote_marks(std::string_view text) {
    std::string kept;
    while (!text.empty()) {
        const std::size_t open = text.find('$');
        const std::size_t close = open == std::string_view::npos ? open : text.find('$', open + 1);
        if (close == std::string_view::npos) break;
        const std::string_view inside = text.substr(open + 1, close - open - 1);
        const bool is_mark = inside.starts_with('^') || inside.starts_with("{}^");
        kept.append(text.substr(0, is_mark ? open : close + 1));
        text.remove_prefix(close + 1);
    }
    return kept.append(text);
}

class Splitter {
public:
    explicit Splitter(AuthorRules rules) : rules_(rules) {}

    std::vector<Part> split(std::string_view text) {
        while (!text.empty()) {
            if (const std::size_t size = conjunction(text); size != 0) {
                end_part(true);
                text.remove_prefix(size);
            } else if (is_separator(text.front())) {
                const bool joint = text.front() == ',' && joins_suffix(text.substr(1));
                if (joint)
                    part_.text += rules_ == AuthorRules::arxiv ? ", " : " ";
                else
                    end_part(false);
                text.remove_prefix(1);
                if (joint) text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
            } else {
                part_.text += text.front();
                text.remove_prefix(1);
            }
        }
        end_part(false);
        return std::move(parts_);
    }

private:
    bool is_separator(char c) const noexcept {
        return c == ',' || c == ':' || c == '\x01' || (c == ';' && rules_ == AuthorRules::corrected);
    }

    /// Length of " and " or " & " at the front; the comma before it is a separator of its own. The space behind it may
    /// be the one before another: "Liu and and Zhu", which arXiv does not see.
    std::size_t conjunction(std::string_view text) const noexcept {
        for (const std::string_view each : {" and ", " & "})
            if (text.starts_with(each)) return rules_ == AuthorRules::arxiv ? each.size() : each.size() - 1;
        return 0;
    }

    bool joins_suffix(std::string_view behind) const {
        behind = trim(behind);
        const std::string_view word = behind.substr(0, behind.find_first_of(" ,;:\x01"));
        const std::string_view rest = trim(behind.substr(word.size()));
        const bool ends =
            rest.empty() || is_separator(rest.front()) || rest.starts_with("and ") || rest.starts_with("& ");
        if (trim(part_.text).empty() || !ends) return false;
        if (rules_ == AuthorRules::arxiv) return word == "Jr" || word == "Jr.";
        return is_suffix(word) && word.size() > 1;
    }

    void end_part(bool conjunction) {
        const bool behind_and = std::exchange(conjunction_, conjunction);
        part_.text = collapse_spaces(part_.text);
        part_.behind_and = behind_and;
        if (part_.text.empty())
            conjunction_ = conjunction || behind_and;
        else
            parts_.push_back(std::move(part_));
        part_ = {};
    }

    AuthorRules rules_;
    Part part_{};
    std::vector<Part> parts_{};
    bool conjunction_ = false;
};

/// A space behind every dot within a word: "S.M." is "S. M."; a dot accent (`\.`) is none.
std::string with_spaces_after_dots(std::string_view name) {
    std::string spaced;
    for (std::size_t i = 0; i < name.size(); ++i) {
        spaced += name[i];
        const bool accent = i > 0 && name[i - 1] == '\\';
        if (name[i] == '.' && !accent && i + 1 < name.size() && name[i + 1] != ' ') spaced += ' ';
    }
    return spaced;
}

/// "J.K. Rowling" is "J. K. Rowling"; "C.-P." keeps its hyphen.
std::string with_spaces_after_initials(std::string_view name) {
    std::string spaced;
    for (std::size_t i = 0; i < name.size(); ++i) {
        spaced += name[i];
        if (name[i] != '.' || i + 1 == name.size()) continue;
        std::string_view rest = name.substr(i + 1);
        if (is_letter(take_code_point(rest))) spaced += ' ';
    }
    return spaced;
}

bool says_incomplete(std::string_view part) {
    const std::string lower = ascii_lower(part);
    return lower == "others" || lower == "..." || lower == "\u2026" ||
           lower.find("additional authors") != std::string::npos || lower.find("more authors") != std::string::npos;
}

bool is_et_al(std::string_view part) {
    std::string_view rest = part;
    if (!take_start_any_case(rest, "et")) return false;
    if (rest.starts_with('.')) rest.remove_prefix(1);
    return rest.starts_with(' ') && starts_with_any_case(trim(rest), "al") &&
           (trim(rest).size() == 2 || !is_ascii_letter(trim(rest)[2]));
}

/// "Ann Lee et al": Ann Lee.
std::string_view without_et_al(std::string_view part, bool& truncated) {
    for (const std::string_view ending : {" et al.", " et al", " et. al.", " et. al"})
        if (part.size() > ending.size() && ascii_lower(part.substr(part.size() - ending.size())) == ending) {
            truncated = true;
            return trim(part.substr(0, part.size() - ending.size()));
        }
    return part;
}

/// arXiv knows collaborations at the front of the list only, and keeps what stands up to that word.
std::string_view arxiv_collaboration(std::string_view part) {
    for (const Word& word : words_of(part)) {
        const std::string lower = ascii_lower(word.text);
        for (const std::string_view each : {"collaboration", "group", "team"})
            if (word.begin > 0 && lower.starts_with(each)) return part.substr(0, word.begin + each.size());
        const bool plain = std::all_of(word.text.begin(), word.text.end(),
                                       [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); });
        if (!plain) return {};
    }
    return {};
}

/// "on behalf of the ATLAS Collaboration": "ATLAS Collaboration".
std::string_view collaboration(std::string_view name) {
    const std::vector<Word> words = words_of(name);
    const bool collective = words.size() > 1 && std::any_of(words.begin() + 1, words.end(), [](const Word& word) {
                                return is_one_of(ascii_lower(word.text), collectives);
                            });
    if (!collective ||
        (ascii_lower(words.back().text) != "group" && !is_one_of(ascii_lower(words.back().text), collectives)))
        return {};
    for (const std::string_view phrase : {"on behalf of ", "for ", "the "})
        if (starts_with_any_case(name, phrase)) name = trim(name.substr(phrase.size()));
    return name;
}

ParsedAuthor arxiv_name(std::string_view name) {
    const std::vector<Word> words = words_of(name);
    if (words.size() < 2) return {.keyname = std::string(name)};
    const auto before = [&](std::size_t word) { return std::string(trim(name.substr(0, words[word].begin))); };
    const std::size_t last = words.size() - 1;
    if (last >= 2 && is_arxiv_particle(words[last - 1].text)) {
        const bool twice = last >= 3 && is_arxiv_particle(words[last - 2].text);
        const std::size_t first = last - (twice ? most_arxiv_particles : 1);
        return {.keyname = std::string(name.substr(words[first].begin)), .forenames = before(first)};
    }
    if (last >= 2 && is_suffix(words[last].text))
        return {.keyname = std::string(words[last - 1].text),
                .forenames = before(last - 1),
                .suffix = std::string(words[last].text)};
    return {.keyname = std::string(words[last].text), .forenames = before(last)};
}

ParsedAuthor corrected_name(std::string_view name) {
    ParsedAuthor author;
    std::vector<Word> words = words_of(name);
    if (words.size() > 2 && is_suffix(words.back().text)) {
        author.suffix = words.back().text;
        words.pop_back();
    }
    const Word& last = words.back();
    std::size_t first = words.size() - 1;
    while (first > 1 && words.size() - first <= most_particles &&
           (is_arxiv_particle(words[first - 1].text) || is_one_of(words[first - 1].text, more_particles)))
        --first;
    author.keyname = name.substr(words[first].begin, last.begin + last.text.size() - words[first].begin);
    author.forenames = trim(name.substr(0, words[first].begin));
    return author;
}

/// Two or more groups of "Word, Word" parted by "and".
bool may_be_inverted(const std::vector<Part>& parts) {
    if (parts.size() < 4 || parts.size() % 2 != 0) return false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool single =
            parts[i].text.find(' ') == std::string::npos && static_cast<unsigned char>(parts[i].text[0]) < 0xE0;
        if (!single || parts[i].behind_and != (i > 0 && i % 2 == 0)) return false;
    }
    return true;
}

ParsedAuthors parse_by_arxiv(std::string_view text) {
    ParsedAuthors result;
    std::string inside;
    const std::string outside = without_parentheses(collapse_spaces(text), inside);
    bool at_front = true;
    for (const Part& part : Splitter(AuthorRules::arxiv).split(outside)) {
        if (part.text.starts_with(']')) continue;
        const std::string name = with_spaces_after_dots(part.text);
        if (is_et_al(name)) {
            result.truncated = true;
            continue;
        }
        const std::string_view group = at_front ? arxiv_collaboration(name) : std::string_view{};
        at_front = !group.empty();
        ParsedAuthor author = group.empty() ? arxiv_name(name) : ParsedAuthor{.keyname = std::string(group)};
        for (std::string* each : {&author.keyname, &author.forenames, &author.suffix})
            *each = decode_tex(*each, TexContext::name).text;
        author.is_collaboration = !group.empty();
        result.authors.push_back(std::move(author));
    }
    return result;
}

ParsedAuthors parse_corrected(std::string_view text) {
    ParsedAuthors result;
    std::string inside;
    const std::string decoded = collapse_spaces(decode_tex(without_footnote_marks(text), TexContext::name).text);
    const std::string outside = without_parentheses(decoded, inside);
    result.truncated = says_incomplete(inside);
    const std::vector<Part> parts = Splitter(AuthorRules::corrected).split(outside);
    result.ambiguous = may_be_inverted(parts);
    for (const Part& part : parts) {
        if (is_et_al(part.text) || says_incomplete(part.text)) {
            result.truncated = true;
            continue;
        }
        const std::string name = with_spaces_after_initials(without_et_al(part.text, result.truncated));
        if (std::none_of(name.begin(), name.end(), [](char c) { return is_ascii_letter(c) || (c & 0x80) != 0; }))
            continue;
        const std::string_view group = collaboration(name);
        ParsedAuthor author = group.empty() ? corrected_name(name) : ParsedAuthor{.keyname = std::string(group)};
        author.is_collaboration = !group.empty();
        result.authors.push_back(std::move(author));
    }
    return result;
}

}  // namespace

ParsedAuthors parse_author_string(std::string_view text, AuthorRules rules) {
    const std::string_view read = prefix(text, longest_author_string);
    return rules == AuthorRules::arxiv ? parse_by_arxiv(read) : parse_corrected(read);
}

std::string display_name(const ParsedAuthor& author) {
    std::string name;
    for (const std::string* part : {&author.forenames, &author.keyname, &author.suffix})
        if (!part->empty()) name.append(name.empty() ? "" : " ").append(*part);
    return name;
}

}  // namespace arxgraph
