// Where the texts of a paper use names of papers.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/linking/name_table.hpp>
#include <arxgraph/core/linking/unlinked_text.hpp>
#include <arxgraph/core/linking/words.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

/// What a text's capitals say.
enum class TextSetting : std::uint8_t {
    title,         // nothing: any word may have one
    latin,         // that a word may be a name
    other_script,  // little: Latin words are terms and names there
};

TextSetting setting_of_note(std::string_view language) noexcept;

/// What speaks for or against a name where a text has its letters.
struct NameUse {
    std::uint32_t name{};
    bool exact{};        // spelt as it is
    bool names_exactly{};  // and that is enough to be the name
    bool names_loosely{};  // spelt otherwise, and enough unless the name is found to be a word
    bool as_word{};      // small letters where the name would have capitals
    std::string_view spelling{};
};

NameUse judged(const KnownName& name, const FoundName& found, TextSetting setting) noexcept;

/// Reads the texts of papers. Holds scratch memory, so one a thread.
class NameReader {
public:
    NameReader(const Graph& graph, const NameTable& table) : graph_(graph), table_(table) {}

    /// Calls visit(const NameUse&) for each place in the paper's texts that has a name with wanted(its number), in
    /// order. The spelling lives until the next text.
    template <class Wanted, class Visit>
    void for_each_use(NodeId paper, const Wanted& wanted, const Visit& visit) {
        read(graph_.label(paper), TextSetting::title, wanted, visit);
        read(graph_.abstract(paper), TextSetting::latin, wanted, visit);
        for (std::size_t i = 0; i < graph_.note_count(paper); ++i) {
            const PaperNote note = graph_.note(paper, i);
            read(note.text, setting_of_note(note.language), wanted, visit);
        }
    }

private:
    template <class Wanted, class Visit>
    void read(std::string_view written, TextSetting setting, const Wanted& wanted, const Visit& visit) {
        const std::string unlinked = without_links(written);
        const std::string_view text = unlinked;
        split_words(text, words_);
        for (std::size_t first = 0; first < words_.size(); ++first) {
            const auto found = table_.find(text, words_, first, wanted);
            if (!found) continue;
            NameUse use = judged(table_.names()[found->name], *found, setting);
            use.spelling = text.substr(words_[first].begin, words_[found->last_word].end - words_[first].begin);
            visit(use);
            first = found->last_word;
        }
    }

    const Graph& graph_;
    const NameTable& table_;
    std::vector<Word> words_;
};

}  // namespace arxgraph
