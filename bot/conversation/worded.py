"""How the words of a message speak for each way to complete it: a linear model over its words and what kind of way each is.

Every word, pair of words, and beginning and end of a long word, together with every mark of a way (its family, what it shares with the
last answer, where it was found), has one of BUCKETS weights (feature hashing: Weinberger et al., "Feature Hashing for Large Scale
Multitask Learning", 2009). `worded.npz` is made by `python -m bot.calibrating`.
"""

import math
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from zlib import crc32

import numpy as np
import numpy.typing as npt

from bot.conversation.asked_before import Said, leads
from bot.conversation.rewriting import FORETOLD, SOURCES, Rewriting
from bot.conversation.rewriting_measures import MEASURES as OF_WAYS

FILE = Path(__file__).with_suffix(".npz")
MEASURES = ("worded", "lead: worded")
BUCKETS = 1 << 20
Buckets = npt.NDArray[np.int32]
_Hashes = npt.NDArray[np.uint64]
_TELLING = (
    "decided",
    "decided: score",
    "told",
    "refused",
    "last shown",
    "last answer",
    "links here",
    "same family",
    "of what is named",
    "places",
    "same places",
    "told before",
)
_MARKS = {OF_WAYS.index(name): name for name in (*_TELLING, *(f"sure: {source}" for source in SOURCES if source != FORETOLD))}
"""Where among the measures of a way those stand that mark it when they are above zero."""
_LAST, _SAME = OF_WAYS.index("last answer"), OF_WAYS.index("same family")
_BEGIN, _END = "^", "$"
_LONG, _PART, _MOST = 5, 4, 8
"""The letters from which a word's beginning and end, of so many letters, speak too; and the most words that are told apart by number."""
_SPREAD_WORDS, _SPREAD_MARKS = np.uint64(2654435761), np.uint64(40503)
"""What hashes of words and of marks are multiplied by before they are added (Knuth's multiplicative hashing, 32 and 16 bits)."""


class Worded:
    """The fitted weights, and the logit that no word changes."""

    def __init__(self, weights: npt.NDArray[np.float16], start: float) -> None:
        self._weights = weights
        self._start = start

    def measures(self, said: Said, found: Sequence[Rewriting], rows: Sequence[Sequence[float]]) -> list[list[float]]:
        """The MEASURES of each way, whose own measures are `rows`: a logit, and how much it leads, or lacks of the best."""
        sure = np.array([self._start + self._weights[at].sum(dtype=np.float32) / math.sqrt(len(at)) for at in buckets(said, found, rows)])
        return [list(both) for both in zip(sure.tolist(), leads(sure).tolist(), strict=True)]

    def save(self, path: Path = FILE) -> None:
        """Write what was fitted."""
        np.savez_compressed(path, weights=self._weights, start=np.float32(self._start))


@lru_cache(maxsize=1)
def load(path: Path = FILE) -> Worded:
    """Read what was fitted. Raises OSError when the file is missing."""
    with np.load(path) as data:
        return Worded(data["weights"], float(data["start"]))


def buckets(said: Said, found: Sequence[Rewriting], rows: Sequence[Sequence[float]]) -> list[Buckets]:
    """Which weights count for each way of completing a message: those of its marks, and of each of them with each piece of the message."""
    spoken = _hashes(_pieces(said.words))[:, None] * _SPREAD_WORDS
    ways = []
    for one, row in zip(found, rows, strict=True):
        marks = _hashes(_marks(one, row, said.after))
        crossed = (spoken + marks[None, :] * _SPREAD_MARKS).ravel()
        ways.append((np.concatenate((crossed, marks)) % np.uint64(BUCKETS)).astype(np.int32))
    return ways


def _pieces(words: Sequence[str]) -> list[str]:
    spoken = (_BEGIN, *words, _END)
    pairs = (f"{one} {two}" for one, two in zip(spoken, spoken[1:], strict=False))
    long = [word for word in words if len(word) >= _LONG and not word.startswith("<")]
    parts = (part for word in long for part in (f"#{word[:_PART]}", f"#{word[-_PART:]}"))
    return list(dict.fromkeys((*words, *pairs, *parts, f"len{min(len(words), _MOST)}")))


def _marks(one: Rewriting, row: Sequence[float], after: str) -> list[str]:
    family = "none" if one.entry is None else "refused" if one.entry.refusal else one.entry.group
    here = f"{family}|{int(row[_LAST] > 0)}{int(row[_SAME] > 0)}"
    return ["any", family, f"{after}>{family}", here, *(name for at, name in _MARKS.items() if row[at] > 0)]


def _hashes(texts: Sequence[str]) -> _Hashes:
    return np.array([_hash(text) for text in texts], np.uint64)


@lru_cache(maxsize=4_096)
def _hash(text: str) -> int:
    return crc32(text.encode())
