// Which wanted papers a record may be: by ids, and by titles that are the same, or alike. Memory goes by what is
// wanted, however long the source is.
//
// Near titles are found by their rarest words: a title is noted under as many of them as are needed for one to stand in
// every title that is near enough, so that common words lead nowhere.
#pragma once

#include <arxgraph/enrichers/title_match.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace arxgraph {

class WantedIndex {
public:
    /// The papers are the caller's. Those that have an arXiv id are looked for by that alone.
    explicit WantedIndex(std::span<const WantedPaper> papers);
    WantedIndex(const WantedIndex&) = delete;
    WantedIndex& operator=(const WantedIndex&) = delete;

    using Numbers = std::vector<std::uint32_t>;  // of wanted papers

    /// Empty if none has it. The id is canonical.
    std::span<const std::uint32_t> with_arxiv_id(std::string_view id) const;
    std::span<const std::uint32_t> with_doi(std::string_view doi) const;
    bool any_doi() const noexcept { return !by_doi_.empty(); }
    bool any_title() const noexcept { return !by_title_.empty(); }
    /// Those whose titles may be this one, in order, each once: same, near, or with a subtitle more. Several threads
    /// may ask at once. O(words of the title and papers noted under them).
    Numbers like(const RecordTitle& title) const;

    const TitleQuery& query(std::uint32_t paper) const noexcept { return queries_[paper]; }

private:
    using Numbered = boost::unordered_flat_map<std::string_view, Numbers>;
    struct Form {
        std::uint32_t paper{};
        std::uint32_t letters{};
        std::vector<std::uint32_t> words{};  // by number, sorted
    };

    static std::span<const std::uint32_t> find(const Numbered& index, std::string_view key);
    void note_words();
    void append_near(const RecordTitle& title, Numbers& found) const;
    static bool is_perhaps_near(const Form& form, std::span<const std::uint32_t> known, std::size_t words,
                                std::size_t letters) noexcept;

    std::vector<TitleQuery> queries_;  // by paper
    Numbered by_arxiv_id_;
    Numbered by_doi_;
    Numbered by_title_;  // TitleForms::joined
    Numbered by_head_;
    boost::unordered_flat_map<std::string_view, std::uint32_t> words_;
    std::vector<Form> forms_;                        // that may be nearly written
    std::vector<std::vector<std::uint32_t>> noted_;  // forms under each word
};

}  // namespace arxgraph
