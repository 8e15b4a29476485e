#!/usr/bin/env python3
"""Readers of graph files, each telling in one JSON what it sees: nodes (id, label, kind), edges (kind, source, target, weight,
directed) and the texts of nodes. Exit status 77: the reader is not installed.

    readers.py networkx|networkx-json|igraph|graph-tool|gvpr|jgf FILE
"""
import json
import re
import subprocess
import sys

TEXTS = ("abstract", "note_ko", "note_en", "authors", "tags", "doi", "url", "comments", "journal_ref")


def report(nodes, edges, texts):
    json.dump({"nodes": nodes, "edges": edges, "texts": texts}, sys.stdout, ensure_ascii=False)


def joined(value):
    """A list as formats without lists write it."""
    return "; ".join(item.replace(";", ",") for item in value) if isinstance(value, list) else value


def joined_texts(attributes):
    return {name: joined(attributes[name]) for name in TEXTS if attributes.get(name)}


def is_directed(kind):
    return kind not in ("coauthor", "related")


def report_networkx(graph):
    nodes = [[node, data["label"], data["kind"]] for node, data in graph.nodes(data=True)]
    edges = [[data["kind"], source, target, data["weight"], data["directed"]] for source, target, data in graph.edges(data=True)]
    report(nodes, edges, {node: joined_texts(data) for node, data in graph.nodes(data=True)})


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
    directed = "directed" in graph.es.attributes()  # not in a mixed file, whose directions igraph does not see
    edges = [
        [e["kind"], graph.vs[e.source]["id"], graph.vs[e.target]["id"], e["weight"],
         e["directed"] if directed else is_directed(e["kind"])]
        for e in graph.es
    ]
    report(nodes, edges, {v["id"]: joined_texts(v.attributes()) for v in graph.vs})


def read_graph_tool(path):
    import graph_tool

    graph = graph_tool.load_graph(path)
    vertices, arcs = graph.vertex_properties, graph.edge_properties
    ids = vertices["_graphml_vertex_id"]
    nodes = [[ids[v], vertices["label"][v], vertices["kind"][v]] for v in graph.vertices()]
    edges = [[arcs["kind"][e], ids[e.source()], ids[e.target()], float(arcs["weight"][e]), arcs["directed"][e]]
             for e in graph.edges()]
    columns = {name: vertices[name] for name in TEXTS if name in vertices}
    report(nodes, edges, {ids[v]: joined_texts({name: column[v] for name, column in columns.items()}) for v in graph.vertices()})


def unescaped(text):
    return re.sub(r"\\(.)", lambda match: {"n": "\n"}.get(match[1], match[1]), text, flags=re.S)


def drawn(text):
    """What Graphviz draws of a label or opens of a URL: escapes and entities undone."""
    return unescaped(text).replace("&amp;", "&")


def full_label(label, tooltip):
    return drawn(tooltip) if label.endswith("…") else drawn(label)


def dot_texts(values):
    return {name: drawn(value) if name == "url" else unescaped(value) for name, value in zip(TEXTS, values) if value}


def read_gvpr(path):
    subprocess.run(["dot", "-Tcanon", path], check=True, capture_output=True)
    texts = ", ".join(f'"\x1f", hasAttr($, "{name}") ? $.{name} : ""' for name in ["URL" if name == "url" else name for name in TEXTS])
    program = f"""
      BEG_G {{ print("G\x1f", nNodes($G), "\x1f", nEdges($G), "\x1e"); }}
      N {{ print("N\x1f", $.kgid, "\x1f", $.kind, "\x1f", $.label, "\x1f", hasAttr($, "tooltip") ? $.tooltip : "", {texts}, "\x1e"); }}
      E {{ print("E\x1f", $.kind, "\x1f", $.tail.kgid, "\x1f", $.head.kgid, "\x1f", $.weight, "\x1f", hasAttr($, "dir") ? $.dir : "", "\x1e"); }}
    """
    run = subprocess.run(["gvpr", program, path], check=True, capture_output=True, text=True, encoding="utf-8")
    rows = [row.strip("\n").split("\x1f") for row in run.stdout.split("\x1e") if row.strip("\n")]
    of = {tag: [row[1:] for row in rows if row[0] == tag] for tag in "GNE"}
    nodes = [[kgid, full_label(label, tooltip), kind] for kgid, kind, label, tooltip, *_ in of["N"]]
    edges = [[kind, tail, head, float(weight), direction != "none"] for kind, tail, head, weight, direction in of["E"]]
    assert [int(count) for count in of["G"][0]] == [len(nodes), len(edges)], "gvpr counts something else"
    report(nodes, edges, {row[0]: dot_texts(row[4:]) for row in of["N"]})


def read_jgf(path):
    """JSON Graph Format 2, by its description: nodes are a map, what an edge says besides its ends is metadata."""
    with open(path, encoding="utf-8") as file:
        graph = json.load(file)["graph"]
    nodes = [[node, data["label"], data["metadata"]["kind"]] for node, data in graph["nodes"].items()]
    edges = [[e["relation"], e["source"], e["target"], e["metadata"]["weight"], e["directed"]] for e in graph["edges"]]
    report(nodes, edges, {node: joined_texts(data["metadata"]) for node, data in graph["nodes"].items()})


READERS = {
    "networkx": read_networkx,
    "networkx-json": read_networkx_json,
    "igraph": read_igraph,
    "graph-tool": read_graph_tool,
    "gvpr": read_gvpr,
    "jgf": read_jgf,
}

if __name__ == "__main__":
    try:
        READERS[sys.argv[1]](sys.argv[2])
    except (ImportError, FileNotFoundError) as error:
        if isinstance(error, FileNotFoundError) and error.filename == sys.argv[2]:
            raise
        print(error, file=sys.stderr)
        sys.exit(77)
