"""What was measured, for people and for programs."""
import dataclasses
import json
import os
import platform


def seconds(value):
    return "" if value is None else f"{value:.3f}" if value < 10 else f"{value:.1f}"


def mebibytes(value):
    return "" if value is None else f"{value / (1 << 20):,.0f}"


def count(value):
    return "" if value is None else f"{value:,}"


def verdict_rows(verdicts):
    yield ["target", "what", "measured", "wanted", ""]
    for verdict in verdicts:
        if verdict.value is None:
            yield [verdict.target, verdict.what, "", "", verdict.why]
            continue
        sign = "≥" if verdict.at_least else "≤"
        yield [verdict.target, verdict.what, f"{verdict.value:,.2f} {verdict.unit}", f"{sign} {verdict.limit:g} {verdict.unit}",
               "reached" if verdict.reached else "missed"]


def result_rows(results):
    yield ["for", "papers", "who", "runs", "wall s", "CPU s", "graph s", "GraphML s", "GraphML MiB", "peak MiB", "nodes", "edges"]
    for target, result in results:
        papers = count(result.papers)
        if not result.samples:
            yield [target, papers, result.contender, f"missing: {result.missing}", *[""] * 8]
            continue
        first = result.samples[0]
        yield [target, papers, result.contender, str(len(result.samples)), seconds(result.median("wall")),
               seconds(result.median("cpu")), seconds(result.median("graph_wall")), seconds(result.median("write_wall")),
               mebibytes(first.written), mebibytes(result.peak), count(first.nodes), count(first.edges)]


def aligned(rows):
    rows = list(rows)
    widths = [max(map(len, column)) for column in zip(*rows)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows) + "\n"


def markdown(rows):
    head, *body = list(rows)
    lines = [head, ["---"] * len(head), *body]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |\n" for row in lines)


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        models = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return {"processor": models[0] if models else platform.machine(), "cores": len(os.sched_getaffinity(0)),
            "memory": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"), "system": platform.release()}


def text_of(bench):
    return aligned(verdict_rows(bench.verdicts)) + "\n" + aligned(result_rows(bench.results))


def markdown_of(bench, command):
    return (f"Medians; memory is the most of any run. `{command}`\n\n" + markdown(verdict_rows(bench.verdicts)) + "\n" +
            markdown(result_rows(bench.results)))


def json_of(bench, command):
    return json.dumps({
        "schema": "arxgraph.bench/1", "command": command, "machine": machine(), "generator": bench.snapshots.version(),
        "targets": [{**dataclasses.asdict(verdict), "reached": verdict.reached} for verdict in bench.verdicts],
        "runs": [{"for": target.split(), **dataclasses.asdict(result)} for target, result in bench.results],
    }, indent=1, ensure_ascii=False) + "\n"
