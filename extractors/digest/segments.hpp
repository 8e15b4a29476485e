// Where each paper's part of a digest begins and ends, and what lies in between.
#pragma once

#include <arxgraph/extractors/digest/authors.hpp>
#include <arxgraph/extractors/digest/lines.hpp>
#include <arxgraph/extractors/digest/title.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace arxgraph::digest {

/// One paper's part. Lines are given by index.
struct Segment {
    Title title{};
    std::size_t title_line{};
    AuthorList authors{};
    std::vector<std::size_t> body{};  // what follows title and authors, blank lines included
    std::vector<std::string_view> tags{};
    std::vector<std::size_t> unplaced{};  // lines near it that belong to no part of the grammar
    Date noted{};
};

/// A part ends at its tag line, at a date, a rule or a heading, and where the next title with authors begins. No filled
/// line is left out: what is no part of an entry is `unplaced` in the one that follows, or in the last one. Empty if
/// the lines hold no paper. Linear in the lines but for the bounded look ahead for authors.
std::vector<Segment> split_into_segments(Lines lines);

}  // namespace arxgraph::digest
