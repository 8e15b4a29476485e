// ask_related FILE.arxg [QUERIES] [COMPARED]: how long it takes to find the papers related to one, and how many of the
// best ten are found. QUERIES papers (default 2000) from anywhere in the graph are asked about, twice, of which the
// second time counts, by all signals; for COMPARED of them (default 100) every paper is scored, and what was found is
// held against the best ten. Both are done with the effort of a question and with that of an edge (edge_effort). Prints
// one JSON object.
#include <arxgraph/core/graph/graph_file.hpp>
#include <arxgraph/core/linking/relatedness.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::bench {

namespace {

constexpr std::size_t asked_for = 10;
constexpr float walk_weight = 0.05F;  // what --signals gives it

using Clock = std::chrono::steady_clock;

/// Knuth's multiplicative hash.
std::uint32_t hash_of(std::uint32_t number) {
    return number * 2654435769U;
}

/// Papers that lie anywhere, the same in every run.
std::vector<NodeId> any_papers(const Graph& graph, std::uint32_t count) {
    const IdRange<NodeId> papers = graph.nodes(NodeKind::paper);
    std::vector<NodeId> chosen;
    for (std::uint32_t i = 0; i < count; ++i)
        chosen.push_back(papers[std::uint64_t{hash_of(i)} * papers.size() >> 32U]);
    return chosen;
}

/// Scores every paper: what a search would find that misses nothing.
class ExactSearch {
public:
    explicit ExactSearch(const RelatedIndex& index)
        : index_(index), others_(index), text_(index.text(), index.graph().node_count(NodeKind::paper)) {}

    std::vector<RelatedPaper> related(NodeId paper) {
        constexpr std::uint32_t all = UINT32_MAX;
        text_.read(paper, {.postings = 0, .compared = 0});
        Candidates known;
        for (const Candidate& candidate : others_.candidates(paper, {.text = {.postings = 0}, .compared = all}))
            known.at(candidate.paper) = candidate;
        std::vector<RelatedPaper> found;
        for (const NodeId other : index_.graph().nodes(NodeKind::paper)) {
            if (other == paper || index_.graph().is_stub(other)) continue;
            const Candidate* candidate = known.find(other);
            Candidate each = candidate != nullptr ? *candidate : Candidate{.paper = other};
            each.similarity[index_of(Signal::text)] = text_.similarity(other);
            if (const RelatedPaper scored = blended(each, index_.options().weights); scored.score > 0)
                found.push_back(scored);
        }
        keep_best(found, asked_for);
        return found;
    }

private:
    const RelatedIndex& index_;
    RelatedSearch others_;
    TextSignal text_;
};

/// Papers that score as the last of the best are as good as it.
std::size_t found_of_best(const std::vector<RelatedPaper>& found, const std::vector<RelatedPaper>& best) {
    constexpr float rounding = 2e-6F;
    std::size_t count = 0;
    for (const RelatedPaper& each : found)
        if (!best.empty() && each.score >= best.back().score - rounding) ++count;
    return std::min(count, best.size());
}

struct Measured {
    std::vector<double> microseconds{};
    double recall{};
};

Measured ask(const RelatedIndex& index, const std::vector<NodeId>& papers,
             const std::vector<std::vector<RelatedPaper>>& best, const SearchEffort& effort) {
    RelatedSearch search(index);
    Measured measured;
    const RelatedWanted wanted{.count = asked_for};
    for (const NodeId paper : papers) search.related(paper, wanted, effort);
    std::size_t found = 0;
    std::size_t of = 0;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        const auto began = Clock::now();
        const std::vector<RelatedPaper> answers = search.related(papers[i], wanted, effort);
        measured.microseconds.push_back(std::chrono::duration<double, std::micro>(Clock::now() - began).count());
        if (i >= best.size()) continue;
        found += found_of_best(answers, best[i]);
        of += best[i].size();
    }
    measured.recall = of == 0 ? 1 : static_cast<double>(found) / static_cast<double>(of);
    std::sort(measured.microseconds.begin(), measured.microseconds.end());
    return measured;
}

double at_share(const std::vector<double>& sorted, double share) {
    return sorted.empty() ? 0 : sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

void print(const char* name, const Measured& measured, const char* end) {
    std::printf("  \"%s\": {\"p50_us\": %.1f, \"p99_us\": %.1f, \"recall_at_10\": %.4f}%s\n", name,
                at_share(measured.microseconds, 0.5), at_share(measured.microseconds, 0.99), measured.recall, end);
}

int measure(const std::string& path, std::uint32_t queries, std::uint32_t compared) {
    const Graph graph = open_graph_file(path, Verify::structure);
    if (!graph.text_index().made()) {
        std::fprintf(stderr, "ask_related: %s has no text index\n", path.c_str());
        return 1;
    }
    RelatedIndexOptions options;
    options.weights[Signal::walk] = walk_weight;
    const RelatedIndex questions(graph, graph.text_index(), options);
    const RelatedIndex edges(graph, graph.text_index(), {});
    const std::vector<NodeId> papers = any_papers(graph, queries);
    const auto best_by = [&](const RelatedIndex& index) {
        ExactSearch exact(index);
        std::vector<std::vector<RelatedPaper>> best;
        for (std::size_t i = 0; i < std::min<std::size_t>(compared, papers.size()); ++i)
            best.push_back(exact.related(papers[i]));
        return best;
    };
    std::printf("{\n  \"papers\": %u, \"queries\": %u, \"compared\": %u,\n", graph.node_count(NodeKind::paper), queries,
                compared);
    print("question", ask(questions, papers, best_by(questions), {}), ",");
    print("edge", ask(edges, papers, best_by(edges), edge_effort(graph.node_count(NodeKind::paper))), "");
    std::printf("}\n");
    return 0;
}

std::uint32_t number(std::string_view text) {
    std::uint32_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace

}  // namespace arxgraph::bench

int main(int count, char** words) {
    if (count < 2) {
        std::fputs("usage: ask_related FILE.arxg [QUERIES] [COMPARED]\n", stderr);
        return 2;
    }
    try {
        return arxgraph::bench::measure(words[1], count > 2 ? arxgraph::bench::number(words[2]) : 2000,
                                        count > 3 ? arxgraph::bench::number(words[3]) : 100);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "ask_related: %s\n", error.what());
        return 1;
    }
}
