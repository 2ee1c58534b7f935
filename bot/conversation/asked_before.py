"""What was meant by others who wrote alike: the follow-ups of known conversations, what each asked for, and after which answer.

Held against a message they say of each way to complete it how like the likest of its own is, how many of the nearest asked for it, and
how often it was asked for at all and after the same answer. `asked_before.csv` is made by `python -m bot.calibrating`.
"""

import csv
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from sys import intern

import numpy as np

from bot.conversation.rewriting import Rewriting
from knowledge.caching import fingerprint, give_back, keep, read_kept
from knowledge.ranking.postings import Floats, Postings
from knowledge.ranking.search import Index

FILE = Path(__file__).with_suffix(".csv")
REFUSED, SMALL_TALK, ASKED_BACK = "refuse", "social", "ask"
"""What a follow-up may ask for, where it asks for no answer: a refusal, a word of small talk, or to be asked which is meant."""
MEASURES = ("likest", "share of the nearest", "how often", "how often after it", "asked after it", "lead: likest", "lead: share")
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


def wanted_by(one: Rewriting) -> frozenset[str]:
    """What the lines ask for that this way to complete a message would meet."""
    if one.entry is None:
        return frozenset((REFUSED, SMALL_TALK, ASKED_BACK))
    reaction = {REFUSED} if one.entry.refusal else set()
    return frozenset({one.entry.id, one.entry.group} | reaction)


@dataclass(frozen=True, slots=True)
class Known:
    """The known follow-ups: what each asked for, after what, and their words as `Index.postings`."""

    asked: tuple[str, ...]
    after: tuple[str, ...]
    likeness: Postings

    @classmethod
    def of(cls, lines: Sequence[Line], index: Index) -> "Known":
        """As the index weighs their words."""
        likeness = index.postings([line.said.words for line in lines])
        return cls(tuple(line.asked for line in lines), tuple(line.said.after for line in lines), likeness)


class AskedBefore:
    """The known follow-ups, ready to be held against messages."""

    def __init__(self, known: Known, index: Index) -> None:
        self._index = index
        self._asked, self._after, self._likeness = known.asked, known.after, known.likeness
        of: dict[str, list[int]] = defaultdict(list)
        for number, asked in enumerate(self._asked):
            of[asked].append(number)
        self._of = {asked: np.array(numbers, np.int32) for asked, numbers in of.items()}
        self._often = Counter(self._asked)
        self._often_after = Counter(zip(self._after, self._asked, strict=True))
        self._after_all = Counter(self._after)

    def measures(self, said: Said, found: Iterable[Rewriting], own: Collection[int] = ()) -> list[list[float]]:
        """The MEASURES of each way; `own` are the numbers of lines left out, those of the conversation itself, while it is fitted.

        likest, share: between 0 and 1, the share weighed by likeness; lead: how much more than any other way, or less than the best.
        """
        likeness = self._likeness.dot(*self._index.vector(said.words))
        likeness[list(own)] = 0
        ways = [wanted_by(one) for one in found]
        likest = np.array([max((float(likeness[self._of[one]].max()) for one in way if one in self._of), default=0.0) for way in ways])
        shares = self._shares(likeness, ways)
        often = self._how_often(said, ways, own)
        columns = zip(likest.tolist(), shares.tolist(), often, leads(likest).tolist(), leads(shares).tolist(), strict=True)
        return [[near, share, *counted, near_lead, share_lead] for near, share, counted, near_lead, share_lead in columns]

    def _how_often(self, said: Said, ways: Sequence[frozenset[str]], own: Collection[int]) -> list[tuple[float, float, float]]:
        """How often each way was asked for, and after the same answer, as logarithms of shares; and what was asked after it in all."""
        own_after = [at for at in own if self._after[at] == said.after]
        all_, after = len(self._asked), self._after_all[said.after] - len(own_after)
        of_own, of_own_after = Counter(self._asked[at] for at in own), Counter(self._asked[at] for at in own_after)
        counted = []
        for way in ways:
            often = sum(self._often[one] - of_own[one] for one in way) / all_
            there = sum(self._often_after[said.after, one] - of_own_after[one] for one in way)
            smoothed = (there + _AS_ELSEWHERE * often + _SELDOM) / (after + _AS_ELSEWHERE)
            counted.append((math.log(often + 0.5 / all_), math.log(smoothed), float(after)))
        return counted

    def _shares(self, likeness: Floats, ways: Sequence[frozenset[str]]) -> Floats:
        """Of the nearest, and of all that are as like as the last of them: which of those came first would tell nothing."""
        many = min(_NEAREST, len(likeness))
        nearest = np.flatnonzero(likeness >= np.partition(likeness, -many)[-many] - _ALIKE)
        votes: Counter[str] = Counter()
        for at in nearest.tolist():
            votes[self._asked[at]] += likeness[at]
        total = votes.total() or 1.0
        return np.array([sum(votes[one] for one in way) / total for way in ways], np.float32)


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
