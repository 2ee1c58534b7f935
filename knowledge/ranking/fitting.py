"""Which groups a question can mean at all, as one mask over all groups: hard rules, before any score."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from knowledge.reading import ISLAND, PLACEHOLDERS, PROVINCE, REGION, Question

Mask = npt.NDArray[np.bool_]
_MOST, _SOME, _OFTEN, _SELDOM = 0.8, 0.4, 0.5, 0.1
_ISLAND = "pulau-"
_KINDS = ("place", "year", "island")


class Fitting:
    """Masks over the groups, in the order given, made once from the words of their questions and of their answers (`told`)."""

    def __init__(self, asked: Mapping[str, Sequence[tuple[str, ...]]], told: Mapping[str, frozenset[str]]) -> None:
        groups = list(asked)
        self._needs = {mark: np.array([_share(asked[g], {mark}) >= _MOST for g in groups], bool) for mark in (REGION, PROVINCE, ISLAND)}
        self._asks_place = np.array([_share(asked[g], {REGION, PROVINCE}) >= _OFTEN for g in groups], bool)
        self._own: dict[str, Mask] = {kind: np.zeros(len(groups), bool) for kind in _KINDS}
        self._about: dict[str, Mask] = {}
        self._tells: dict[str, Mask] = {}
        for at, group in enumerate(groups):
            for value in _own_values(asked[group], told[group]):
                self._about.setdefault(value, np.zeros(len(groups), bool))[at] = True
                self._own[kind_of(value)][at] = True
            for value in filter(is_value, told[group]):
                self._tells.setdefault(value, np.zeros(len(groups), bool))[at] = True

    def allowed(self, question: Question) -> Mask:
        """Groups that get the place they need and are not about another place or year than the question names, or about its island.

        An answer is about the islands it tells of: people ask of it "bukan Jawa".
        """
        has = {
            REGION: any(place.regions for place in question.places),
            PROVINCE: any(place.provinces for place in question.places),
            ISLAND: bool(question.islands),
        }
        fits = np.ones(len(self._asks_place), bool)
        for mark, needing in self._needs.items():
            if not has[mark]:
                fits &= ~needing
        for kind in _KINDS:
            if values := _of_kind(question, kind):
                fits &= ~self._own[kind] | self._any(self._tells if kind == "island" else self._about, values)
        if has[PROVINCE] and not has[ISLAND]:
            fits &= ~self._own["island"]
        return fits

    def about_place(self, question: Question) -> Mask:
        """Groups that ask about a place, or ask or tell about the very place named."""
        places = _of_kind(question, "place")
        return self._asks_place | self._any(self._about, places) | self._any(self._tells, places)

    def told_of(self, question: Question) -> bool:
        """Whether some group is about the very place named."""
        return any(value in self._about for value in _of_kind(question, "place"))

    def _any(self, masks: Mapping[str, Mask], values: Sequence[str]) -> Mask:
        found = np.zeros(len(self._asks_place), bool)
        for value in values:
            if (mask := masks.get(value)) is not None:
                found |= mask
        return found


def _of_kind(question: Question, kind: str) -> list[str]:
    return [value for value in question.values if kind_of(value) == kind]


def is_value(word: str) -> bool:
    """Whether a word is a value behind a placeholder: "<2019>", "<73.22>", "<smart-living>", "<pulau-Jawa>"."""
    return word.startswith("<") and word not in PLACEHOLDERS


def kind_of(value: str) -> str:
    """What a value is: "year", "place", "island" or "pillar"."""
    body = value.strip("<>")
    if body.startswith(_ISLAND):
        return "island"
    if body.isdigit() and len(body) == 4:
        return "year"
    return "place" if body[:2].isdigit() else "pillar"


def _share(asked: Sequence[tuple[str, ...]], marks: set[str]) -> float:
    return sum(bool(marks & set(words)) for words in asked) / len(asked)


def _own_values(asked: Sequence[tuple[str, ...]], told: frozenset[str]) -> set[str]:
    """The places and years a group is about: named in a good part of its questions; a year hardly any names, only where it tells of it."""
    found = Counter(word for words in asked for word in set(words) if is_value(word))
    naming = {kind: sum(any(is_value(w) and kind_of(w) == kind for w in words) for words in asked) for kind in _KINDS}
    often = {kind for kind in _KINDS if naming[kind] >= _SOME * len(asked)}
    seldom = {value for value, count in found.items() if kind_of(value) == "year" and count < _SELDOM * naming["year"]}
    return {value for value in found.keys() - (seldom - told) if kind_of(value) in often}
