"""What the Python peers write: papers, authors, categories and their edges, as a plain program reads them from a snapshot."""
import collections
import itertools
import json
import resource
import sys
import time

CLIQUE_CAP = 50
MISSING = 77  # the exit code of a peer whose library is not there


class PaperGraph:
    """Nodes are numbers; columns of what they and the edges are called. Authors are who is spelt the same."""

    def __init__(self, path):
        self.ids, self.labels, self.kinds = [], [], []
        self.edges, self.edge_kinds, self.weights = [], [], []
        self._numbers = {}
        self._pairs = collections.Counter()
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                self._add(json.loads(line))
        for pair, weight in self._pairs.items():
            self._add_edge(*pair, "coauthor", weight)

    def _add(self, record):
        paper = self._node("paper", record["id"], record["title"])
        for category in record["categories"].split():
            self._add_edge(paper, self._node("category", category, category), "in_category")
        names = [" ".join(filter(None, (fore, key, suffix))) for key, fore, suffix in record["authors_parsed"]]
        authors = [self._node("author", name, name) for name in names]
        for author in authors:
            self._add_edge(author, paper, "authored")
        if len(authors) <= CLIQUE_CAP:
            self._pairs.update(itertools.combinations(sorted(authors), 2))

    def _node(self, kind, name, label):
        node_id = f"{kind}:{name}"
        number = self._numbers.setdefault(node_id, len(self.ids))
        if number == len(self.ids):
            self.ids.append(node_id)
            self.labels.append(label)
            self.kinds.append(kind)
        return number

    def _add_edge(self, start, end, kind, weight=1):
        self.edges.append((start, end))
        self.edge_kinds.append(kind)
        self.weights.append(weight)


def cpu_seconds():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def run(build, write):
    """SNAPSHOT FILE: build(PaperGraph) -> (graph, nodes, edges); write(graph, path). Prints the JSON that bench/run reads."""
    snapshot, path = sys.argv[1:]
    stages = {}

    def timed(stage, function, *arguments):
        wall, cpu = time.perf_counter(), cpu_seconds()
        result = function(*arguments)
        stages[stage] = {"wall": time.perf_counter() - wall, "cpu": cpu_seconds() - cpu}
        return result

    read = timed("read", PaperGraph, snapshot)
    graph, nodes, edges = timed("build", build, read)
    timed("write", write, graph, path)
    print(json.dumps({"nodes": nodes, "edges": edges, "stages": stages}))
