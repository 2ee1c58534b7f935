"""What is recorded of a place, told instead of an answer that does not meet the question, or of none."""

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.deciding.aspects import COMPARE
from knowledge.deciding.decide import MORE, Decision, Kind
from knowledge.language.cues import words
from knowledge.language.numbers import value
from knowledge.loading import Library
from knowledge.model import Entry, Evidence, Note
from knowledge.ranking.groups import Groups
from knowledge.ranking.passages import Passages, place_of
from knowledge.reading import PILLAR, REGION, Question
from knowledge.records.regions import ASPECTS, aspect_of, is_step, nothing_on, profile

_SOME, _MUCH, _ALL = 0.5, 0.75, 0.9
"""The share of a question that a record must tell: where we would ask back, with a place and without one; and where we would refuse or
answer something else."""
_SEVERAL = 2
_ALIKE, _LIKELY = 0.45, 0.4
"""The cosine with a way that people ask for a note that is enough (of development and test questions met so, five of six are), and the
confidence from which another aspect is nearly sure."""
EXAMPLES, _PROGRAMS, OF_ITS_PILLAR = "pilar-contoh", "daerah.aplikasi", "the examples of a pillar, asked for in a place"
NEAR = "near candidates about a place: its whole record"
SIDE_BY_SIDE = "which of several places takes part"
_OF_PLACES, _ROW = 0.3, 3


class Instead:
    """Puts records in the place of decisions that they meet better."""

    def __init__(self, library: Library, groups: Groups, passages: Passages) -> None:
        self.library = library
        self.groups = groups
        self.passages = passages

    def told(self, question: Question, decision: Decision) -> Decision:
        """The decision, or what the records of the place tell, where they tell enough of what is asked.

        Where an aspect is asked about on which nothing is recorded, the records that speak of it stand for it.
        """
        if _of_each(question) and decision.kind is Kind.ANSWERED and decision.entry and decision.entry.written:
            return replace(decision, entry=self.groups.members[COMPARE][0], reason=SIDE_BY_SIDE)
        of_many = bool(question.provinces) and bool(words("region-kind") & set(question.core) or _who_all(question))
        if decision.reason == MORE or of_many:
            return decision
        needed, many = self._needed(question, decision)
        found = self.passages.telling(question, self.groups.index.word_idf) if needed <= 1 else None
        if found is None or found.share < needed or (found.asked < many and not _counts(question, found.records)):
            return self._asked_for(question, decision) if needed <= 1 else decision
        entry, records = decision.entry, found.records
        if decision.kind is not Kind.ANSWERED or entry is None or not entry.compute:
            entry = self.groups.members[f"daerah-{aspect_of(records[0])}"][0]
        return Decision(
            Kind.ANSWERED, question, "a record of the place tells it", entry, found.share, candidates=decision.candidates, told=records
        )

    def of_its_pillar(self, question: Question, decision: Decision) -> Decision:
        """The decision; of a pillar asked for in a place, the records there that name it, or its examples, where others are told."""
        entry, codes = decision.entry, _regions_in(question)
        if decision.refuses or len(codes) != 1 or len(question.places) != 1:
            return decision
        code = codes.pop()
        if decision.kind is Kind.ANSWERED and entry is not None and entry.group == EXAMPLES:
            records = self._naming(code, entry.slots["pilar"])
            return self._of_records(decision, records) if records and self.library.regions[code].name not in entry.text else decision
        of_programs = entry is not None and entry.compute == _PROGRAMS
        met = decision.kind is Kind.ANSWERED and not (decision.told or of_programs)
        if met or len(question.pillars) != 1 or not _asks_of_a_pillar_there(question):
            return decision
        records = self._naming(code, question.pillars[0])
        if {*records} & {*decision.told, *(profile(self.library, code).telling(_PROGRAMS.partition(".")[2]) if of_programs else ())}:
            return decision
        found = next((one for one in self.groups.members[EXAMPLES] if one.slots["pilar"] in question.pillars), None)
        if found is None or (records and self.library.regions[code].name not in found.text):
            return self._of_records(decision, records) if records else decision
        return replace(decision, kind=Kind.ANSWERED, reason=OF_ITS_PILLAR, entry=found, choices=(), told=())

    def _naming(self, code: str, pillar: str) -> tuple[Evidence | Note, ...]:
        """The records of a region that name a pillar."""
        named = pillar.replace("-", " ")
        return tuple(record for record in profile(self.library, code).records if named in record.text.lower())

    def _of_records(self, decision: Decision, records: tuple[Evidence | Note, ...]) -> Decision:
        """The decision to tell some records of a region."""
        entry = self.groups.members[f"daerah-{aspect_of(records[0])}"][0]
        return replace(decision, kind=Kind.ANSWERED, reason=OF_ITS_PILLAR, entry=entry, choices=(), told=records)

    def recorded(self, question: Question, general: str, meant: str) -> bool:
        """Whether the one region named has a record of the aspect `meant`, and the written answer `general` tells nothing of the region."""
        codes = _regions_in(question)
        facts, aspect = self.groups.facts[general], meant.removeprefix("daerah-")
        away = facts.entry.written and not facts.knows_all(f"<{code}>" for code in codes)
        return away and len(codes) == 1 and aspect in ASPECTS and not nothing_on(self.library, codes, aspect)

    def _asked_for(self, question: Question, decision: Decision) -> Decision:
        """The decision, or the note that people ask for in such words.

        Not where another aspect of the place is nearly sure, nor where the answer tells of the place.
        """
        if decision.kind is Kind.ANSWERED and decision.entry and decision.entry.written and self._names_one(question, decision.entry):
            return decision
        found = self.passages.asked_for(question, self.groups.index)
        if found is None or found[1] < _ALIKE:
            return decision
        note, likeness = found
        best = next((one.entry for one in decision.candidates[:1] if one.confidence >= _LIKELY), None)
        aspect = best.compute.partition(".")[2] if best and best.compute else ""
        if aspect and note.aspect not in ASPECTS.get(aspect, ((), ()))[0]:
            return decision
        entry = self.groups.members[f"daerah-{aspect or aspect_of(note)}"][0]
        return Decision(
            Kind.ANSWERED, question, "a note that is asked for so", entry, likeness, candidates=decision.candidates, told=(note,)
        )

    def _needed(self, question: Question, decision: Decision) -> tuple[float, int]:
        """The share of the question a record must tell, and how many words it must ask with."""
        entry, refused = decision.entry, decision.kind in (Kind.UNKNOWN, Kind.OUT_OF_SCOPE)
        if not question.places:
            open_ = decision.kind is not Kind.ANSWERED and not decision.refuses and _asks_where(question)
            return (_MUCH if open_ else math.inf), _SEVERAL
        if decision.kind is not Kind.ANSWERED or entry is None:
            return (_ALL, _SEVERAL) if refused else (_SOME, 1)
        if entry.compute:
            subject, _, aspect = entry.compute.partition(".")
            codes = filter(None, [place_of(question.places)])
            if decision.reason == NEAR:
                return _SOME, 1
            if subject != "daerah" or not nothing_on(self.library, codes, aspect):
                return math.inf, 1
            return (_MUCH if is_step(aspect) else _SOME), 1  # a record of another step must not pass for it
        if self.of_another(question, entry):
            return _SOME, 1
        return (math.inf if self.groups.facts[entry.group].placed >= _OF_PLACES else _ALL), _SEVERAL

    def _names_one(self, question: Question, entry: Entry) -> bool:
        """Whether an answer tells of a region asked about."""
        told = self.groups.facts[entry.group].told
        return any(f"<{code}>" in told for code in _regions_in(question))

    def of_another(self, question: Question, entry: Entry) -> bool:
        """Whether a written answer tells of some region, and of none of those asked about."""
        told = self.groups.facts[entry.group].told
        others = (code for code in self.library.regions if f"<{code}>" in told)
        return entry.written and bool(_regions_in(question)) and not self._names_one(question, entry) and any(others)


def _counts(question: Question, records: Sequence[Evidence | Note]) -> bool:
    """Whether a number is asked for, and a record tells it right before the thing that is asked ("20 CCTV")."""
    if "berapa" not in question.core or not question.places:
        return False
    texts = [record.text.lower() for record in records]
    return any(re.search(rf"\b\d+ {re.escape(word)}\b", text) for word in question.words for text in texts)


def _asks_of_a_pillar_there(question: Question) -> bool:
    """Whether nothing is asked but what a region does for a pillar ("contoh smart living di Malang", "program smart branding Depok")."""
    one = len(question.places) == 1 and len(question.places[0].regions) == 1
    kinds = ("leaning", "interrogative", "asks-example", "at-a-spot", "list-narrows", "yes-no", "softens", "has-too", "put-in-practice")
    return one and set(question.core) <= words(*kinds) | {REGION, PILLAR}


def _asks_where(question: Question) -> bool:
    """Whether a question asks of which place something is true ("daerah mana yang", "kota apa"), not of "tu kota" or "sepuluh daerah"."""
    spoken = set(question.core)
    several = any((value(before) or 0) > 1 and word in words("region-kind") for before, word in pairwise(question.core))
    return bool(words("asks-place") & spoken) and bool(words("which-region") & spoken) and not several


def _regions_in(question: Question) -> set[str]:
    """The codes of the regions that a question names."""
    return {code for place in question.places for code in place.regions}


def _who_all(question: Question) -> bool:
    """Whether a message asks for all who did something ("bimtek di sumsel 2022 siapa saja")."""
    return ("siapa", "saja") in pairwise(question.core)


def _of_each(question: Question) -> bool:
    """Whether it is asked of three places or more whether they take part ("Jakarta, Surabaya, Medan mana yang ikut?")."""
    return len([place for place in question.places if place.regions]) >= _ROW and bool(words("takes-part") & set(question.core))
