// The digest's promise that nothing is lost, as a property of any text and what was read of it.
#pragma once

#include <arxgraph/core/entry/entry_batch.hpp>
#include <arxgraph/core/identity/url.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/digest/lines.hpp>
#include <arxgraph/extractors/digest/title.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace arxgraph::tests {

using WordCounts = std::map<std::string, std::size_t>;

/// Runs of four and more ASCII letters: no dress and no separator is made of them. Words with digits may be versions of
/// ids.
inline void count_words(std::string_view text, WordCounts& counts) {
    std::string word;
    bool digits = false;
    for (const char c : std::string(text) + ' ') {
        const bool digit = c >= '0' && c <= '9';
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || digit) {
            word += c;
            digits = digits || digit;
        } else {
            if (word.size() > 3 && !digits) ++counts[word];
            word.clear();
            digits = false;
        }
    }
}

/// What labels and "and others" are made of.
inline bool is_dress(std::string word) {
    constexpr std::array<std::string_view, 12> dress{"abstract", "notes",      "note",    "comment",
                                                     "comments", "commentary", "summary", "thoughts",
                                                     "links",    "tldr",       "others",  "title"};
    for (char& c : word)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return std::find(dress.begin(), dress.end(), word) != dress.end();
}

/// The first word that stands more often in the prose of the digest than in its entries; empty if there is none. Dates,
/// rules and lines with a link are left out: a paper's own link is told in canonical form.
inline std::string lost_word(std::string_view digest, std::span<const EntryBatch> batches) {
    WordCounts kept;
    for (const EntryBatch& batch : batches)
        for (const Entry& entry : batch.entries()) {
            count_words(entry.title, kept);
            count_words(entry.abstract, kept);
            for (const std::string_view author : entry.authors) count_words(author, kept);
            for (const std::string_view tag : entry.tags) count_words(tag, kept);
            for (const Note& note : entry.notes) count_words(note.text, kept);
        }
    WordCounts stated;
    Diagnostics unreported;
    const std::string text = clean(digest).text;
    for (const digest::Line& line : digest::read_lines(text, {}, unreported)) {
        const bool linked = !find_links(line.text).empty() || !digest::lone_link(line.text).empty() ||
                            line.text.find("](") != std::string_view::npos;
        if (line.kind == digest::LineKind::text && !linked) count_words(line.text, stated);
    }
    for (const auto& [word, count] : stated)
        if (!is_dress(word) && kept[word] < count) return word;
    return {};
}

}  // namespace arxgraph::tests
