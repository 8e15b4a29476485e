#include <arxgraph/core/identity/url.hpp>
#include <arxgraph/core/linking/unlinked_text.hpp>
#include <arxgraph/core/text/ascii.hpp>

#include <algorithm>
#include <cstddef>

namespace arxgraph {

namespace {

constexpr char blank = '|';
constexpr std::size_t npos = std::string_view::npos;

void cover(std::string& text, std::size_t begin, std::size_t end) {
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end),
              blank);
}

void cover_note_links(std::string& text) {
    for (std::size_t at = text.find("[["); at != npos; at = text.find("[[", at)) {
        const std::size_t end = text.find("]]", at);
        if (end == npos) return;
        cover(text, at, end + 2);
    }
}

/// `[words](target)`: from the last opening bracket before `](`.
void cover_inline_links(std::string& text) {
    std::size_t begin = npos;
    for (std::size_t at = text.find_first_of("[]"); at != npos; at = text.find_first_of("[]", at + 1)) {
        if (text[at] == '[') {
            begin = at;
        } else if (begin != npos && at + 1 < text.size() && text[at + 1] == '(') {
            const std::size_t end = text.find_first_of(")\n", at);
            if (end != npos && text[end] == ')') cover(text, begin, end + 1);
            begin = npos;
        }
    }
}

void cover_addresses(std::string& text) {
    for (const FoundLink& link : find_links(text)) cover(text, link.offset, link.offset + link.text.size());
    for (std::size_t slash = text.find('/'); slash != npos; slash = text.find('/', slash + 1)) {
        constexpr std::string_view ends = " \t\n()[]<>\"|";
        const std::size_t before = text.find_last_of(ends, slash);
        const std::size_t begin = before == npos ? 0 : before + 1;
        const std::size_t end = std::min(text.find_first_of(ends, slash), text.size());
        const std::string_view word = std::string_view{text}.substr(begin, end - begin);
        const bool has_host = word.substr(0, slash - begin).find('.') != npos;
        if (has_host && Url::parse(word)) cover(text, begin, end);
        slash = end - 1;
    }
}

/// `#tag` and `\command`, up to what no word has.
void cover_marked_words(std::string& text) {
    for (std::size_t at = text.find_first_of("#\\"); at != npos; at = text.find_first_of("#\\", at)) {
        const bool tag = text[at] == '#';
        const bool begins_word = at == 0 || std::string_view(" \t\n(|").find(text[at - 1]) != npos;
        const std::size_t end = tag ? std::min(text.find_first_of(" \t\n,;()[]#", at + 1), text.size())
                                    : at + 1 + ascii_word(std::string_view{text}.substr(at + 1));
        if (!tag || begins_word) cover(text, at, end);
        at = end;
    }
}

}  // namespace

std::string without_links(std::string_view text) {
    std::string covered(text);
    cover_note_links(covered);
    cover_inline_links(covered);
    cover_addresses(covered);
    cover_marked_words(covered);
    return covered;
}

}  // namespace arxgraph
