#include <arxgraph/extractors/numbered_text.hpp>

#include <algorithm>
#include <iterator>

namespace arxgraph {

void NumberedText::clear() {
    text_.clear();
    parts_.clear();
}

void NumberedText::append(std::string_view part, std::uint32_t line) {
    if (!parts_.empty()) text_.append(line > parts_.back().line + 1 ? "\n\n" : "\n");
    parts_.push_back({.offset = text_.size(), .line = line});
    text_.append(part);
}

std::uint32_t NumberedText::line_at(std::size_t offset) const noexcept {
    const auto after = std::upper_bound(parts_.begin(), parts_.end(), offset,
                                        [](std::size_t wanted, const Part& part) { return wanted < part.offset; });
    return after == parts_.begin() ? 0 : std::prev(after)->line;
}

}  // namespace arxgraph
