// write_igraph SNAPSHOT FILE: the graph of a snapshot as GraphML by igraph's C library.
#include <igraph/igraph.h>
#include <peers/paper_graph.hpp>

#include <cstdio>
#include <stdexcept>
#include <string>

using namespace arxgraph::bench;

namespace {

class Graph {
public:
    explicit Graph(const PaperGraph& from) {
        igraph_set_attribute_table(&igraph_cattribute_table);
        igraph_vector_int_t ends;
        igraph_vector_int_init(&ends, 0);
        igraph_vector_int_reserve(&ends, 2 * static_cast<igraph_integer_t>(from.edges.size()));
        for (const auto& edge : from.edges) {
            igraph_vector_int_push_back(&ends, edge.from);
            igraph_vector_int_push_back(&ends, edge.to);
        }
        igraph_create(&graph_, &ends, static_cast<igraph_integer_t>(from.nodes.size()), IGRAPH_DIRECTED);
        igraph_vector_int_destroy(&ends);
        set_nodes(from);
        set_edges(from);
    }
    ~Graph() { igraph_destroy(&graph_); }
    Graph(const Graph&) = delete;
    Graph& operator=(const Graph&) = delete;

    void write(const char* path) const {
        std::FILE* file = std::fopen(path, "wb");
        if (file == nullptr) throw std::runtime_error("cannot write the file");
        const bool written = igraph_write_graph_graphml(&graph_, file, true) == IGRAPH_SUCCESS;
        if (std::fclose(file) != 0 || !written) throw std::runtime_error("cannot write the file");
    }
    GraphSize size() const {
        return {.nodes = static_cast<std::size_t>(igraph_vcount(&graph_)),
                .edges = static_cast<std::size_t>(igraph_ecount(&graph_))};
    }

private:
    template <class Items, class TextOf>
    static void fill(igraph_strvector_t& texts, const Items& items, const TextOf& text_of) {
        igraph_strvector_init(&texts, static_cast<igraph_integer_t>(items.size()));
        igraph_integer_t at = 0;
        for (const auto& item : items) igraph_strvector_set(&texts, at++, text_of(item));
    }
    template <class TextOf>
    void set_node_texts(const PaperGraph& from, const char* name, const TextOf& text_of) {
        igraph_strvector_t texts;
        fill(texts, from.nodes, text_of);
        igraph_cattribute_VAS_setv(&graph_, name, &texts);
        igraph_strvector_destroy(&texts);
    }
    void set_nodes(const PaperGraph& from) {
        set_node_texts(from, "name", [](const auto& node) { return node.id.c_str(); });
        set_node_texts(from, "label", [](const auto& node) { return node.label.c_str(); });
        set_node_texts(from, "kind", [](const auto& node) { return name_of(node.kind); });
    }
    void set_edges(const PaperGraph& from) {
        igraph_strvector_t kinds;
        fill(kinds, from.edges, [](const auto& edge) { return name_of(edge.kind); });
        igraph_cattribute_EAS_setv(&graph_, "kind", &kinds);
        igraph_strvector_destroy(&kinds);
        igraph_vector_t weights;
        igraph_vector_init(&weights, static_cast<igraph_integer_t>(from.edges.size()));
        igraph_integer_t at = 0;
        for (const auto& edge : from.edges) VECTOR(weights)[at++] = edge.weight;
        igraph_cattribute_EAN_setv(&graph_, "weight", &weights);
        igraph_vector_destroy(&weights);
    }

    igraph_t graph_{};
};

}  // namespace

int main(int count, char** values) {
    const auto build = [](const PaperGraph& from) { return Graph(from); };
    const auto write = [](const Graph& graph, const char* path) { graph.write(path); };
    const auto size = [](const Graph& graph) { return graph.size(); };
    return run_peer("write_igraph", count, values, build, write, size);
}
