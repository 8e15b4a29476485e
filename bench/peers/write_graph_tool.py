#!/usr/bin/env python3
"""write_graph_tool.py SNAPSHOT FILE: the graph of a snapshot as GraphML by graph-tool."""
import sys

import snapshot

try:
    import graph_tool
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(snapshot.MISSING)


def build(read):
    graph = graph_tool.Graph(directed=True)
    graph.add_vertex(len(read.ids))
    graph.add_edge_list(read.edges)
    for name, kind, values in (("name", "string", read.ids), ("label", "string", read.labels), ("kind", "string", read.kinds)):
        graph.vp[name] = graph.new_vertex_property(kind, vals=values)
    for name, kind, values in (("kind", "string", read.edge_kinds), ("weight", "double", read.weights)):
        graph.ep[name] = graph.new_edge_property(kind, vals=values)
    return graph, graph.num_vertices(), graph.num_edges()


snapshot.run(build, lambda graph, path: graph.save(path, fmt="graphml"))
