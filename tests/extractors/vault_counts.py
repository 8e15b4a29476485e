#!/usr/bin/env python3
"""Counts a vault of notes with rules of its own and compares them with what arxgraph makes of it.

usage: vault_counts.py ARXGRAPH VAULT

Knows the vault's habits, which arxgraph does not: own links on the first lines, `Title (Authors)` in the next paragraph,
tags behind '#', `[[note]]` links. Notes whose habit differs are listed, with what a person reads in them.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

URL = re.compile(r"https?://[^\s<>\[\]()]+")
ARXIV = re.compile(r"arxiv\.org/(?:abs|pdf)/(\d{4}\.\d{4,5})")
TAG = re.compile(r"(?:^|(?<=[\s(]))#([\w/-]*[^\W\d_][\w/-]*)")
NOTE_LINK = re.compile(r"\[\[([^\]|#]+)")

SKIPPED = 77
PINNED = {
    "files": 1708,
    "papers": 1642,
    "distinct arXiv ids": 1520,
    "authors": 5763,
    "tags": 285,
    "cites": 175,
    "note links": 55,
}
# Notes of this name tell of many papers and are none.
REVIEW = "Thoughts on recent papers"
# Notes that open with prose, and whose own paper stands in it.
IN_PROSE = {
    "190325 Implicit Generative and Generalization in Energy-Based Models": "1903.08689",
    "200409 EvoNorm": "2004.02967",
    "200627 Denoising Diffusion Probabilistic Models Implementation": "2006.11239",
}


def fold(text):
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return plain.translate(str.maketrans("øłđı", "oldi")).replace("ß", "ss").replace("æ", "ae")


def name_key(name):
    return " ".join(re.sub(r"[^\w]+", " ", re.sub(r"['’`´·]", "", fold(re.sub(r"\([^)]*\)", "", name)))).split())


class Note:
    def __init__(self, path):
        self.stem = path.stem
        text = path.read_text(encoding="utf-8")
        self.lines = [line.strip() for line in text.split("\n")]
        self.filled = [line for line in self.lines if line and not line.startswith("# ")]
        self.read_top()
        prose = "\n".join(self.lines)
        self.links = NOTE_LINK.findall(prose)
        self.tags = {re.sub(r"[_-]+", "-", fold(tag)) for tag in TAG.findall(prose)}
        self.arxiv_ids = set(ARXIV.findall(prose))

    def read_top(self):
        self.url, self.arxiv, self.authors = None, IN_PROSE.get(self.stem), []
        if self.arxiv:
            self.url = self.arxiv
        rest = list(self.filled)
        while rest and self.take_own_link(rest):
            rest.pop(0)
        if rest and (self.url or REVIEW not in self.stem):
            self.read_authors(rest)

    def take_own_link(self, rest):
        """True if the line is nothing else."""
        line = rest[0]
        linked = re.match(r"^\[(https?://[^\]]+)\]\([^)]*\)", line) or re.match(r"^\[[^\]]*\]\((https?://\S+)\)$", line)
        leading = linked or re.match(r"^((?:https?://|arxiv\.org/)\S+)", line)
        trailing = re.match(r"^[^()]*?[\s(]+(https?://[^\s()]+)\)?$", line) if self.url is None else None
        found = leading or trailing
        if not found:
            return False
        self.url = self.url or found.group(1)
        arxiv = ARXIV.search(found.group(1))
        if arxiv and not self.arxiv:
            self.arxiv = arxiv.group(1)
        return found.end() == len(line)

    def read_authors(self, rest):
        at = self.lines.index(rest[0])
        paragraph = []
        while at < len(self.lines) and self.lines[at]:
            if paragraph and re.search("[가-힣].*[.]$", paragraph[-1]):
                paragraph = []
            paragraph.append(self.lines[at])
            match = re.match(r"^\S[^가-힣]{,300}?\s*\(((?:[^()]|\([^()]*\))+)\)$", " ".join(paragraph))
            if match and self.take_names(match.group(1)):
                self.take_link_below(at + 1)
                return
            at += 1
        unclosed = re.match(r"^\S.{,300}?\s*\(((?:[^()]|\([^()]*\))+)$", " ".join(paragraph))
        if unclosed and unclosed.group(1).count(",") > 1:
            self.take_names(unclosed.group(1))

    def take_link_below(self, at):
        arxiv = ARXIV.search(self.lines[at]) if at < len(self.lines) else None
        if arxiv and not self.arxiv and arxiv.start() < 20:
            self.arxiv = arxiv.group(1)

    def take_names(self, text):
        names = [name.strip() for name in re.split(r",|;| and ", text)]
        names = [name for name in names if name]
        full = sum(len(name.split()) > 1 and not name[0].islower() for name in names)
        if full and all(re.match(r"^[^\d\W][^:!?]*[^:!?.]$", name) and len(name.split()) < 8 for name in names):
            self.authors = names
        return bool(self.authors)

    @property
    def is_paper(self):
        return self.url is not None or bool(self.authors)


def persons(names):
    """Two of one name in one list are two."""
    keys = [name_key(name) for name in names]
    return {(key, keys[:at].count(key)) for at, key in enumerate(keys)}


def compare(what, ours, theirs, wrong):
    print(f"{what}: {theirs} by arxgraph, {ours} counted here, {PINNED[what]} expected")
    if not ours == theirs == PINNED[what]:
        wrong.append(what)


def compare_note(path, note, entry, wrong):
    """Names the notes that are read otherwise, so that a difference can be looked at."""
    authors = [author["name"] for author in entry.get("authors", [])]
    for what, ours, theirs in [
        ("arXiv id", note.arxiv, entry.get("arxiv_id")),
        ("paper", note.is_paper, bool(entry)),
        ("authors", len(note.authors), len(authors)),
    ]:
        if ours != theirs:
            print(f"{path}: {what}: {theirs} by arxgraph, {ours} read here")
            wrong.append(path)


def cited_pairs(papers):
    """Papers that are linked to, by arXiv id or by note, as pairs of what each is known by."""
    known_as = {note.stem: note.arxiv or note.url or note.stem for note in papers.values()}
    pairs = set()
    for note in papers.values():
        own = known_as[note.stem]
        pairs |= {(own, arxiv) for arxiv in note.arxiv_ids}
        pairs |= {(own, known_as[name]) for name in note.links if name in known_as}
    return {(source, target) for source, target in pairs if source != target}


def main(arxgraph, vault):
    if not pathlib.Path(vault).is_dir():
        print(f"{vault} is not there")
        return 1 if os.environ.get("CI") == "true" else SKIPPED
    files = [path for path in sorted(pathlib.Path(vault).rglob("*")) if path.is_file()]
    notes = {str(path): Note(path) for path in files if path.suffix == ".md"}
    with tempfile.TemporaryDirectory() as folder:
        graph_file, report_file = f"{folder}/graph.json", f"{folder}/report.json"
        command = [arxgraph, "build", vault, "--related-k", "0", "--quiet", "-o", graph_file, "--report", report_file]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        graph = json.loads(pathlib.Path(graph_file).read_text())
        report = json.loads(pathlib.Path(report_file).read_text())
    lines = subprocess.run([arxgraph, "extract", vault], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    entries = {entry["source"]["path"]: entry for entry in map(json.loads, lines.stdout.decode().splitlines())}

    wrong = []
    odd = report["diagnostic_counts"]
    left_out = sum(odd.get(code, 0) for code in ("note-without-paper", "index-note", "template-note", "attachment"))
    compare("files", len(files), len(entries) + left_out, wrong)
    for path, note in notes.items():
        compare_note(path, note, entries.get(path, {}), wrong)
    papers = {path: note for path, note in notes.items() if note.is_paper}
    compare("papers", len(papers), len(entries), wrong)
    compare("distinct arXiv ids", len({note.arxiv for note in papers.values() if note.arxiv}),
            len({node["arxiv_id"] for node in graph["nodes"] if "arxiv_id" in node and "stub" not in node}), wrong)
    authors = {person for note in papers.values() for person in persons(note.authors)}
    compare("authors", len(authors), sum(node["kind"] == "author" for node in graph["nodes"]), wrong)
    tags = {tag for note in papers.values() for tag in note.tags}
    compare("tags", len(tags), sum(node["kind"] == "tag" for node in graph["nodes"]), wrong)
    compare("cites", len(cited_pairs(papers)), sum(edge["kind"] == "cites" for edge in graph["links"]), wrong)
    compare("note links", sum(len(note.links) for note in papers.values()),
            sum(len(entry.get("note_links", [])) for entry in entries.values()), wrong)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
