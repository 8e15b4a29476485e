#include <arxgraph/core/graph/neighbours.hpp>
#include <arxgraph/core/linking/coauthorship.hpp>
#include <arxgraph/core/parallel/ordered_pipeline.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

constexpr std::size_t authors_at_once = 1U << 14U;
constexpr std::size_t most_reserved = std::size_t{1} << 28U;  // edges

void report_capped(const Graph& graph, NodeId paper, std::size_t authors, Diagnostics& diagnostics) {
    Location place{};
    if (const auto statements = graph.statements(paper); !statements.empty())
        place = {.path = graph.source_path(statements.front().source), .line = statements.front().line};
    diagnostics.report(DiagnosticCode::clique_capped, place,
                       std::string(graph.id(paper)) + " has " + std::to_string(authors) + " authors");
}

/// The people of each paper, those of the lowest numbers first: compressed rows.
class PeopleOfPapers {
public:
    explicit PeopleOfPapers(const Graph& graph) : begin_(std::size_t{graph.node_count(NodeKind::paper)} + 2) {
        const IdRange<NodeId> people = graph.nodes(NodeKind::author);
        for (const NodeId person : people)
            for (const NodeId paper : graph.targets(person, EdgeKind::authored)) ++begin_[paper.index + 2];
        std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
        people_.resize(begin_.back());
        for (const NodeId person : people)
            for (const NodeId paper : graph.targets(person, EdgeKind::authored))
                people_[begin_[paper.index + 1]++] = person;
    }

    std::span<const NodeId> of(NodeId paper) const {
        return {people_.data() + begin_[paper.index], people_.data() + begin_[paper.index + 1]};
    }
    void expect_row(NodeId paper) const { __builtin_prefetch(&begin_[paper.index]); }
    void expect_people(NodeId paper) const { __builtin_prefetch(people_.data() + begin_[paper.index]); }

private:
    std::vector<std::uint32_t> begin_;  // while it is filled, each row's where the next one begins; one more at the end
    std::vector<NodeId> people_;
};

// How many papers before its turn a paper's row is asked for, and the people in it.
constexpr std::size_t rows_ahead = 32;
constexpr std::size_t people_ahead = 16;

/// Edges without their sources, and how many have each person as theirs, person by person.
struct SourcedEdges {
    EdgeSet edges{};
    std::vector<std::uint32_t> of_person{};
};

/// The edges of some people with those of higher numbers.
class PeoplesEdges {
public:
    PeoplesEdges(const Graph& graph, const PeopleOfPapers& people, std::uint32_t clique_cap)
        : graph_(graph),
          papers_(graph.parts().edges[index_of(EdgeKind::authored)].target.values()),
          people_(people),
          clique_cap_(clique_cap) {}

    SourcedEdges of(IdRange<NodeId> some) {
        SourcedEdges made;
        for (const NodeId person : some) {
            const std::size_t before = made.edges.size();
            collect(person);
            append_edges(made.edges);
            made.of_person.push_back(static_cast<std::uint32_t>(made.edges.size() - before));
        }
        return made;
    }

private:
    /// The others in the upper half, how many the paper has in the lower.
    void collect(NodeId person) {
        pairs_.clear();
        const IdRange<EdgeId> authored = graph_.out_edges(person, EdgeKind::authored);
        for (std::size_t at = first_row(authored), end = at + authored.size(); at != end; ++at) {
            expect(at);
            const std::span<const NodeId> all = people_.of(papers_[at]);
            if (clique_cap_ != 0 && all.size() > clique_cap_) continue;
            const auto others = std::upper_bound(all.begin(), all.end(), person);
            for (auto other = others; other != all.end(); ++other)
                pairs_.push_back((std::uint64_t{other->index} << 32U) | all.size());
        }
        std::sort(pairs_.begin(), pairs_.end());
    }
    std::size_t first_row(IdRange<EdgeId> authored) const {
        return authored.front().index - graph_.edges(EdgeKind::authored).front().index;
    }
    void expect(std::size_t at) const {
        if (at + rows_ahead < papers_.size()) people_.expect_row(papers_[at + rows_ahead]);
        if (at + people_ahead < papers_.size()) people_.expect_people(papers_[at + people_ahead]);
    }

    /// Equal pairs are side by side, those of shorter lists first, so that sums are the same for any number of threads.
    void append_edges(EdgeSet& edges) const {
        for (auto pair = pairs_.begin(); pair != pairs_.end();) {
            const std::uint64_t other = *pair >> 32U;
            std::uint32_t papers = 0;
            double fractional = 0;
            for (; pair != pairs_.end() && *pair >> 32U == other; ++pair) {
                ++papers;
                fractional += 1.0 / static_cast<double>(static_cast<std::uint32_t>(*pair) - 1);
            }
            edges.target.push_back(NodeId{static_cast<std::uint32_t>(other)});
            edges.weight.put(edges.size() - 1, static_cast<float>(papers));
            edges.fractional.push_back(static_cast<float>(fractional));
        }
    }

    const Graph& graph_;
    std::span<const NodeId> papers_;  // of authored edges
    const PeopleOfPapers& people_;
    std::uint32_t clique_cap_;
    std::vector<std::uint64_t> pairs_;
};

/// No more than so many edges can come of the papers.
std::size_t pair_count(const Graph& graph, const PeopleOfPapers& people, std::uint32_t clique_cap) {
    std::size_t pairs = 0;
    for (const NodeId paper : graph.nodes(NodeKind::paper)) {
        const std::size_t count = people.of(paper).size();
        if (count > 1 && (clique_cap == 0 || count <= clique_cap)) pairs += count * (count - 1) / 2;
    }
    return pairs;
}

/// Room that is not used costs no memory, within reason.
void reserve(EdgeSet& edges, std::size_t count) {
    count = std::min(count, most_reserved);
    edges.target.reserve(count);
    edges.fractional.reserve(count);
}

void append(SourcedEdges& all, const SourcedEdges& more) {
    const std::size_t before = all.edges.size();
    all.edges.target.append(more.edges.target.values());
    for (std::size_t i = 0; i < more.edges.size(); ++i) all.edges.weight.put(before + i, more.edges.weight[i]);
    all.edges.fractional.append(more.edges.fractional.values());
    all.of_person.insert(all.of_person.end(), more.of_person.begin(), more.of_person.end());
}

SourcedEdges edges_of_all(const Graph& graph, const CoauthorOptions& options) {
    const PeopleOfPapers people(graph);
    SourcedEdges all;
    reserve(all.edges, pair_count(graph, people, options.clique_cap));
    struct Block {
        IdRange<NodeId> people{};
        SourcedEdges made{};
    };
    std::vector<Block> blocks(pipeline_slots(options.threads));
    const IdRange<NodeId> authors = graph.nodes(NodeKind::author);
    std::size_t next = 0;
    const auto produce = [&](std::size_t slot) {
        const std::size_t begin = std::exchange(next, std::min(next + authors_at_once, authors.size()));
        blocks[slot].people = {authors[begin], authors[next]};
        return begin != next;
    };
    const auto work = [&](std::size_t slot) {
        blocks[slot].made = PeoplesEdges(graph, people, options.clique_cap).of(blocks[slot].people);
    };
    const auto consume = [&](std::size_t slot) {
        append(all, blocks[slot].made);
        if (options.progress) options.progress(all.of_person.size(), authors.size());
    };
    run_pipeline(options.threads, {.produce = produce, .work = work, .consume = consume});
    return all;
}

}  // namespace

std::string coauthor_recipe(const CoauthorOptions& options) {
    return "coauthor/1 clique-cap=" + std::to_string(options.clique_cap);
}

void report_capped_papers(const Graph& graph, const CoauthorOptions& options, Diagnostics& diagnostics) {
    for (const NodeId paper : graph.nodes(NodeKind::paper))
        if (is_over_cap(graph, paper, options.clique_cap))
            report_capped(graph, paper, author_count(graph, paper), diagnostics);
}

EdgeSet coauthor_edges(const Graph& graph, const CoauthorOptions& options, Diagnostics& diagnostics) {
    report_capped_papers(graph, options, diagnostics);
    auto [edges, of_person] = edges_of_all(graph, options);
    edges.kind = EdgeKind::coauthor;
    edges.clique_cap = options.clique_cap;
    edges.recipe = coauthor_recipe(options);
    edges.source.reserve(edges.size());
    NodeId person = graph.nodes(NodeKind::author).front();
    for (const std::uint32_t count : of_person) {
        edges.source.resize(edges.source.size() + count, person);
        ++person.index;
    }
    return std::move(edges);
}

}  // namespace arxgraph
