#!/usr/bin/env python3
"""write_networkx.py SNAPSHOT FILE: the graph of a snapshot as GraphML by NetworkX and lxml."""
import sys

import snapshot

try:
    import lxml.etree  # noqa: F401  without it NetworkX would write by the slower xml.etree
    import networkx
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(snapshot.MISSING)


def build(read):
    graph = networkx.DiGraph()
    graph.add_nodes_from((name, {"label": label, "kind": kind}) for name, label, kind in zip(read.ids, read.labels, read.kinds))
    graph.add_edges_from((read.ids[start], read.ids[end], {"kind": kind, "weight": weight})
                         for (start, end), kind, weight in zip(read.edges, read.edge_kinds, read.weights))
    return graph, graph.number_of_nodes(), graph.number_of_edges()


snapshot.run(build, networkx.write_graphml_lxml)
