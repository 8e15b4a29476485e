// open_graph FILE.arxg [TIMES]: how long it takes to open a graph file and to have the first neighbours of an author.
// Each time the file is mapped anew and another author, anywhere in it, is asked for; the file lies in the page cache.
// Prints one JSON object; microseconds if not said otherwise.
#include <arxgraph/core/graph/graph_file.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::bench {

namespace {

constexpr std::uint32_t look_ups = 1'000'000;

using Clock = std::chrono::steady_clock;

double microseconds(Clock::time_point from, Clock::time_point to) {
    return std::chrono::duration<double, std::micro>(to - from).count();
}

/// Ids that lie anywhere, the same in every run (Knuth's multiplicative hash).
NodeId any_author(const Graph& graph, std::uint32_t number) {
    const IdRange<NodeId> authors = graph.nodes(NodeKind::author);
    const std::uint32_t hash = number * 2654435769U;
    return authors[std::uint64_t{hash} * authors.size() >> 32U];
}

/// All whom the author wrote with; their names are read, so that it is an answer. How much was read.
std::size_t read_neighbours(const Graph& graph, NodeId author) {
    std::size_t read = 0;
    for (const NodeId other : graph.targets(author, EdgeKind::coauthor)) read += graph.label(other).size();
    for (const EdgeId edge : graph.in_edges(author, EdgeKind::coauthor)) read += graph.label(graph.source(edge)).size();
    return read;
}

struct Times {
    std::vector<double> open{};
    std::vector<double> first{};
    std::vector<double> both{};
    std::size_t read{};
};

Times open_again_and_again(const std::string& path, std::uint32_t times) {
    Times all;
    for (std::uint32_t i = 0; i < times; ++i) {
        const auto began = Clock::now();
        const Graph graph = open_graph_file(path, Verify::structure);
        const auto opened = Clock::now();
        all.read += read_neighbours(graph, any_author(graph, i));
        const auto answered = Clock::now();
        all.open.push_back(microseconds(began, opened));
        all.first.push_back(microseconds(opened, answered));
        all.both.push_back(microseconds(began, answered));
    }
    return all;
}

/// Of a file whose pages have been read by then.
double look_ups_a_second(const Graph& graph, std::size_t& read) {
    for (std::uint32_t i = 0; i < look_ups; ++i) read += read_neighbours(graph, any_author(graph, i));
    const auto began = Clock::now();
    for (std::uint32_t i = 0; i < look_ups; ++i) read += graph.targets(any_author(graph, i), EdgeKind::coauthor).size();
    return look_ups * 1e6 / microseconds(began, Clock::now());
}

double at_share(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

int measure(const std::string& path, std::uint32_t times) {
    const auto began = Clock::now();
    const Graph graph = open_graph_file(path, Verify::all, 2);
    const double verified = microseconds(began, Clock::now());
    if (graph.nodes(NodeKind::author).empty()) {
        std::fprintf(stderr, "open_graph: %s has no authors\n", path.c_str());
        return 1;
    }
    Times all = open_again_and_again(path, times);
    const double rate = look_ups_a_second(graph, all.read);
    std::printf(
        R"({"papers": %u, "nodes": %u, "edges": %u, "file_bytes": %zu, "times": %u, "open": %.1f, "first": %.1f, )"
        R"("both": %.1f, "both_p99": %.1f, "look_ups_a_second": %.0f, "verify_seconds": %.3f, "read": %zu})"
        "\n",
        graph.node_count(NodeKind::paper), graph.node_count(), graph.edge_count(),
        static_cast<std::size_t>(std::filesystem::file_size(path)), times, at_share(all.open, 0.5),
        at_share(all.first, 0.5), at_share(all.both, 0.5), at_share(all.both, 0.99), rate, verified / 1e6, all.read);
    return 0;
}

int run(const std::vector<std::string_view>& arguments) {
    std::uint32_t times = 101;
    const bool counted = arguments.size() == 2;
    const char* end = counted ? arguments[1].data() + arguments[1].size() : nullptr;
    const bool fits = !counted || std::from_chars(arguments[1].data(), end, times).ptr == end;
    if (arguments.empty() || arguments.size() > 2 || !fits || times == 0) {
        std::fprintf(stderr, "usage: open_graph FILE.arxg [TIMES]\n");
        return 2;
    }
    return measure(std::string(arguments[0]), times);
}

}  // namespace

}  // namespace arxgraph::bench

int main(int count, char** values) {
    try {
        return arxgraph::bench::run({values + 1, values + count});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "open_graph: %s\n", error.what());
        return 1;
    }
}
