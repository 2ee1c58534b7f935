"""Small closed word classes the reading leans on, from `content/language/cues.csv`: one kind and one word or phrase a row."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from knowledge.loading import CONTENT, rows

Phrase = tuple[str, ...]


@lru_cache(maxsize=1)
def _all(content: Path = CONTENT) -> dict[str, frozenset[Phrase]]:
    found: dict[str, set[Phrase]] = defaultdict(set)
    for row in rows(content / "language" / "cues.csv"):
        found[row["kind"]].add(tuple(row["words"].split()))
    return {kind: frozenset(phrases) for kind, phrases in found.items()}


@cache
def words(*kinds: str) -> frozenset[str]:
    """The single words of some kinds. Raises KeyError for a kind the file does not have."""
    return frozenset(phrase[0] for kind in kinds for phrase in _all()[kind] if len(phrase) == 1)


@cache
def parts(kind: str) -> frozenset[str]:
    """The words of all entries of a kind, also of its phrases. Raises KeyError as above."""
    return frozenset(word for phrase in _all()[kind] for word in phrase)


def phrases(kind: str) -> frozenset[Phrase]:
    """All entries of a kind as tuples of words. Raises KeyError for a kind the file does not have."""
    return _all()[kind]


def said(kind: str, text: Sequence[str]) -> bool:
    """Whether a word or phrase of a kind stands in the words of a text. Raises KeyError as above."""
    joined = f" {' '.join(text)} "
    return any(f" {' '.join(phrase)} " in joined for phrase in phrases(kind))
