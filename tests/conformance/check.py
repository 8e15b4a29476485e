#!/usr/bin/env python3
"""Opens a file of ours with a reader of others and compares what it sees with what must be there.

    check.py READER CORPUS FILE

READER is one of readers.py or a command that prints the same JSON; CORPUS says what must be there: `nasty` is worked out by
hand in tests/fixtures/nasty.expected.json, `seed` has the counts of the digest of 2025-05-09 and takes the rest from graph.json
beside FILE, which Python's json reads. Exit status 77 means that the reader is not installed; with CI=true that is a failure.
"""
import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

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


def canonical(graph, star):
    """Nodes and edges as sorted tuples; an undirected edge names its ends in order."""
    name = starred if star else str
    nodes = sorted((name(node), label, kind) for node, label, kind in graph["nodes"])
    edges = []
    for kind, source, target, weight, directed in graph["edges"]:
        ends = [name(source), name(target)]
        if kind in UNDIRECTED:
            ends.sort()
        edges.append((kind, *ends, weight, int(directed)))
    return nodes, sorted(edges, key=lambda edge: edge[:3])


def expected_of(corpus, path):
    if corpus == "nasty":
        return json.loads((HERE.parent / "fixtures" / "nasty.expected.json").read_text(encoding="utf-8"))
    ours = json.loads((path.parent / "graph.json").read_text(encoding="utf-8"))
    return {
        "nodes": [[n["id"], n["label"], n["kind"]] for n in ours["nodes"]],
        "edges": [[e["kind"], e["source"], e["target"], e["weight"], e["directed"]] for e in ours["links"]],
        "texts": {},
    }


def check_counts(graph):
    kinds = Counter(node[2] for node in graph["nodes"])
    edges = Counter(edge[0] for edge in graph["edges"])
    related = edges.pop("related", 0)
    assert kinds == SEED_NODES, f"nodes: {kinds}"
    assert edges == SEED_EDGES, f"edges: {edges}"
    assert related > 0, "no related edges"
    assert any(label == "Fernanda Viégas" for _, label, _ in graph["nodes"]), "Fernanda Viégas is not spelt so"


def check(found, expected, corpus):
    if corpus == "seed":
        check_counts(found)
    star = corpus == "nasty"
    nodes, edges = canonical(found, star)
    wanted_nodes, wanted_edges = canonical(expected, star)
    assert len(nodes) == len(wanted_nodes), f"{len(nodes)} nodes, not {len(wanted_nodes)}"
    for node, wanted in zip(nodes, wanted_nodes):
        assert node == wanted, f"node {node!r}\n  wanted {wanted!r}"
    assert len(edges) == len(wanted_edges), f"{len(edges)} edges, not {len(wanted_edges)}"
    for edge, wanted in zip(edges, wanted_edges):
        assert edge[:3] == wanted[:3] and edge[4] == wanted[4], f"edge {edge!r}\n  wanted {wanted!r}"
        weight = wanted[3]
        right = 0 < edge[3] <= 1 if weight is None else abs(edge[3] - weight) < 1e-9
        assert right, f"weight of {edge!r}\n  wanted {weight!r}"
    for node, texts in expected["texts"].items():
        for attribute, text in texts.items():
            seen = found.get("texts", {}).get(node, {}).get(attribute)
            if seen is not None:
                assert seen == text, f"{attribute} of {node}: {seen!r}\n  wanted {text!r}"


def main():
    reader, corpus, file = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    command = [sys.executable, str(HERE / "readers.py"), reader, str(file)] if "/" not in reader else [*reader.split(";"), str(file)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if run.returncode == 77:
        missing(reader, run.stderr.strip())
    if run.returncode != 0:
        sys.exit(f"{reader} cannot read {file.name}:\n{run.stderr}")
    found = json.loads(run.stdout)
    check(found, expected_of(corpus, file), corpus)
    print(f"{reader} reads {file.name}: {len(found['nodes'])} nodes, {len(found['edges'])} edges, as they should be")


if __name__ == "__main__":
    main()
