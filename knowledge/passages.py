"""Passage retrieval over what is recorded of a place: for questions that none of our answers was written for.

Notes and evidence are passages of a sentence or two. One tells what is asked when it has the words of the question, affixes aside,
weighed by how telling each is (idf over all questions), and the kind of thing asked for: a date for "kapan", a name for "siapa".
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from knowledge.affixes import roots
from knowledge.answers import tells, wants
from knowledge.cues import words as cues
from knowledge.facts import KINDS
from knowledge.loading import Library
from knowledge.model import Evidence, Note
from knowledge.places import Mention
from knowledge.reading import Question, Reader

Record = Note | Evidence
_AS_GOOD = 0.95
_MOST = 2


@dataclass(frozen=True, slots=True)
class Passage:
    """A record as it is searched: its words, the years and the kinds of thing it tells."""

    record: Record
    words: tuple[str, ...]
    years: frozenset[int]
    tells: frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """The records that tell what is asked, best first; the share of it that they tell, from 0 to 1; how many words ask for it."""

    records: tuple[Record, ...]
    share: float
    asked: int


class Passages:
    """The passages of each place by its code; `idf` tells how telling a word is."""

    def __init__(self, library: Library, reader: Reader) -> None:
        self._of: dict[str, list[Passage]] = {}
        for note in library.notes:
            self._of.setdefault(note.code, []).append(_passage(note, note.text, reader))
        for row in library.evidence:
            self._of.setdefault(row.region_code, []).append(_passage(row, f"{row.kind} {row.value} {row.date or ''}", reader))

    def telling(self, question: Question, idf: Callable[[str], float]) -> Told | None:
        """What tells most of a question about one place; None when no place is named for sure, or nothing more is asked."""
        named = {word for place in question.places for word in place.says}
        asked = {word: idf(word) for word in question.words if _says_something(word) and word not in named}
        found = [(self._share(asked, question, passage), passage.record) for passage in self._of.get(place_of(question.places), ())]
        best = max((share for share, _ in found), default=0.0)
        if not best:
            return None
        as_good = [(share, record) for share, record in found if share >= best * _AS_GOOD]
        return Told(tuple(record for _, record in sorted(as_good, key=lambda one: -one[0]))[:_MOST], best, len(asked))

    def _share(self, asked: Mapping[str, float], question: Question, passage: Passage) -> float:
        """The share of the words asked, weighed, times the share of the kinds of thing asked for; none of another year."""
        if question.years and not passage.years.intersection(question.years):
            return 0.0
        told = frozenset(root for word in passage.words for root in roots(word))
        kinds = wants(question.core)[0]
        met = len(kinds & passage.tells) / len(kinds) if kinds else 1.0
        return met * sum(weight for word, weight in asked.items() if roots(word) & told) / (sum(asked.values()) or 1.0)


def _passage(record: Record, text: str, reader: Reader) -> Passage:
    read = reader.read(text)
    return Passage(record, tuple(dict.fromkeys((*read.words, *read.core))), frozenset(read.years), tells(text))


def place_of(places: Sequence[Mention]) -> str:
    """The code of the one place named; empty when none or several are, or one that may be another."""
    codes: Collection[tuple[str, ...]] = {place.regions or place.provinces for place in places}
    only = next(iter(codes)) if len(codes) == 1 else ()
    return only[0] if len(only) == 1 else ""


def _says_something(word: str) -> bool:
    """Whether a word says what is asked about: no placeholder, no number, no word that only asks, and none that goes with any place."""
    asks = any(word in cues(f"asks-{kind}") for kind in KINDS)
    return not (word.startswith("<") or word.isdigit() or asks or word in cues("plain-with-place") | cues("says-little"))
