"""Passage retrieval over what is recorded of places: for questions that none of our answers was written for.

Notes and evidence are passages of a sentence or two. One tells what is asked when it has the words of the question, affixes aside,
weighed by how telling each is (idf over all questions), and the kind of thing asked for: a date for "kapan", a name for "siapa".
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from knowledge.language.affixes import roots, roots_of
from knowledge.language.cues import words as cues
from knowledge.language.wording import Lexicon, word_list
from knowledge.loading import Library
from knowledge.model import Entry, Evidence, Note
from knowledge.names.mentions import Mention
from knowledge.ranking.answers import tells, wants
from knowledge.ranking.attributes import attributes_of
from knowledge.ranking.digests import Numbered
from knowledge.ranking.facts import asking_words
from knowledge.ranking.phrasings import Phrasings
from knowledge.ranking.search import Index
from knowledge.reading import Question, Reader
from knowledge.records.regions import code_of

Record = Note | Evidence
_AS_GOOD = 0.95
_MOST = 2
_WITHOUT_THE_RAREST = 0.85
_PILLAR_WEIGHT = 3.0
"""A pillar named tells about as much as a rare word."""
_IN_PLAY = 64
"""Texts whose words are kept for the moment: a conversation turns around a dozen answers."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A record as it is searched: the years and the kinds of thing it tells."""

    record: Record
    years: frozenset[int]
    tells: frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """The records of one place that tell what is asked, best first; the share of it that they tell, from 0 to 1; how many words ask."""

    records: tuple[Record, ...]
    share: float
    asked: int


class Passages:
    """The passages of all places, found by the roots of their words."""

    def __init__(self, library: Library, reader: Reader, index: Index) -> None:
        self._passages: list[Passage] = []
        self._of: dict[str, list[int]] = {}
        holding: dict[str, set[int]] = {}
        asked: dict[int, list[tuple[str, ...]]] = {}
        records: list[Record] = [*library.notes, *library.evidence]
        for at, record in enumerate(records):
            text, code = _text(record), code_of(record)
            read = reader.read(text)
            if isinstance(record, Note):
                asked[at] = [reader.read(question).words for question in record.questions]
                record = replace(record, questions=())
            self._passages.append(Passage(record, frozenset(read.years), tells(text)))
            self._of.setdefault(code, []).append(at)
            if code in library.regions:
                self._of.setdefault(library.regions[code].province_code, []).append(at)
            for root in roots_of((*read.exact, *read.core)):
                holding.setdefault(root, set()).add(at)
        self._asked_by = Phrasings(asked, index)
        self._roots = Numbered(holding)
        self._starts = np.cumsum([0, *map(len, holding.values())]).astype(np.int32)
        self._holding = np.array([at for found in holding.values() for at in sorted(found)], np.int16)

    def telling(self, question: Question, idf: Callable[[str], float]) -> Told | None:
        """What tells most of a question about one place, or about none or a province: then of the one place that it fits.

        None when a place is named that may be another, when nothing more is asked, or when several places fit as well.
        """
        asked, code = self._asked(question, idf), place_of(question.places)
        if code and not asked and not cues("meaning-of-a-name") & set(question.core) and (named := self._naming(question, code)):
            return Told(named[:_MOST], 1.0, len(named))
        among = self._of.get(code, []) if code else [] if question.places or question.islands else range(len(self._passages))
        shares = self._shares(asked, question, among)
        best = max(shares.values(), default=0.0)
        if not best:
            return None
        as_good = sorted((at for at in shares if shares[at] >= best * _AS_GOOD), key=lambda at: -shares[at])
        records = tuple(self._passages[at].record for at in as_good)
        return Told(records[:_MOST], best, len(asked)) if len(set(map(code_of, records))) == 1 else None

    def asked_for(self, question: Question, index: Index) -> tuple[Note, float] | None:
        """The note of the one place named that people ask for most like this, and how like it is; None where it lacks what is asked."""
        code = place_of(question.places)
        own = (at for at in self._of.get(code, []) if code_of(self._passages[at].record) == code)
        near = self._asked_by.nearest(index, question.words, own) if code else None
        if near is None:
            return None
        record = self._passages[near.subject].record
        known = attributes_of(word_list(f"{_text(record)}\n{self._asked_by.text(near.subject)}"))
        return None if attributes_of(question.core) - known or not isinstance(record, Note) else (record, near.likeness)

    def _asked(self, question: Question, idf: Callable[[str], float]) -> dict[str, float]:
        """The words that say what is asked, and the pillars, with how telling each is."""
        named = {word for place in question.places for word in place.says}
        asked = {word: idf(word) for word in question.words if says_something(word) and word not in named}
        return asked | {f"<{pillar}>": _PILLAR_WEIGHT for pillar in question.pillars if asked or question.places}

    def _naming(self, question: Question, code: str) -> tuple[Record, ...]:
        """The records of a place that tell of the thing it is named by ("kabupaten mana yang punya e-santunan")."""
        spoken = word_list(question.text)
        names = [" ".join(spoken[place.start : place.end]) for place in question.places if place.says]
        records = [self._passages[at].record for at in self._of.get(code, [])]
        return tuple(record for record in records if names and all(name in " ".join(word_list(_text(record))) for name in names))

    def _shares(self, asked: Mapping[str, float], question: Question, among: Sequence[int]) -> dict[int, float]:
        """For each passage with any of the words: their share, weighed, times the share of the kinds of thing asked for.

        Less where the most telling word is missing; none for passages of another year than the one asked about.
        """
        found = dict.fromkeys(among, 0.0)
        holding = {word: self._with_root_of(word) for word in asked}
        for word, weight in asked.items():
            for at in holding[word]:
                if at in found:
                    found[at] += weight
        rarest = holding[max(asked, key=lambda word: asked[word])] if asked else set()
        kinds, total = wants(question.core)[0] - ({"where"} if not question.places else set()), sum(asked.values()) or 1.0
        shares = {}
        for at, weight in found.items():
            passage = self._passages[at]
            if weight and (not question.years or passage.years.intersection(question.years)):
                shares[at] = weight / total * _met(kinds, passage.tells) * (1.0 if at in rarest else _WITHOUT_THE_RAREST)
        return shares

    def _with_root_of(self, word: str) -> set[int]:
        """The passages with a word that may share a root with this one."""
        numbers = self._roots.numbers(sorted(roots(word)))
        return {int(at) for number in numbers for at in self._holding[self._starts[number] : self._starts[number + 1]]}


def _text(record: Record) -> str:
    return _spelled(record.text if isinstance(record, Note) else f"{record.kind} {record.value} {record.date or ''}")


def _spelled(text: str) -> str:
    """A text with the sign for percent also as a word."""
    return text.replace("%", "% persen")


def _met(kinds: frozenset[str], told: frozenset[str]) -> float:
    """The share of the kinds of thing asked for that are told."""
    return len(kinds & told) / len(kinds) if kinds else 1.0


@lru_cache(maxsize=_IN_PLAY)
def _roots_told(text: str) -> frozenset[str]:
    """What the words of a text may be made of; of the answers that are talked about now."""
    return roots_of(word_list(_spelled(text)))


def share_told(question: Question, text: str, idf: Callable[[str], float]) -> float:
    """The share of what a question asks for that a text tells, as of passages; where it only asks, whether its kind of thing is told."""
    asked, kinds = {word: idf(word) for word in question.words if says_something(word)}, wants(question.core)[0]
    if not asked:
        return _met(kinds, tells(text)) if kinds else 0.0
    held = _roots_told(text)
    return _met(kinds, tells(text)) * sum(weight for word, weight in asked.items() if roots(word) & held) / sum(asked.values())


def only_one_telling(question: Question, entries: Sequence[Entry]) -> Entry | None:
    """The one of some answers that has words of the question which the others lack, and twice as much of it as any other; else None.

    A word counts the less, the more of the answers have it.
    """
    held = [_roots_told(entry.whole) for entry in entries]
    having = [[at for at, own in enumerate(held) if roots(word) & own] for word in filter(says_something, question.words)]
    alone = {found[0] for found in having if len(found) == 1}
    told = [sum(1 / len(found) for found in having if at in found) for at in range(len(entries))]
    best, *rest = sorted(range(len(entries)), key=lambda at: -told[at])
    return entries[best] if best in alone and all(told[best] >= 2 * told[at] for at in rest) else None


def shares_word(question: Question, text: str) -> bool:
    """Whether a text has a word of one root with one that says what is asked."""
    return bool(roots_of(filter(says_something, question.words)) & _roots_told(text))


def place_of(places: Sequence[Mention]) -> str:
    """The code of the one place named; empty when none or several are, or one that may be another."""
    codes = {place.may_be for place in places}
    only = next(iter(codes)) if len(codes) == 1 else ()
    return only[0] if len(only) == 1 else ""


def says_something(word: str) -> bool:
    """Whether a word says what is asked about: no placeholder, no number, no word that only asks, and none that goes with any place."""
    little = word in asking_words() or word in cues("plain-with-place") or word in cues("says-little") or word in Lexicon.load().fillers
    return not (little or word.startswith("<") or word.isdigit())
