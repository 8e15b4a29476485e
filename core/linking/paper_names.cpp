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

constexpr std::size_t most_words_of_note = 6;
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

/// Its capitals stand in this order before it, each at the beginning of a word or within one, the first at a beginning.
bool abbreviates(std::string_view acronym, std::string_view before) {
    std::size_t next = 0;
    bool begins_word = true;
    for (const char c : before) {
        while (next < acronym.size() && !(acronym[next] >= 'A' && acronym[next] <= 'Z')) ++next;
        if (next == acronym.size()) break;
        const bool same = ascii_lower(c) == ascii_lower(acronym[next]);
        if (same && (begins_word || next != 0)) ++next;
        begins_word = !is_ascii_letter(c) && !is_ascii_digit(c);
    }
    return std::none_of(acronym.begin() + static_cast<std::ptrdiff_t>(next), acronym.end(),
                        [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// In parentheses, with at least two capitals.
std::string_view acronym_of(std::string_view title) {
    for (std::size_t open = title.find(" ("); open != npos; open = title.find(" (", open + 2)) {
        const std::size_t close = title.find(')', open);
        if (close == npos) break;
        const std::string_view inside = title.substr(open + 2, close - open - 2);
        const auto capitals = std::count_if(inside.begin(), inside.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if (capitals >= 2 && inside.size() <= longest_acronym && abbreviates(inside, title.substr(0, open)))
            return inside;
    }
    return {};
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
