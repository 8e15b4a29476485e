#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/linking/term_numbers.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>

#include <algorithm>
#include <utility>

namespace arxgraph {

std::uint32_t TermNumbers::count(std::uint64_t term) {
    const std::size_t shard_number = shard_of(term);
    Shard& shard = shards_[shard_number];
    const auto [at, is_new] = shard.places.try_emplace(term, static_cast<std::uint32_t>(shard.papers.size()));
    if (is_new) {
        if (shard.papers.size() == place_mask) throw Error("there are more terms in the texts than can be numbered");
        shard.papers.push_back(0);
    }
    ++shard.papers[at->second];
    return static_cast<std::uint32_t>(shard_number << place_bits) | at->second;
}

TermNumbers::SharedTerms TermNumbers::settle(unsigned threads) {
    std::array<std::vector<std::pair<std::uint64_t, std::uint32_t>>, shard_count> shared;
    for_each_index(shard_count, threads, [&](std::size_t i) {
        Shard& shard = shards_[i];
        for (const auto& [term, place] : shard.places)
            if (shard.papers[place] > 1) shared[i].emplace_back(term, place);
        shard.places = decltype(shard.places)();
        std::sort(shared[i].begin(), shared[i].end());
        shard.settled.assign(shard.papers.size(), none);
    });
    std::array<std::size_t, shard_count + 1> begin{};
    for (std::size_t i = 0; i < shard_count; ++i) begin[i + 1] = begin[i] + shared[i].size();
    SharedTerms terms{.hashes = std::vector<std::uint64_t>(begin.back()),
                      .papers = std::vector<std::uint32_t>(begin.back())};
    for_each_index(shard_count, threads, [&](std::size_t i) {
        for (std::size_t rank = 0; rank < shared[i].size(); ++rank) {
            const auto [term, place] = shared[i][rank];
            terms.hashes[begin[i] + rank] = term;
            terms.papers[begin[i] + rank] = shards_[i].papers[place];
            shards_[i].settled[place] = static_cast<std::uint32_t>(begin[i] + rank);
        }
        shards_[i].papers = std::vector<std::uint32_t>();
    });
    return terms;
}

}  // namespace arxgraph
