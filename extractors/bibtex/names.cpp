#include <arxgraph/core/identity/author_string.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/bibtex/names.hpp>
#include <arxgraph/extractors/bibtex/texts.hpp>
#include <arxgraph/extractors/inverted_name.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace arxgraph::bibtex {

namespace {

bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\n' || c == '~';
}

/// `and` between blanks, in any case.
bool is_and(std::string_view value, std::size_t at) noexcept {
    return starts_with_any_case(value.substr(at), "and") && (at == 0 || is_blank(value[at - 1])) &&
           (at + 3 == value.size() || is_blank(value[at + 3]));
}

std::vector<std::string_view> split_at_and(std::string_view value) {
    std::vector<std::string_view> parts;
    std::size_t depth = 0;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] == '{') ++depth;
        if (value[at] == '}' && depth > 0) --depth;
        if (depth == 0 && is_and(value, at)) {
            parts.push_back(trim(value.substr(begin, at - begin)));
            begin = at + 3;
            at += 2;
        }
    }
    parts.push_back(trim(value.substr(begin)));
    return parts;
}

/// `A.`, `A. B.`, `A.-B.`: what follows a surname.
bool are_initials(std::string_view part) noexcept {
    return part.size() >= 2 && part.size() <= 12 && part[1] == '.' && part.ends_with('.') &&
           std::all_of(part.begin(), part.end(),
                       [](char c) { return (c >= 'A' && c <= 'Z') || c == '.' || c == ' ' || c == '-'; });
}

bool has_members(const std::vector<std::string>& parts) {
    return std::any_of(parts.begin(), parts.end(), [](const std::string& part) {
        return starts_with_any_case(part, "family=") || starts_with_any_case(part, "given=");
    });
}

std::string name_of_members(const std::vector<std::string>& parts) {
    ParsedAuthor name;
    std::string prefix;
    for (std::string_view part : parts) {
        if (take_start_any_case(part, "given="))
            name.forenames = part;
        else if (take_start_any_case(part, "prefix="))
            prefix = part;
        else if (take_start_any_case(part, "family="))
            name.keyname = part;
        else if (take_start_any_case(part, "suffix="))
            name.suffix = part;
    }
    if (!prefix.empty()) name.keyname.insert(0, prefix + ' ');
    return display_name(name);
}

/// "Ann Lee, Bo Li, Cy Xu, Di Wu" and "Lee, A., Li, B.".
void add_list(NameList& list, const std::vector<std::string>& parts) {
    bool surname = false;
    for (const std::string& part : parts) {
        if (surname && are_initials(part)) {
            list.names.back() = part + ' ' + list.names.back();
            surname = false;
        } else if (means_others(part)) {
            list.truncated = true;
        } else if (!part.empty()) {
            list.names.push_back(part);
            surname = true;
        }
    }
}

/// Two or three parts; the suffix may stand last.
std::string name_of_parts(std::vector<std::string> parts) {
    if (parts.size() == 2) parts.insert(parts.begin() + 1, std::string{});
    if (is_name_suffix(parts[2]) && !is_name_suffix(parts[1])) std::swap(parts[1], parts[2]);
    return display_name({.keyname = parts[0], .forenames = parts[2], .suffix = parts[1]});
}

void add_name(NameList& list, std::string_view stated) {
    std::vector<std::string> parts;
    for (const std::string_view part : split_outside_braces(stated, ","))
        parts.push_back(plain_text(part, TexContext::name));
    while (parts.size() > 1 && parts.back().empty()) parts.pop_back();
    if (has_members(parts))
        list.names.push_back(name_of_members(parts));
    else if (parts.size() == 1)
        list.names.push_back(parts[0]);
    else if (parts.size() <= 3)
        list.names.push_back(name_of_parts(std::move(parts)));
    else
        add_list(list, parts);
}

}  // namespace

NameList read_names(std::string_view value) {
    NameList list;
    for (const std::string_view stated : split_at_and(value)) {
        if (means_others(stated))
            list.truncated = true;
        else if (!stated.empty())
            add_name(list, stated);
    }
    return list;
}

}  // namespace arxgraph::bibtex
