#!/usr/bin/env python3
"""write_igraph.py SNAPSHOT FILE: the graph of a snapshot as GraphML by python-igraph."""
import sys

import snapshot

try:
    import igraph
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(snapshot.MISSING)


def build(read):
    graph = igraph.Graph(n=len(read.ids), edges=read.edges, directed=True,
                         vertex_attrs={"name": read.ids, "label": read.labels, "kind": read.kinds},
                         edge_attrs={"kind": read.edge_kinds, "weight": read.weights})
    return graph, graph.vcount(), graph.ecount()


snapshot.run(build, lambda graph, path: graph.write_graphml(path))
