#!/usr/bin/env python3
"""Plays the services that arxgraph asks, on this machine only.

    services.py SNAPSHOT              serves until standard input is closed; prints the environment that leads to it

/oai            OAI-PMH: pages that are made, or those in a folder
/api/query      arXiv's API: the papers of SNAPSHOT, by id and by title
/s2             Semantic Scholar: the same papers, each of which cites two others
/openalex       OpenAlex: any paper of arXiv's
/datacite       DataCite: the papers of SNAPSHOT
"""
import argparse
import http.server
import json
import pathlib
import re
import sys
import threading
import time
import urllib.parse
from xml.sax.saxutils import escape

OAI = "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><responseDate>2025-06-01T00:00:00Z</responseDate>{}</OAI-PMH>\n"
RECORD = """<record><header><identifier>oai:arXiv.org:{id}</identifier><datestamp>2025-05-{day:02}</datestamp></header>
<metadata><arXivRaw xmlns='http://arxiv.org/OAI/arXivRaw/'><id>{id}</id><submitter>Ann Lee</submitter>
<version version='v1'><date>Mon, 12 May 2025 19:18:42 GMT</date></version><title>Paper {id}</title>
<authors>Ann Lee, Bo Li</authors><categories>cs.CL</categories><abstract>We.</abstract></arXivRaw></metadata></record>
"""


def made_pages(count):
    """Chained by tokens that need escaping, as the service's do."""
    pages = []
    for page in range(count):
        records = "".join(RECORD.format(id=f"2505.{page * 5 + i + 1:05}", day=1 + page % 28) for i in range(5))
        token = f"verb%3DListRecords%26skip%3D{page + 1}" if page + 1 < count else ""
        pages.append(OAI.format(f"<ListRecords>{records}<resumptionToken>{escape(token)}</resumptionToken></ListRecords>"))
    return [page.encode() for page in pages]


def pages_in(folder):
    return [path.read_bytes() for path in sorted(pathlib.Path(folder).glob("ListRecords-arXivRaw-page*.xml"))]


ATOM = """<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:arxiv='http://arxiv.org/schemas/atom'
 xmlns:opensearch='http://a9.com/-/spec/opensearch/1.1/'><opensearch:totalResults>{count}</opensearch:totalResults>
<opensearch:startIndex>0</opensearch:startIndex>{entries}</feed>
"""
ENTRY = """<entry><id>http://arxiv.org/abs/{id}v1</id><title>{title}</title><published>{day}T00:00:00Z</published>
<updated>{day}T00:00:00Z</updated><summary>{abstract}</summary>{authors}{categories}</entry>
"""


def words(text):
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


def papers_of(snapshot):
    papers = [json.loads(line) for line in pathlib.Path(snapshot).read_text(encoding="utf-8").splitlines()]
    return {paper["id"]: paper for paper in papers}


def first_day(paper):
    created = paper["versions"][0]["created"]
    return time.strftime("%Y-%m-%d", time.strptime(created, "%a, %d %b %Y %H:%M:%S GMT"))


def atom_entry(paper):
    authors = "".join(f"<author><name>{escape(' '.join(filter(None, [name[1], name[0]])))}</name></author>"
                      for name in paper["authors_parsed"])
    categories = "".join(f"<category term='{each}'/>" for each in paper["categories"].split())
    return ENTRY.format(id=paper["id"], title=escape(paper["title"]), day=first_day(paper), authors=authors,
                        abstract=escape(paper.get("abstract") or ""), categories=categories)


class Services:
    """What is served, and what was asked."""

    def __init__(self, oai_pages, papers=None):
        self.oai_pages = oai_pages
        self.papers = papers or {}
        self.by_token = {token: page + 1 for page, text in enumerate(oai_pages)
                         for token in re.findall(rb"<resumptionToken[^>/]*>([^<]+)<", text)}
        self.requests = []
        self.lock = threading.Lock()
        self.connections = 0

    def connected(self):
        with self.lock:
            self.connections += 1
            return self.connections - 1

    def oai(self, query):
        token = query.get("resumptionToken", [""])[0]
        if not token:
            return 200, self.oai_pages[0]
        page = self.by_token.get(token.encode())
        return 200, self.oai_pages[page] if page else OAI.format("<error code='badResumptionToken'>no</error>").encode()

    def arxiv(self, query):
        if "id_list" in query:
            found = [self.papers[each] for each in query["id_list"][0].split(",") if each in self.papers]
        else:
            phrase = re.search(r'"(.*)"', query["search_query"][0])
            found = [paper for paper in self.papers.values() if phrase and phrase[1] in words(paper["title"])]
        return 200, ATOM.format(count=len(found), entries="".join(map(atom_entry, found))).encode()

    def semantic_scholar(self, path, body):
        if path.endswith("/batch"):
            ids = [each.removeprefix("ARXIV:") for each in json.loads(body)["ids"]]
            known = [{"title": self.papers[each]["title"]} if each in self.papers else None for each in ids]
            return 200, json.dumps(known).encode()
        cited = [{"isInfluential": True, "intents": ["methodology"], "citedPaper": {"externalIds": {"ArXiv": "2106.08254"}}},
                 {"isInfluential": False, "intents": [], "citedPaper": {"externalIds": {"DOI": "10.1000/Other"}}}]
        return 200, json.dumps({"offset": 0, "data": cited}).encode()

    def datacite(self, path):
        paper = self.papers.get(path.rsplit("arxiv.", 1)[-1])
        if paper is None:
            return 404, b"{}"
        attributes = {"doi": "10.48550/arxiv." + paper["id"], "titles": [{"title": paper["title"]}],
                      "dates": [{"date": first_day(paper), "dateType": "Submitted"}]}
        return 200, json.dumps({"data": {"attributes": attributes}}).encode()

    def answer(self, path, query, body):
        path = urllib.parse.unquote(path)
        if path == "/oai":
            return self.oai(query)
        if path == "/api/query":
            return self.arxiv(query)
        if path.startswith("/s2/"):
            return self.semantic_scholar(path, body)
        if path.startswith("/openalex/works/"):
            return 200, json.dumps({"id": "https://openalex.org/W1", "publication_date": "2025-05-08"}).encode()
        if path.startswith("/datacite/"):
            return self.datacite(path)
        return 404, b"nothing there"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def setup(self):
        super().setup()
        self.connection_number = self.server.services.connected()

    def respond(self):
        services = self.server.services
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        record = {"path": self.path, "headers": dict(self.headers), "connection": self.connection_number,
                  "came": time.monotonic(), "out": None}
        with services.lock:
            services.requests.append(record)
        url = urllib.parse.urlsplit(self.path)
        status, answer = services.answer(url.path, urllib.parse.parse_qs(url.query), body)
        self.send_response(status)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)
        self.wfile.flush()
        record["out"] = time.monotonic()

    do_GET = do_POST = respond

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, services):
        super().__init__(("127.0.0.1", 0), Handler)
        self.services = services
        self.url = f"http://127.0.0.1:{self.server_port}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_):
        """A client that was killed is no error here."""

    def environment(self):
        return {"ARXGRAPH_OAI_URL": self.url + "/oai", "ARXGRAPH_ARXIV_URL": self.url + "/api/query",
                "ARXGRAPH_SEMANTIC_SCHOLAR_URL": self.url + "/s2", "ARXGRAPH_OPENALEX_URL": self.url + "/openalex",
                "ARXGRAPH_DATACITE_URL": self.url + "/datacite", "ARXGRAPH_SPACING": "0.01"}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("snapshot")
    arguments = parser.parse_args()
    server = Server(Services(made_pages(3), papers_of(arguments.snapshot)))
    for name, value in server.environment().items():
        print(f"{name}={value}")
    print(flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
