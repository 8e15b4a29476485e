#!/usr/bin/env python3
"""Imports files of ours with Gephi's toolkit, all in one JVM, and compares what Gephi then has with what must be there.

    gephi.py CORPUS FOLDER FILE...

CORPUS and the graph.json in FOLDER are as for check.py; a FILE is named in the folder, a pair of CSV files as NODES,EDGES. Exit
status 77 means that the toolkit or Java is not installed; with CI=true that is a failure.
"""
import json
import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path
from xml.etree import ElementTree

from check import check, check_counts, expected_of, missing, starred

HERE = Path(__file__).resolve().parent
GEXF = "{http://gexf.net/1.3}"
VIZ = "{http://gexf.net/1.3/viz}"


def see(folder, files):
    jars = sorted(Path(os.environ["ARXGRAPH_NODE_READERS"]).glob("java/gephi-toolkit-*.jar"))
    if not jars:
        missing("Gephi's toolkit", "scripts/install-readers gets it")
    named = [",".join(str(folder / name) for name in file.split(",")) for file in files]
    try:
        run = subprocess.run(["java", "-Djava.awt.headless=true", "-cp", jars[-1], HERE / "GephiReader.java", *named],
                             capture_output=True, text=True, encoding="utf-8")
    except FileNotFoundError as error:
        missing("Java", str(error))
    if run.returncode != 0:
        sys.exit(f"Gephi fails:\n{run.stderr[-4000:]}")
    # What importers only log; GephiReader prints nothing of its own there.
    logged = re.findall("^(?:SEVERE|WARNING).*", run.stderr, flags=re.M)
    assert not logged, f"Gephi logs {logged[:5]}"
    seen = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(seen) == len(files), f"{len(seen)} of {len(files)} files"
    return dict(zip(files, seen))


def check_merged(seen, ours, ids):
    """DOT and strict GraphML say no kinds that Gephi takes for types: edges with the same ends are one, their weights added."""
    weights = defaultdict(float)
    for edge in ours["links"]:
        weights[edge["source"], edge["target"]] += edge["weight"]
    found = {(ids(source), ids(target)): weight for _, source, target, weight, _ in seen["edges"]}
    assert len(seen["edges"]) == len(weights) and found.keys() == weights.keys(), f"{len(found)} edges, not {len(weights)}"
    for ends, weight in weights.items():
        assert abs(found[ends] - weight) < 1e-5, f"weight of {ends}: {found[ends]}, not {weight}"


def check_dot(seen, ours):
    ids = {f"n{number}": node["id"] for number, node in enumerate(ours["nodes"])}
    labels = {node["id"]: node["label"] for node in ours["nodes"]}
    assert {ids[node] for node, _, _ in seen["nodes"]} == labels.keys()
    for node, label, _ in seen["nodes"]:
        shown = label.replace("&amp;", "&")  # Graphviz undoes it, Gephi does not
        wanted = labels[ids[node]]
        assert shown == wanted or (shown.endswith("…") and wanted.startswith(shown[:-1])), f"{shown!r}, not {wanted!r}"
    check_merged(seen, ours, ids.get)


def check_whole(seen, expected, directions, name):
    """`directions` are true, or every edge is directed."""
    nodes, edges, texts = expected
    check(seen, (nodes, edges if directions else [(*edge[:4], 1) for edge in edges], texts), str, name)


def check_colors(seen, ours, ids):
    colors = {node["id"]: node["color"] for node in ours["nodes"]}
    for node, look in seen["looks"].items():
        assert look[0] == colors[ids(node)], f"colour of {node}: {look[0]}, not {colors[ids(node)]}"


def check_looks(seen, file):
    """Colours, sizes and places as the file has them; places that it does not have are Gephi's own."""
    for node in ElementTree.parse(file).iter(GEXF + "node"):
        color, size, x, y = seen["looks"][node.get("id")]
        written = node.find(VIZ + "color")
        assert color == "#" + "".join(f"{int(written.get(channel)):02x}" for channel in "rgb")
        assert abs(size - float(node.find(VIZ + "size").get("value"))) < 1e-3, f"size of {node.get('id')}: {size}"
        place = node.find(VIZ + "position")
        if place is not None:
            assert abs(x - float(place.get("x"))) < 1e-2 and abs(y - float(place.get("y"))) < 1e-2, f"{node.get('id')} is at {x}, {y}"
    for edge in ElementTree.parse(file).iter(GEXF + "edge"):
        written = edge.find(VIZ + "color")
        assert seen["edge_colors"][edge.get("kind")] == "#" + "".join(f"{int(written.get(channel)):02x}" for channel in "rgb")


def check_timeline(seen, file):
    """Each month shows what has begun by its end, and what nothing tells a day of."""
    assert seen["time"] == "DATE INTERVAL", seen["time"]
    begun, shown = {}, []
    for element in ("node", "edge"):
        starts = [each.get("start") for each in ElementTree.parse(file).iter(GEXF + element)]
        assert all(start is None or re.fullmatch(r"\d{4}-\d\d-\d\d", start) for start in starts), "no days"
        begun[element] = Counter(start[:7] for start in starts if start)
        shown.append(starts.count(None))
    months = sorted(begun["node"])
    assert [min(seen["months"]), max(seen["months"])] == [months[0], months[-1]], "the months shown"
    for month, counts in sorted(seen["months"].items()):
        shown = [shown[0] + begun["node"][month], shown[1] + begun["edge"][month]]
        assert counts == shown, f"{month} shows {counts}, not {shown}"
    assert shown == [len(seen["nodes"]), len(seen["edges"])]
    return f", {len(months)} months of {len(seen['months'])} with new nodes"


def check_file(file, seen, corpus, folder, ours):
    bad = [issue for issue in seen["issues"] if not issue.startswith("INFO")]
    assert not bad, f"Gephi reports {bad}"
    name = starred if corpus == "nasty" else str
    assert seen["dynamic"] == ("timeline" in file), "the graph is dynamic, or is not"
    if file.endswith(".dot"):
        check_dot(seen, ours)
        check_colors(seen, ours, lambda node: ours["nodes"][int(node[1:])]["id"])
        return ""
    expected = expected_of(corpus, folder / file, name)
    if "strict" in file:
        check_merged(seen, ours, str)
        return ""
    if corpus == "seed":
        check_counts(seen)
    check_whole(seen, expected, directions=file != "graphml.graphml", name=name)
    if file.endswith(".csv"):
        return ""
    check_colors(seen, ours, str)
    if file.endswith(".gexf"):
        check_looks(seen, folder / file)
    return check_timeline(seen, folder / file) if seen["dynamic"] else ""


def main():
    corpus, folder, files = sys.argv[1], Path(sys.argv[2]), sys.argv[3:]
    ours = json.loads((folder / "graph.json").read_text(encoding="utf-8"))
    all_seen = see(folder, files)
    for file, seen in all_seen.items():
        try:
            told = check_file(file, seen, corpus, folder, ours)
        except AssertionError as error:
            sys.exit(f"{file}: {error}")
        print(f"Gephi imports {file}: {len(seen['nodes'])} nodes, {len(seen['edges'])} edges{told}")
    months = [seen["months"] for seen in all_seen.values() if seen["dynamic"]]
    if any(each != months[0] for each in months):
        sys.exit("the timelines differ")


if __name__ == "__main__":
    main()
