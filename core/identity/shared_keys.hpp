// Which of many things share a key with another, by hashes alone: a sieve before what is exact and dear.
#pragma once

#include <arxgraph/core/parallel/work_progress.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace arxgraph {

/// `keys_of(i, keys)` appends hashes of the keys of thing i, for each i in [0, count), on several threads. The indices,
/// in order, of all things that have a hash in common with another; equal keys must have equal hashes, and now and then
/// different ones have too. 16 bytes of memory a key, O(keys).
std::vector<std::uint32_t> sharing_keys(
    std::size_t count, unsigned threads,
    const std::function<void(std::uint32_t index, std::vector<std::uint64_t>& keys)>& keys_of,
    const WorkProgress& progress = {});

}  // namespace arxgraph
