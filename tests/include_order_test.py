#!/usr/bin/env python3
"""Holds the order of folders inside core, which one include folder cannot: a folder includes itself and those below it.

    include_order_test.py PROJECT
"""
import re
import sys
from pathlib import Path

LEVELS = {"entry": 0, "text": 0, "io": 0, "parallel": 0, "memory": 0, "identity": 1, "graph": 2, "linking": 3, "query": 4}
BOOST_GRAPH = {"core/graph/boost_graph.hpp", "core/query/path_search.cpp"}  # the face, and who runs an algorithm


def violations(project):
    for path in sorted((project / "core").rglob("*.?pp")):
        folder = path.relative_to(project / "core").parts[0]
        where = path.relative_to(project)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            include = re.match(r'\s*#\s*include\s*([<"])([^>"]+)', line)
            if not include:
                continue
            if include[1] == '"':
                yield f"{where}:{number}: a quoted include"
            other = re.match(r"arxgraph/core/(\w+)/", include[2])
            if other and LEVELS[other[1]] > LEVELS[folder]:
                yield f"{where}:{number}: {folder} includes {other[1]}"
            if include[2].startswith("boost/graph/") and str(where) not in BOOST_GRAPH:
                yield f"{where}:{number}: only {' and '.join(sorted(BOOST_GRAPH))} include Boost.Graph"


if __name__ == "__main__":
    root = Path(sys.argv[1])
    found = list(violations(root))
    print("\n".join(found) or f"{sum(1 for _ in (root / 'core').rglob('*.?pp'))} files are in order")
    sys.exit(1 if found else 0)
