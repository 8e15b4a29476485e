#include <arxgraph/core/identity/author_identity.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <utility>

namespace arxgraph {

AuthorAliases AuthorAliases::parse(std::string_view text, std::string_view path, Diagnostics& diagnostics) {
    AuthorAliases aliases;
    const std::string cleaned = clean(text).text;
    std::string_view rest = cleaned;
    for (std::uint32_t number = 1; !rest.empty(); ++number) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (trim(line).empty()) continue;
        const Location where{.path = path, .line = number};
        const std::size_t tab = line.find('\t');
        const std::string_view label = trim(line.substr(0, tab));
        if (number == 1 && ascii_lower(label) == "label") continue;
        const auto name = PersonName::parse(label);
        if (tab == std::string_view::npos || !name) {
            diagnostics.report(DiagnosticCode::malformed_alias, where, prefix(line, 60));
        } else if (aliases.replacements_.size() == most) {
            diagnostics.report(DiagnosticCode::too_many_items, where, "aliases");
            break;
        } else {
            aliases.replacements_.insert_or_assign(name->key(), std::string(trim(line.substr(tab + 1))));
        }
    }
    return aliases;
}

const std::string* AuthorAliases::find(std::string_view key) const {
    const auto found = replacements_.find(std::string(key));
    return found == replacements_.end() ? nullptr : &found->second;
}

std::optional<IdentifiedAuthor> identify_author(std::string_view stated, const AuthorIdentity& identity) {
    auto name = PersonName::parse(stated);
    if (!name) return std::nullopt;
    if (const std::string* replacement = identity.aliases.empty() ? nullptr : identity.aliases.find(name->key()))
        name = PersonName::parse(*replacement);
    if (!name) return std::nullopt;
    std::string key = identity.names == NameIdentity::full ? name->key() : name->initials_key();
    return IdentifiedAuthor{.name = std::move(*name), .key = std::move(key)};
}

}  // namespace arxgraph
