#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/arxiv_text.hpp>

#include <algorithm>

namespace arxgraph {

std::string unwrapped(std::string_view text) {
    return collapse_spaces(text);
}

std::string paragraphs(std::string_view text) {
    std::string result;
    bool begin = true;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        const std::string words = collapse_spaces(line);
        begin = begin || line.starts_with(' ') || line.starts_with('\t');
        if (words.empty()) {
            begin = true;
            continue;
        }
        if (!result.empty()) result += begin ? "\n\n" : " ";
        result += words;
        begin = false;
    }
    return result;
}

std::string brief(std::string_view text) {
    constexpr std::size_t longest = 200;
    return collapse_spaces(clean(prefix(text, longest)).text);
}

void state_dois(std::string_view field, std::uint32_t line, EntryDraft& draft) {
    constexpr std::string_view separators = " \t\n;,";
    while (!field.empty()) {
        field.remove_prefix(std::min(field.find_first_not_of(separators), field.size()));
        const std::string_view stated = field.substr(0, field.find_first_of(" \t\n;"));
        field.remove_prefix(stated.size());
        const auto doi = Doi::parse(stated);
        if (!doi) continue;
        if (draft.ids.doi.empty())
            draft.ids.doi = doi->text();
        else if (doi->text() != draft.ids.doi)
            draft.links.push_back({.target = "https://doi.org/" + doi->text(), .line = line});
    }
}

}  // namespace arxgraph
