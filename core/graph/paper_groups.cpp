#include <arxgraph/core/graph/paper_groups.hpp>
#include <arxgraph/core/identity/shared_keys.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>

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

PaperEntries PaperGroups::open(std::uint32_t paper) {
    arena_.release();
    opened_.clear();
    entries_.clear();
    authors_.clear();
    categories_.clear();
    PaperEntries result;
    for (std::uint32_t i = begin_[paper]; i < begin_[paper + 1]; ++i) {
        const UnpackedEntry unpacked = packed_.unpack(members_[i], arena_, AuthorNames::leave_out);
        opened_.push_back(unpacked.entry);
        authors_.push_back(unpacked.authors);
        categories_.push_back(unpacked.categories);
        if (!result.arxiv_id) result.arxiv_id = own_arxiv_id(unpacked.entry);
    }
    for (const Entry& entry : opened_) entries_.push_back(&entry);
    result.entries = entries_;
    result.statements = std::span{statements_}.subspan(begin_[paper], opened_.size());
    result.authors = authors_;
    result.categories = categories_;
    return result;
}

void PaperGroups::release(std::uint32_t paper) {
    for (std::uint32_t i = begin_[paper]; i < begin_[paper + 1]; ++i) packed_.release(members_[i]);
}

}  // namespace arxgraph
