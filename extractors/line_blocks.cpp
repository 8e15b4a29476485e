#include <arxgraph/extractors/line_blocks.hpp>

#include <utility>

namespace arxgraph {

TextLine LineBlock::line(std::size_t index) const noexcept {
    const Place& place = lines_[index];
    return {.text = std::string_view{text_}.substr(place.begin, place.size),
            .number = place.number,
            .size = place.size,
            .last = place.last};
}

void LineBlock::clear() {
    text_.clear();
    lines_.clear();
    ahead_ = {};
}

void LineBlock::add(const TextLine& line) {
    lines_.push_back({.begin = text_.size(), .size = line.text.size(), .number = line.number, .last = line.last});
    text_.append(line.text);
}

bool LineBlocks::next(LineBlock& block) {
    block.clear();
    if (!ended_ && !waiting_ && !(waiting_ = lines_.next())) ended_ = true;
    block.ahead_ = std::exchange(found_, {});
    while (waiting_ && block.text_.size() < block_size) {
        block.add(*waiting_);
        if (!(waiting_ = lines_.next())) ended_ = true;
        if (!found_.kept().empty()) break;
    }
    block.text_.append(LineBlock::padding, '\0');
    return block.size() != 0;
}

}  // namespace arxgraph
