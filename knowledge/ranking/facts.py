"""What is known of a group of questions: its words, a sample of its questions, and what it asks for and tells."""

import zlib
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.language.cues import words as cues
from knowledge.model import Entry
from knowledge.ranking.answers import listed, tells
from knowledge.ranking.attributes import answered
from knowledge.ranking.fitting import is_value
from knowledge.reading import PILLAR, PROVINCE, REGION, YEAR

KINDS = ("who", "when", "number", "where", "why", "how", "difference", "example", "whether", "list", "meaning", "purpose", "source")
"""What a question asks for, by its question word; the words are the cues "asks-who" and so on."""
_PLACED = {REGION, PROVINCE}
_MOST = 64
"""How many questions a group keeps to be compared with."""


@dataclass(frozen=True, slots=True)
class Group:
    """What is known of a candidate's group.

    The words of its questions and those of its answers; a sample of its questions, packed, a line each with its words in
    alphabetical order; the share of its questions that name a place, a year, a pillar, or ask for each of KINDS
    ("" for none of them); the attributes it answers; the kinds of thing its answer tells, and how many things it lists.
    """

    words: Container[str]
    told: Container[str]
    sample: bytes
    placed: float
    dated: float
    pillared: float
    kinds: Mapping[str, float]
    attributes: frozenset[str]
    tells: frozenset[str]
    listed: int
    entry: Entry

    @property
    def samples(self) -> list[str]:
        """The sample, a question each; packed it takes a third of the room."""
        return zlib.decompress(self.sample).decode().split("\n")

    def knows(self, word: str) -> bool:
        """Whether its questions or its answers use a word."""
        return word in self.words or word in self.told

    def knows_all(self, words: Iterable[str]) -> bool:
        """Whether its questions or its answers use each of some words."""
        return all(map(self.knows, words))


@dataclass(frozen=True, slots=True)
class Held:
    """The words one group holds: those whose mask, one of `masks` by the word's number, has this bit in this byte."""

    numbers: Mapping[str, int]
    masks: Sequence[bytes]
    byte: int
    bit: int

    def __contains__(self, word: object) -> bool:
        number = self.numbers.get(word) if isinstance(word, str) else None
        return number is not None and bool(self.masks[number][self.byte] & self.bit)


def held_by(groups: Sequence[Collection[str]], numbers: Mapping[str, int]) -> list[Held]:
    """The words of each group, of those numbered from 0 in their order: one bit per group, kept once for all words of the same groups.

    That is far less than a set per group.
    """
    bits = dict.fromkeys(numbers, 0)
    for at, words in enumerate(groups):
        for word in words:
            bits[word] |= 1 << at
    shared = {mask: mask.to_bytes(len(groups) // 8 + 1, "little") for mask in bits.values()}
    masks = [shared[mask] for mask in bits.values()]
    return [Held(numbers, masks, at // 8, 1 << at % 8) for at in range(len(groups))]


def groups_of(
    asked_by: Mapping[str, Sequence[tuple[str, ...]]],
    told_by: Mapping[str, frozenset[str]],
    entries: Mapping[str, Entry],
    numbers: Mapping[str, int],
) -> dict[str, Group]:
    """Each group by its name: of the questions asked (words, placeholders, values), the words its answers tell and an entry of it.

    `numbers` are those of the words asked with.
    """
    words = held_by([{word for one in asked for word in one} for asked in asked_by.values()], numbers)
    telling = dict.fromkeys(word for group in asked_by for word in sorted(told_by[group]))
    told = held_by([told_by[group] for group in asked_by], {word: number for number, word in enumerate(telling)})
    return {
        group: _group_of(asked, told_by[group], entries[group], words[at], told[at]) for at, (group, asked) in enumerate(asked_by.items())
    }


def _group_of(asked: Sequence[tuple[str, ...]], told: frozenset[str], entry: Entry, words: Held, held: Held) -> Group:
    count = len(asked)
    placed = sum(bool(_PLACED.intersection(words)) for words in asked) / count
    asks = [kinds_of(words) for words in asked]
    kinds = {kind: sum(kind in one for one in asks) / count for kind in KINDS} | {"": asks.count(frozenset()) / count}
    plain = dict.fromkeys(" ".join(sorted(word for word in words if not is_value(word))) for words in asked)
    sample = _evenly(tuple(plain))
    attributes = answered(asked, told, bool(entry.refusal))
    dated, pillared, answer = _share(asked, YEAR), _share(asked, PILLAR), f"{entry.text}\n{entry.detail}"
    return Group(
        words=words,
        told=held,
        sample=zlib.compress("\n".join(sample).encode(), 9),
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


@lru_cache(maxsize=1)
def asking_words() -> frozenset[str]:
    """All words that ask for one of KINDS."""
    return frozenset(word for kind in KINDS for word in cues(f"asks-{kind}"))


def _evenly(questions: tuple[str, ...]) -> tuple[str, ...]:
    """Questions from the whole list, _MOST at most: authors change along it, so every part is sampled."""
    many = len(questions)
    return questions if many <= _MOST else tuple(questions[at * many // _MOST] for at in range(_MOST))


def _share(asked: Sequence[tuple[str, ...]], mark: str) -> float:
    return sum(mark in words for words in asked) / len(asked)
