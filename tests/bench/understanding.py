"""First-place accuracy and speed on the test fold, beside rapidfuzz, bm25s and our own first version, on the same questions and content."""

import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import bm25s
from rapidfuzz import fuzz, process, utils

import knowledge
from knowledge.loading import answer_files, load_library
from knowledge.measuring.evaluating import Case, load_cases
from tests.bench.first_version import FirstVersion

HERE = Path(__file__).parents[1] / "knowledge"
First = Callable[[str], str | None]
_EVERY = 7
"""Every seventh question is enough to tell the peers apart, and keeps the slowest of them within a minute."""


def report() -> None:
    """Print the table."""
    understanding = knowledge.load()
    cases = [
        case for case in load_cases(HERE, {path.stem: path.parent.name for path in answer_files()}) if case.entry and case.fold == "test"
    ]
    cases = cases[::_EVERY]
    entries = understanding.library.entries
    wanted = {case.text: entries[case.entry].group if case.entry in entries else case.entry for case in cases}
    listed = [(text, entry.group) for entry in load_library().entries.values() for text in entry.questions]

    def ours(text: str) -> str | None:
        question = understanding.reader.read(text)
        ranked = understanding.groups.rank(question)
        return ranked[0].group if ranked else None

    def whole(text: str) -> str | None:
        decision = understanding.decide(text)
        return decision.entry.group if decision.entry else None

    peers: dict[str, First] = {
        "rapidfuzz WRatio": _fuzzy(listed, fuzz.WRatio),
        "rapidfuzz token_set_ratio": _fuzzy(listed, fuzz.token_set_ratio),
        "bm25s": _bm25(listed),
        "Pandu, first version's ranking": _first_version(understanding, listed),
        "Pandu, ranking only": ours,
        "Pandu, whole decision": whole,
    }
    print(f"{f'first place right, {len(cases)} questions':36}{'right':>8}{'ratio':>7}{'ms p50':>8}{'ms p99':>8}")
    first = 0.0
    for name, peer in peers.items():
        right, spent = _measure(peer, cases, wanted)
        first = first or right
        print(f"{name:36}{right:>8.1%}{right / first:>7.2f}{statistics.median(spent):>8.2f}{sorted(spent)[int(len(spent) * 0.99)]:>8.2f}")


def _first_version(understanding: knowledge.Understanding, listed: list[tuple[str, str]]) -> First:
    asked: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for text, group in listed:
        asked[group].append(understanding.reader.read(text).exact)
    ranking = FirstVersion(asked)
    return lambda text: ranking.first(understanding.reader.read(text).exact)


def _measure(peer: First, cases: list[Case], wanted: dict[str, str | None]) -> tuple[float, list[float]]:
    right, spent = 0, []
    for case in cases:
        began = time.perf_counter()
        right += peer(case.text) == wanted[case.text]
        spent.append((time.perf_counter() - began) * 1000)
    return right / len(cases), spent


def _fuzzy(listed: list[tuple[str, str]], scorer: Callable[..., float]) -> First:
    texts = [utils.default_process(text) for text, _ in listed]

    def first(text: str) -> str | None:
        found = process.extractOne(utils.default_process(text), texts, scorer=scorer)
        return listed[found[2]][1] if found else None

    return first


def _bm25(listed: list[tuple[str, str]]) -> First:
    index = bm25s.BM25()
    index.index(bm25s.tokenize([text for text, _ in listed], show_progress=False), show_progress=False)

    def first(text: str) -> str | None:
        tokens = bm25s.tokenize([text], show_progress=False)
        found, scores = index.retrieve(tokens, k=1, show_progress=False)
        return listed[int(found[0][0])][1] if scores[0][0] > 0 else None

    return first
