"""How good rankings are: measures of one ranking, means over queries, bootstrap intervals."""
import math
import random
import statistics
from dataclasses import dataclass

RESAMPLES = 2000


def reciprocal_rank(ranking, relevant):
    return next((1 / rank for rank, paper in enumerate(ranking, 1) if paper in relevant), 0.0)


def recall(ranking, relevant, depth):
    return len(relevant.intersection(ranking[:depth])) / len(relevant)


def ndcg(ranking, relevant, depth):
    """Järvelin & Kekäläinen 2002 with binary gains: 1 / log2(rank + 1) each, over the best that is possible."""
    def discount(rank):
        return 1 / math.log2(rank + 1)

    gained = sum(discount(rank) for rank, paper in enumerate(ranking[:depth], 1) if paper in relevant)
    return gained / sum(discount(rank) for rank in range(1, min(depth, len(relevant)) + 1))


MEASURES = {
    "nDCG@10": lambda ranking, relevant: ndcg(ranking, relevant, 10),
    "MRR": reciprocal_rank,
    "recall@10": lambda ranking, relevant: recall(ranking, relevant, 10),
    "recall@50": lambda ranking, relevant: recall(ranking, relevant, 50),
}


@dataclass
class Interval:
    mean: float
    low: float
    high: float

    def __str__(self):
        return f"{self.mean:.3f} [{self.low:.3f}, {self.high:.3f}]"


def bootstrap(values, seed=1):
    """The mean, and where 95 % of the means of resampled queries lie (percentile bootstrap, Efron 1979)."""
    chance = random.Random(seed)
    means = sorted(statistics.fmean(chance.choices(values, k=len(values))) for _ in range(RESAMPLES))
    return Interval(statistics.fmean(values), means[int(0.025 * RESAMPLES)], means[int(0.975 * RESAMPLES) - 1])


def measure(rankings, truth):
    """Of rankings by query; a query without one counts as nothing found."""
    return {name: [by(rankings.get(query, []), relevant) for query, relevant in truth.items()] for name, by in MEASURES.items()}
