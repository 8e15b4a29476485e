#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/bibtex/texts.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace arxgraph::bibtex {

namespace {

/// In the order tried.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> address_signs{{{"{\\_}", "_"},
                                                                                       {"\\_", "_"},
                                                                                       {"\\&", "&"},
                                                                                       {"\\%", "%"},
                                                                                       {"\\#", "#"},
                                                                                       {"\\$", "$"},
                                                                                       {"{\\textasciitilde}", "~"},
                                                                                       {"\\textasciitilde{}", "~"},
                                                                                       {"\\textasciitilde", "~"},
                                                                                       {"{\\~{}}", "~"},
                                                                                       {"\\~{}", "~"},
                                                                                       {"$\\sim$", "~"},
                                                                                       {"\\url", " "},
                                                                                       {"\\href", " "}}};

/// The length of `\par` at `at`; 0 if it is none.
std::size_t paragraph_command(std::string_view text) noexcept {
    constexpr std::string_view command = "\\par";
    if (!text.starts_with(command)) return 0;
    return text.size() == command.size() || !is_ascii_letter(text[command.size()]) ? command.size() : 0;
}

/// The length of a line end, blanks, and another line end; 0 if it is none.
std::size_t blank_line(std::string_view text) noexcept {
    if (!text.starts_with('\n')) return 0;
    const std::size_t end = text.find_first_not_of(" \t", 1);
    return end != std::string_view::npos && text[end] == '\n' ? end : 0;
}

}  // namespace

std::string plain_text(std::string_view value, TexContext context) {
    return collapse_spaces(decode_tex(value, context).text);
}

std::string plain_prose(std::string_view paragraph) {
    const bool addressed = paragraph.find("://") != std::string_view::npos;
    return plain_text(paragraph, addressed ? TexContext::text : TexContext::title);
}

std::string address_text(std::string_view value) {
    std::string text;
    text.reserve(value.size());
    while (!value.empty()) {
        const std::size_t plain = std::min(value.find_first_of("\\{}$"), value.size());
        text.append(value.substr(0, plain));
        value.remove_prefix(plain);
        if (value.empty()) break;
        const auto* sign = std::find_if(address_signs.begin(), address_signs.end(),
                                        [&](const auto& each) { return value.starts_with(each.first); });
        if (sign != address_signs.end()) {
            text.append(sign->second);
            value.remove_prefix(sign->first.size());
        } else {
            text += value.front() == '{' || value.front() == '}' ? ' ' : value.front();
            value.remove_prefix(1);
        }
    }
    return text;
}

std::vector<std::string_view> paragraphs_of(std::string_view value) {
    std::vector<std::string_view> parts;
    const auto add = [&](std::string_view part) {
        if (part = trim(part); !part.empty()) parts.push_back(part);
    };
    std::size_t begin = 0;
    for (std::size_t at = 0; at < value.size();) {
        const std::string_view rest = value.substr(at);
        const std::size_t size = std::max(paragraph_command(rest), blank_line(rest));
        if (size != 0) {
            add(value.substr(begin, at - begin));
            begin = at + size;
        }
        at += std::max<std::size_t>(size, 1);
    }
    add(value.substr(begin));
    return parts;
}

std::vector<std::string_view> split_outside_braces(std::string_view value, std::string_view separators) {
    std::vector<std::string_view> parts;
    std::size_t depth = 0;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] == '{') ++depth;
        if (value[at] == '}' && depth > 0) --depth;
        if (depth == 0 && separators.find(value[at]) != std::string_view::npos) {
            parts.push_back(value.substr(begin, at - begin));
            begin = at + 1;
        }
    }
    parts.push_back(value.substr(begin));
    return parts;
}

}  // namespace arxgraph::bibtex
