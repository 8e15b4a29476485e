#!/usr/bin/env python3
"""`arxgraph enrich` from services, against a server on this machine: what it sends is measured there.

    enrich_command_test.py ARXGRAPH PROJECT
"""
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

from services import Server, Services, made_pages, papers_of

ARXGRAPH = ""
PROJECT = pathlib.Path()
KEYS = {"SEMANTIC_SCHOLAR_API_KEY": "S3CRET-one", "OPENALEX_API_KEY": "S3CRET-two"}
MAIL = "who@example.org"
SPACING = 0.03


def no_network(command):
    """The command where there is no network at all, not even this machine's; None where that cannot be had."""
    inside = ["unshare", "--net", "--map-root-user", *command]
    able = shutil.which("unshare") and subprocess.run([*inside[:3], "true"], check=False, capture_output=True).returncode == 0
    return inside if able else None


class Enrich(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="arxgraph-")
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)
        self.server = Server(Services(made_pages(1), papers_of(PROJECT / "examples/arxiv.jsonl")))
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)

    def environment(self, spacing=SPACING):
        return {**os.environ, **self.server.environment(), **KEYS, "ARXGRAPH_SPACING": str(spacing),
                "XDG_RUNTIME_DIR": str(self.path), "XDG_CACHE_HOME": str(self.path / "cache"), "ARXGRAPH_MAILTO": MAIL}

    def command(self, source, *options, output="out.jsonl"):
        return [ARXGRAPH, "enrich", str(source), "-o", str(self.path / output), *options]

    def run_to_end(self, command, spacing=SPACING):
        done = subprocess.run(command, env=self.environment(spacing), capture_output=True, text=True, check=False, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stderr

    def entries(self, output="out.jsonl"):
        return [json.loads(line) for line in (self.path / output).read_text(encoding="utf-8").splitlines()]

    def asked(self):
        return len(self.server.services.requests)

    def gaps(self):
        requests = sorted(self.server.services.requests, key=lambda request: request["came"])
        return [later["came"] - earlier["out"] for earlier, later in zip(requests, requests[1:])]

    def many_papers(self, count):
        lines = [json.dumps({"schema": "arxgraph.entry/1", "title": f"Paper {i}", "arxiv_id": f"2505.{i:05}"})
                 for i in range(1, count + 1)]
        (self.path / "many.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return self.path / "many.jsonl"

    def test_titles_of_the_seed_become_ids_over_one_connection(self):
        self.run_to_end(self.command(PROJECT / "seeds/2025-05-09.txt", "--from", "arxiv"))
        papers = self.entries()
        self.assertEqual(sum("arxiv_id" in paper for paper in papers if not paper.get("cited_only")), 7)
        self.assertEqual({paper["title"] for paper in papers if paper.get("cited_only")},
                         {"BEiT: BERT Pre-Training of Image Transformers",
                          "X-Reasoner: Towards Generalizable Reasoning Across Modalities and Domains"})
        self.assertEqual(papers[0]["provenance"]["arxiv_id"]["from"], "arxiv")
        self.assertEqual({request["connection"] for request in self.server.services.requests}, {0})
        self.assertGreaterEqual(min(self.gaps()), SPACING)

    def test_what_was_asked_is_not_asked_again_and_offline_opens_no_socket(self):
        command = self.command(PROJECT / "seeds/2025-05-09.txt", "--from", "arxiv")
        self.run_to_end(command)
        first = (self.path / "out.jsonl").read_bytes()
        asked, connections = self.asked(), self.server.services.connections
        self.run_to_end(command)
        offline = [*command, "--offline"]
        self.run_to_end(offline)
        self.assertEqual((self.path / "out.jsonl").read_bytes(), first)
        alone = no_network(offline)
        if alone:
            self.run_to_end(alone)
            self.assertEqual((self.path / "out.jsonl").read_bytes(), first)
        if shutil.which("strace"):
            trace = self.path / "trace"
            done = subprocess.run(["strace", "-f", "-e", "trace=socket,connect", "-o", str(trace), *offline],
                                  env=self.environment(), capture_output=True, check=False, timeout=60)
            if done.returncode == 0:
                self.assertNotRegex(trace.read_text(encoding="utf-8"), r"socket\(|connect\(")
        self.assertEqual((self.asked(), self.server.services.connections), (asked, connections))
        time.sleep(1.1)  # what was answered in the second in which a run begins is as fresh as can be
        self.run_to_end([*command, "--refresh"])
        self.assertEqual(self.asked(), 2 * asked)

    def test_offline_with_nothing_kept_says_so_and_is_no_failure(self):
        said = self.run_to_end(self.command(PROJECT / "seeds/2025-05-09.txt", "--from", "arxiv", "--offline", "--report",
                                            str(self.path / "report.json")))
        self.assertEqual(self.asked(), 0)
        self.assertNotIn("not_found", said)
        report = (self.path / "report.json").read_text(encoding="utf-8")
        self.assertIn("not in the cache, and the network is not to be used", report)

    def test_killed_at_20_moments_it_asks_for_nothing_twice_that_it_was_answered(self):
        count = 60
        command = self.command(self.many_papers(count), "--from", "openalex")
        moments = random.Random(6)
        for _ in range(20):
            process = subprocess.Popen(command, env=self.environment(0.004), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(moments.uniform(0.01, 0.08))
            process.kill()
            process.wait()
        self.run_to_end(command, 0)
        again = self.asked() - count
        print(f"20 kills, {count} questions, {again} of them asked again", file=sys.stderr)
        # Each kill may meet one request whose answer was out, but had not yet been kept.
        self.assertLessEqual(again, 20)
        self.assertEqual(len({request["path"] for request in self.server.services.requests}), count)
        self.assertEqual(len(self.entries()), count)

    def test_references_of_semantic_scholar_stand_in_the_entries_with_why(self):
        self.run_to_end(self.command(PROJECT / "seeds/2025-05-09.txt", "--from", "arxiv", "--from", "semantic-scholar"))
        links = next(paper["links"] for paper in self.entries() if paper["title"].startswith("Ultra-FineWeb"))
        self.assertIn({"url": "https://arxiv.org/abs/2106.08254", "arxiv_id": "2106.08254", "intents": "methodology",
                       "influential": True}, links)
        self.assertIn({"url": "https://doi.org/10.1000/other"}, links)

    def test_days_come_from_datacite_where_arxiv_is_not_asked(self):
        (self.path / "one.jsonl").write_text('{"schema":"arxgraph.entry/1","title":"T","arxiv_id":"2106.08254"}\n', encoding="utf-8")
        self.run_to_end(self.command(self.path / "one.jsonl", "--from", "datacite"))
        self.assertEqual(self.entries()[0]["published"], "2021-06-15")
        self.assertEqual(self.entries()[0]["title"], "T")

    def test_keys_and_the_mail_address_are_sent_and_stand_nowhere(self):
        said = self.run_to_end(self.command(PROJECT / "seeds/2025-05-09.txt", "--from", "arxiv", "--from", "semantic-scholar",
                                            "--from", "openalex", "--report", str(self.path / "report.json"), "--stats"))
        said += self.run_to_end(self.command(self.many_papers(2), "--from", "openalex"))
        requests = self.server.services.requests
        self.assertTrue(any(request["headers"].get("x-api-key") == "S3CRET-one" for request in requests))
        self.assertTrue(any("api_key=S3CRET-two" in request["path"] for request in requests))
        self.assertTrue(all(request["headers"]["User-Agent"].endswith(f"(mailto:{MAIL})") for request in requests))
        kept = b"".join(path.read_bytes() for path in self.path.rglob("*") if path.is_file())
        for secret in [*KEYS.values(), MAIL]:
            self.assertNotIn(secret, said)
            self.assertNotIn(secret.encode(), kept)


if __name__ == "__main__":
    ARXGRAPH, PROJECT = sys.argv[1], pathlib.Path(sys.argv[2])
    unittest.main(argv=sys.argv[:1])
