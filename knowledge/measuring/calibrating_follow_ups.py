"""Fit which answer tells what is asked next: `python -m knowledge calibrate-follow-ups`.

Examples are `content/follow_ups.csv`, each message measured beside the lines of other messages only; dialogues, in which people go on
to a linked answer more often than those who wrote the file thought; and development questions and messages to be refused after an
answer that has nothing to do with them, which must be left alone. Probabilities are cross-fitted by the answer that came before; the
threshold is the one with the lowest cost over the dialogues, where an answer that does not tell it costs as much as PRICE withheld.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import numpy as np

from knowledge.deciding.follow_ups import MEASURES, lines_of
from knowledge.deciding.trees import as_data
from knowledge.loading import Library
from knowledge.measuring.calibrating import Example, cross_fitted, fit
from knowledge.measuring.evaluating import Case
from knowledge.model import Entry
from knowledge.understanding import Understanding

PRICE = 2.0
APART = "apart_dialogues"
"""The dialogues that nothing is fitted on, to measure by."""
ITSELF_WEIGHT, DIALOGUE_WEIGHT = 0.4, 3.0
_LINES, _FOLDS, _MOST_WORDS, _ONE_IN = 4, 5, 9, 3
_THRESHOLDS = np.linspace(0.3, 0.9, 61)


@dataclass(frozen=True, slots=True)
class Asked:
    """A message after an answer, measured beside the entries that may tell it; `fold` is that of the answer."""

    example: Example
    fold: int


def calibrate(library: Library, cases: Iterable[Case], dialogues: Iterable[Sequence[Mapping[str, Any]]]) -> dict[str, Any]:
    """The fitted forest and threshold as plain data; a dialogue is the turns of one, as in `tests/knowledge/dialogues.yaml`."""
    trial = _Trial(library)
    asked = [*trial.next(), *trial.about_others(cases), *trial.in_dialogues(dialogues)]
    surest = cross_fitted([one.example for one in asked], [one.fold for one in asked])
    sure = [(score, one.example.right[best]) for one, (score, best) in zip(asked, surest, strict=True)]
    costs = [_cost(asked, sure, threshold) for threshold in _THRESHOLDS]
    start, trees = fit([one.example for one in asked])
    return {
        "measures": list(MEASURES),
        "examples": len(asked),
        "price": PRICE,
        "enough": round(float(_THRESHOLDS[int(np.argmin(costs))]), 3),
        **as_data(start, trees),
    }


class _Trial:
    """Measures messages beside answers, and beside the lines of the other folds: a message's own would give it away."""

    def __init__(self, library: Library) -> None:
        self.understanding = Understanding(library)
        self.library = library
        self.lines = [
            lines_of((one for one in library.follow_ups if _number(one.text) % _LINES != fold), self.understanding.reader)
            for fold in range(_LINES)
        ]

    def next(self) -> Iterator[Asked]:
        """What people would ask next."""
        for one in self.library.follow_ups:
            tells = {one.tells} if one.tells else set()
            yield self._asked(one.text, self.library.entries[one.after], tells, ITSELF_WEIGHT if one.tells == one.after else 1.0)

    def about_others(self, cases: Iterable[Case]) -> Iterator[Asked]:
        """Whole questions after an answer that neither tells them nor links to one that does."""
        written = sorted((entry for entry in self.library.entries.values() if entry.written), key=lambda entry: entry.id)
        for case in cases:
            last = written[_number(case.text) % len(written)]
            near = {name for entry in (last, *self.library.linked(last)) for name in (entry.id, entry.group)}
            wanted = {case.entry, *case.also} if case.entry else set()
            if _number(case.text) % _ONE_IN == 0 and self._short(case.text) and not near & wanted:
                yield self._asked(case.text, last, wanted, 1.0)

    def in_dialogues(self, dialogues: Iterable[Sequence[Mapping[str, Any]]]) -> Iterator[Asked]:
        """The turns of dialogues that come after a written answer."""
        for turns in dialogues:
            for before, turn in zip(turns, turns[1:], strict=False):
                last = self.library.entries.get(before.get("entri", ""))
                if last and last.written and self._short(turn["teks"]):
                    wanted = {turn.get("entri"), turn.get("keluarga"), *turn.get("juga", ())} if "hasil" not in turn else set()
                    yield self._asked(turn["teks"], last, wanted, DIALOGUE_WEIGHT)

    def _short(self, text: str) -> bool:
        return 0 < len(self.understanding.reader.read(text).core) <= _MOST_WORDS

    def _asked(self, text: str, last: Entry, wanted: Collection[str | None], weight: float) -> Asked:
        beside = self.understanding.beside(self.understanding.decide(text), last)
        entries = self.understanding.follow_ups.candidates(beside)
        measures = self.understanding.follow_ups.measures(beside, entries, self.lines[_number(text) % _LINES])
        right = tuple(bool({entry.id, entry.group} & set(wanted)) for entry in entries)
        return Asked(Example(tuple(measures), right, any(right), weight), _number(last.id) % _FOLDS)


def _cost(asked: Sequence[Asked], sure: Sequence[tuple[float, bool]], threshold: float) -> float:
    of_dialogues = [(one, *found) for one, found in zip(asked, sure, strict=True) if one.example.weight == DIALOGUE_WEIGHT]
    wrong = sum(score >= threshold and not right for _, score, right in of_dialogues)
    withheld = sum(score < threshold and one.example.answerable for one, score, _ in of_dialogues)
    return PRICE * wrong + withheld


def _number(text: str) -> int:
    return int(sha256(text.encode()).hexdigest(), 16)
