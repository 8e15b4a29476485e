// Node ids that are made of a text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace arxgraph {

/// `kind:slug`, with `-` and hash8 of the text behind it if that is wanted or the text has no slug, which is "x" then.
/// The slug is of the folded text and at most `longest` bytes long.
std::string readable_id(std::string_view kind, std::string_view text, std::size_t longest, bool with_hash);

}  // namespace arxgraph
