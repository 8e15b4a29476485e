// A name in an author list.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace arxgraph {

class PersonName {
public:
    /// None if nothing but spaces and punctuation is left.
    static std::optional<PersonName> parse(std::string_view text);

    /// As written, in normalisation form C, with single spaces.
    const std::string& display() const noexcept { return display_; }
    /// The normalised full form: folded words joined by single spaces; hyphens count as spaces, apostrophes and dots
    /// not at all, and what stands in parentheses (an affiliation, a nickname) is left out.
    const std::string& key() const noexcept { return key_; }
    /// The folded last word before any suffix (Jr, II…); for names in Han or Hangul without spaces the whole name.
    const std::string& surname() const noexcept { return surname_; }
    /// "… Collaboration", "… Team", "… Group", "… Consortium": no person.
    bool is_collaboration() const noexcept { return is_collaboration_; }

private:
    std::string display_;
    std::string key_;
    std::string surname_;
    bool is_collaboration_{};
};

}  // namespace arxgraph
