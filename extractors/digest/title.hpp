// A paper's title line: its text without Markdown, and the id that stands with it.
#pragma once

#include <arxgraph/core/identity/own_ids.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::digest {

struct Title {
    std::string text{};
    std::string authors{};  // `**Title** (Authors)`: what stands in the parentheses
    OwnIds ids{};
    std::vector<std::string> links{};  // targets of links around the title that are no ids of the paper, `notes/x.md`
};

/// Takes off emphasis, a link around the title, an id in brackets before it (`[2505.05472] …`) or after it, and a
/// label.
Title parse_title(std::string_view line);

/// Letters, no address alone, nothing in parentheses, not too long.
bool can_be_title(std::string_view text);

/// Can be a title, and is no sentence that ends in a full stop.
bool looks_like_title(std::string_view text);

/// Hardly more than links, as in `[arXiv](…) | [code](…)`.
bool is_row_of_links(std::string_view text);

/// The link, if the text is nothing but one, in angle brackets, in parentheses, as `[text](link)` or behind a label;
/// else empty.
std::string_view lone_link(std::string_view text);

}  // namespace arxgraph::digest
