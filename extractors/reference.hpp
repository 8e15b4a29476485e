// What reference managers' formats (bibtex, ris) have in common: where a paper appeared in one line, which of its
// addresses are its own, ids in prose, and limits.
#pragma once

#include <arxgraph/core/entry/diagnostics.hpp>
#include <arxgraph/extractors/entry_draft.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

inline constexpr std::size_t most_reference_authors = 10'000;  // of one entry, as the next two
inline constexpr std::size_t most_reference_tags = 1'000;
inline constexpr std::size_t most_reference_links = 100'000;

/// Where and when a paper appeared, as stated.
struct Appearance {
    std::string venue{};
    std::string volume{};
    std::string number{};
    std::string pages{};
    std::string year{};
};
/// "Phys. Rev. D 76(1), pp. 13–21, 2007", with what is there.
std::string journal_ref(const Appearance& appearance);

enum class Mention : std::uint8_t { none, at_start, whole };
/// Takes the arXiv id that the text begins with as the paper's own: `arXiv:1706.03762 [cs]`, `arXiv preprint
/// arXiv:1706.03762`, `abs/1706.03762`. Numbers alone are no ids here.
Mention take_arxiv_mention(OwnIds& ids, std::string_view text);

/// True for an address, an arXiv id with its prefix or a DOI, and nothing else.
bool is_one_link(std::string_view text);

/// A reference's addresses in the order stated. Which are its own is known once all ids are.
class ReferenceLinks {
public:
    /// The address of the paper itself, or of its copy.
    void state_own(std::string_view address, std::uint32_t line);
    /// Every link in a line of prose.
    void state_all_in(std::string_view text, std::uint32_t line);

    /// Ids among the paper's own addresses are taken as such. Where there is none the first other one is the paper's
    /// own URL; those left are links.
    void place(EntryDraft& draft);

private:
    struct Address {
        DraftLink link{};
        bool own{};
    };
    std::vector<Address> addresses_;
};

/// Adds a tag, without its '#'.
void add_tag(EntryDraft& draft, std::string_view tag);

/// Adds a paragraph of commentary in its language. What reference managers call "Comment: 15 pages" is arXiv's comment.
void add_remark(EntryDraft& draft, std::string_view paragraph);

/// Cuts what an entry may not hold, and reports it once for each list.
void keep_limits(EntryDraft& draft, Diagnostics& diagnostics);

}  // namespace arxgraph
