#!/usr/bin/env python3
"""run_test.py PROJECT BUILD: bench/run measures every target and every peer, and tells what is missing or does not agree."""
import json
import os
import stat
import subprocess
import sys
import tempfile
import unittest

PROJECT, BUILD = sys.argv.pop(1), sys.argv.pop(1)
sys.path.insert(0, os.path.join(PROJECT, "bench"))

from harness import memory  # noqa: E402

PEERS = {"NetworkX + lxml", "python-igraph", "graph-tool", "igraph C", "Boost.Graph", "wc -l",
         "a write loop, as much as arxgraph", "a write loop, as much as arxgraph, everything"}
SMALL = ["--papers-small", "200", "--papers-medium", "300", "--papers-large", "400", "--repeat", "2", "--repeat-large", "1",
         "--memory", "as-is"]

# A stand-in for arxgraph: what it tells is known. STAGES is replaced.
STAND_IN = """#!/usr/bin/env python3
import json, sys
if sys.argv[1] == "--help":
    sys.exit(print("build stats"))
if sys.argv[1] == "build":
    report = {"counts": {"nodes": {"paper": 11}, "edges": {"authored": 22}}, "stages": STAGES}
    open(sys.argv[sys.argv.index("--report") + 1], "w").write(json.dumps(report))
    target = sys.argv[sys.argv.index("-o") + 1]
    if target != "-":
        open(target, "w").write("x" * 1000)
"""
STAGES = [{"stage": "reading", "wall_seconds": 2.0}, {"stage": "resolving", "wall_seconds": 1.0},
          {"stage": "writing arxgraph.graphml", "wall_seconds": 0.5}]


class Run(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def run_bench(self, *options):
        """Exit code, standard error, and the JSON if there is one."""
        done = subprocess.run([sys.executable, os.path.join(PROJECT, "bench", "run"), "--build", BUILD, "--work", self.folder,
                               *SMALL, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.output = done.stdout
        path = os.path.join(self.folder, "results.json")
        results = None
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                results = json.load(file)
        return done.returncode, done.stderr, results

    def stand_in(self):
        path = os.path.join(self.folder, "stand-in")
        with open(path, "w", encoding="utf-8") as file:
            file.write(STAND_IN.replace("STAGES", repr(STAGES)))
        os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)
        return path

    def test_measures_every_target_beside_every_peer(self):
        strict = ["--strict"] if os.environ.get("CI") == "true" else []
        code, errors, results = self.run_bench(*strict)
        self.assertEqual(code, 0, errors)
        self.assertEqual({target["target"] for target in results["targets"]}, {f"P{number}" for number in range(1, 11)})
        self.assertLessEqual(PEERS, {run["contender"] for run in results["runs"]})
        for run in results["runs"]:
            with self.subTest(run["contender"]):
                self.assertTrue(run["missing"] or len(run["samples"]) >= (1 if "P3" in run["for"] else 2))
        for target in results["targets"]:
            with self.subTest(target["what"]):
                self.assertTrue(target["why"] or target["value"] > 0)
        with open(os.path.join(self.folder, "results.md"), encoding="utf-8") as file:
            table = [line for line in file if line.startswith("| P")]
        self.assertEqual(len(table), len(results["targets"]) + len(results["runs"]))

    def test_contenders_take_turns(self):
        _, errors, _ = self.run_bench("--only", "P10,P4")
        told = [line.split(":")[0] for line in errors.splitlines() if " of 2" in line or " of 1" in line]
        self.assertEqual(told, ["arxgraph, 1 of 2", "arxgraph, 2 of 2", "arxgraph, 1 of 1", "arxgraph, 1 thread, 1 of 1",
                                "wc -l, 1 of 1"])

    def test_a_missing_peer_is_visible_and_an_error_on_request(self):
        nowhere = ["--python", os.path.join(self.folder, "no-python"), "--only", "P1"]
        code, _, results = self.run_bench(*nowhere)
        self.assertEqual(code, 0)
        self.assertIn("missing: " + nowhere[1], self.output)
        self.assertEqual([(target["value"], target["reached"]) for target in results["targets"]], [(None, None)] * 4)
        self.assertEqual(self.run_bench(*nowhere, "--strict")[0], 1)

    def test_the_time_of_writing_is_what_the_program_tells(self):
        _, errors, results = self.run_bench("--arxgraph", self.stand_in(), "--only", "P3")
        self.assertIsNotNone(results, errors)
        sample = results["runs"][0]["samples"][0]
        self.assertEqual((sample["graph_wall"], sample["write_wall"]), (3.0, 0.5))

    def test_a_graph_file_is_opened_and_asked(self):
        code, errors, results = self.run_bench("--only", "P6")
        self.assertEqual(code, 0, errors)
        answer = results["runs"][0]["samples"][0]["answer"]
        self.assertEqual(answer["papers"], 400)
        self.assertGreater(answer["read"], 0)
        self.assertGreaterEqual(answer["both_p99"], answer["both"])
        self.assertNotIn("graph.arxg", os.listdir(self.folder))

    def test_a_file_that_is_no_graph_is_an_error(self):
        done = subprocess.run([os.path.join(BUILD, "bench", "open_graph"), __file__], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              text=True)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("open_graph: ", done.stderr)

    def test_related_papers_are_timed_and_held_against_an_exact_search(self):
        code, errors, results = self.run_bench("--only", "P7,P8")
        self.assertEqual(code, 0, errors)
        self.assertEqual([target["target"] for target in results["targets"]], ["P7"] * 3 + ["P8"] * 4)
        recalls = [target["value"] for target in results["targets"] if "exact ten" in target["what"]]
        self.assertEqual(len(recalls), 3)
        for recall in recalls:
            self.assertGreater(recall, 0.9)  # of a few hundred papers nothing is left unread
            self.assertLessEqual(recall, 1)
        self.assertNotIn("related.arxg", os.listdir(self.folder))

    def test_graphs_that_differ_are_an_error(self):
        code, errors, _ = self.run_bench("--arxgraph", self.stand_in(), "--only", "P2")
        if "missing" in errors:
            self.skipTest("no peer in C++")
        self.assertEqual(code, 1)
        self.assertIn("760 nodes, 3374 edges", errors)
        self.assertIn("arxgraph: 11 nodes, 22 edges", errors)

    def test_memory_is_filled_without_a_byte_on_the_disk(self):
        filled = memory.FilledMemory(self.folder, most=2 * memory.BLOCK)
        filled.prepare()
        self.assertLessEqual(filled.at, 2 * memory.BLOCK)  # less where less is free
        self.assertEqual(os.stat(filled.path).st_blocks, 0)
        filled.close()
        self.assertEqual(os.listdir(self.folder), [])

    def test_wrong_usage(self):
        for options in (["--only", "P11"], ["--repeat", "0"], ["--papers-small", "x"]):
            with self.subTest(options):
                self.assertEqual(self.run_bench(*options)[0], 2)

    def test_a_program_that_is_not_there(self):
        code, errors, _ = self.run_bench("--arxgraph", os.path.join(self.folder, "nothing"))
        self.assertEqual(code, 1)
        self.assertIn("is not there", errors)


if __name__ == "__main__":
    unittest.main()
