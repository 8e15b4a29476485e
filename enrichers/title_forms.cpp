#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/tex.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/enrichers/title_forms.hpp>

#include <algorithm>
#include <array>

namespace arxgraph {

namespace {

constexpr std::size_t few_words = 4;
constexpr std::size_t few_letters = 20;
constexpr std::size_t longest_mark = 40;  // bytes between brackets

bool is_version(std::string_view mark) noexcept {
    return mark.size() >= 2 && mark.size() <= 3 && (mark[0] == 'v' || mark[0] == 'V') &&
           std::all_of(mark.begin() + 1, mark.end(), is_ascii_digit);
}

/// "2024", or "'24" behind a name: "ICLR'24".
bool ends_with_year(std::string_view mark) noexcept {
    std::size_t digits = 0;
    while (digits < mark.size() && is_ascii_digit(mark[mark.size() - 1 - digits])) ++digits;
    const std::string_view year = mark.substr(mark.size() - digits);
    if (digits == 4) return year.starts_with("19") || year.starts_with("20");
    const std::string_view before = mark.substr(0, mark.size() - digits);
    return digits == 2 && (before.ends_with('\'') || before.ends_with("\u2019"));
}

/// A venue is a year, perhaps with a name before it.
bool is_list_mark(std::string_view mark) noexcept {
    constexpr std::array<std::string_view, 9> words{"pdf",  "html", "paper",  "code",    "arxiv",
                                                    "link", "oral", "poster", "preprint"};
    mark = trim(mark);
    if (mark.size() > longest_mark) return false;
    if (is_version(mark) || ends_with_year(mark)) return true;
    if (starts_with_any_case(mark, "arxiv")) return true;
    return std::any_of(words.begin(), words.end(), [mark](std::string_view word) {
        return word.size() == mark.size() && starts_with_any_case(mark, word);
    });
}

/// What stands behind a mark in brackets at the front, or behind a number of a list; the text itself if there is none.
std::string_view without_mark_in_front(std::string_view text) noexcept {
    const char open = text.empty() ? '\0' : text.front();
    if (open == '[' || open == '(') {
        const std::size_t close = text.find(open == '[' ? ']' : ')');
        if (close == std::string_view::npos) return text;
        const std::string_view mark = text.substr(1, close - 1);
        const bool number = !mark.empty() && mark.size() <= 3 && std::all_of(mark.begin(), mark.end(), is_ascii_digit);
        return number || is_list_mark(mark) ? trim(text.substr(close + 1)) : text;
    }
    std::size_t digits = 0;
    while (digits < text.size() && is_ascii_digit(text[digits])) ++digits;
    const bool numbered = digits >= 1 && digits <= 3 && digits + 1 < text.size() &&
                          (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ';
    return numbered ? trim(text.substr(digits + 1)) : text;
}

std::string_view without_mark_at_end(std::string_view text) noexcept {
    constexpr std::string_view preprint = "arxiv preprint";
    for (std::size_t at = 0; at + preprint.size() <= text.size(); ++at)
        if (starts_with_any_case(text.substr(at), preprint)) return trim(text.substr(0, at));
    const char close = text.empty() ? '\0' : text.back();
    if (close != ']' && close != ')') return text;
    const std::size_t open = text.rfind(close == ']' ? '[' : '(');
    if (open == std::string_view::npos) return text;
    return is_list_mark(text.substr(open + 1, text.size() - open - 2)) ? trim(text.substr(0, open)) : text;
}

struct PartedTitle {
    std::string_view head{};
    std::string_view subtitle{};
};

PartedTitle parted(std::string_view title) noexcept {
    constexpr std::array<std::string_view, 4> parters{":", " - ", " \u2013 ", " \u2014 "};
    std::size_t end = title.size();
    std::size_t behind = title.size();
    for (const std::string_view parter : parters)
        if (const std::size_t at = title.find(parter); at < end) {
            end = at;
            behind = at + parter.size();
        }
    const PartedTitle result{.head = trim(title.substr(0, end)), .subtitle = trim(title.substr(behind))};
    return result.head.empty() || result.subtitle.empty() ? PartedTitle{} : result;
}

}  // namespace

bool TitleForms::is_short() const noexcept {
    return word_count < few_words && key.size() < few_letters;
}

std::vector<std::string_view> TitleForms::words() const {
    std::vector<std::string_view> words;
    std::string_view rest = key;
    while (!rest.empty()) {
        words.push_back(rest.substr(0, rest.find(' ')));
        rest.remove_prefix(std::min(words.back().size() + 1, rest.size()));
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

std::optional<TitleForms> forms_of_title(std::string_view title) {
    const auto key =
        is_plain_line(title) ? TitleKey::parse(title) : TitleKey::parse(decode_tex(title, TexContext::title).text);
    if (!key) return std::nullopt;
    TitleForms forms{.key = key->text(), .joined = key->joined(), .word_count = key->word_count()};
    forms.letter_count = std::min(forms.joined.find('\n'), forms.joined.size());
    return forms;
}

std::string_view before_subtitle(std::string_view title) noexcept {
    return parted(title).head;
}

std::string_view subtitle_of(std::string_view title) noexcept {
    return parted(title).subtitle;
}

std::string_view without_list_marks(std::string_view title) noexcept {
    title = trim(title);
    for (int rounds = 0; rounds < 4; ++rounds) {
        std::string_view shorter = title;
        while (shorter.ends_with('.') || shorter.ends_with(' ')) shorter.remove_suffix(1);
        shorter = without_mark_at_end(without_mark_in_front(shorter));
        if (shorter.empty() || shorter == title) return title;
        title = shorter;
    }
    return title;
}

}  // namespace arxgraph
