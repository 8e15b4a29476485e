#!/usr/bin/env python3
"""Readers of graph files, each telling in one JSON what it sees: nodes (id, label, kind), edges (kind, source, target, weight,
directed) and the long texts of nodes. Exit status 77: the reader is not installed.

    readers.py networkx|networkx-json|igraph|graph-tool|gvpr FILE
"""
import json
import re
import subprocess
import sys

TEXTS = ("abstract", "note_ko", "note_en")


def report(nodes, edges, texts):
    json.dump({"nodes": nodes, "edges": edges, "texts": texts}, sys.stdout, ensure_ascii=False)


def texts_of(attributes):
    return {name: attributes[name] for name in TEXTS if attributes.get(name)}


def report_networkx(graph):
    nodes = [[node, data["label"], data["kind"]] for node, data in graph.nodes(data=True)]
    edges = [[data["kind"], source, target, data["weight"], data["directed"]] for source, target, data in graph.edges(data=True)]
    report(nodes, edges, {node: texts_of(data) for node, data in graph.nodes(data=True)})


def read_networkx(path):
    import networkx

    report_networkx(networkx.read_graphml(path, force_multigraph=True))


def read_networkx_json(path):
    import networkx

    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    graph = networkx.node_link_graph(data)
    assert graph.is_directed() and graph.is_multigraph()
    report_networkx(graph)


def read_igraph(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    nodes = [[v["id"], v["label"], v["kind"]] for v in graph.vs]
    directed = "directed" in graph.es.attributes()
    edges = [
        [e["kind"], graph.vs[e.source]["id"], graph.vs[e.target]["id"], e["weight"],
         e["directed"] if directed else e["kind"] not in ("coauthor", "related")]
        for e in graph.es
    ]
    names = [name for name in TEXTS if name in graph.vs.attributes()]
    report(nodes, edges, {v["id"]: {name: v[name] for name in names if v[name]} for v in graph.vs})


def read_graph_tool(path):
    import graph_tool

    graph = graph_tool.load_graph(path)
    vertices, arcs = graph.vertex_properties, graph.edge_properties
    ids = vertices["_graphml_vertex_id"]
    nodes = [[ids[v], vertices["label"][v], vertices["kind"][v]] for v in graph.vertices()]
    directed = arcs.get("directed")
    edges = [
        [arcs["kind"][e], ids[e.source()], ids[e.target()], float(arcs["weight"][e]),
         directed[e] if directed is not None else arcs["kind"][e] not in ("coauthor", "related")]
        for e in graph.edges()
    ]
    names = [name for name in TEXTS if name in vertices]
    report(nodes, edges, {ids[v]: {name: vertices[name][v] for name in names if vertices[name][v]} for v in graph.vertices()})


def undo_dot(text):
    """What a label in DOT shows: escapes and entities undone."""
    shown = re.sub(r"\\(.)", lambda match: {"n": "\n"}.get(match[1], match[1]), text, flags=re.S)
    return shown.replace("&amp;", "&")


def full_label(label, tooltip):
    return undo_dot(tooltip) if label.endswith("…") else undo_dot(label)


def read_gvpr(path):
    for check in (["dot", "-Tcanon", path], ["gvpr", "BEG_G{}", path]):
        subprocess.run(check, check=True, capture_output=True)
    program = r"""
      BEG_G { print("G\x1f", nNodes($G), "\x1f", nEdges($G), "\x1e"); }
      N { print("N\x1f", $.name, "\x1f", $.kgid, "\x1f", $.label, "\x1f", hasAttr($, "tooltip") ? $.tooltip : "", "\x1f", $.kind, "\x1e"); }
      E { print("E\x1f", $.tail.kgid, "\x1f", $.head.kgid, "\x1f", $.kind, "\x1f", $.weight, "\x1f", hasAttr($, "dir") ? $.dir : "", "\x1e"); }
    """
    program = program.replace("\\x1f", "\x1f").replace("\\x1e", "\x1e")
    run = subprocess.run(["gvpr", program, path], check=True, capture_output=True, text=True, encoding="utf-8")
    rows = [row.strip("\n").split("\x1f") for row in run.stdout.split("\x1e") if row.strip("\n")]
    nodes = [[kgid, full_label(label, tooltip), kind] for tag, _, kgid, label, tooltip, kind in (r for r in rows if r[0] == "N")]
    edges = [[kind, tail, head, float(weight), direction != "none"] for _, tail, head, kind, weight, direction in (r for r in rows if r[0] == "E")]
    counts = next(row for row in rows if row[0] == "G")
    assert [int(counts[1]), int(counts[2])] == [len(nodes), len(edges)], "gvpr counts something else"
    report(nodes, edges, {})


READERS = {
    "networkx": read_networkx,
    "networkx-json": read_networkx_json,
    "igraph": read_igraph,
    "graph-tool": read_graph_tool,
    "gvpr": read_gvpr,
}

if __name__ == "__main__":
    try:
        READERS[sys.argv[1]](sys.argv[2])
    except (ImportError, FileNotFoundError) as error:
        if isinstance(error, FileNotFoundError) and error.filename == sys.argv[2]:
            raise
        print(error, file=sys.stderr)
        sys.exit(77)
