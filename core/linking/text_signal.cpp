#include <arxgraph/core/linking/text_signal.hpp>

#include <algorithm>

namespace arxgraph {

namespace {

constexpr float whole = static_cast<float>(TextIndex::unit) * TextIndex::unit;  // of a product, its paper's with itself
constexpr unsigned halved = 1;                                                  // so that sums fit in 16 bits
constexpr unsigned level_bits = 7;                                              // of sums, for the count of each level
constexpr std::size_t level_count = (std::size_t{1} << 16U) >> level_bits;
constexpr std::size_t postings_ahead = 16;

float share(std::uint32_t products) noexcept {
    return std::min(1.0F, static_cast<float>(products) / whole);
}

}  // namespace

void TextSignal::Row::set(const TextIndex::Weighted& terms) noexcept {
    weights_.fill(0);
    for (std::size_t i = 0; i < std::min(terms.ids.size(), most_terms); ++i) {
        std::size_t slot = terms.ids[i] % slot_count;
        while (weights_[slot] != 0) slot = (slot + 1) % slot_count;
        terms_[slot] = terms.ids[i];
        weights_[slot] = terms.weights[i];
    }
}

std::uint32_t TextSignal::Row::weight(std::uint32_t term) const noexcept {
    std::size_t slot = term % slot_count;
    for (; weights_[slot] != 0; slot = (slot + 1) % slot_count)
        if (terms_[slot] == term) return weights_[slot];
    return 0;
}

TextSignal::TextSignal(const TextIndex& index, std::uint32_t papers) : index_(index), sums_(papers) {}

/// Those of few postings first: what they leave of their share is read of the others.
std::vector<TextSignal::Part> TextSignal::parts_of(NodeId paper) const {
    const TextIndex::Weighted terms = index_.terms_of(paper.index);
    std::vector<Part> parts;
    for (std::size_t i = 0; i < terms.ids.size(); ++i)
        parts.push_back({.term = terms.ids[i],
                         .weight = terms.weights[i],
                         .postings = index_.papers_with(terms.ids[i]).ids.size()});
    std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
        return a.postings != b.postings ? a.postings < b.postings : a.term < b.term;
    });
    return parts;
}

void TextSignal::read(NodeId paper, TextEffort effort) {
    paper_ = paper;
    row_.set(index_.terms_of(paper.index));
    const std::vector<Part> parts = parts_of(paper);
    std::uint64_t squares = 0;
    for (const Part& part : parts) squares += part.weight * part.weight;
    std::uint64_t left = effort.postings;
    for (const Part& part : parts) {
        const std::uint64_t square = part.weight * part.weight;
        const std::uint64_t share = squares == 0 ? 0 : left * square / squares;
        const std::uint64_t count = std::min<std::uint64_t>(part.postings, share);
        read(part, count);
        left -= count;
        squares -= square;
    }
}

void TextSignal::read(const Part& part, std::size_t count) {
    const TextIndex::Weighted postings = index_.papers_with(part.term);
    for (std::size_t i = 0; i < count; ++i) {
        if (i + postings_ahead < count) {
            const std::uint32_t ahead = postings.ids[i + postings_ahead];
            if (ahead < sums_.size()) __builtin_prefetch(&sums_[ahead], 1);
        }
        const std::uint32_t other = postings.ids[i];
        if (other >= sums_.size()) continue;  // in a damaged file
        std::uint16_t& sum = sums_[other];
        if (sum == 0) touched_.push_back(other);
        sum = static_cast<std::uint16_t>(sum + ((part.weight * postings.weights[i] + 1U) >> halved));
    }
}

float TextSignal::seen(NodeId paper) const noexcept {
    return share(std::uint32_t{sums_[paper.index]} << halved);
}

float TextSignal::similarity(NodeId paper) const noexcept {
    const TextIndex::Weighted terms = index_.terms_of(paper.index);
    std::uint32_t products = 0;
    for (std::size_t i = 0; i < terms.ids.size(); ++i) products += row_.weight(terms.ids[i]) * terms.weights[i];
    return share(products);
}

void TextSignal::add_to(Candidates& candidates, TextEffort effort) {
    found_.clear();
    std::array<std::uint32_t, level_count> level{};
    for (const std::uint32_t other : touched_) {
        if (other != paper_.index) {
            found_.emplace_back(sums_[other], other);
            ++level[sums_[other] >> level_bits];
        }
        sums_[other] = 0;
    }
    touched_.clear();
    std::size_t lowest = level_count - 1;
    for (std::size_t above = level[lowest]; lowest > 0 && above < effort.compared; above += level[lowest]) --lowest;
    std::erase_if(found_, [&](const auto& each) { return each.first >> level_bits < lowest; });
    const auto more_similar = [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    };
    std::sort(found_.begin(), found_.end(), more_similar);
    if (found_.size() > effort.compared) found_.resize(effort.compared);
    for (const auto& [sum, other] : found_) {
        const NodeId node{other};
        if (const float similar = similarity(node); similar > 0)
            candidates.at(node).similarity[index_of(Signal::text)] = similar;
    }
}

}  // namespace arxgraph
