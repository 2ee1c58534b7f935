"""The awards of the programme on record, each counted once: a row and a note of one year tell the same one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.context import recall
from bot.i18n import in_a_row
from bot.messages import Answer
from bot.plans.words import told
from bot.turn import Turn
from knowledge.language.cues import words
from knowledge.model import Note
from knowledge.reading import Question
from knowledge.records.dated import named_outside_brackets
from knowledge.records.recorded import by_region, tells_award
from knowledge.records.stages import Event, shows

_RUNG = "penghargaan"


@dataclass(frozen=True, slots=True)
class Award:
    """One award: when it was given, as closely as that is told, and in what words."""

    when: str
    text: str


def awards(events: Iterable[Event], notes: Iterable[Note]) -> list[Award]:
    """The awards that events tell, and those of other years that notes tell; of a note that names several years, none.

    Rival years of one award, which such a note weighs, are not two awards.
    """
    lines = told(event for event in events if shows(event, _RUNG) and not event.contested)
    found = [Award(one.event.happened or "", one.event.text) for one in lines]
    dated = {one.when[:4] for one in found}
    for note in notes:
        years = {str(span.first.year) for span in named_outside_brackets(note.text)}
        if tells_award(note) and len(years) == 1 and not years & dated:
            found.append(Award(min(years), note.text))
            dated |= years
    return sorted((one for one in found if one.when), key=lambda one: one.when)


def most_awarded(turn: Turn, listed: Answer, rung: str, question: Question) -> Answer:
    """The list of those with awards, under which of them have most, where that is asked ("kota mana paling banyak penghargaan")."""
    context = recall(turn)
    if rung != _RUNG or not words("most") & set(question.core) or context is None or not context.found:
        return listed
    library, many = turn.knowledge.library, {}
    for code in context.found:
        notes = (note for note in library.notes if note.code == code)
        many[code] = len(awards(by_region(library).get(code, ()), notes))
    most = max(many.values())
    names = in_a_row((library.regions[code].official for code in many if many[code] == most), turn.person.locale)
    return replace(listed, text=f"{turn.say('verdict.most_awards', names=names, count=most)}\n\n{listed.text}")
