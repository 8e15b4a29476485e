#!/usr/bin/env python3
"""Shows: opening our GraphML in NetworkX and asking it who is central.

Prints the authors of most joint papers and those who stand between others. Make the file first:
    arxgraph build seeds -o graph.graphml
    examples/central_authors.py graph.graphml
"""
import sys

import networkx as nx


def coauthor_network(path):
    """The coauthor edges as an undirected graph with the papers together as weight."""
    graph = nx.read_graphml(path, force_multigraph=True)
    network = nx.Graph()
    for source, target, data in graph.edges(data=True):
        if data["kind"] == "coauthor":
            network.add_edge(graph.nodes[source]["label"], graph.nodes[target]["label"], weight=data["weight"])
    return network


def print_first(title, scores):
    print(title)
    for name, score in sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:5]:
        print(f"  {score:8.3f}  {name}")


def main():
    network = coauthor_network(sys.argv[1])
    print(f"{network.number_of_nodes()} authors, {network.number_of_edges()} pairs, "
          f"{nx.number_connected_components(network)} groups")
    print_first("Most papers together:", dict(network.degree(weight="weight")))
    print_first("Between others (betweenness):", nx.betweenness_centrality(network))


if __name__ == "__main__":
    main()
