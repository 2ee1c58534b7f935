"""How ranking grows with the number of entries, beside bm25s on the same words.

Questions are made up of real words; above 2,000 entries no network is trained.
"""

import random
import resource
import statistics
import time
from collections.abc import Callable, Iterable

import bm25s
import numpy as np

import knowledge
from knowledge.ranking.search import Index

_SIZES = (400, 4_000, 40_000)
_QUESTIONS, _WORDS, _ASKED = 2, 5, 200
Words = tuple[str, ...]


def report() -> None:
    """Print the table."""
    dice = random.Random(0)  # noqa: S311 - repeatable material, not secrets
    words = sorted(word for word in knowledge.load().reader.known if word.isalpha())
    print(f"{'entries':>8}{'build s':>9}{'ms p50':>8}{'ms p99':>8}{'bm25s ms':>10}{'ratio':>7}{'peak MB':>9}")
    for size in _SIZES:
        asked = {f"e{number}": [tuple(dice.choices(words, k=_WORDS)) for _ in range(_QUESTIONS)] for number in range(size)}
        queries = [dice.choice(asked[f"e{dice.randrange(size)}"]) for _ in range(_ASKED)]
        built, ours = _ours(asked, queries)
        peer = statistics.median(_theirs(asked, queries))
        middle, slow = statistics.median(ours), sorted(ours)[int(len(ours) * 0.99)]
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{size:>8}{built:>9.1f}{middle:>8.2f}{slow:>8.2f}{peer:>10.2f}{middle / peer:>7.1f}{peak:>9.0f}")
    print()


def _ours(asked: dict[str, list[Words]], queries: list[Words]) -> tuple[float, list[float]]:
    began = time.perf_counter()
    index = Index(asked)
    built = time.perf_counter() - began
    everything = np.ones(len(asked), bool)
    return built, _timed(lambda query: index.rank(index.scores(query), everything), queries)


def _theirs(asked: dict[str, list[Words]], queries: list[Words]) -> list[float]:
    index = bm25s.BM25()
    index.index([list(one) for questions in asked.values() for one in questions], show_progress=False)
    return _timed(lambda query: index.retrieve([list(query)], k=1, show_progress=False), queries)


def _timed(call: Callable[[Words], object], queries: Iterable[Words]) -> list[float]:
    spent = []
    for query in queries:
        began = time.perf_counter()
        call(query)
        spent.append((time.perf_counter() - began) * 1000)
    return spent
