// When two names are one author: by rule, and by hand.
#pragma once

#include <arxgraph/core/entry/diagnostics.hpp>
#include <arxgraph/core/identity/person_name.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace arxgraph {

/// Names joined by hand, in the layout of a VOSviewer thesaurus: a line `label<TAB>replace by` each, with or without
/// that heading. A name whose replacement is empty is left out of the graph. Labels are compared as PersonName keys; a
/// replacement is not replaced again.
class AuthorAliases {
public:
    static constexpr std::size_t most = 1'000'000;

    /// A line without a tab, or whose label is no name, is reported with its number and left out.
    static AuthorAliases parse(std::string_view text, std::string_view path, Diagnostics& diagnostics);

    bool empty() const noexcept { return replacements_.empty(); }
    /// By the key of a name; null if it is not in the list.
    const std::string* find(std::string_view key) const;

private:
    boost::unordered_flat_map<std::string, std::string> replacements_;
};

/// `full`: by PersonName::key. `initials`: by PersonName::initials_key, which joins more, and more wrongly.
enum class NameIdentity : std::uint8_t { full, initials };

struct AuthorIdentity {
    NameIdentity names = NameIdentity::full;
    AuthorAliases aliases{};
};

/// Who a stated name is.
struct IdentifiedAuthor {
    PersonName name;
    std::string key{};  // the same for the same author
};

/// None if the text is no name, or if the aliases leave it out.
std::optional<IdentifiedAuthor> identify_author(std::string_view stated, const AuthorIdentity& identity);

}  // namespace arxgraph
