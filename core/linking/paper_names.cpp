#include <arxgraph/core/linking/abbreviation.hpp>
#include <arxgraph/core/linking/paper_names.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace arxgraph {

namespace {

constexpr std::size_t most_words_of_note = 12;
constexpr std::size_t most_words_of_title = 4;
constexpr std::size_t longest_acronym = 20;  // bytes
constexpr std::size_t npos = std::string_view::npos;

/// What a title has before its first colon or dash, without a parenthesis and quotation marks; empty if it has none.
std::string_view head_of(std::string_view title) {
    constexpr std::array<std::string_view, 5> signs{": ", "\uFF1A", " \u2013 ", " \u2014 ", " -- "};
    std::size_t end = npos;
    for (const std::string_view sign : signs) end = std::min(end, title.find(sign));
    if (end == npos) return {};
    std::string_view head = trim(title.substr(0, end));
    if (const std::size_t parenthesis = head.find(" ("); parenthesis != npos && head.ends_with(')'))
        head = trim(head.substr(0, parenthesis));
    constexpr std::string_view marks = "\"'`*";
    const std::size_t begin = std::min(head.find_first_not_of(marks), head.size());
    return head.substr(begin, head.find_last_not_of(marks) + 1 - begin);
}

std::string_view without_article(std::string_view title) noexcept {
    for (const std::string_view article : {"A ", "An ", "The "})
        if (take_start(title, article)) break;
    return title;
}

/// In parentheses behind words that it abbreviates and that open the title: elsewhere it is often another's name.
std::string_view acronym_of(std::string_view title) {
    const std::size_t open = title.find(" (");
    const std::size_t close = title.find(')', std::min(open, title.size()));
    if (open == npos || close == npos) return {};
    const std::string_view inside = title.substr(open + 2, close - open - 2);
    const bool fits = capital_count(inside) >= 2 && inside.size() <= longest_acronym;
    return fits && abbreviates(inside, without_article(title.substr(0, open))) ? inside : std::string_view{};
}

bool is_all_capitals(std::string_view title) {
    return std::none_of(title.begin(), title.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::vector<SpeltName> paper_names(const Graph& graph, NodeId paper) {
    std::vector<SpeltName> names;
    if (graph.is_stub(paper)) return names;
    const auto add = [&](std::string_view text, std::size_t most_words) {
        if (text.empty()) return;
        auto name = spelt_name(text, most_words);
        const auto same = [&](const SpeltName& each) { return each.beginnings.back() == name->beginnings.back(); };
        if (name && std::none_of(names.begin(), names.end(), same)) names.push_back(std::move(*name));
    };
    add(graph.short_name(paper), most_words_of_note);
    const std::string_view title = graph.label(paper);
    if (is_all_capitals(title)) return names;
    add(head_of(title), most_words_of_title);
    add(acronym_of(title), 1);
    return names;
}

}  // namespace arxgraph
