"""Who says what was just told: "menurut siapa?", "siapa yang bilang 2018", "yang 233 media apa".

Asked of all that was told, it is asked for the sources of that answer; with a figure, a year or a place, for the sentence that holds it
and names who says so.
"""

import re
from collections.abc import Iterator

from bot.context import Context
from bot.turn import Turn
from knowledge.deciding.aspects import NOT_TAKING_PART
from knowledge.deciding.excerpts import units_of
from knowledge.language.cues import words
from knowledge.language.wording import word_list
from knowledge.model import Entry
from knowledge.reading import REGION, YEAR, Question

SOURCES, PART = "s:", "x"
"""The actions that tell the sources of the last answer, and a part of a written one (`topics/parts.py`)."""
_MOST, _POINTS = 3, frozenset({"begitu", "itu", "demikian"})
"""The most sentences told, and what points to one of them."""


def says_who(turn: Turn, context: Context, question: Question) -> str | None:
    """The action that tells who says what was just told, where nothing but that is asked; None for other messages."""
    spoken = set(question.core)
    by_whom, by_what = "siapa" in spoken, bool(words("a-publisher") & spoken and {"mana", "apa", "siapa"} & spoken)
    says, figures = bool(words("says-so", "says-it") & spoken), tuple(_figures(turn, question))
    by_what = by_what and bool(figures or (says and not _POINTS & spoken))  # "media mana yang nulis begitu" asks for one sentence
    if context.in_danger or not (by_what or (says and by_whom)):
        return None
    rest = {word for word in spoken if not word.isdigit()} - {"siapa", REGION, YEAR} - turn.knowledge.lexicon.fillers
    if rest - words("says-so", "says-it", "a-publisher", "beside-says-it", "leaning"):
        return None
    if not figures:
        return SOURCES if (context.cited or context.entry == NOT_TAKING_PART) and not question.places else None
    last = written_just_told(turn, context)
    return _saying(last, figures) if last else None


def written_just_told(turn: Turn, context: Context) -> Entry | None:
    """The written answer just told; None where something else was."""
    last = turn.knowledge.library.entries.get(context.told or context.entry or "")
    return last if last and last.written else None


def _figures(turn: Turn, question: Question) -> Iterator[str]:
    """The numbers, years and names of regions that a message names, as a text writes them."""
    yield from (word for word in question.core if word.isdigit())
    yield from map(str, question.years)
    yield from (turn.knowledge.library.regions[code].name for place in question.places for code in place.regions[:1])


def _saying(entry: Entry, figures: tuple[str, ...]) -> str | None:
    """The action that shows the units of an answer that hold all these figures and name who says so."""
    found = [
        str(at)
        for at, unit in enumerate(units_of(entry.text))
        if all(re.search(rf"\b{re.escape(one)}\b", unit.text) for one in figures) and words("attributes") & set(word_list(unit.text))
    ]
    return f"{PART}:{entry.id}={','.join(found[:_MOST])}" if found else None
