#include <arxgraph/core/graph/author_table.hpp>
#include <arxgraph/core/parallel/ordered_pipeline.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace arxgraph {

namespace {

constexpr std::uint32_t block = 4096;  // names

/// What becomes of the names from `begin` on.
struct IdentifiedBlock {
    std::uint32_t begin{};
    std::vector<std::optional<IdentifiedAuthor>> authors{};
};

}  // namespace

AuthorTable::AuthorTable(const StringTable& stated, const AuthorIdentity& identity, unsigned threads,
                         const WorkProgress& progress)
    : stated_(stated), authors_(stated.size()) {
    std::vector<IdentifiedBlock> blocks(pipeline_slots(threads));
    std::uint32_t next = 0;
    const auto produce = [&](std::size_t slot) {
        if (next == stated.size()) return false;
        const std::uint32_t end = std::min(stated.size() - next, block) + next;
        blocks[slot].begin = next;
        blocks[slot].authors.resize(end - next);
        next = end;
        return true;
    };
    const auto work = [&](std::size_t slot) {
        for (std::uint32_t i = 0; i < blocks[slot].authors.size(); ++i)
            blocks[slot].authors[i] = identify_author(stated[blocks[slot].begin + i], identity);
    };
    std::vector<std::string_view> keys;
    std::vector<std::uint32_t> key_numbers;
    const auto consume = [&](std::size_t slot) {
        keys.clear();
        for (const std::optional<IdentifiedAuthor>& author : blocks[slot].authors)
            if (author) keys.emplace_back(author->key);
        key_numbers.resize(keys.size());
        keys_.number_all(keys, key_numbers);
        auto key = key_numbers.begin();
        std::uint32_t number = blocks[slot].begin;
        for (const std::optional<IdentifiedAuthor>& author : blocks[slot].authors) {
            StatedAuthor& known = authors_[number];
            if (author)
                known = {.key = *key++,
                         .display = display_number(number, author->name.display()),
                         .kind = author->name.is_collaboration() ? AuthorKind::organization : AuthorKind::person};
            else
                known.kind = PersonName::parse(stated[number]) ? AuthorKind::left_out : AuthorKind::no_name;
            ++number;
        }
        if (progress) progress(number, stated.size());
    };
    run_pipeline(threads, {.produce = produce, .work = work, .consume = consume});
    keys_.forget_hashes();
    other_displays_.forget_hashes();
}

std::uint32_t AuthorTable::display_number(std::uint32_t stated, std::string_view display) {
    if (display == stated_[stated]) return stated;
    if (const auto known = stated_.find(display)) return *known;
    return stated_.size() + other_displays_.number(display);
}

std::string_view AuthorTable::display(std::uint32_t number) const noexcept {
    return number < stated_.size() ? stated_[number] : other_displays_[number - stated_.size()];
}

}  // namespace arxgraph
