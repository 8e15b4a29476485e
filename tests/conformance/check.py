#!/usr/bin/env python3
"""Opens a file of ours with a reader of others and compares what it sees with what must be there.

    check.py READER CORPUS FILE

READER is one of readers.py or a command that prints the same JSON. CORPUS says what must be there: `nasty` is worked out by
hand in tests/fixtures/nasty.expected.json; `seed` has the counts of the digest of 2025-05-09, and like `any` takes labels, texts
and weights from graph.json beside FILE, which Python's json reads. Exit status 77 means that the reader is not installed; with
CI=true that is a failure.
"""
import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

from readers import TEXTS, joined_texts

HERE = Path(__file__).resolve().parent
SEED_NODES = {"paper": 9, "author": 64, "tag": 12, "link": 2}
SEED_EDGES = {"authored": 64, "tagged": 17, "cites": 2, "links_to": 2, "coauthor": 301}
UNDIRECTED = {"coauthor", "related"}


def missing(reader, why):
    if os.environ.get("CI") == "true":
        sys.exit(f"{reader} is not installed: {why}")
    print(f"skipped: {reader} is not installed ({why})")
    sys.exit(77)


def starred(node_id):
    return re.sub(r"^((?:paper|link):.*-)[0-9a-f]{8}$", r"\1*", node_id)


def canonical(graph, name):
    """Nodes and edges as sorted tuples and texts by node; an undirected edge names its ends in order."""
    nodes = sorted((name(node), label, kind) for node, label, kind in graph["nodes"])
    edges = []
    for kind, source, target, weight, directed in graph["edges"]:
        ends = [name(source), name(target)]
        if kind in UNDIRECTED:
            ends.sort()
        edges.append((kind, *ends, weight, int(directed)))
    texts = {name(node): texts for node, texts in graph["texts"].items() if texts}
    return nodes, sorted(edges, key=lambda edge: edge[:3]), texts


def written_json(path):
    ours = json.loads((path.parent / "graph.json").read_text(encoding="utf-8"))
    return {
        "nodes": [[n["id"], n["label"], n["kind"]] for n in ours["nodes"]],
        "edges": [[e["kind"], e["source"], e["target"], e["weight"], e["directed"]] for e in ours["links"]],
        "texts": {n["id"]: joined_texts(n) for n in ours["nodes"]},
    }


def expected_of(corpus, path, name):
    if corpus != "nasty":
        return canonical(written_json(path), name)
    stated = json.loads((HERE.parent / "fixtures" / "nasty.expected.json").read_text(encoding="utf-8"))
    nodes, edges, texts = canonical(stated, name)
    # What is related has a score that is not worked out by hand: it is the same in every file.
    scores = {edge[:3]: edge[3] for edge in canonical(written_json(path), name)[1] if 0 < edge[3] <= 1}
    return nodes, [(*e[:3], scores[e[:3]] if e[3] is None else e[3], e[4]) for e in edges], texts


def check_counts(graph):
    kinds = Counter(node[2] for node in graph["nodes"])
    edges = Counter(edge[0] for edge in graph["edges"])
    related = edges.pop("related", 0)
    assert kinds == SEED_NODES, f"nodes: {kinds}"
    assert edges == SEED_EDGES, f"edges: {edges}"
    assert related > 0, "no related edges"
    assert any(label == "Fernanda Viégas" for _, label, _ in graph["nodes"]), "Fernanda Viégas is not spelt so"


def check_texts(found, wanted, shown):
    """`shown` makes of a text what the format and the reader keep of it."""
    assert sorted(found) == sorted(wanted), f"texts of {sorted(found)}\n  wanted {sorted(wanted)}"
    for node, texts in wanted.items():
        for attribute in TEXTS:
            text, seen = (shown(of.get(attribute, "")) for of in (texts, found[node]))
            assert seen == text, f"{attribute} of {node}: {seen!r}\n  wanted {text!r}"


def check(found, expected, shown, name):
    nodes, edges, texts = canonical(found, name)
    wanted_nodes, wanted_edges, wanted_texts = expected
    assert len(nodes) == len(wanted_nodes), f"{len(nodes)} nodes, not {len(wanted_nodes)}"
    for node, wanted in zip(nodes, wanted_nodes):
        assert node == wanted, f"node {node!r}\n  wanted {wanted!r}"
    assert len(edges) == len(wanted_edges), f"{len(edges)} edges, not {len(wanted_edges)}"
    for edge, wanted in zip(edges, wanted_edges):
        same = edge[:3] == wanted[:3] and edge[4] == wanted[4] and abs(edge[3] - wanted[3]) < 1e-9
        assert same, f"edge {edge!r}\n  wanted {wanted!r}"
    check_texts(texts, wanted_texts, shown)


def what_is_shown(reader, file):
    if file.suffix == ".dot":
        return lambda text: text.replace("\t", " ")
    # Boost joins runs of white space outside CDATA, we do where a field is a line.
    if "boost_readers" in reader or reader == "neo4j":
        return lambda text: " ".join(text.split())
    return str


def see(reader, file):
    """What the reader sees in the file."""
    command = reader.split(";") if "/" in reader else [sys.executable, str(HERE / "readers.py"), reader]
    try:
        run = subprocess.run([*command, str(file)], capture_output=True, text=True, encoding="utf-8")
    except FileNotFoundError as error:
        missing(reader, str(error))
    if run.returncode == 77:
        missing(reader, run.stderr.strip())
    if run.returncode != 0:
        sys.exit(f"{reader} cannot read {file.name}:\n{run.stderr}")
    return json.loads(run.stdout)


def main():
    reader, corpus, file = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    found = see(reader, file)
    if corpus == "seed":
        check_counts(found)
    name = starred if corpus == "nasty" else str
    check(found, expected_of(corpus, file, name), what_is_shown(reader, file), name)
    print(f"{reader} reads {file.name}: {len(found['nodes'])} nodes, {len(found['edges'])} edges, as they should be")


if __name__ == "__main__":
    main()
