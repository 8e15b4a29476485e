#!/usr/bin/env python3
"""Readers of graph files, each telling in one JSON what it sees: nodes (id, label, kind), edges (kind, source, target, weight,
directed) and the texts of nodes. Exit status 77: the reader is not installed.

    readers.py networkx|networkx-yed|networkx-gml|networkx-gexf|networkx-json|igraph|graph-tool|gvpr|jgf|sqlite|csv|neo4j|graphframes FILE

Of formats of several files, FILE is the one with the nodes.
"""
import csv
import json
import os
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


def import_networkx():
    """Debian's, or the one in the folder ARXGRAPH_NETWORKX."""
    folder = os.environ.get("ARXGRAPH_NETWORKX")
    if folder and not os.path.isdir(os.path.join(folder, "networkx")):
        raise ImportError(f"no NetworkX in {folder}")
    if folder:
        sys.path.insert(0, folder)
    import networkx

    return networkx


def report_networkx(graph):
    nodes = [[node, data["label"], data["kind"]] for node, data in graph.nodes(data=True)]
    kind = "interaction" if any("interaction" in data for _, _, data in graph.edges(data=True)) else "kind"
    edges = [[data[kind], source, target, data["weight"], data["directed"]] for source, target, data in graph.edges(data=True)]
    report(nodes, edges, {node: joined_texts(data) for node, data in graph.nodes(data=True)})


def read_networkx(path):
    networkx = import_networkx()
    report_networkx(networkx.read_graphml(path, force_multigraph=True))


def read_networkx_yed(path):
    """NetworkX takes yEd's labels for labels, and the shapes with them."""
    networkx = import_networkx()
    graph = networkx.read_graphml(path, force_multigraph=True)
    assert all(data["shape_type"] == "ellipse" for _, data in graph.nodes(data=True)), "a node is not drawn"
    report_networkx(graph)


def read_networkx_gml(path):
    networkx = import_networkx()
    graph = networkx.read_gml(path, label="id")
    ids = {number: data["kgid"] for number, data in graph.nodes(data=True)}
    nodes = [[data["kgid"], data["label"], data["kind"]] for _, data in graph.nodes(data=True)]
    edges = [[data["kind"], ids[source], ids[target], data["weight"], data["is_directed"]]
             for source, target, data in graph.edges(data=True)]
    report(nodes, edges, {data["kgid"]: joined_texts(data) for _, data in graph.nodes(data=True)})


def read_networkx_gexf(path):
    """It takes files with one direction only: of coauthors."""
    graph = import_networkx().read_gexf(path)
    assert not graph.is_directed()
    nodes = [[node, data["label"], data["kind"]] for node, data in graph.nodes(data=True)]
    edges = [["coauthor", source, target, data["weight"], 0] for source, target, data in graph.edges(data=True)]
    report(nodes, edges, {node: joined_texts(data) for node, data in graph.nodes(data=True)})


def read_networkx_json(path):
    networkx = import_networkx()
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    graph = networkx.node_link_graph(data, edges="links") if networkx.__version__ >= "3.4" else networkx.node_link_graph(data)
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


def csv_rows(path, **options):
    csv.field_size_limit(10**9)
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True, **options))
    assert all(len(row) == len(rows[0]) for row in rows), "rows of different lengths"
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def unguarded(text):
    """Without the apostrophe before what a spreadsheet would run."""
    assert text[:1] not in ("=", "+", "-", "@"), f"a spreadsheet runs {text!r}"
    return text[1:] if re.match("'[=+@\t\n-]", text) else text


def read_csv(path):
    """As spreadsheets do: RFC 4180."""
    rows = [{name: unguarded(text) for name, text in row.items()} for row in csv_rows(path)]
    nodes = [[row["Id"], row["Label"], row["kind"]] for row in rows]
    edges = [[row["Kind"], row["Source"], row["Target"], float(row["Weight"]), row["Type"] == "Directed"]
             for row in csv_rows(path.replace(".nodes.", ".edges."))]
    report(nodes, edges, {row["Id"]: joined_texts(row) for row in rows})


def neo4j_value(text, kind):
    """A field by the type in the header of its column, with --array-delimiter="|"; an empty one is no property."""
    if text == "":
        return None
    if kind == "date":
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", text), text
    return {"long": int, "double": float, "boolean": lambda value: {"true": True, "false": False}[value],
            "string[]": lambda value: value.split("|")}.get(kind, str)(text)


def neo4j_rows(path):
    with open(path, encoding="utf-8") as file:
        header = file.readline().rstrip("\n").split(",")
        assert not any('"' in column for column in header), "the header is quoted"
        assert sum(1 for _ in file) == len(csv_rows(path)), "a line break in a field"
    rows = csv_rows(path)
    return [{column.split(":")[0] or column: neo4j_value(row[column], column.partition(":")[2]) for column in header} for row in rows]


def read_neo4j(path):
    rows = neo4j_rows(path)
    nodes = [[row["id"], row["label"], row[":LABEL"].lower()] for row in rows]
    edges = [[row[":TYPE"].lower(), row[":START_ID"], row[":END_ID"], row["weight"], row["directed"]]
             for row in neo4j_rows(path.replace(".nodes.", ".relationships."))]
    report(nodes, edges, {row["id"]: joined_texts(row) for row in rows})


def read_sqlite(path):
    import sqlite3

    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    base.row_factory = sqlite3.Row
    assert base.execute("PRAGMA integrity_check").fetchall()[0][0] == "ok"
    assert not base.execute("PRAGMA foreign_key_check").fetchall(), "a row names another that is not there"
    rows = [dict(row) for row in base.execute("SELECT * FROM nodes ORDER BY number")]
    for row in rows:
        row.update({name: json.loads(row[name]) for name in ("authors", "tags") if row[name]})
    edges = base.execute("SELECT kind, source_id, target_id, weight, directed FROM named_edges").fetchall()
    for (view,) in base.execute("SELECT name FROM sqlite_schema WHERE type = 'view'"):
        base.execute(f"SELECT * FROM {view}").fetchall()
    word = re.search(r"\w+", rows[0]["label"])[0]
    found = {row[0] for row in base.execute("SELECT rowid FROM search WHERE search MATCH ?", (word,))}
    assert rows[0]["number"] in found, f"a search for {word} finds {found}"
    report([[row["id"], row["label"], row["kind"]] for row in rows], [list(edge) for edge in edges],
           {row["id"]: joined_texts(row) for row in rows})


def json_lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def read_graphframes(path):
    vertices = json_lines(path)
    nodes = [[vertex["id"], vertex["label"], vertex["kind"]] for vertex in vertices]
    edges = [[edge["relationship"], edge["src"], edge["dst"], edge["weight"], edge["directed"]]
             for edge in json_lines(path.replace(".vertices.", ".edges."))]
    report(nodes, edges, {vertex["id"]: joined_texts(vertex) for vertex in vertices})


READERS = {
    "networkx": read_networkx,
    "networkx-yed": read_networkx_yed,
    "networkx-gml": read_networkx_gml,
    "networkx-gexf": read_networkx_gexf,
    "networkx-json": read_networkx_json,
    "igraph": read_igraph,
    "graph-tool": read_graph_tool,
    "gvpr": read_gvpr,
    "jgf": read_jgf,
    "sqlite": read_sqlite,
    "csv": read_csv,
    "neo4j": read_neo4j,
    "graphframes": read_graphframes,
}

if __name__ == "__main__":
    try:
        READERS[sys.argv[1]](sys.argv[2])
    except (ImportError, FileNotFoundError) as error:
        if isinstance(error, FileNotFoundError) and error.filename == sys.argv[2]:
            raise
        print(error, file=sys.stderr)
        sys.exit(77)
