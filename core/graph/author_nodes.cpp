#include <arxgraph/core/graph/author_nodes.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace arxgraph {

namespace {

std::ptrdiff_t characters_beyond_ascii(std::string_view text) {
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0xC0U; });
}

}  // namespace

std::uint32_t AuthorNodes::number(const StatedAuthor& author, std::uint32_t ordinal) {
    if (node_of_key_.size() <= author.key) node_of_key_.resize(author.key + std::size_t{author.key} / 2 + 1);
    std::uint32_t& known =
        ordinal == 1 ? node_of_key_[author.key] : further_[(std::uint64_t{author.key} << 32U) | ordinal];
    if (known == 0) {
        nodes_.push_back({.key = author.key, .ordinal = ordinal, .first = {.display = author.display}});
        known = size();
    }
    count(nodes_[known - 1], author.display);
    return known - 1;
}

void AuthorNodes::count(Node& node, std::uint32_t display) {
    Spelling* last = &node.first;
    for (std::uint32_t met = 1;; ++met) {
        if (last->display == display) {
            ++last->times;
            return;
        }
        if (met == spellings_kept) return;
        if (last->next == 0) break;
        last = &more_spellings_[last->next - 1];
    }
    last->next = static_cast<std::uint32_t>(more_spellings_.size() + 1);
    more_spellings_.push_back({.display = display, .times = 1});
}

std::string_view AuthorNodes::display(std::uint32_t node, const AuthorTable& authors) const {
    const Spelling* best = &nodes_[node].first;
    const auto rank = [&](const Spelling& each) {
        return std::pair{characters_beyond_ascii(authors.display(each.display)), each.times};
    };
    for (const Spelling* each = best; each->next != 0;) {
        each = &more_spellings_[each->next - 1];
        if (rank(*best) < rank(*each)) best = each;
    }
    return authors.display(best->display);
}

}  // namespace arxgraph
