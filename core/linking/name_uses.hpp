// Where the texts of a paper use names of papers, and what speaks for and against each use.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/linking/name_table.hpp>
#include <arxgraph/core/linking/paper_months.hpp>
#include <arxgraph/core/linking/unlinked_text.hpp>
#include <arxgraph/core/linking/words.hpp>

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

struct NameUse {
    std::uint32_t name{};
    bool exact{};          // spelt as the name, or with fewer hyphens and spaces
    bool names_exactly{};  // and that is enough to be the name
    bool names_loosely{};  // spelt otherwise, and enough unless the name is found to be a word
    bool as_word{};        // spelt otherwise where that is rather a word or another name
    bool needs_context{};  // others may be called so: only what else the text says tells
    bool too_early{};      // written before the paper of that name appeared
    bool introduced{};     // as an abbreviation of other words than the paper of that name has
    std::string_view spelling{};
};

/// Reads the texts of papers. Holds scratch memory, so one a thread.
class NameReader {
public:
    NameReader(const Graph& graph, const NameTable& table) : graph_(graph), table_(table) {}

    /// Calls visit(const NameUse&) for each place in the paper's texts that has a name with wanted(its number), in
    /// order. The spelling lives until the next text.
    template <class Wanted, class Visit>
    void for_each_use(NodeId paper, const Wanted& wanted, const Visit& visit) {
        written_by_ = written_by(graph_, paper);
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
        text_ = without_links(written);
        split_words(text_, words_);
        for (std::size_t first = 0; first < words_.size(); ++first) {
            const auto found = table_.find(text_, words_, first, wanted);
            if (!found) continue;
            visit(judged(*found, first, setting));
            first = found->last_word;
        }
    }
    static TextSetting setting_of_note(std::string_view language) noexcept;
    TextSetting setting_at(std::size_t first, std::size_t last, TextSetting of_text) const noexcept;
    NameUse judged(const FoundName& found, std::size_t first, TextSetting of_text) const;
    bool introduces(const KnownName& name, std::size_t first, std::size_t last) const;

    const Graph& graph_;
    const NameTable& table_;
    Month written_by_{};
    std::string text_;
    std::vector<Word> words_;
};

}  // namespace arxgraph
