#include <arxgraph/core/graph/paper_groups.hpp>
#include <arxgraph/core/identity/shared_keys.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>

#include <array>
#include <cstddef>
#include <limits>
#include <utility>

namespace arxgraph {

namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// The resolution of some entries as one of all; the others are papers by themselves.
Resolution spread(Resolution part, std::span<const std::uint32_t> members, std::size_t count) {
    Resolution whole{.merges = std::move(part.merges)};
    for (EntryMerge& merge : whole.merges) {
        merge.first = members[merge.first];
        merge.second = members[merge.second];
    }
    whole.paper_of.resize(count);
    std::vector<std::uint32_t> number_of(part.paper_count, none);
    std::size_t next_member = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        const bool alone = next_member == members.size() || members[next_member] != i;
        std::uint32_t own = none;
        std::uint32_t& number = alone ? own : number_of[part.paper_of[next_member++]];
        if (number == none) number = whole.paper_count++;
        whole.paper_of[i] = number;
    }
    return whole;
}

}  // namespace

Resolution resolve_papers(std::span<const std::uint32_t> order, const PackedEntries& entries, unsigned threads,
                          Diagnostics& diagnostics, const WorkProgress& progress) {
    const auto keys_of = [&](std::uint32_t i, std::vector<std::uint64_t>& keys) {
        std::array<std::byte, 4096> buffer;
        std::pmr::monotonic_buffer_resource arena(buffer.data(), buffer.size());
        append_identity_keys(entries.unpack(order[i], arena, AuthorNames::leave_out).entry, keys);
    };
    const std::vector<std::uint32_t> sharing = sharing_keys(order.size(), threads, keys_of, progress);
    std::vector<EntryIdentity> identities(sharing.size());
    for_each_index(sharing.size(), threads, [&](std::size_t i) {
        std::pmr::monotonic_buffer_resource arena;
        identities[i] = identify(entries.unpack(order[sharing[i]], arena).entry);
    });
    std::vector<Location> places;
    places.reserve(sharing.size());
    for (const std::uint32_t each : sharing) places.push_back(entries.where(order[each]));
    return spread(resolve_papers(identities, places, diagnostics), sharing, order.size());
}

PaperGroups::PaperGroups(PackedEntries& entries, std::vector<std::uint32_t> order,
                         std::span<const Statement> statements, const Resolution& resolution)
    : packed_(entries), members_(order.size()), statements_(order.size()), begin_(resolution.paper_count + 1) {
    for (const std::uint32_t paper : resolution.paper_of) ++begin_[paper + 1];
    for (std::size_t paper = 1; paper < begin_.size(); ++paper) begin_[paper] += begin_[paper - 1];
    std::vector<std::uint32_t> next = begin_;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::uint32_t at = next[resolution.paper_of[i]]++;
        members_[at] = order[i];
        statements_[at] = statements[i];
    }
}

void PaperGroups::open(std::uint32_t first, std::uint32_t last, OpenedPapers& into) const {
    const std::uint32_t begin = begin_[first];
    const std::size_t count = begin_[last] - begin;
    into.papers_.clear();
    into.opened_.clear();
    into.arena_.release();
    into.opened_.resize(count);
    into.entries_.resize(count);
    into.authors_.resize(count);
    into.categories_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const UnpackedEntry unpacked = packed_.unpack(members_[begin + i], into.arena_, AuthorNames::leave_out);
        into.opened_[i] = unpacked.entry;
        into.entries_[i] = &into.opened_[i];
        into.authors_[i] = unpacked.authors;
        into.categories_[i] = unpacked.categories;
    }
    for (std::uint32_t paper = first; paper < last; ++paper) {
        const std::size_t at = begin_[paper] - begin;
        const std::size_t size = begin_[paper + 1] - begin_[paper];
        DescribedPaper described{.entries = {.entries = std::span{into.entries_}.subspan(at, size),
                                             .statements = std::span{statements_}.subspan(begin_[paper], size),
                                             .authors = std::span{into.authors_}.subspan(at, size),
                                             .categories = std::span{into.categories_}.subspan(at, size)}};
        for (std::size_t i = at; i < at + size && !described.entries.arxiv_id; ++i)
            described.entries.arxiv_id = own_arxiv_id(into.opened_[i]);
        described.texts = paper_texts(described.entries, into.arena_);
        into.papers_.push_back(described);
    }
}

void PaperGroups::release(std::uint32_t paper) {
    for (std::uint32_t i = begin_[paper]; i < begin_[paper + 1]; ++i) packed_.release(members_[i]);
}

}  // namespace arxgraph
