"""Contenders side by side: they take turns, so that what else the machine does falls on all of them."""
import sys

from harness.contenders import Result
from harness.processes import Failed, Missing


def compare(contenders, source, papers, repeat, prepare):
    """A Result for each contender, by name. `prepare` is called before every run."""
    results = {contender.name: Result(contender.name, papers) for contender in contenders}
    for turn in range(repeat):
        for contender in contenders:
            result = results[contender.name]
            if result.missing:
                continue
            try:
                prepare()
                result.samples.append(contender.sample(source))
                print(f"{contender.name}, {turn + 1} of {repeat}: {result.samples[-1].wall:.2f} s", file=sys.stderr)
            except Missing as missing:
                result.missing = str(missing)
    require_same_graph(results.values())
    return results


def require_same_graph(results):
    """All who made a graph made it of as many nodes and edges."""
    sizes = {(result.contender, sample.nodes, sample.edges) for result in results for sample in result.samples
             if sample.nodes is not None}
    if len({(nodes, edges) for _, nodes, edges in sizes}) > 1:
        told = "; ".join(f"{name}: {nodes} nodes, {edges} edges" for name, nodes, edges in sorted(sizes))
        raise Failed(f"the graphs differ: {told}")
