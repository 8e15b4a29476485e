#include <arxgraph/core/identity/percent_encoding.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/vault/note_text.hpp>

#include <algorithm>
#include <optional>

namespace arxgraph::vault {

namespace {

constexpr std::size_t longest_name = 1024;

bool is_tag_character(char32_t c) noexcept {
    return is_letter_or_digit(c) || is_mark(c) || c == U'_' || c == U'-' || c == U'/';
}

/// The tag at the front of the text, which begins behind '#'; empty if it holds no letter.
std::string_view tag_at(std::string_view text) {
    std::string_view rest = text;
    bool any_letter = false;
    while (!rest.empty()) {
        std::string_view next = rest;
        const char32_t c = take_code_point(next);
        if (!is_tag_character(c)) break;
        any_letter = any_letter || is_letter(c);
        rest = next;
    }
    std::string_view tag = text.substr(0, text.size() - rest.size());
    while (tag.ends_with('/') || tag.ends_with('-')) tag.remove_suffix(1);
    return any_letter ? tag : std::string_view{};
}

/// A note's name out of what stands in the brackets; empty for the note itself.
std::string_view link_name(std::string_view target) {
    target = target.substr(0, target.find('|'));
    return trim(target.substr(0, target.find_first_of("#^")));
}

std::string_view without_ending(std::string_view name) noexcept {
    for (const std::string_view ending : {".md", ".markdown"})
        if (name.size() > ending.size() && name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
    return name;
}

/// The target of `](target)` where it is a note in a folder, decoded.
std::optional<std::string> file_name(std::string_view target) {
    target = trim(target);
    if (target.starts_with('<') && target.ends_with('>')) target = target.substr(1, target.size() - 2);
    if (target.find("://") != std::string_view::npos) return std::nullopt;
    const std::string decoded = percent_decoded(target.substr(0, target.find('#')));
    const std::string_view name = without_ending(decoded);
    return name.size() == decoded.size() ? std::nullopt : std::optional{std::string(name)};
}

}  // namespace

std::vector<std::string_view> find_tags(std::string_view line) {
    std::vector<std::string_view> tags;
    for (std::size_t at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1)) {
        const bool begins_word = at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t' || line[at - 1] == '(';
        if (!begins_word) continue;
        if (const std::string_view tag = tag_at(line.substr(at + 1)); !tag.empty()) tags.push_back(tag);
    }
    return tags;
}

std::vector<std::string> find_note_links(std::string_view line) {
    std::vector<std::string> names;
    for (std::size_t at = line.find("[["); at != std::string_view::npos; at = line.find("[[", at)) {
        const std::size_t end = line.find("]]", at + 2);
        if (end == std::string_view::npos) break;
        const std::string_view name = without_ending(link_name(line.substr(at + 2, end - at - 2)));
        if (!name.empty() && name.size() <= longest_name) names.emplace_back(name);
        at = end + 2;
    }
    for (std::size_t at = line.find("]("); at != std::string_view::npos; at = line.find("](", at)) {
        const std::size_t end = line.find(')', at + 2);
        if (end == std::string_view::npos) break;
        if (end - at <= longest_name)
            if (auto name = file_name(line.substr(at + 2, end - at - 2))) names.push_back(std::move(*name));
        at = end;
    }
    return names;
}

std::vector<bool> lines_of_code(digest::Lines lines) {
    std::vector<bool> code(lines.size());
    std::string_view fence;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view text = lines[i].text;
        const bool opens = text.starts_with("```") || text.starts_with("~~~");
        code[i] = opens || !fence.empty();
        if (!opens) continue;
        if (fence.empty())
            fence = text.substr(0, 3);
        else if (text.starts_with(fence))
            fence = {};
    }
    return code;
}

std::string without_language_marks(std::string text) {
    for (const std::string_view mark : {"<english>", "</english>"})
        for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1))
            if (starts_with_any_case(std::string_view(text).substr(at), mark))
                std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(at), mark.size(), ' ');
    return text;
}

}  // namespace arxgraph::vault
