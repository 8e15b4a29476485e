"""The targets: what each measures, against whom, and what is to be reached."""
import os
import statistics
from dataclasses import dataclass

from harness.comparison import compare
from harness.contenders import Arxgraph, GraphFile, LineCount, Peer, RelatedGraph, Result, WriteLoop
from harness.inputs import read_into_cache

NO_RELATED = ("--related-k", "0")
QUERIES, COMPARED = 2000, 50  # papers asked about, and of how many the answers are held against those of an exact search
EVERYTHING = "arxgraph, everything"  # abstracts, evidence and all


@dataclass
class Verdict:
    """A figure beside its limit. `value` is None where it could not be measured; `why` says why."""
    target: str
    what: str
    value: float = None
    unit: str = ""
    limit: float = None
    at_least: bool = True
    why: str = ""

    @property
    def reached(self):
        if self.value is None:
            return None
        return self.value >= self.limit if self.at_least else self.value <= self.limit


def ratio(dividend, divisor):
    return dividend / divisor if dividend is not None and divisor else None


class Bench:
    def __init__(self, options, snapshots, memory, bench):
        self.options, self.snapshots, self.memory = options, snapshots, memory
        self.work, self.program = options.work, options.arxgraph
        self.results, self.verdicts = [], []
        self._large = None
        peers, python = os.path.join(bench, "peers"), options.python
        built = os.path.join(options.build, "bench", "peers")
        graph_tool = os.path.join(options.readers, "graph-tool/usr/lib/python3/dist-packages")
        path = os.pathsep.join(filter(None, (graph_tool, os.environ.get("PYTHONPATH"))))
        self.networkx = Peer("NetworkX + lxml", [python, f"{peers}/write_networkx.py"], self.work)
        self.python_igraph = Peer("python-igraph", [python, f"{peers}/write_igraph.py"], self.work)
        self.graph_tool = Peer("graph-tool", [python, f"{peers}/write_graph_tool.py"], self.work, {"PYTHONPATH": path})
        self.igraph = Peer("igraph C", [f"{built}/write_igraph"], self.work)
        self.boost = Peer("Boost.Graph", [f"{built}/write_boost"], self.work)
        self.write_loop = [python, f"{peers}/write_blocks.py"]
        self.open_graph = os.path.join(options.build, "bench", "open_graph")

    def arxgraph(self, *options, sink="file", name="arxgraph"):
        return Arxgraph(self.program, self.work, *options, sink=sink, name=name)

    def as_much_as_peers(self):
        """Nodes and edges with names, kinds and weights, as the peers write them."""
        return self.arxgraph(*NO_RELATED, "--attributes", "none")

    def compare(self, target, contenders, source, papers, repeat):
        def prepare():
            self.memory.prepare()
            if os.path.isfile(source):
                read_into_cache(source)

        results = compare(contenders, source, papers, repeat, prepare)
        self.results += [(target, result) for result in results.values()]
        return results

    def add(self, target, what, value, unit, limit, at_least=True, missing=()):
        absent = [f"{result.contender}: {result.missing}" for result in missing if result.missing]
        why = "missing: " + ", ".join(absent) if absent else "" if value is not None else "no figure"
        self.verdicts.append(Verdict(target, what, value, unit, limit, at_least, why))

    def not_measured(self, target, what, why):
        self.verdicts.append(Verdict(target, what, why=why))

    def p1(self):
        papers = self.options.papers_small
        source = self.snapshots.path(papers)
        ours, whole = self.as_much_as_peers(), self.arxgraph(*NO_RELATED, name=EVERYTHING)
        results = self.compare("P1", [ours, self.networkx, self.python_igraph, self.graph_tool, whole], source, papers,
                               self.options.repeat)
        for us in (ours, whole):
            for peer, limit in ((self.networkx, 80), (self.python_igraph, 20)):
                value = ratio(results[peer.name].median("wall"), results[us.name].median("wall"))
                self.add("P1", f"{papers:,} papers to GraphML, {peer.name} / {us.name}", value, "×", limit,
                         missing=[results[peer.name]])

    def p2(self):
        papers = self.options.papers_medium
        source = self.snapshots.path(papers)
        pairs = []
        for us in (self.as_much_as_peers(), self.arxgraph(*NO_RELATED, name=EVERYTHING)):
            pairs.append((us, WriteLoop(self.write_loop, self.work, beside=us)))
        contenders = [contender for pair in pairs for contender in pair]
        results = self.compare("P2", [*contenders, self.igraph, self.boost], source, papers, self.options.repeat)
        for us, loop in pairs:
            ours = results[us.name].median("write_wall")
            for peer in (self.igraph, self.boost):
                # Edges are the same, so the ratio of seconds is that of seconds an edge.
                value = ratio(results[peer.name].median("write_wall"), ours)
                self.add("P2", f"GraphML of {papers:,} papers alone, {peer.name} / {us.name}", value, "×", 8,
                         missing=[results[peer.name]])
            value = ratio(results[loop.name].median("write_wall"), ours)
            self.add("P2", f"rate of writing GraphML by {us.name} / that of a plain write loop", value, "×", 0.6,
                     missing=[results[loop.name]])

    def large(self):
        """The runs that P3, P4, P5 and P10 share. GraphML is formatted and not kept: at this size it would measure the disk."""
        if self._large is None:
            papers, repeat = self.options.papers_large, self.options.repeat_large
            options = (*NO_RELATED, "--no-abstracts")
            contenders = [self.arxgraph(*options, "--threads", threads, sink="null", name=name)
                          for threads, name in (("2", "arxgraph"), ("1", "arxgraph, 1 thread"))]
            self._large = self.compare("P3 P4 P5 P10", [*contenders, LineCount()], self.snapshots.path(papers), papers, repeat)
        return self._large

    def p3(self):
        results = self.large()
        value = ratio(results["arxgraph"].median("graph_wall"), results["wc -l"].median("wall"))
        self.add("P3", f"graph of {self.options.papers_large:,} papers in memory / wc -l", value, "×", 8, at_least=False,
                 missing=[results["wc -l"]])

    def p4(self):
        results = self.large()
        value = ratio(results["arxgraph, 1 thread"].median("wall"), results["arxgraph"].median("wall"))
        self.add("P4", f"one thread / two, {self.options.papers_large:,} papers to GraphML", value, "×", 1.6)

    def p5(self):
        value = ratio(self.large()["arxgraph"].peak, self.options.papers_large)
        self.add("P5", f"peak memory a paper, {self.options.papers_large:,} papers without abstracts", value, "B", 420,
                 at_least=False)

    def p6(self):
        papers = self.options.papers_large
        file = GraphFile(self.open_graph, self.program, self.work, *NO_RELATED, "--no-abstracts")
        source = self.snapshots.path(papers)
        try:
            file.build(source)
            result = self.compare("P6", [file], source, papers, self.options.repeat)[file.name]
        finally:
            file.remove()
        answers = [sample.answer for sample in result.samples]
        for what, figure in (("median", "both"), ("99th percentile", "both_p99")):
            value = statistics.median(answer[figure] for answer in answers) / 1000
            self.add("P6", f"an .arxg of {papers:,} papers opened and an author's coauthors named, {what}", value, "ms", 1,
                     at_least=False)

    def related_graph(self, papers):
        graph = RelatedGraph(os.path.join(self.options.build, "bench", "ask_related"), self.program, self.work)
        self.memory.prepare()
        graph.build(self.snapshots.path(papers))
        return graph

    def p7(self):
        papers = self.options.papers_large
        graph = self.related_graph(papers)
        try:
            told = graph.ask(QUERIES, COMPARED)["question"]
        finally:
            graph.remove()
        what = f"related papers of one of {papers:,} papers, all signals"
        self.add("P7", f"{what}, median", told["p50_us"] / 1000, "ms", 0.5, at_least=False)
        self.add("P7", f"{what}, 99th percentile", told["p99_us"] / 1000, "ms", 3, at_least=False)
        self.add("P7", f"{what}, of the exact ten", told["recall_at_10"], "", 0.95)

    def p8(self):
        for papers, limit in ((self.options.papers_medium, 15), (self.options.papers_large, 300)):
            graph = self.related_graph(papers)
            try:
                seconds, told = graph.relate_all(), graph.ask(QUERIES, COMPARED)["edge"]
            finally:
                graph.remove()
            self.add("P8", f"related papers of all {papers:,} papers, 2 threads", seconds, "s", limit, at_least=False)
            self.add("P8", f"related papers of all {papers:,} papers, of the exact ten", told["recall_at_10"], "", 0.9)

    def p9(self):
        what = "a vault of notes to GraphML, whole process"
        if not os.path.isdir(self.options.vault):
            self.results.append(("P9", Result("arxgraph, vault", missing=f"no folder {self.options.vault}")))
            self.not_measured("P9", what, "missing: the vault")
            return
        results = self.compare("P9", [self.arxgraph(name="arxgraph, vault")], self.options.vault, None,
                               max(self.options.repeat, 5))
        self.add("P9", what, results["arxgraph, vault"].median("wall") * 1000, "ms", 100, at_least=False)

    def p10(self):
        small, large = self.options.papers_small, self.options.papers_large
        few = self.compare("P10", [self.arxgraph(*NO_RELATED, "--no-abstracts", "--threads", "2", sink="null")],
                           self.snapshots.path(small), small, self.options.repeat)["arxgraph"]
        value = ratio(self.large()["arxgraph"].median("wall") / large, few.median("wall") / small)
        self.add("P10", f"time a paper, {large:,} / {small:,} papers", value, "×", 1.5, at_least=False)


TARGETS = {f"P{number}": getattr(Bench, f"p{number}") for number in range(1, 11)}
