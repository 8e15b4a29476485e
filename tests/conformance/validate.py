#!/usr/bin/env python3
"""Validates files without reading them as graphs: GraphML by our schema, SVG that Graphviz draws of our DOT as well-formed
XML, and the rules of Gephi's importers as text. Exit status 77: a tool or the schema is not there; with CI=true a failure.

    validate.py schema|xml|svg|gephi FILE...
"""
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

SCHEMA = Path(__file__).resolve().parents[3] / "shared" / "schemas" / "arxgraph-graphml.xsd"


def need(there, what):
    if there:
        return
    if os.environ.get("CI") == "true":
        sys.exit(f"{what} is missing")
    print(f"skipped: {what} is missing")
    sys.exit(77)


def run(command, **options):
    result = subprocess.run(command, capture_output=True, **options)
    if result.returncode != 0:
        sys.exit(f"{command[0]} refuses: {result.stderr.decode(errors='replace')[:2000]}")
    return result.stdout


def schema(file):
    need(shutil.which("xmllint"), "xmllint")
    need(SCHEMA.exists(), "../shared/schemas/arxgraph-graphml.xsd")
    run(["xmllint", "--noout", "--huge", "--schema", str(SCHEMA), file])


def xml(file):
    need(shutil.which("xmllint"), "xmllint")
    run(["xmllint", "--noout", "--huge", file])


def svg(file):
    """Draws the styled file with the layout that it names, the bare one as its first line says."""
    need(shutil.which("dot"), "Graphviz")
    need(shutil.which("xmllint"), "xmllint")
    text = Path(file).read_text(encoding="utf-8")
    told = re.match(r"// render: (.*)", text)
    drawing = run([*(told[1].split() if told else ["dot", "-Tsvg"]), file])
    run(["xmllint", "--noout", "--huge", "-"], input=drawing)
    nodes, edges = len(re.findall(r"^ *n\d+ \[", text, flags=re.M)), len(re.findall(r"^ *n\d+ -> n\d+ \[", text, flags=re.M))
    drawn = drawing.count(b'class="node"'), drawing.count(b'class="edge"')
    assert drawn == (nodes, edges), f"{drawn} of {nodes} nodes and {edges} edges are drawn"


def gephi_graphml(text, name):
    edges = re.findall(r"<edge [^>]*>", text)
    assert edges and text.index("<node ") < text.index("<edge "), "nodes come first"
    assert "attr.type=\"boolean\"" not in text and "<default>" not in text and 'for="all"' not in text
    if "strict" not in name:
        assert all(' label="' in edge for edge in edges), "an edge has no kind that Gephi sees"
    if "mixed" in name or "gephi" in name:
        assert all(' directed="' in edge for edge in edges)
    else:
        assert 'edgedefault="directed"' in text and not any(' directed="' in edge for edge in edges)
    for value in re.findall(r'<data key="[^"]*">(.*?)</data>', text, flags=re.S):
        outside = re.sub(r"<!\[CDATA\[.*?\]\]>", "", value, flags=re.S)
        assert not re.search("[&<]", outside), f"not in CDATA: {value[:80]!r}"
        assert value != "", "an empty value"
    weights = [float(w) for w in re.findall(r'<data key="weight">([^<]*)</data>', text)]
    assert len(weights) == len(edges) and all(0 < w < float("inf") for w in weights), "weights"


def gephi_dot(text, name):
    assert text.startswith("digraph") or text.startswith("//")
    statements = [line.strip() for line in text.splitlines() if " [" in line or "=" in line]
    header = [line for line in statements if re.match(r"(graph|node|edge) \[", line)]
    if "bare" in name:
        assert not header and "subgraph" not in text and not re.search(r"^\s*\w+\s*=", text, flags=re.M)
    else:
        assert header and text.index("subgraph all {") > text.index(header[-1]), "Gephi would skip everything"
    assert '"#' not in re.sub(r'(label|tooltip|note_\w+|abstract|URL|tags|authors)="(?:[^"\\]|\\.)*"', "", text), "a colour that Gephi sees as invisible"
    assert not re.search(r"\] \[", re.sub(r'"(?:[^"\\]|\\.)*"', "", text)), "two attribute lists"


def gephi(file):
    text = Path(file).read_text(encoding="utf-8")
    assert not text.startswith("\ufeff")
    (gephi_dot if file.endswith(".dot") else gephi_graphml)(text, Path(file).name)


if __name__ == "__main__":
    check = {"schema": schema, "xml": xml, "svg": svg, "gephi": gephi}[sys.argv[1]]
    for each in sys.argv[2:]:
        check(each)
        print(f"{sys.argv[1]}: {Path(each).name} is right")
