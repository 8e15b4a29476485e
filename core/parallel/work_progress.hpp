// How far a piece of work is, for whoever asked for it.
#pragma once

#include <cstdint>
#include <functional>

namespace arxgraph {

/// Called now and then, from any thread, also from several at once; may be empty.
using WorkProgress = std::function<void(std::uint64_t done, std::uint64_t known)>;

/// What to call when a part of the work, of so many things, is `done`: it tells of the whole, which `begin` of 1 was
/// done of before and `end` will be after. Empty if `whole` is.
inline WorkProgress part_of(const WorkProgress& whole, double begin, double end) {
    constexpr std::uint64_t all = 1'000'000;
    if (!whole) return {};
    return [whole, begin, end](std::uint64_t done, std::uint64_t known) {
        const double share = known == 0 ? 1 : static_cast<double>(done) / static_cast<double>(known);
        whole(static_cast<std::uint64_t>((begin + (end - begin) * share) * double{all}), all);
    };
}

}  // namespace arxgraph
