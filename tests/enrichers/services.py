#!/usr/bin/env python3
"""Plays the services that arxgraph asks, on this machine only.

    services.py [--oai FOLDER]        serves until standard input is closed, and prints its address

/oai            OAI-PMH: the nine pages in FOLDER, or `pages` made ones
/log            every request so far as JSON: path, connection, when it came and when its answer was out
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


class Services:
    """What is served, and what was asked."""

    def __init__(self, oai_pages):
        self.oai_pages = oai_pages
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

    def answer(self, path, query, _body):
        if path == "/oai":
            return self.oai(query)
        return 404, b"nothing there"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def setup(self):
        super().setup()
        self.connection_number = self.server.services.connected()

    def respond(self):
        services = self.server.services
        record = {"path": self.path, "connection": self.connection_number, "came": time.monotonic(), "out": None}
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        url = urllib.parse.urlsplit(self.path)
        if url.path == "/log":
            status, answer = 200, json.dumps(services.requests).encode()
        else:
            with services.lock:
                services.requests.append(record)
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
        return {"ARXGRAPH_OAI_URL": self.url + "/oai", "ARXGRAPH_SPACING": "0.01"}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--oai", help="a folder of pages")
    arguments = parser.parse_args()
    server = Server(Services(pages_in(arguments.oai) if arguments.oai else made_pages(3)))
    print(server.url, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
