"""What plain search would say: TF-IDF and BM25 over the entries of the sources, without arxgraph's words, weights or index."""
import collections
import math
import re

LINKS = re.compile(r"\[\[[^\]]*\]\]|\S+://\S+")
WORDS = re.compile(r"[^\W_]+")
CJK = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")


def words(text):
    """Folded words; Chinese, Japanese and Korean as bigrams."""
    found = []
    for word in WORDS.findall(LINKS.sub(" ", text).lower()):
        for run in CJK.findall(word):
            found += [run[i:i + 2] for i in range(len(run) - 1)] or [run]
        found += [part for part in CJK.sub(" ", word).split()]
    return found


def texts_by_id(entries):
    """The words of each arXiv id's entries: title (or the note's name), abstract, notes."""
    papers = collections.defaultdict(list)
    for entry in entries:
        if "arxiv_id" not in entry:
            continue
        title = entry.get("title") or " ".join(entry.get("names", [])[:1])
        parts = [title, entry.get("abstract", ""), *(note["text"] for note in entry.get("notes", []))]
        papers[entry["arxiv_id"]] += words(" ".join(parts))
    return papers


class Search:
    def __init__(self, entries):
        self.counts = {paper: collections.Counter(found) for paper, found in texts_by_id(entries).items()}
        self.papers = collections.Counter(word for counts in self.counts.values() for word in counts)
        self.postings = collections.defaultdict(list)
        for paper, counts in self.counts.items():
            for word, times in counts.items():
                self.postings[word].append((paper, times))
        self.length = {paper: sum(counts.values()) for paper, counts in self.counts.items()}
        self.mean_length = sum(self.length.values()) / max(1, len(self.length))
        self.norm = {paper: math.sqrt(sum(self.tf_idf(word, times) ** 2 for word, times in counts.items())) or 1
                     for paper, counts in self.counts.items()}

    def tf_idf(self, word, times):
        return (1 + math.log(times)) * math.log(len(self.counts) / self.papers[word])

    def ranking(self, paper, share):
        scores = collections.defaultdict(float)
        for word, times in self.counts.get(paper, {}).items():
            for other, other_times in self.postings[word]:
                if other != paper:
                    scores[other] += share(word, times, paper, other_times, other)
        return sorted((other for other in scores if scores[other] > 0), key=lambda other: (-scores[other], other))

    def by_tf_idf(self, paper):
        return self.ranking(paper, lambda word, times, own, other_times, other:
                            self.tf_idf(word, times) * self.tf_idf(word, other_times) / self.norm[other])

    def by_bm25(self, paper, k1=1.2, b=0.75):
        """Robertson & Zaragoza 2009, the query's words weighed by how often they stand there."""
        def share(word, times, _own, other_times, other):
            rarity = math.log(1 + (len(self.counts) - self.papers[word] + 0.5) / (self.papers[word] + 0.5))
            length = 1 - b + b * self.length[other] / self.mean_length
            return times * rarity * other_times * (k1 + 1) / (other_times + k1 * length)
        return self.ranking(paper, share)
