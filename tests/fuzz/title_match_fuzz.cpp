// Any two lines as a title in a list and the title of a record: what is the same is found, what numbers or negations tell
// apart is never taken for nearly the same, and what is not taken has a reason.
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/enrichers/title_similarity.hpp>
#include <arxgraph/enrichers/wanted_index.hpp>

#include "property.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace arxgraph;

namespace {

constexpr std::array<std::string_view, 2> authors{"Ann Lee", "Bo Li"};

void require_compared(const TitleForms& a, const TitleForms& b) {
    fuzz::require(a.distinctions() == b.distinctions() || are_told_apart(a, b), "numbers tell titles apart");
    fuzz::require(letter_likeness(a, b, 0.8) == letter_likeness(b, a, 0.8), "letters are compared both ways");
    fuzz::require(!are_told_apart(a, a), "nothing is told apart from itself");
}

void require_found(std::string_view stated, std::string_view recorded) {
    const std::array wanted{WantedPaper{.title = stated, .authors = authors}};
    const WantedIndex index(wanted);
    const auto title = title_of_record(recorded);
    if (!title) return;
    const TitleVerdict verdict = judge_title(index.query(0), *title, {.title = recorded, .authors = authors});
    fuzz::require(verdict.score >= 0 && verdict.score <= 1, "scores are shares");
    fuzz::require(verdict.accepted == (verdict.method != MatchMethod::none && verdict.reason.empty()),
                  "what is not taken has a reason");
    const bool found = !index.like(*title).empty();
    if (verdict.score == 1) fuzz::require(found && verdict.accepted, "the same title by the same authors is found");
    if (verdict.accepted && verdict.method == MatchMethod::near_title) {
        const TitleForms& bare = index.query(0).forms.back();
        fuzz::require(bare.distinctions() == title->forms.distinctions(), "numbers and negations are never lost");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = clean({reinterpret_cast<const char*>(data), size}).text;
    const std::string_view stated = std::string_view{text}.substr(0, text.find('\n'));
    const std::string_view recorded = std::string_view{text}.substr(std::min(stated.size() + 1, text.size()));
    fuzz::require(stated.find(without_list_marks(stated)) != std::string_view::npos, "marks of lists are cut off");
    const auto a = forms_of_title(stated);
    const auto b = forms_of_title(recorded);
    if (a && b) require_compared(*a, *b);
    require_found(stated, recorded);
    require_found(stated, stated);
    return 0;
}
