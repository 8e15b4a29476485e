#!/usr/bin/env python3
"""`arxgraph harvest` against a server on this machine: what it sends is measured there.

    harvest_command_test.py ARXGRAPH [PAGES]
"""
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from services import Server, Services, made_pages, pages_in

ARXGRAPH = ""
REAL_PAGES = None
SPACING = 0.03


class Harvest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="arxgraph-")
        self.path = pathlib.Path(self.folder.name)

    def tearDown(self):
        self.folder.cleanup()

    def serve(self, pages):
        self.server = Server(Services(pages))
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)

    def start(self, output, *options, spacing=SPACING):
        environment = {**os.environ, **self.server.environment(), "ARXGRAPH_SPACING": str(spacing),
                       "XDG_RUNTIME_DIR": self.folder.name, "HOME": self.folder.name}
        return subprocess.Popen([ARXGRAPH, "harvest", "-o", str(self.path / output), *options], env=environment,
                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def run_to_end(self, output, *options, spacing=SPACING):
        process = self.start(output, *options, spacing=spacing)
        said, _ = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 0, said)
        return said

    def gaps(self):
        """Seconds from the end of each answer to the next request, over all connections."""
        requests = sorted(self.server.services.requests, key=lambda request: request["came"])
        return [later["came"] - earlier["out"] for earlier, later in zip(requests, requests[1:])]

    def test_one_connection_and_the_spacing_that_was_asked_for(self):
        self.serve(made_pages(8))
        said = self.run_to_end("a.jsonl")
        self.assertIn("40 papers, 8 pages\n", said)
        self.assertEqual({request["connection"] for request in self.server.services.requests}, {0})
        self.assertEqual(len(self.gaps()), 7)
        self.assertGreaterEqual(min(self.gaps()), SPACING)

    def test_two_processes_share_the_limit(self):
        self.serve(made_pages(5))
        both = [self.start("a.jsonl"), self.start("b.jsonl")]
        for process in both:
            said, _ = process.communicate(timeout=60)
            self.assertEqual(process.returncode, 0, said)
        self.assertEqual(len(self.gaps()), 9)
        self.assertGreaterEqual(min(self.gaps()), SPACING)
        self.assertEqual((self.path / "a.jsonl").read_bytes(), (self.path / "b.jsonl").read_bytes())

    def test_killed_at_20_moments_it_asks_for_no_page_twice_that_it_got_and_gives_the_same_bytes(self):
        pages = made_pages(40)
        self.serve(pages)
        self.run_to_end("whole.jsonl", spacing=0)
        whole = (self.path / "whole.jsonl").read_bytes()
        self.server.services.requests.clear()
        moments = random.Random(5)
        kills = 0
        outputs = 0
        while kills < 20 or outputs == 0:
            process = self.start("killed.jsonl", spacing=0.004)
            if kills < 20:
                time.sleep(moments.uniform(0.01, 0.06))
                process.kill()
                kills += 1
            process.communicate(timeout=60)
            if (self.path / "killed.jsonl").exists():
                self.assertEqual((self.path / "killed.jsonl").read_bytes(), whole)
                (self.path / "killed.jsonl").unlink()
                outputs += 1
        # A page whose answer was out, but which the process had no time to keep, is asked for once more.
        again = len(self.server.services.requests) - outputs * len(pages)
        print(f"{kills} kills, {outputs} harvests of {len(pages)} pages, {again} pages asked for again", file=sys.stderr)
        self.assertLessEqual(again, kills)

    def test_interrupted_it_says_how_to_go_on(self):
        self.serve(made_pages(40))
        process = self.start("a.jsonl")
        while not (self.path / "a.jsonl.journal").exists():
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        said, _ = process.communicate(timeout=60)
        self.assertEqual(process.returncode, -signal.SIGINT)
        self.assertIn("arxgraph: interrupted; what came is kept, and the same command goes on with it\n", said)
        self.assertFalse((self.path / "a.jsonl").exists())

    def test_real_pages(self):
        if REAL_PAGES is None:
            if os.environ.get("CI") == "true":
                self.fail("missing: ../shared/samples/oai")
            self.skipTest("there is no ../shared/samples/oai")
        self.serve(pages_in(REAL_PAGES))
        self.assertIn("509 papers, 9 pages\n", self.run_to_end("a.jsonl", "--mailto", "a@b.example", spacing=0))


if __name__ == "__main__":
    ARXGRAPH = sys.argv[1]
    if len(sys.argv) > 2 and pathlib.Path(sys.argv[2]).is_dir():
        REAL_PAGES = sys.argv[2]
    unittest.main(argv=sys.argv[:1])
