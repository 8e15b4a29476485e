#include <arxgraph/core/identity/shared_keys.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>

namespace arxgraph {

namespace {

constexpr std::size_t block = 8192;  // things a task
constexpr std::size_t shards = 64;   // by the upper bits of the hash

struct Owned {
    std::uint64_t key{};
    std::uint32_t owner{};
};
using Sharded = std::array<std::vector<Owned>, shards>;

std::size_t shard_of(std::uint64_t key) noexcept {
    return key >> 58U;
}

std::vector<Sharded> keys_by_block(
    std::size_t count, unsigned threads,
    const std::function<void(std::uint32_t index, std::vector<std::uint64_t>& keys)>& keys_of,
    const WorkProgress& progress) {
    std::atomic<std::size_t> done{0};
    std::vector<Sharded> blocks((count + block - 1) / block);
    for_each_index(blocks.size(), threads, [&](std::size_t b) {
        std::vector<std::uint64_t> keys;
        const std::size_t end = std::min(count, (b + 1) * block);
        for (std::size_t i = b * block; i < end; ++i) {
            const auto index = static_cast<std::uint32_t>(i);
            keys.clear();
            keys_of(index, keys);
            for (const std::uint64_t key : keys) blocks[b][shard_of(key)].push_back({.key = key, .owner = index});
        }
        const std::size_t now_done = done += end - b * block;
        if (progress) progress(now_done, count);
    });
    return blocks;
}

/// Which bits of a table were set once and which again, by the lower bits of the keys: keys that nobody shares nearly
/// all fall out, and few are left to sort.
class Sieve {
public:
    explicit Sieve(std::size_t keys)
        : mask_(std::bit_ceil(keys * bits_a_key + word_bits) - 1),
          once_((mask_ + 1) / word_bits),
          again_((mask_ + 1) / word_bits) {}

    void add(std::uint64_t key) {
        const std::size_t bit = key & mask_;
        const std::uint64_t mark = std::uint64_t{1} << bit % word_bits;
        again_[bit / word_bits] |= once_[bit / word_bits] & mark;
        once_[bit / word_bits] |= mark;
    }
    bool may_be_shared(std::uint64_t key) const {
        const std::size_t bit = key & mask_;
        return (again_[bit / word_bits] >> bit % word_bits & 1U) != 0;
    }

private:
    static constexpr std::size_t bits_a_key = 16;
    static constexpr std::size_t word_bits = 64;
    std::size_t mask_;
    std::vector<std::uint64_t> once_;
    std::vector<std::uint64_t> again_;
};

/// Owners of keys that have several; each once or more.
std::vector<std::uint32_t> sharing_in(std::vector<Owned> owned) {
    std::sort(owned.begin(), owned.end(), [](const Owned& a, const Owned& b) { return a.key < b.key; });
    std::vector<std::uint32_t> sharing;
    for (std::size_t begin = 0, end = 0; begin < owned.size(); begin = end) {
        bool several = false;
        while (end < owned.size() && owned[end].key == owned[begin].key)
            several = owned[end++].owner != owned[begin].owner || several;
        for (std::size_t i = begin; several && i < end; ++i) sharing.push_back(owned[i].owner);
    }
    return sharing;
}

}  // namespace

std::vector<std::uint32_t> sharing_keys(
    std::size_t count, unsigned threads,
    const std::function<void(std::uint32_t index, std::vector<std::uint64_t>& keys)>& keys_of,
    const WorkProgress& progress) {
    std::vector<Sharded> blocks = keys_by_block(count, threads, keys_of, progress);
    std::array<std::vector<std::uint32_t>, shards> found;
    for_each_index(shards, threads, [&](std::size_t shard) {
        std::size_t keys = 0;
        for (const Sharded& each : blocks) keys += each[shard].size();
        Sieve sieve(keys);
        for (const Sharded& each : blocks)
            for (const Owned& owned : each[shard]) sieve.add(owned.key);
        std::vector<Owned> suspects;
        for (Sharded& each : blocks) {
            for (const Owned& owned : each[shard])
                if (sieve.may_be_shared(owned.key)) suspects.push_back(owned);
            each[shard] = std::vector<Owned>();
        }
        found[shard] = sharing_in(std::move(suspects));
    });
    std::vector<std::uint32_t> sharing;
    for (const std::vector<std::uint32_t>& each : found) sharing.insert(sharing.end(), each.begin(), each.end());
    std::sort(sharing.begin(), sharing.end());
    sharing.erase(std::unique(sharing.begin(), sharing.end()), sharing.end());
    return sharing;
}

}  // namespace arxgraph
