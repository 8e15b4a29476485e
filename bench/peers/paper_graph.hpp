// What the C++ peers write: papers, authors, categories and their edges, made as fast as a plain program can.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

namespace arxgraph::bench {

struct PaperGraph {
    enum class NodeKind : std::uint8_t { paper, author, category };
    enum class EdgeKind : std::uint8_t { authored, in_category, coauthor };
    struct Node {
        std::string id{};
        std::string label{};
        NodeKind kind{};
    };
    struct Edge {
        std::uint32_t from{};
        std::uint32_t to{};
        std::uint32_t weight = 1;
        EdgeKind kind{};
    };
    std::vector<Node> nodes{};
    std::vector<Edge> edges{};
};

const char* name_of(PaperGraph::NodeKind kind);
const char* name_of(PaperGraph::EdgeKind kind);

/// Authors are who is spelt the same; papers of more than 50 give no coauthor edges. Throws std::exception.
PaperGraph read_snapshot(const std::string& path);

/// Wall and CPU time of stages, printed as the JSON that bench/run reads.
class Stages {
public:
    Stages();
    /// What went by since the last stage was this one.
    void end(const char* stage);
    void print(std::size_t nodes, std::size_t edges) const;

private:
    struct Stage {
        const char* name{};
        double wall{};
        double cpu{};
    };
    double wall_{};
    double cpu_{};
    std::vector<Stage> stages_{};
};

/// How many nodes and edges a peer's graph has.
struct GraphSize {
    std::size_t nodes{};
    std::size_t edges{};
};

/// The whole of a peer: PROGRAM SNAPSHOT FILE. build(PaperGraph) gives the graph, write(graph, path) writes it, and
/// size(graph) is its GraphSize. Returns the exit code.
template <class Build, class Write, class Size>
int run_peer(const char* program, int count, char** values, const Build& build, const Write& write, const Size& size) {
    if (count != 3) return std::fprintf(stderr, "usage: %s SNAPSHOT FILE\n", program), 2;
    try {
        Stages stages;
        const PaperGraph read = read_snapshot(values[1]);
        stages.end("read");
        auto graph = build(read);
        stages.end("build");
        write(graph, values[2]);
        stages.end("write");
        const GraphSize made = size(graph);
        stages.print(made.nodes, made.edges);
        return 0;
    } catch (const std::exception& error) {
        return std::fprintf(stderr, "%s: %s\n", program, error.what()), 1;
    }
}

}  // namespace arxgraph::bench
