// The authors of a record.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::bibtex {

struct NameList {
    std::vector<std::string> names{};  // as people are called: "Ann van Lee Jr"
    bool truncated{};                  // "and others" stood in it
};

/// Splits at "and" outside braces. A name is "First von Last", "von Last, First", "von Last, Jr, First", "{A Group}",
/// or BibLaTeX's "family=Last, given=First, prefix=von". More than two commas are a list of names by mistake.
NameList read_names(std::string_view value);

}  // namespace arxgraph::bibtex
