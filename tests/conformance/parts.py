#!/usr/bin/env python3
"""Opens files of formats that hold only a part of a graph, and compares that part with graph.json beside them.

    parts.py networkx-pajek|igraph-pajek|igraph-gml|vosviewer|json-vosviewer FILE

Exit status 77 means that the reader is not installed; with CI=true that is a failure.
"""
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from check import missing
from readers import import_networkx


def flat(text):
    return " ".join(text.split())


def pajek_labels(ours):
    """Pajek has no escapes, and its readers take labels for ids."""
    times = Counter(node["label"] for node in ours["nodes"])
    labels = [node["label"] if times[node["label"]] == 1 else f"{node['label']} [{node['id']}]" for node in ours["nodes"]]
    return [flat(label).replace('"', "'").replace("\\", "/") for label in labels]


def our_lines(ours, name):
    return sorted((name[edge["source"]], name[edge["target"]], edge["kind"], edge["weight"]) for edge in ours["links"])


def same_lines(found, wanted):
    assert len(found) == len(wanted), f"{len(found)} edges, not {len(wanted)}"
    for line, want in zip(sorted(found), wanted):
        assert line[:3] == want[:3] and abs(line[3] - want[3]) < 1e-6 * max(1, want[3]), f"{line}, not {want}"


def networkx_pajek(path, ours):
    graph = import_networkx().read_pajek(path)
    labels = pajek_labels(ours)
    assert list(graph) == labels, "the labels"
    name = {node["id"]: label for node, label in zip(ours["nodes"], labels)}
    same_lines([(u, v, data["l"], data["weight"]) for u, v, data in graph.edges(data=True)], our_lines(ours, name))


def igraph_pajek(path, ours):
    import igraph

    graph = igraph.Graph.Read_Pajek(str(path))
    assert graph.vs["name"] == pajek_labels(ours), "the labels"
    name = {node["id"]: number for number, node in enumerate(ours["nodes"])}
    same_lines([(e.source, e.target, e["label"], e["weight"]) for e in graph.es], our_lines(ours, name))


def igraph_gml(path, ours):
    """igraph leaves references to characters as they are, so ids of ASCII alone are compared."""
    import igraph

    graph = igraph.Graph.Read_GML(str(path))
    for vertex, node in zip(graph.vs, ours["nodes"]):
        assert vertex["kind"] == node["kind"] and (vertex["kgid"] == node["id"] or not node["id"].isascii()), vertex
    name = {node["id"]: number for number, node in enumerate(ours["nodes"])}
    same_lines([(e.source, e.target, e["kind"], e["weight"]) for e in graph.es], our_lines(ours, name))
    assert graph.vcount() == len(ours["nodes"]) and sum(e["is_directed"] for e in graph.es) == sum(e["directed"] for e in ours["links"])


def vosviewer_items(path):
    header, *lines = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n")[:-1]]
    assert all(len(line) == len(header) for line in lines), "a line of another length"
    items = []
    for line in lines:
        row = dict(zip(header, line))
        items.append({"id": int(row["id"]), "label": row["label"], "url": row["url"], "cluster": int(row["cluster"]),
                      "weights": {name: float(row[f"weight<{name}>"]) for name in ("Links", "Total link strength")},
                      "scores": {"First year": int(row["score<First year>"])} if "score<First year>" in row else {}})
    network = path.with_name(path.name.replace(".map.", ".network.")).read_text(encoding="utf-8")
    links = [line.split("\t") for line in network.splitlines()]
    return items, [(int(source), int(target), float(strength)) for source, target, strength in links]


def json_vosviewer_items(path):
    network = json.loads(path.read_text(encoding="utf-8"))["network"]
    links = [(link["source_id"], link["target_id"], link["strength"]) for link in network["links"]]
    return network["items"], links


def check_vosviewer(items, links, ours, label):
    assert [item["id"] for item in items] == list(range(1, len(ours["nodes"]) + 1)), "ids"
    number = {node["id"]: n for n, node in enumerate(ours["nodes"], 1)}
    assert [item["label"] for item in items] == [label(node["label"]) for node in ours["nodes"]], "labels"
    assert [item.get("url", "") for item in items] == [node.get("url", "") for node in ours["nodes"]], "addresses"
    clusters = {(node["kind"], item["cluster"]) for node, item in zip(ours["nodes"], items)}
    assert len(clusters) == len({kind for kind, _ in clusters}) == max(cluster for _, cluster in clusters), clusters
    strengths = defaultdict(float)
    for edge in ours["links"]:
        strengths[tuple(sorted((number[edge["source"]], number[edge["target"]])))] += edge["weight"]
    found = {tuple(sorted(link[:2])): link[2] for link in links}
    assert len(links) == len(strengths) and found.keys() == strengths.keys(), f"{len(links)} links, not {len(strengths)}"
    totals, degrees = defaultdict(float), Counter()
    for ends, strength in strengths.items():
        assert abs(found[ends] - strength) < 1e-5 * max(1, strength), f"strength of {ends}"
        for end in ends:
            totals[end] += strength
            degrees[end] += 1
    for item in items:
        assert item["weights"]["Links"] == degrees[item["id"]], f"links of {item}"
        assert abs(item["weights"]["Total link strength"] - totals[item["id"]]) < 1e-4 * max(1, totals[item["id"]]), item
        assert all(1900 < year < 2100 for year in item.get("scores", {}).values()), item


def vosviewer(path, ours):
    check_vosviewer(*vosviewer_items(path), ours, flat)


def json_vosviewer(path, ours):
    check_vosviewer(*json_vosviewer_items(path), ours, str)


CHECKS = {"networkx-pajek": networkx_pajek, "igraph-pajek": igraph_pajek, "igraph-gml": igraph_gml, "vosviewer": vosviewer,
          "json-vosviewer": json_vosviewer}

if __name__ == "__main__":
    file = Path(sys.argv[2])
    graph_json = json.loads((file.parent / "graph.json").read_text(encoding="utf-8"))
    try:
        CHECKS[sys.argv[1]](file, graph_json)
    except ImportError as error:
        missing(sys.argv[1], str(error))
    print(f"{sys.argv[1]}: {file.name} has {len(graph_json['nodes'])} nodes")
