#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/identity/url.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/language.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/digest/authors.hpp>
#include <arxgraph/extractors/digest/title.hpp>
#include <arxgraph/extractors/vault/note_header.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace arxgraph::vault {

namespace {

using digest::Line;
using digest::LineKind;
using digest::Lines;

constexpr std::size_t most_title_lines = 400;
constexpr std::size_t longest_header = std::size_t{256} * 1024;
constexpr std::size_t most_sentences_before_title = 20;
constexpr std::size_t fewest_unclosed_names = 3;
constexpr std::size_t no_unclosed_names = longest_header;
constexpr std::size_t long_word = 4;
constexpr std::size_t fewest_title_words = 3;

bool is_prose_line(const Line& line) noexcept {
    return line.kind == LineKind::text && line.heading == 0 && !line.quoted && !line.listed;
}

bool is_paper_link(std::string_view link) {
    return ArxivReference::parse(link).has_value() || Doi::parse(link).has_value();
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t,;:()"), text.size()));
        const std::string_view word = text.substr(0, text.find_first_of(" \t,;:()"));
        if (!word.empty()) words.push_back(word);
        text.remove_prefix(word.size());
    }
    return words;
}

/// Half of the words of a note's name, or more, stand in the text.
bool names(std::string_view text, std::string_view short_name) {
    const std::string folded = fold(text);
    const std::string folded_name = fold(short_name);
    const std::vector<std::string_view> words = words_of(folded_name);
    const auto found = std::count_if(words.begin(), words.end(), [&](std::string_view word) {
        return word.size() > 1 && folded.find(word) != std::string::npos;
    });
    return found > 0 && 2 * static_cast<std::size_t>(found) >= words.size();
}

/// Half of the longer words, or more, begin with a capital.
bool is_in_title_case(std::string_view text) {
    std::size_t longer = 0;
    std::size_t capital = 0;
    const std::vector<std::string_view> words = words_of(text);
    for (const std::string_view word : words) {
        if (word.size() < long_word) continue;
        ++longer;
        if (word.front() >= 'A' && word.front() <= 'Z') ++capital;
    }
    return words.size() >= fewest_title_words && capital > 0 && 2 * capital >= longer;
}

struct TitleAndAuthors {
    std::string_view title{};
    std::vector<std::string> authors{};
    bool truncated{};
};

/// Takes `Title (Authors)` apart at the parenthesis that the last character closes.
std::optional<TitleAndAuthors> split_title(std::string_view text) {
    if (!text.ends_with(')')) return std::nullopt;
    std::size_t depth = 0;
    std::size_t open = text.size();
    while (open > 0) {
        --open;
        if (text[open] == ')') ++depth;
        if (text[open] == '(' && --depth == 0) break;
    }
    TitleAndAuthors result{.title = trim(text.substr(0, open))};
    if (depth != 0 || result.title.empty()) return std::nullopt;
    result.authors = digest::split_names(text.substr(open + 1, text.size() - open - 2), result.truncated);
    const bool all_names = std::all_of(result.authors.begin(), result.authors.end(), digest::looks_like_name);
    const bool enough =
        result.authors.size() > 1 || (result.authors.size() == 1 && result.authors[0].find(' ') != std::string::npos);
    return all_names && enough ? std::optional{std::move(result)} : std::nullopt;
}

bool is_latin(std::string_view text) {
    const std::string_view language = detect_language(text);
    return language == "en" || language == "und";
}

/// Behind it stand authors, so that a title may open with a parenthesis.
bool can_be_title(std::string_view text) {
    while (text.starts_with('(')) text.remove_prefix(1);
    return digest::can_be_title(text);
}

/// A line around its first link.
struct LinkInLine {
    std::string_view before{};
    std::string_view link{};
    std::string_view after{};
};

std::optional<LinkInLine> first_link(std::string_view text) {
    const std::vector<FoundLink> links = find_links(text);
    if (links.empty()) return std::nullopt;
    LinkInLine parts{.before = trim(text.substr(0, links[0].offset)),
                     .link = links[0].text,
                     .after = trim(text.substr(links[0].offset + links[0].text.size()))};
    if (parts.before.ends_with('(') || parts.before.ends_with('<')) {
        parts.before = trim(parts.before.substr(0, parts.before.size() - 1));
        if (parts.after.starts_with(')') || parts.after.starts_with('>')) parts.after = trim(parts.after.substr(1));
    }
    return parts;
}

class HeaderReader {
public:
    HeaderReader(Lines lines, std::string_view short_name) : lines_(lines), short_name_(short_name) {}

    NoteHeader read() {
        header_.body = digest::next_filled(lines_, 0);
        header_.line = header_.body;
        header_.prose = header_.body;
        const std::string heading = take_heading();
        take_links();
        take_title();
        take_links();
        const bool fits = !heading.empty() && (is_latin(heading) || names(heading, short_name_));
        if (header_.title.empty() && !header_.ids.empty() && fits) header_.title = heading;
        return std::move(header_);
    }

private:
    bool at_end() const noexcept { return header_.body >= lines_.size(); }
    const Line& line() const noexcept { return lines_[header_.body]; }
    void go_to(std::size_t at) { header_.body = digest::next_filled(lines_, at); }

    std::string take_heading() {
        if (at_end() || line().heading == 0 || line().kind != LineKind::text) return {};
        digest::Title title = digest::parse_title(line().text);
        if (!title.ids.empty()) header_.ids = title.ids;
        go_to(header_.body + 1);
        return std::move(title.text);
    }

    /// A link around an address is that address; around other words it may be the title.
    void state_link(std::string_view text, std::string_view link) {
        if (text.starts_with('[')) {
            const std::string_view inside = text.substr(1, text.find("](") - 1);
            if (const std::string_view address = digest::lone_link(inside); !address.empty())
                return state(std::string(address));
            const digest::Title linked = digest::parse_title(text);
            if (header_.title.empty() && digest::can_be_title(linked.text)) header_.title = linked.text;
        }
        state(std::string(link));
    }
    void state(std::string link) {
        if (header_.ids.take(link)) return;
        const auto reference = ArxivReference::parse(link);
        header_.several_papers = header_.several_papers || (reference && reference->id.text() != header_.ids.arxiv_id);
        header_.other_links.push_back({.target = std::move(link), .line = line().number});
    }

    void take_links() {
        while (!at_end() && line().kind == LineKind::text && line().heading == 0) {
            const std::string_view link = digest::lone_link(line().text);
            if (link.empty()) return;
            state_link(line().text, link);
            go_to(header_.body + 1);
        }
    }

    void take_title() {
        if (at_end() || !is_prose_line(line())) return;
        if (!take_title_with_authors() && !take_link_in_line()) take_title_alone();
    }

    bool take_title_with_authors() {
        const bool opens_with_sentence = line().text.ends_with('.') && !is_latin(line().text);
        if (!opens_with_sentence && take_title_with_authors(header_.body, fewest_unclosed_names)) return true;
        const std::size_t last = std::min(lines_.size(), header_.body + most_sentences_before_title);
        for (std::size_t at = header_.body + 1; at < last && is_prose_line(lines_[at]); ++at)
            if (lines_[at - 1].text.ends_with('.') && names(lines_[at].text, short_name_))
                return take_title_with_authors(at, no_unclosed_names);
        return false;
    }
    bool take_title_with_authors(std::size_t first, std::size_t fewest_unclosed) {
        std::string text;
        const std::size_t last = std::min(lines_.size(), first + most_title_lines);
        std::size_t at = first;
        for (; at < last && is_prose_line(lines_[at]); ++at) {
            text.append(text.empty() ? "" : " ").append(lines_[at].text);
            if (text.size() > longest_header) return false;
            if (text.ends_with(')') && take_split(text, 1)) return go_behind_title(first, at + 1);
        }
        header_.authors_unclosed = take_split(text + ')', fewest_unclosed);
        return header_.authors_unclosed && go_behind_title(first, at);
    }
    bool go_behind_title(std::size_t title, std::size_t behind) {
        header_.prose = header_.body;
        header_.line = title;
        go_to(behind);
        return true;
    }
    bool take_split(const std::string& text, std::size_t fewest_names) {
        auto split = split_title(text);
        if (!split || split->authors.size() < fewest_names) return false;
        digest::Title title = digest::parse_title(split->title);
        if (!can_be_title(title.text)) return false;
        header_.title = std::move(title.text);
        header_.authors = std::move(split->authors);
        header_.authors_truncated = split->truncated;
        if (header_.ids.empty()) header_.ids = title.ids;
        return true;
    }

    /// True if the line is taken: `Title (link)`. A link that is the paper's own may also open or name commentary.
    bool take_link_in_line() {
        if (!header_.ids.empty()) return false;
        const auto parts = first_link(line().text);
        if (!parts) return false;
        if (parts->before.empty() || (is_paper_link(parts->link) && names(parts->before, short_name_))) {
            header_.ids.take(parts->link);
            if (!parts->after.empty() || !digest::can_be_title(parts->before)) return false;
        }
        if (!parts->after.empty() || !digest::can_be_title(parts->before)) return false;
        header_.ids.take(parts->link);
        header_.title = digest::parse_title(parts->before).text;
        go_to(header_.body + 1);
        return true;
    }

    void take_title_alone() {
        const std::size_t next = header_.body + 1;
        const bool alone = next == lines_.size() || !is_prose_line(lines_[next]);
        const std::string_view text = line().text;
        if (!header_.title.empty() || !alone || !digest::looks_like_title(text) || !is_latin(text)) return;
        if (first_link(text) || text.find("[[") != std::string_view::npos) return;
        if (!names(text, short_name_) && !is_in_title_case(text)) return;
        header_.title = digest::parse_title(text).text;
        header_.line = header_.prose = header_.body;
        go_to(next);
    }

    Lines lines_;
    std::string_view short_name_;
    NoteHeader header_;
};

}  // namespace

NoteHeader read_header(Lines lines, std::string_view short_name) {
    return HeaderReader(lines, short_name).read();
}

}  // namespace arxgraph::vault
