"""Who is measured: how each is called, and what a run of it tells."""
import json
import os
import statistics
from dataclasses import dataclass, field

from harness import processes


@dataclass
class Sample:
    """One run. Seconds and bytes; None where a contender has no such figure."""
    wall: float
    cpu: float
    peak: int
    nodes: int = None
    edges: int = None
    written: int = None  # bytes
    write_wall: float = None  # GraphML alone
    graph_wall: float = None  # until the graph is in memory
    answer: dict = None  # what bench/open_graph tells: microseconds of opening a file and of its first answer


@dataclass
class Result:
    """The runs of one contender on one input."""
    contender: str
    papers: int = None
    samples: list = field(default_factory=list)
    missing: str = None  # what is not there

    def median(self, figure):
        values = [getattr(sample, figure) for sample in self.samples]
        return statistics.median(values) if values and None not in values else None

    @property
    def peak(self):
        return max((sample.peak for sample in self.samples), default=None)


class Arxgraph:
    """`arxgraph build`. `sink` is "file", or "null": standard output that nobody keeps."""

    def __init__(self, program, folder, *options, sink="file", name="arxgraph"):
        self.program, self.folder, self.options, self.sink, self.name = program, folder, options, sink, name
        self.written = None  # bytes, by the last run

    def sample(self, source):
        output, report = os.path.join(self.folder, "arxgraph.graphml"), os.path.join(self.folder, "report.json")
        target = ["-o", output] if self.sink == "file" else ["--format", "graphml", "-o", "-"]
        try:
            cost = processes.run([self.program, "build", source, *self.options, "--quiet", "--stats", "--report", report, *target],
                                 discard=self.sink == "null")
            self.written = os.path.getsize(output) if self.sink == "file" else None
            with open(report, encoding="utf-8") as file:
                told = json.load(file)
        finally:
            remove(output, report)
        graph_wall, write_wall = stage_seconds(told)
        return Sample(cost.wall, cost.cpu, cost.peak, sum(told["counts"]["nodes"].values()),
                      sum(told["counts"]["edges"].values()), self.written, write_wall, graph_wall)


def stage_seconds(report):
    """Until the graph is there, and writing, by arxgraph's own clock."""
    stages = [(stage["stage"].startswith("writing"), stage["wall_seconds"]) for stage in report["stages"]]
    return sum(wall for writes, wall in stages if not writes), sum(wall for writes, wall in stages if writes)


class GraphFile:
    """An .arxg that is opened: bench/open_graph. Its sample is the median of many openings."""
    name = "arxgraph, .arxg"
    times = 301

    def __init__(self, opener, program, folder, *options):
        self.opener, self.program, self.folder, self.options = opener, program, folder, options
        self.path = os.path.join(folder, "graph.arxg")

    def build(self, source):
        processes.run([self.program, "build", source, *self.options, "--quiet", "-o", self.path])

    def sample(self, _source):
        cost = processes.run([self.opener, self.path, self.times])
        told = json.loads(cost.output)
        return Sample(cost.wall, cost.cpu, cost.peak, told["nodes"], told["edges"], answer=told)

    def remove(self):
        remove(self.path)


class RelatedGraph:
    """An .arxg with its text index, whose papers are related: one by one by bench/ask_related, all of them by arxgraph build."""

    def __init__(self, asker, program, folder):
        self.asker, self.program, self.folder = asker, program, folder
        self.path = os.path.join(folder, "related.arxg")

    def build(self, source):
        processes.run([self.program, "build", source, "--related-k", "0", "--quiet", "-o", self.path])

    def ask(self, queries, compared):
        """Microseconds and recall, of a question and of an edge."""
        return json.loads(processes.run([self.asker, self.path, queries, compared]).output)

    def relate_all(self):
        """Seconds that relating every paper takes, by the program's own clock, from the text index on."""
        report = os.path.join(self.folder, "report.json")
        try:
            processes.run([self.program, "build", self.path, "--related-k", "10", "--threads", "2", "--quiet", "--stats", "--report",
                           report, "--attributes", "none", "--format", "graphml", "-o", "-"], discard=True)
            with open(report, encoding="utf-8") as file:
                stages = json.load(file)["stages"]
        finally:
            remove(report)
        return sum(stage["wall_seconds"] for stage in stages if stage["stage"].startswith("relating"))

    def remove(self):
        remove(self.path)


class Peer:
    """A program of bench/peers: PROGRAM SNAPSHOT FILE."""

    def __init__(self, name, command, folder, environment=None):
        self.name, self.command, self.folder, self.environment = name, command, folder, environment

    def sample(self, source):
        output = os.path.join(self.folder, "peer.graphml")
        try:
            cost = processes.run([*self.command, source, output], self.environment)
            written = os.path.getsize(output)
        finally:
            remove(output)
        told = json.loads(cost.output)
        seconds = {stage: figures["wall"] for stage, figures in told["stages"].items()}
        return Sample(cost.wall, cost.cpu, cost.peak, told["nodes"], told["edges"], written, seconds["write"],
                      seconds["read"] + seconds["build"])


class WriteLoop:
    """As many bytes as the contender `beside` wrote last, into the page cache."""

    def __init__(self, command, folder, beside):
        self.command, self.folder, self.beside = command, folder, beside
        self.name = f"a write loop, as much as {beside.name}"

    def sample(self, _source):
        output, size = os.path.join(self.folder, "blocks"), self.beside.written
        try:
            cost = processes.run([*self.command, size, output])
        finally:
            remove(output)
        return Sample(cost.wall, cost.cpu, cost.peak, written=size,
                      write_wall=json.loads(cost.output)["stages"]["write"]["wall"])


class LineCount:
    name = "wc -l"

    def sample(self, source):
        cost = processes.run(["wc", "-l", source])
        return Sample(cost.wall, cost.cpu, cost.peak)


def remove(*paths):
    for path in paths:
        if os.path.exists(path):
            os.remove(path)
