"""What a list of examples tells of a place: "yang di Jawa Timur mana?" and "yang Semarang itu apa" after it, "contohnya di Malang"."""

from dataclasses import replace
from functools import cache, lru_cache

from bot.context import Context
from bot.conversation.following import FEW, written_last
from bot.i18n import in_a_row
from bot.messages import Answer, Choice, Outcome
from bot.plans.records import islands_name
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.excerpts import Unit, bullets, joined, parts_of
from knowledge.language.cues import words
from knowledge.language.wording import word_list
from knowledge.model import Entry, province_of
from knowledge.reading import ISLAND, PROVINCE, REGION, Question, Reader
from knowledge.records.regions import island_provinces, islands_meant

THERE = "the lines of the last list that tell of a place"
"""The reason of a decision to tell those lines alone."""
_LEFT_OUT = ("excepting", "leaves-out", "denies")
_FEWEST, _FEW, _IN_PLAY = 3, 3, 256
"""The fewest examples of places that are a list of them, the most places of one name that are named, and lines kept as they were read."""


def of_its_lines(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "yang di Jawa Timur mana?", "ada yang di Sumatera?" after examples with those of them that are there.

    Of a region that none of them is in, something else may be asked; of a province or an island group it is said that none is.
    """
    question, last = decision.question, written_last(turn, context)
    if last is None or not gives_examples(turn, last) or not 0 < len(question.core) <= FEW:
        return None
    if not _asks_there(question) or not set(question.core) <= {REGION, PROVINCE, ISLAND} | _beside():
        return None
    codes = {code for line in _lines(turn, last, question) for code in _codes(turn.knowledge.reader, line.text)}
    if not codes and any(place.regions for place in question.places):
        return None
    if not _elsewhere(question):
        listed = (replace(place, regions=tuple(code for code in place.regions if code in codes)) for place in question.places)
        question = replace(question, places=tuple(listed))
    return Decision(Kind.ANSWERED, question, THERE, last, 1.0)


def of_there(turn: Turn, decision: Decision, told: Answer) -> Answer | None:
    """Of a list of examples its lines on the one place that is asked about, or that it has none; None where no one place is asked of one.

    A list that was just shown is not told again after that word.
    """
    question, entry = decision.question, decision.entry
    if entry is None or question.from_place or not _asks_there(question) or not gives_examples(turn, entry):
        return None
    name = _name(turn, question)
    whole = Choice(turn.say("button.more"), f"e:{entry.id}")
    part = replace(told, choices=(whole, *(one for one in told.choices if not one.action.startswith("d:"))))
    if lines := [replace(one, above="") if one.text.startswith("•") else one for one in _lines(turn, entry, question)]:
        of_many = not _elsewhere(question) and (bool(question.islands) or any(place.provinces for place in question.places))
        said = f"{turn.say('examples.there', name=name)}\n" if name and of_many else ""
        return replace(part, text=f"{said}{joined(lines)}")
    if name is None:
        return None
    none = turn.say("region.nothing_there", name=name)
    if decision.reason == THERE:
        return replace(part, text=none, outcome=Outcome.UNKNOWN, sources=(), footer="")
    return replace(told, text=f"{none}\n\n{told.text}")


def gives_examples(turn: Turn, entry: Entry) -> bool:
    """Whether a written answer is a list of examples, each of a place."""
    if not entry.written or not words("asks-example") & set(word_list(entry.title)):
        return False
    listed = bullets(entry.text)
    return len(listed) >= _FEWEST and all(_codes(turn.knowledge.reader, one.text) for one in listed)


def _asks_there(question: Question) -> bool:
    """Whether a message names one place, be it a region, a province or an island group, that is not the writer's."""
    return len(question.places) + len(question.islands) == 1 and not words("writer") & set(question.core)


def _elsewhere(question: Question) -> bool:
    """Whether all but the place named is asked for ("selain Surabaya")."""
    return bool(question.places) and bool(words(*_LEFT_OUT) & set(question.core))


@cache
def _beside() -> frozenset[str]:
    """The words that may stand beside the place without asking for another thing."""
    kinds = ("leaning", "list-narrows", "yes-no", "before-place", "names-them", "has-too", "asks-example", "asks-of-point", "softens")
    return words(*kinds, *_LEFT_OUT, "asks-to-explain", "asked-with-not", "whole")


def _lines(turn: Turn, entry: Entry, question: Question) -> list[Unit]:
    """The bullets and sentences of an answer that tell of the place named, of any that it may be; or the bullets of all others."""
    library, reader = turn.knowledge.library, turn.knowledge.reader
    meant = {code for place in question.places for code in (*place.regions, *place.provinces)}
    meant |= {code for name in islands_meant(library, question) for code in island_provinces(library, name)}
    if _elsewhere(question):
        return [bullet for bullet in bullets(entry.text) if not meant & _codes(reader, bullet.text)]
    return [unit for unit in parts_of(entry) if meant & _codes(reader, unit.text)]


@lru_cache(maxsize=_IN_PLAY)
def _codes(reader: Reader, line: str) -> frozenset[str]:
    """The codes of the regions that a line names, of the provinces that they are in, and of those that it names."""
    places = [place for place in reader.read(line).places if not place.ambiguous]
    return frozenset(one for place in places for code in place.may_be for one in (code, province_of(code)))


def _name(turn: Turn, question: Question) -> str | None:
    """What the place is called that a message names, of one that may be several each; None where it may be many."""
    library, place = turn.knowledge.library, next(iter(question.places), None)
    if place is None:
        return islands_name(turn, islands_meant(library, question))
    named = [*(library.provinces[code].name for code in place.provinces), *(library.regions[code].official for code in place.regions)]
    return in_a_row(named, turn.person.locale) if len(named) <= _FEW else None
