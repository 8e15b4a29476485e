// A name in an author list.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace arxgraph {

class PersonName {
public:
    /// None if no letter and no digit is in it.
    static std::optional<PersonName> parse(std::string_view text);

    /// As written, in normalisation form C, with single spaces.
    const std::string& display() const noexcept { return display_; }
    /// The normalised full form: folded words joined by single spaces; dots and hyphens count as spaces ("C.-P." is
    /// "C P"), apostrophes, middle dots and invisible signs not at all. What stands in parentheses (an affiliation, a
    /// nickname) and academic titles ("Dr.", "Ph.D.") are left out. The key of a key is itself.
    const std::string& key() const noexcept { return key_; }
    /// The folded last word before any suffix (Jr, II…); for names in Han or Hangul without spaces the whole name.
    const std::string& surname() const noexcept { return surname_; }
    /// Family name with its particles, first initial and suffix: "van der berg j jr" for "Jan-Kees van der Berg, Jr.".
    /// The key itself for single words and for names in Han or Hangul, which have no initials. O(length of the name).
    std::string initials_key() const;
    /// "… Collaboration", "… Team", "… Consortium", also with more behind it ("Gemini Team Google"), "… Group", and
    /// companies that sign papers as such ("OpenAI", "DeepSeek-AI"): no person. Their keys have no "the" at the front.
    bool is_collaboration() const noexcept { return is_collaboration_; }

private:
    std::string display_;
    std::string key_;
    std::string surname_;
    bool is_collaboration_{};
};

}  // namespace arxgraph
