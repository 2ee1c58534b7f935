"""What is known of a group of questions: its words, a sample of its questions, and what it asks for and tells."""

from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass

from knowledge.answers import listed, tells
from knowledge.attributes import answered
from knowledge.cues import words as cues
from knowledge.fitting import is_value
from knowledge.model import Entry
from knowledge.reading import PILLAR, PROVINCE, REGION, YEAR

KINDS = ("who", "when", "number", "where", "why", "how", "difference", "example", "whether", "list", "meaning", "purpose", "source")
"""What a question asks for, by its question word; the words are the cues "asks-who" and so on."""
_PLACED = {REGION, PROVINCE}
_MOST = 64
"""How many questions a group keeps to be compared with."""


@dataclass(frozen=True, slots=True)
class Group:
    """What is known of a candidate's group.

    The words of its questions, and these with the words of its answers; a sample of its questions, each with its words in alphabetical
    order; the share of its questions that name a place, a year, a pillar, or ask for each of KINDS ("" for none of them); the attributes it
    answers; the kinds of thing its answer tells, and how many things it lists.
    """

    words: Container[str]
    known: Container[str]
    questions: tuple[str, ...]
    placed: float
    dated: float
    pillared: float
    kinds: Mapping[str, float]
    attributes: frozenset[str]
    tells: frozenset[str]
    listed: int
    entry: Entry


class Holders:
    """Which groups hold a word: one bit per group in one number per word, less than half the room that a set per group takes."""

    def __init__(self) -> None:
        self._masks: dict[str, int] = {}
        self._count = 0

    def add(self, words: Collection[str]) -> "Held":
        """The words of one more group."""
        bit = 1 << self._count
        self._count += 1
        for word in words:
            self._masks[word] = self._masks.get(word, 0) | bit
        return Held(self._masks, bit)


@dataclass(frozen=True, slots=True)
class Held:
    """The words one group holds."""

    masks: Mapping[str, int]
    bit: int

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and bool(self.masks.get(word, 0) & self.bit)


def group_of(asked: Sequence[tuple[str, ...]], told: frozenset[str], entry: Entry, holders: tuple[Holders, Holders]) -> Group:
    """The Group of the questions asked (words with placeholders and values) and the words its answers tell, both noted in `holders`."""
    count = len(asked)
    placed = sum(bool(_PLACED.intersection(words)) for words in asked) / count
    asks = [kinds_of(words) for words in asked]
    kinds = {kind: sum(kind in one for one in asks) / count for kind in KINDS} | {"": asks.count(frozenset()) / count}
    plain = dict.fromkeys(" ".join(sorted(word for word in words if not is_value(word))) for words in asked)
    words, sample = frozenset(word for one in asked for word in one), _evenly(tuple(plain))
    attributes = answered(asked, told, bool(entry.refusal))
    dated, pillared, answer = _share(asked, YEAR), _share(asked, PILLAR), f"{entry.text}\n{entry.detail}"
    return Group(
        words=holders[0].add(words),
        known=holders[1].add(told | words),
        questions=sample,
        placed=placed,
        dated=dated,
        pillared=pillared,
        kinds=kinds,
        attributes=attributes,
        tells=tells(answer),
        listed=listed(answer),
        entry=entry,
    )


def kinds_of(words: Sequence[str]) -> frozenset[str]:
    """Which of KINDS the words of a question ask for."""
    said = set(words)
    return frozenset(kind for kind in KINDS if said & cues(f"asks-{kind}"))


def _evenly(questions: tuple[str, ...]) -> tuple[str, ...]:
    """Questions from the whole list, _MOST at most: authors change along it, so every part is sampled."""
    many = len(questions)
    return questions if many <= _MOST else tuple(questions[at * many // _MOST] for at in range(_MOST))


def _share(asked: Sequence[tuple[str, ...]], mark: str) -> float:
    return sum(mark in words for words in asked) / len(asked)
