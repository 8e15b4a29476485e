#include <arxgraph/core/graph/neighbours.hpp>
#include <arxgraph/core/linking/relatedness.hpp>
#include <arxgraph/core/linking/sparse_index.hpp>
#include <arxgraph/core/linking/text_features.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

constexpr SignalScores signal_weights{0.5F, 0.2F, 0.1F, 0.2F};
constexpr std::uint32_t fewest_to_cap = 100;
constexpr double most_papers_share = 0.02;
constexpr std::size_t papers_per_block = 256;

using Rows = std::vector<std::vector<Feature>>;

/// One row a paper: its neighbours of one kind, each with the weight that `weigh` gives it.
template <class Neighbours, class Weigh>
Rows neighbour_rows(std::span<const NodeId> papers, Neighbours neighbours, Weigh weigh) {
    Rows rows;
    for (const NodeId paper : papers) {
        std::vector<Feature>& row = rows.emplace_back();
        for (const NodeId node : neighbours(paper))
            if (const double weight = weigh(node); weight > 0)
                row.push_back({.id = node.index, .weight = static_cast<float>(weight)});
        std::sort(row.begin(), row.end(), [](const Feature& a, const Feature& b) { return a.id < b.id; });
    }
    return rows;
}

std::vector<NodeId> citing_papers(const Graph& graph, NodeId paper) {
    std::vector<NodeId> citing;
    for (const EdgeId edge : graph.in_edges(paper, EdgeKind::cites)) citing.push_back(graph.source(edge));
    return citing;
}

/// The similarities of one paper to all others while they add up. Text is by far the most common, so it has a column
/// of its own that stays in the cache.
struct Scratch {
    struct Rest {
        float tags{};
        float authors{};
        float coupling{};
        float cocitation{};
        float direct{};
    };
    enum class Touched : std::uint8_t { no, by_text, by_more };

    explicit Scratch(std::size_t papers) : touched(papers), text(papers), rest(papers) {}

    void add_text(std::uint32_t other, float product) {
        if (touched[other] == Touched::no) {
            touched[other] = Touched::by_text;
            order.push_back(other);
        }
        text[other] += product;
    }
    void add(float Rest::*signal, std::uint32_t other, float product) {
        if (touched[other] == Touched::no) order.push_back(other);
        touched[other] = Touched::by_more;
        rest[other].*signal += product;
    }
    void clear() {
        for (const std::uint32_t other : order) {
            if (touched[other] == Touched::by_more) rest[other] = {};
            touched[other] = Touched::no;
            text[other] = 0;
        }
        order.clear();
    }

    std::vector<Touched> touched;  // by paper, as the next two
    std::vector<float> text;
    std::vector<Rest> rest;
    std::vector<std::uint32_t> order;  // the papers touched
};

struct Candidate {
    std::uint32_t paper{};
    float score{};
    SignalScores parts{};
};

Candidate weighed(const Scratch& scratch, std::uint32_t paper) {
    const Scratch::Rest& rest = scratch.rest[paper];
    const SignalScores raw{scratch.text[paper], rest.tags, rest.authors,
                           std::max({rest.coupling, rest.cocitation, rest.direct})};
    Candidate candidate{.paper = paper};
    for (std::size_t i = 0; i < signal_count; ++i) {
        candidate.parts[i] = signal_weights[i] * std::min(raw[i], 1.0F);
        candidate.score += candidate.parts[i];
    }
    return candidate;
}

class Scorer {
public:
    Scorer(const Graph& graph, std::vector<NodeId> papers, unsigned threads)
        : graph_(graph),
          papers_(std::move(papers)),
          row_of_(graph.node_count(), none),
          most_papers_(cap()),
          text_(text_features(graph, papers_, threads), most_papers_),
          tags_(neighbour_rows(
                    papers_, [&](NodeId p) { return graph.targets(p, EdgeKind::tagged); },
                    [&](NodeId tag) { return rarity(tag); }),
                most_papers_),
          authors_(neighbour_rows(
                       papers_, [&](NodeId p) { return authors_of(graph, p); }, one),
                   most_papers_),
          coupling_(neighbour_rows(
                        papers_, [&](NodeId p) { return graph.targets(p, EdgeKind::cites); }, one),
                    most_papers_),
          cocitation_(neighbour_rows(
                          papers_, [&](NodeId p) { return citing_papers(graph, p); }, one),
                      most_papers_) {
        for (std::uint32_t row = 0; row < papers_.size(); ++row) row_of_[papers_[row].index] = row;
    }

    std::size_t size() const noexcept { return papers_.size(); }
    NodeId paper(std::uint32_t row) const noexcept { return papers_[row]; }

    /// The best of one paper, best first. `scratch` is clear before and after.
    std::vector<Candidate> best(std::uint32_t row, const RelatedOptions& options, Scratch& scratch) const {
        add_up(row, scratch);
        std::vector<Candidate> candidates;
        const auto min_score = static_cast<float>(options.min_score);
        const float min_text = min_score / signal_weights[static_cast<std::size_t>(Signal::text)];
        for (const std::uint32_t other : scratch.order) {
            if (scratch.touched[other] == Scratch::Touched::by_text && scratch.text[other] < min_text) continue;
            const Candidate candidate = weighed(scratch, other);
            if (candidate.score > 0 && candidate.score >= min_score) candidates.push_back(candidate);
        }
        scratch.clear();
        const auto better = [](const Candidate& a, const Candidate& b) {
            return a.score != b.score ? a.score > b.score : a.paper < b.paper;
        };
        const std::size_t kept = std::min<std::size_t>(options.per_paper, candidates.size());
        std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(kept), candidates.end(),
                          better);
        candidates.resize(kept);
        return candidates;
    }

private:
    static constexpr std::uint32_t none = NodeId::none().index;
    static double one(NodeId /*node*/) { return 1; }

    std::uint32_t cap() const {
        const auto share = static_cast<std::uint32_t>(most_papers_share * static_cast<double>(papers_.size()));
        return std::max(fewest_to_cap, share);
    }
    double rarity(NodeId tag) const {
        return std::log(1 + static_cast<double>(papers_.size()) / static_cast<double>(paper_count(graph_, tag)));
    }
    void add_up(std::uint32_t row, Scratch& scratch) const {
        const auto adding = [&](float Scratch::Rest::*signal) {
            return [&scratch, signal](std::uint32_t other, float product) { scratch.add(signal, other, product); };
        };
        text_.for_each_product(row, [&](std::uint32_t other, float product) { scratch.add_text(other, product); });
        tags_.for_each_product(row, adding(&Scratch::Rest::tags));
        authors_.for_each_product(row, adding(&Scratch::Rest::authors));
        coupling_.for_each_product(row, adding(&Scratch::Rest::coupling));
        cocitation_.for_each_product(row, adding(&Scratch::Rest::cocitation));
        add_direct_citations(row, scratch);
    }
    void add_direct_citations(std::uint32_t row, Scratch& scratch) const {
        const auto add_paper = [&](NodeId other) {
            if (const std::uint32_t at = row_of_[other.index]; at != none)
                scratch.add(&Scratch::Rest::direct, at, 1.0F);
        };
        for (const NodeId cited : graph_.targets(papers_[row], EdgeKind::cites)) add_paper(cited);
        for (const NodeId citing : citing_papers(graph_, papers_[row])) add_paper(citing);
    }

    const Graph& graph_;
    std::vector<NodeId> papers_;
    std::vector<std::uint32_t> row_of_;  // by node
    std::uint32_t most_papers_;
    SparseIndex text_;
    SparseIndex tags_;
    SparseIndex authors_;
    SparseIndex coupling_;
    SparseIndex cocitation_;
};

std::vector<std::vector<Candidate>> best_of_all(const Scorer& scorer, const RelatedOptions& options) {
    std::vector<std::vector<Candidate>> best(scorer.size());
    const std::size_t blocks = (scorer.size() + papers_per_block - 1) / papers_per_block;
    std::atomic<std::uint64_t> done{0};
    for_each_index(blocks, options.threads, [&](std::size_t block) {
        Scratch scratch(scorer.size());
        const std::size_t end = std::min(scorer.size(), (block + 1) * papers_per_block);
        for (std::size_t row = block * papers_per_block; row < end; ++row)
            best[row] = scorer.best(static_cast<std::uint32_t>(row), options, scratch);
        const std::uint64_t now_done = done += end - block * papers_per_block;
        if (options.progress) options.progress(now_done, scorer.size());
    });
    return best;
}

/// To six places, as more say nothing and cost bytes in every format; within (0, 1].
double rounded(float score) {
    constexpr double places = 1e6;
    return std::clamp(std::round(double{score} * places) / places, 1 / places, 1.0);
}

/// A pair that either end chose.
struct Choice {
    NodeId first{};
    NodeId second{};
    const Candidate* candidate{};
};

/// Each pair once, sorted. Both ends give the same score and the same parts.
std::vector<Choice> choices(const Scorer& scorer, const std::vector<std::vector<Candidate>>& best) {
    std::vector<Choice> chosen;
    for (std::uint32_t row = 0; row < best.size(); ++row)
        for (const Candidate& candidate : best[row]) {
            const NodeId paper = scorer.paper(row);
            const NodeId other = scorer.paper(candidate.paper);
            chosen.push_back(
                {.first = std::min(paper, other), .second = std::max(paper, other), .candidate = &candidate});
        }
    const auto ends = [](const Choice& choice) { return std::pair{choice.first, choice.second}; };
    std::sort(chosen.begin(), chosen.end(), [&](const Choice& a, const Choice& b) { return ends(a) < ends(b); });
    const auto repeated =
        std::unique(chosen.begin(), chosen.end(), [&](const Choice& a, const Choice& b) { return ends(a) == ends(b); });
    chosen.erase(repeated, chosen.end());
    return chosen;
}

}  // namespace

std::string related_recipe(const RelatedOptions& options) {
    return "related/1 per-paper=" + std::to_string(options.per_paper) +
           " min-score=" + std::to_string(options.min_score);
}

EdgeSet related_edges(const Graph& graph, const RelatedOptions& options) {
    EdgeSet edges{.kind = EdgeKind::related, .recipe = related_recipe(options)};
    if (options.per_paper == 0) return edges;
    std::vector<NodeId> described;
    for (const NodeId paper : graph.nodes(NodeKind::paper))
        if (!graph.is_stub(paper)) described.push_back(paper);
    const Scorer scorer(graph, std::move(described), options.threads);
    const std::vector<std::vector<Candidate>> best = best_of_all(scorer, options);

    for (const Choice& choice : choices(scorer, best)) {
        edges.source.push_back(choice.first);
        edges.target.push_back(choice.second);
        edges.weight.put(edges.size() - 1, static_cast<float>(rounded(choice.candidate->score)));
        edges.reasons.push_back(choice.candidate->parts);
    }
    return edges;
}

}  // namespace arxgraph
