#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/digest/labels.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace arxgraph::digest {

namespace {

constexpr std::size_t longest_label = 32;
constexpr std::array<std::string_view, 4> abstract_words{"abstract", "초록", "要旨", "摘要"};
constexpr std::array<std::string_view, 16> note_words{"notes", "note", "comments", "comment",  "commentary", "summary",
                                                      "tl;dr", "tldr", "my notes", "thoughts", "요약",       "코멘트",
                                                      "메모",  "노트", "논평",     "links"};

std::string bare(std::string_view line) {
    constexpr std::string_view dress = "*_: \t";
    const std::size_t begin = std::min(line.find_first_not_of(dress), line.size());
    const std::size_t end = line.find_last_not_of(dress);
    return end == std::string_view::npos ? std::string{} : ascii_lower(line.substr(begin, end + 1 - begin));
}

}  // namespace

Label label_of(std::string_view line) {
    if (line.size() > longest_label) return Label::none;
    const std::string word = bare(line);
    if (std::find(abstract_words.begin(), abstract_words.end(), word) != abstract_words.end()) return Label::abstract;
    if (std::find(note_words.begin(), note_words.end(), word) != note_words.end()) return Label::notes;
    return Label::none;
}

bool take_abstract_label(std::string_view& paragraph) {
    const std::size_t colon = paragraph.find(':');
    if (colon == std::string_view::npos || label_of(paragraph.substr(0, colon)) != Label::abstract) return false;
    std::string_view rest = trim(paragraph.substr(colon + 1));
    while (rest.starts_with('*')) rest = trim(rest.substr(1));
    paragraph = rest;
    return true;
}

}  // namespace arxgraph::digest
