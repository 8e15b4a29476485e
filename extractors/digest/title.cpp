#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/identity/url.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/digest/authors.hpp>
#include <arxgraph/extractors/digest/title.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace arxgraph::digest {

namespace {

constexpr std::size_t longest_title = 400;
constexpr std::size_t longest_row = 4096;
constexpr std::size_t most_spaces_beside_link = 4;
constexpr std::size_t most_spaces_in_row = 32;
constexpr std::size_t most_beside_links = 24;  // bytes a link: `[Project page](…) | `

/// Rules prose out before it is searched for links.
bool may_be_links(std::string_view text, std::size_t most_spaces) noexcept {
    if (text.size() > longest_row) return false;
    if (text.starts_with('[')) return true;
    std::size_t spaces = 0;
    for (const char c : text)
        if (c == ' ' && ++spaces > most_spaces) return false;
    return true;
}

/// `**text** rest`, `*text* rest`, `__text__ rest`, `_text_ rest`: the text, with what follows it in `rest`.
std::optional<std::string_view> emphasised(std::string_view text, std::string_view& rest) {
    for (const std::string_view mark : {"***", "**", "__", "*", "_"}) {
        if (!text.starts_with(mark)) continue;
        const std::size_t end = text.find(mark, mark.size());
        if (end == std::string_view::npos || end == mark.size()) return std::nullopt;
        rest = trim(text.substr(end + mark.size()));
        return trim(text.substr(mark.size(), end - mark.size()));
    }
    return std::nullopt;
}

/// `address "title"`: the address.
std::string_view without_link_title(std::string_view target) noexcept {
    const std::size_t space = target.find(' ');
    const bool titled = space != std::string_view::npos && (target.ends_with('"') || target.ends_with('\''));
    return titled ? target.substr(0, space) : target;
}

struct MarkdownLink {
    std::string_view text{};
    std::string_view target{};
    std::string_view rest{};
};

/// `[text](target) rest`; brackets may be nested.
std::optional<MarkdownLink> markdown_link(std::string_view text) {
    if (!text.starts_with('[')) return std::nullopt;
    std::size_t depth = 0;
    std::size_t close = 0;
    for (; close < text.size(); ++close) {
        if (text[close] == '[') ++depth;
        if (text[close] == ']' && --depth == 0) break;
    }
    std::string_view target = text.substr(std::min(close + 1, text.size()));
    if (!take_start(target, "(")) return std::nullopt;
    depth = 1;
    std::size_t end = 0;
    for (; end < target.size(); ++end) {
        if (target[end] == '(') ++depth;
        if (target[end] == ')' && --depth == 0) break;
    }
    if (end == target.size()) return std::nullopt;
    const std::string_view address = trim(target.substr(0, end));
    return MarkdownLink{.text = trim(text.substr(1, close - 1)),
                        .target = without_link_title(address),
                        .rest = trim(target.substr(end + 1))};
}

/// The inside of "(…)", if that is all the text.
std::string_view in_parentheses(std::string_view text) {
    if (!text.starts_with('(') || !text.ends_with(')')) return {};
    std::size_t depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '(') ++depth;
        if (text[i] == ')' && --depth == 0) return i + 1 == text.size() ? text.substr(1, i - 1) : std::string_view{};
    }
    return {};
}

bool are_names(std::string_view inside) {
    bool truncated = false;
    const std::vector<std::string> names = split_names(inside, truncated);
    return !names.empty() && std::all_of(names.begin(), names.end(), looks_like_name);
}

/// `[2505.05472] Title`, as arXiv's listings and mails have it.
void take_leading_id(std::string_view& text, OwnIds& ids) {
    const std::size_t close = text.find(']');
    if (!text.starts_with('[') || close == std::string_view::npos) return;
    const std::string_view inside = text.substr(1, close - 1);
    if (ArxivReference::parse(inside) && ids.take(inside)) text = trim(text.substr(close + 1));
}

/// `Title (arXiv:2505.05472)` and `Title arXiv:2505.05472`.
void take_trailing_id(std::string_view& text, OwnIds& ids) {
    const std::vector<FoundLink> links = find_links(text);
    if (links.empty()) return;
    const FoundLink& last = links.back();
    const std::string_view after = trim(text.substr(last.offset + last.text.size()));
    if (!after.empty() && after != ")" && after != "]" && after != ">") return;
    std::string_view before = trim(text.substr(0, last.offset));
    if (!after.empty()) {
        if (before.empty() || std::string_view{"([<"}.find(before.back()) == std::string_view::npos) return;
        before.remove_suffix(1);
        if (before.ends_with(']')) return;
        before = trim(before);
    }
    if (!before.empty() && ids.take(last.text)) text = before;
}

void strip_dress(std::string_view& text, Title& title) {
    for (int layers = 0; layers < 4; ++layers) {
        std::string_view rest;
        std::string_view inner;
        if (const auto strong = emphasised(text, rest)) {
            inner = *strong;
        } else if (const auto link = markdown_link(text)) {
            inner = link->text;
            rest = link->rest;
            if (!rest.empty() && in_parentheses(rest).empty()) return;
            if (!title.ids.take(link->target)) title.links.emplace_back(link->target);
        } else {
            return;
        }
        if (!rest.empty()) {
            const std::string_view inside = in_parentheses(rest);
            if (inside.empty() || !are_names(inside) || !title.authors.empty()) return;
            title.authors = inside;
        }
        text = inner;
    }
}

}  // namespace

Title parse_title(std::string_view line) {
    Title title;
    std::string_view text = trim(line);
    for (const std::string_view label : {"Title:", "title:", "\uC81C\uBAA9:"})
        if (take_start(text, label)) text = trim(text);
    take_leading_id(text, title.ids);
    strip_dress(text, title);
    take_leading_id(text, title.ids);
    take_trailing_id(text, title.ids);
    title.text = collapse_spaces(text);
    return title;
}

bool can_be_title(std::string_view text) {
    if (text.empty() || text.size() > longest_title || text.starts_with('(') || !lone_link(text).empty()) return false;
    while (!text.empty())
        if (is_letter(take_code_point(text))) return true;
    return false;
}

bool looks_like_title(std::string_view text) {
    return !text.ends_with('.') && !text.ends_with("\u3002") && can_be_title(text);
}

bool is_row_of_links(std::string_view text) {
    if (!may_be_links(text, most_spaces_in_row)) return false;
    const std::vector<FoundLink> links = find_links(text);
    std::size_t beside = text.size();
    for (const FoundLink& link : links) beside -= link.text.size();
    return !links.empty() && beside <= most_beside_links * links.size();
}

std::string_view lone_link(std::string_view text) {
    text = trim(text);
    if (!may_be_links(text, most_spaces_beside_link)) return {};
    if (const auto link = markdown_link(text); link && link->rest.empty()) return link->target;
    for (const std::string_view label :
         {"arXiv:", "URL:", "url:", "Link:", "link:", "Paper:", "paper:", "DOI:", "PDF:", "\uB9C1\uD06C:"}) {
        if (label == "arXiv:" && ArxivReference::parse(text)) return text;
        std::string_view rest = text;
        if (label != "arXiv:" && take_start(rest, label)) text = trim(rest);
    }
    const std::vector<FoundLink> links = find_links(text);
    if (links.size() != 1) return {};
    const std::string_view before = trim(text.substr(0, links[0].offset));
    const std::string_view after = trim(text.substr(links[0].offset + links[0].text.size()));
    const bool bracketed = (before == "<" && after == ">") || (before == "(" && after == ")");
    return bracketed || (before.empty() && after.empty()) ? links[0].text : std::string_view{};
}

}  // namespace arxgraph::digest
