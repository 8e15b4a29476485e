#include <arxgraph/core/linking/text_signal.hpp>

#include <algorithm>
#include <utility>

namespace arxgraph {

namespace {

constexpr float whole = static_cast<float>(TextIndex::unit) * TextIndex::unit;  // the product of a row with itself
constexpr unsigned rounded_bits = 8;                                            // of products, for sums of 8 bits
constexpr std::uint32_t rounds_to_one = 1U << (rounded_bits - 1U);
constexpr std::uint32_t most_sum = 255;
constexpr std::size_t postings_ahead = 16;
constexpr std::size_t rows_ahead = 4;
constexpr std::size_t papers_between_cuts = 1024;

float share(std::uint32_t products) noexcept {
    return std::min(1.0F, static_cast<float>(products) / whole);
}

}  // namespace

void TextSignal::Row::set(const TextIndex::Weighted& terms) noexcept {
    weights_.fill(0);
    marks_.fill(0);
    for (std::size_t i = 0; i < std::min(terms.ids.size(), most_terms); ++i) {
        std::size_t slot = terms.ids[i] % slot_count;
        while (weights_[slot] != 0) slot = (slot + 1) % slot_count;
        terms_[slot] = terms.ids[i];
        weights_[slot] = terms.weights[i];
        marks_[terms.ids[i] % mark_count / 64] |= std::uint64_t{1} << (terms.ids[i] % 64);
    }
}

std::uint32_t TextSignal::Row::weight_of_marked(std::uint32_t term) const noexcept {
    std::size_t slot = term % slot_count;
    for (; weights_[slot] != 0; slot = (slot + 1) % slot_count)
        if (terms_[slot] == term) return weights_[slot];
    return 0;
}

TextSignal::TextSignal(const TextIndex& index, std::uint32_t papers) : index_(index), sums_(papers) {}

/// The weightiest first; those that add too little even to the paper in which they weigh most are left out.
void TextSignal::collect_parts(NodeId paper, std::uint32_t least) {
    const TextIndex::Weighted terms = index_.terms_of(paper.index);
    parts_.clear();
    for (std::size_t i = 0; i < terms.ids.size(); ++i) {
        if (terms.weights[i] * TextIndex::unit < least) continue;
        const Part part{.weight = terms.weights[i], .postings = index_.papers_with(terms.ids[i])};
        __builtin_prefetch(part.postings.ids.data());
        __builtin_prefetch(part.postings.weights.data());
        parts_.push_back(part);
    }
    std::stable_sort(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) { return a.weight > b.weight; });
}

void TextSignal::read(NodeId paper, TextEffort effort) {
    paper_ = paper;
    row_.set(index_.terms_of(paper.index));
    const std::uint32_t least = std::max(effort.least, rounds_to_one);
    collect_parts(paper, least);
    std::size_t left = effort.postings;
    for (const Part& part : parts_) left -= read(part, left, least);
}

/// How many were read.
std::size_t TextSignal::read(const Part& part, std::size_t most, std::uint32_t least) {
    const auto [papers, weights] = part.postings;
    const std::size_t count = std::min(most, papers.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (i + postings_ahead < count) {
            const std::uint32_t ahead = papers[i + postings_ahead];
            if (ahead < sums_.size()) __builtin_prefetch(&sums_[ahead], 1);
        }
        const std::uint32_t product = part.weight * weights[i];
        if (product < least) return i;
        const std::uint32_t other = papers[i];
        if (other >= sums_.size()) continue;  // in a damaged file
        const std::uint32_t before = sums_[other];
        if (before == 0) touched_.push_back(other);
        const std::uint32_t sum = before + ((product + rounds_to_one) >> rounded_bits);
        sums_[other] = static_cast<std::uint8_t>(std::min(sum, most_sum));
    }
    return count;
}

float TextSignal::seen(NodeId paper) const noexcept {
    return static_cast<float>(sums_[paper.index]) / static_cast<float>(most_sum);
}

float TextSignal::similarity(NodeId paper) const noexcept {
    const TextIndex::Weighted terms = index_.terms_of(paper.index);
    std::uint32_t products = 0;
    for (std::size_t i = 0; i < terms.ids.size(); ++i) products += row_.weight(terms.ids[i]) * terms.weights[i];
    return share(products);
}

void TextSignal::expect(NodeId paper) const noexcept {
    const TextIndex::Weighted terms = index_.terms_of(paper.index);
    __builtin_prefetch(terms.ids.data());
    __builtin_prefetch(terms.ids.data() + terms.ids.size() / 2);
    __builtin_prefetch(terms.weights.data());
}

/// The papers of the `count` highest sums, those of equal sums by number. Sums are 0 again.
void TextSignal::take_found(std::size_t count) {
    std::array<std::uint32_t, most_sum + 1> papers_with{};
    std::size_t lowest = 1;  // sum that may be among the highest
    const auto cut = [&] {
        std::size_t above = 0;
        std::size_t sum = most_sum;
        while (sum > lowest && (above += papers_with[sum]) < count) --sum;
        lowest = sum;
    };
    found_.clear();
    for (std::size_t i = 0; i < touched_.size(); ++i) {
        if (i % papers_between_cuts == 0) cut();
        const std::uint8_t sum = std::exchange(sums_[touched_[i]], std::uint8_t{0});
        if (sum < lowest || touched_[i] == paper_.index) continue;
        found_.push_back({.sum = sum, .paper = NodeId{touched_[i]}});
        ++papers_with[sum];
    }
    touched_.clear();
    cut();
    std::erase_if(found_, [&](const Found& each) { return each.sum < lowest; });
    std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
        return a.sum != b.sum ? a.sum > b.sum : a.paper < b.paper;
    });
    if (found_.size() > count) found_.resize(count);
}

void TextSignal::add_to(Candidates& candidates, TextEffort effort) {
    take_found(effort.compared);
    for (std::size_t i = 0; i < found_.size(); ++i) {
        if (i + rows_ahead < found_.size()) expect(found_[i + rows_ahead].paper);
        const NodeId paper = found_[i].paper;
        if (const float similar = similarity(paper); similar > 0)
            candidates.at(paper).similarity[index_of(Signal::text)] = similar;
    }
}

}  // namespace arxgraph
