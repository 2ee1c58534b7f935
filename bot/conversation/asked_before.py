"""What was meant by others who wrote alike: the follow-ups of known conversations, what each asked for, and after which answer.

Held against a message they say of each way to complete it how like the likest of its own is, how many of the nearest asked for it, and
how often it was asked for at all and after the same answer. `asked_before.csv` is made by `python -m bot.calibrating`.
"""

import csv
import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from sys import intern

import numpy as np
import numpy.typing as npt

from bot.conversation.rewriting import Rewriting
from knowledge.caching import fingerprint, give_back, keep, read_kept
from knowledge.ranking.postings import Floats
from knowledge.ranking.search import Index
from knowledge.ranking.texts import Texts

FILE = Path(__file__).with_suffix(".csv")
MEASURES = ("likest", "share of the nearest", "how often", "how often after it", "asked after it", "lead: likest", "lead: share")
Numbers = npt.NDArray[np.uint16]
_NEAREST, _ALIKE = 15, 1e-6
"""How many nearest follow-ups are asked, and how little likeness apart still counts as a tie."""
_AS_ELSEWHERE, _SELDOM = 20.0, 0.05
"""How many follow-ups of any answer count beside those after the same one, and what one never seen counts (additive smoothing)."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message in plain words, its values behind placeholders; and the family or entry that was told before it, "" without one."""

    words: tuple[str, ...]
    after: str


@dataclass(frozen=True, slots=True)
class Line:
    """A known follow-up, and the entry, family or reaction it asks for."""

    said: Said
    asked: str


@dataclass(frozen=True, slots=True)
class Known:
    """The known follow-ups: the numbers of what each asked for and after what, among `names`, and their words."""

    names: dict[str, int]
    asked: Numbers
    after: Numbers
    said: Texts

    @classmethod
    def of(cls, lines: Sequence[Line], index: Index) -> "Known":
        """As the index weighs their words."""
        numbers: defaultdict[str, int] = defaultdict(lambda: len(numbers))
        asked, after = [numbers[line.asked] for line in lines], [numbers[line.said.after] for line in lines]
        said = index.texts([line.said.words for line in lines])
        return cls(dict(numbers), np.array(asked, np.uint16), np.array(after, np.uint16), said)


class AskedBefore:
    """The known follow-ups, ready to be held against messages."""

    def __init__(self, known: Known, index: Index) -> None:
        self._index, self._known = index, known
        self._by_asked = np.argsort(known.asked, kind="stable").astype(np.int32)
        self._often = np.bincount(known.asked, minlength=len(known.names))
        self._first = np.concatenate(([0], np.cumsum(self._often))).astype(np.int32)

    def measures(self, said: Said, found: Iterable[Rewriting], own: Collection[int] = ()) -> list[list[float]]:
        """The MEASURES of each way; `own` are the numbers of lines left out, those of the conversation itself, while it is fitted.

        likest, share: between 0 and 1, the share weighed by likeness; lead: how much more than any other way, or less than the best.
        """
        likeness = self._known.said.likeness(*self._index.vector(said.words))
        likeness[list(own)] = 0
        ways = [[self._known.names[one] for one in way.meets if one in self._known.names] for way in found]
        likest = np.array([max((self._likest(likeness, one) for one in way), default=0.0) for way in ways])
        shares = self._shares(likeness, ways)
        often = self._how_often(said, ways, own)
        columns = zip(likest.tolist(), shares.tolist(), often, leads(likest).tolist(), leads(shares).tolist(), strict=True)
        return [[near, share, *counted, near_lead, share_lead] for near, share, counted, near_lead, share_lead in columns]

    def _likest(self, likeness: Floats, asked: int) -> float:
        """The most that any of the lines that asked for this is like the message."""
        return float(likeness[self._by_asked[self._first[asked] : self._first[asked + 1]]].max(initial=0.0))

    def _how_often(self, said: Said, ways: Sequence[Sequence[int]], own: Collection[int]) -> list[tuple[float, float, float]]:
        """How often each way was asked for, and after the same answer, as logarithms of shares; and what was asked after it in all."""
        known, numbers = self._known, list(own)
        there = known.after == known.names.get(said.after, len(known.names))
        there[numbers] = False
        after = np.bincount(known.asked[there], minlength=len(known.names))
        often = (self._often - np.bincount(known.asked[numbers], minlength=len(known.names))) / len(known.asked)
        counted = []
        for way in ways:
            share = float(often[way].sum())
            smoothed = (float(after[way].sum()) + _AS_ELSEWHERE * share + _SELDOM) / (float(after.sum()) + _AS_ELSEWHERE)
            counted.append((math.log(share + 0.5 / len(known.asked)), math.log(smoothed), float(after.sum())))
        return counted

    def _shares(self, likeness: Floats, ways: Sequence[Sequence[int]]) -> Floats:
        """Of the nearest, and of all that are as like as the last of them: which of those came first would tell nothing."""
        many = min(_NEAREST, len(likeness))
        nearest = np.flatnonzero(likeness >= np.partition(likeness, -many)[-many] - _ALIKE)
        votes = np.bincount(self._known.asked[nearest], likeness[nearest], len(self._known.names))
        return np.array([votes[way].sum() / (votes.sum() or 1.0) for way in ways], np.float32)


@lru_cache(maxsize=1)
def load(index: Index, path: Path = FILE) -> AskedBefore:
    """Read what is known, from the cache beside it or built now. Raises OSError when the file is missing."""
    cache, stamp = path.parent / ".cache" / f"{path.stem}.pickle", f"{index.digest} {fingerprint(path, Path(__file__))}"
    if (known := read_kept(cache, stamp)) is None:
        known = Known.of(_read(path), index)
        keep(cache, stamp, known)
    give_back()
    return AskedBefore(known, index)


def _read(path: Path) -> list[Line]:
    with path.open(encoding="utf-8", newline="") as file:
        return [Line(Said(tuple(said.split()), intern(after)), intern(asked)) for after, asked, said in list(csv.reader(file))[1:]]


def save(lines: Iterable[Line], path: Path = FILE) -> None:
    """Write what is known."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("after", "asked", "said"))
        writer.writerows((line.said.after, line.asked, " ".join(line.said.words)) for line in lines)


def leads(values: Floats) -> Floats:
    """How much more each is than any other, or less than the best."""
    best, *others = sorted(values.tolist(), reverse=True) or [0.0]
    return np.where(values == best, values - (others[0] if others else 0.0), values - best)
