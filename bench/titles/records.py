"""Papers as the snapshot has them."""
import dataclasses
import json
import lzma
import re


@dataclasses.dataclass(frozen=True)
class Record:
    id: str
    title: str
    authors: tuple  # display names
    noted: str = ""  # a day on which somebody may have written about it


def line(record):
    parsed = [[name.split()[-1], " ".join(name.split()[:-1]), ""] for name in record.authors]
    return json.dumps({"id": record.id, "submitter": None, "authors": ", ".join(record.authors), "title": record.title,
                       "comments": None, "journal-ref": None, "doi": None, "report-no": None, "categories": "cs.LG",
                       "license": None, "abstract": "  None.\n", "versions": [], "update_date": None,
                       "authors_parsed": parsed}, ensure_ascii=False) + "\n"


def of_snapshot(path):
    """Those of new ids, in the order of the file."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for text in file:
            record = json.loads(text)
            if not re.fullmatch(r"\d{4}\.\d{4,5}", record["id"]):
                continue
            names = re.split(r",\s+and\s+|,\s+|\s+and\s+", re.sub(r"\([^()]*\)", "", record["authors"]))
            authors = tuple(name.strip() for name in names if re.search(r"[A-Za-z]", name))
            day = f"20{record['id'][:2]}-{record['id'][2:4]}-28"
            yield Record(record["id"], " ".join(record["title"].split()), authors, day)


def of_entries(lines):
    """Notes that name their paper's id and title, each paper once. The title stands there as its author wrote it."""
    seen = set()
    for text in lines:
        entry = json.loads(text)
        if "title" not in entry or "arxiv_id" not in entry or entry["arxiv_id"] in seen:
            continue
        seen.add(entry["arxiv_id"])
        authors = tuple(author["name"] for author in entry.get("authors", []))
        yield Record(entry["arxiv_id"], entry["title"], authors, entry.get("noted", ""))
