#!/usr/bin/env python3
"""generate_snapshot_test.py GENERATOR ARXGRAPH: the generator prints the same records everywhere, and arxgraph reads them all."""
import hashlib
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

GENERATOR, ARXGRAPH = sys.argv.pop(1), sys.argv.pop(1)
PAPERS = 3000
MEMBERS = ["id", "submitter", "authors", "title", "comments", "journal-ref", "doi", "report-no", "categories", "license",
           "abstract", "versions", "update_date", "authors_parsed"]
# Of 1,000 papers with seed 1. It changes when the generator does; figures before and after cannot be compared then.
DIGEST = "4a351e96142d71b5fc0597abf808dd7d2368c504e99a9f367af01c2c69da7aac"


def generate(*arguments):
    return subprocess.run([GENERATOR, *map(str, arguments)], check=True, stdout=subprocess.PIPE).stdout


def plain(tex):
    """An author string without its TeX accents."""
    return re.sub(r"\\['\"]\{?\\?(\w)\}?", r"\1", tex)


def unaccented(name):
    return name.translate(str.maketrans("éáöüí", "eaoui"))


class Generator(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bytes = generate(PAPERS, 7)
        cls.records = [json.loads(line) for line in cls.bytes.splitlines()]

    def written_to(self, folder):
        path = os.path.join(folder, "snapshot.jsonl")
        with open(path, "wb") as file:
            file.write(self.bytes)
        return path

    def different(self, values):
        values = list(values)
        self.assertEqual(len(set(values)), len(values))

    def test_prints_the_same_on_every_machine(self):
        self.assertEqual(hashlib.sha256(generate(1000, 1)).hexdigest(), DIGEST)

    def test_prints_the_same_twice_and_something_else_for_another_seed(self):
        self.assertEqual(generate(PAPERS, 7), self.bytes)
        self.assertNotEqual(generate(PAPERS, 8), self.bytes)

    def test_records_have_the_members_of_the_real_file_in_their_order(self):
        self.assertEqual(len(self.records), PAPERS)
        for record in self.records:
            self.assertEqual(list(record), MEMBERS)

    def test_papers_have_identifiers_dois_and_titles_of_their_own(self):
        self.different(record["id"] for record in self.records)
        self.different(record["title"].lower() for record in self.records)
        self.different(record["doi"] for record in self.records if record["doi"])

    def test_the_author_string_says_what_the_parsed_authors_say(self):
        for record in self.records:
            names = [unaccented(" ".join(filter(None, (fore, key, suffix)))) for key, fore, suffix in record["authors_parsed"]]
            self.assertEqual(re.split(", | and ", plain(record["authors"])), names)
            self.different(names)

    def test_sizes_are_those_of_the_real_file(self):
        """Within a tenth; 3,000 papers hold three large collaborations, more or fewer, so authors are counted without them."""
        authors = [len(record["authors_parsed"]) for record in self.records]
        for name, is_, should in (
                ("bytes", len(self.bytes) / PAPERS, 1640),
                ("abstract", sum(len(json.dumps(record["abstract"])) for record in self.records) / PAPERS, 970),
                ("authors", sum(count for count in authors if count <= 50) / PAPERS, 4.0),
                ("categories", sum(len(record["categories"].split()) for record in self.records) / PAPERS, 1.77)):
            with self.subTest(name):
                self.assertAlmostEqual(is_, should, delta=should / 10)

    def test_what_json_must_escape_occurs(self):
        for escape in (rb"\\alpha", rb'\"', rb"\u00e9", rb"\n", rb"\\'e"):
            self.assertIn(escape, self.bytes)

    def test_arxgraph_extracts_every_paper(self):
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run([ARXGRAPH, "extract", "--quiet", self.written_to(folder)], check=True, stdout=subprocess.PIPE)
        entries = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([entry["arxiv_id"] for entry in entries], [record["id"] for record in self.records])

    def test_arxgraph_builds_the_graph_that_the_records_state(self):
        names = [[tuple(name) for name in record["authors_parsed"]] for record in self.records]
        categories = [record["categories"].split() for record in self.records]
        pairs = {pair for paper in names if len(paper) <= 50 for pair in itertools.combinations(sorted(paper), 2)}
        with tempfile.TemporaryDirectory() as folder:
            graph = os.path.join(folder, "graph.graphml")
            subprocess.run([ARXGRAPH, "build", "--quiet", "--related-k", "0", self.written_to(folder), "-o", graph], check=True)
            with open(graph, encoding="utf-8") as file:
                head = next(line for line in file if "<graph " in line)
        nodes = PAPERS + len(set(itertools.chain(*names))) + len(set(itertools.chain(*categories)))
        edges = sum(map(len, names)) + sum(map(len, categories)) + len(pairs)
        self.assertIn(f'parse.nodes="{nodes}" parse.edges="{edges}"', head)

    def test_refuses_what_it_cannot_do(self):
        for arguments in ((), ("x",), ("-1",), ("3000001",), ("1", "y"), ("1", "2", "3")):
            with self.subTest(arguments):
                self.assertEqual(subprocess.run([GENERATOR, *arguments], stderr=subprocess.DEVNULL).returncode, 2)

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full")
    def test_says_when_its_output_was_not_taken(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([GENERATOR, "100"], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"standard output", done.stderr)


if __name__ == "__main__":
    unittest.main()
