// What the C++ peers write: papers, authors, categories and their edges, made as fast as a plain program can.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
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

}  // namespace arxgraph::bench
