// Which record a paper without an id is, by its title, its authors and its year.
//
//   titles                              a record is taken if
//   the same, but for spaces            authors are stated: one of them agrees; else the title is not short. Of several
//   and hyphens                         records, and of short titles ("Deep Learning"): the one whose first author and
//                                       year agree, or all authors
//   nearly the same (a slip)            the authors agree strongly, and the year
//   one is the other before its colon   the authors agree strongly, and the year
//   told apart by a number, "not" …     never
//
// In all cases only if no second record is as good, and no record from long after it was noted. What is not taken but
// alike is named as the candidate, with what spoke against it.
#pragma once

#include <arxgraph/core/entry/entry_batch.hpp>
#include <arxgraph/enrichers/author_agreement.hpp>
#include <arxgraph/enrichers/enricher.hpp>
#include <arxgraph/enrichers/title_forms.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

inline constexpr double least_suggested = 0.80;         // likeness of a candidate that is worth a word
inline constexpr double near_title_threshold = 0.92;    // of letters; of words it is 0.02 less
inline constexpr double ambiguous_margin = 0.03;        // between near titles
inline constexpr double before_colon_score = 0.90;      // of titles of which one has a subtitle more
inline constexpr int days_noted_before_published = 31;  // that dates may be wrong by

/// What a wanted paper is compared by.
struct TitleQuery {
    explicit TitleQuery(const WantedPaper& paper);

    /// The title as stated, and, where that differs, without the marks of lists. Empty: nothing to compare.
    std::vector<TitleForms> forms{};
    std::vector<std::string> joined_heads{};  // TitleForms::joined of what stands before the subtitle of each
    std::vector<ComparedAuthor> authors{};
    Date published{};
    Date noted{};
};

/// What a record is compared by.
struct RecordTitle {
    TitleForms forms{};
    std::string joined_head{};  // of what stands before its subtitle; empty: it has none
};
/// None if the record has no title.
std::optional<RecordTitle> title_of_record(std::string_view title);

/// One record beside one wanted paper.
struct TitleVerdict {
    MatchMethod method{};  // none: not alike
    double score{};
    AuthorAgreement authors{};
    bool agrees_closely{};      // the first author and the year; or all authors, and the year as far as it is stated
    bool accepted{};            // if no other record is as good
    std::string_view reason{};  // why it is not; a literal
};
TitleVerdict judge_title(const TitleQuery& query, const RecordTitle& title, const Entry& record,
                         double accept_threshold = near_title_threshold);

/// The records met so far that may be one wanted paper. Keeps some of the best only, however many there are.
class TitleCandidates {
public:
    /// The record is copied into `texts` if it may be taken. A record of the same id is the same paper: the later one
    /// counts.
    void add(const TitleVerdict& verdict, const Entry& record, EntryBatch& texts);

    bool empty() const noexcept { return candidates_.empty(); }
    /// Writes `status`, `match`, `detail` and `record` of the answer.
    void decide(Answer& answer) const;

private:
    struct Candidate {
        TitleVerdict verdict{};
        std::string id{};
        Entry record{};
    };
    const Candidate* chosen() const;
    static bool is_better(const Candidate& a, const Candidate& b) noexcept;

    std::vector<Candidate> candidates_;  // best first
    std::size_t same_titles_{};          // papers of just this title, whoever wrote them
};

/// What a record is named by: its arXiv id, else its DOI, else its address or title.
std::string_view record_name(const Entry& record) noexcept;

/// True if `other` describes the same paper later than `entry` does: by day, then by version.
bool is_later(const Entry& other, const Entry& entry) noexcept;

}  // namespace arxgraph
