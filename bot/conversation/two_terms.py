"""Two terms held against each other ("beda smart economy dan smart branding", "bedanya sama SPBE?"): what each is, or what sets them apart.

One answer that tells the difference is enough; where only its longer part does, that part is told with it.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.context import Context
from bot.conversation.following import FEW, written_last
from bot.messages import Answer
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.advice import is_case
from knowledge.language.affixes import roots_of
from knowledge.language.cues import words
from knowledge.language.wording import word_list
from knowledge.model import Entry
from knowledge.reading import PILLAR, Question

_WHAT_IS, _LONGEST, _PAIR = "apa itu", 3, 2
"""How a term is asked for, the most words of one, and the terms held against each other."""


def two_terms(turn: Turn, context: Context | None, whole: Decision) -> tuple[str, ...]:
    """What two terms are, as two questions; empty where no difference is asked for, an answer tells it, or a term is not known.

    A term that is not said is what the last answer is about.
    """
    question = whole.question
    sides = _sides(question) if _asks_difference(question) else ()
    told = whole.entry if whole.kind is Kind.ANSWERED else None
    last = written_last(turn, context) if context else None
    if not sides or not (sides[0] or last):
        return ()
    leaning = last.title if last and not sides[0] else ""
    if told and _tells_apart(told, (_named(word_list(leaning)) or sides[0], sides[1])):
        return ()
    asked = (leaning or f"{_WHAT_IS} {' '.join(sides[0])}", f"{_WHAT_IS} {' '.join(sides[1])}")
    found = [turn.knowledge.decide(one, turn.today.year) for one in asked]
    entries = {one.entry.id for one in found if one.kind is Kind.ANSWERED and one.entry and _tells_what_it_is(one.entry, one.question)}
    return asked if len(entries) == _PAIR else ()


def with_difference(question: Question, entry: Entry, told: Answer) -> Answer:
    """The answer with its longer part, where the difference of two things is asked for and only that part tells it."""
    tells = words("tells-apart")
    if not _asks_difference(question) or tells & set(word_list(entry.text)) or not tells & set(word_list(entry.detail)):
        return told
    choices = tuple(one for one in told.choices if one.action != f"d:{entry.id}")
    return replace(told, text=f"{told.text}\n\n{entry.detail.strip()}", choices=choices)


def _asks_difference(question: Question) -> bool:
    """Whether a brief message holds two things against each other that are no places or years."""
    asks = words("asks-difference", "puts-beside") & set(question.core)
    return bool(asks) and len(question.core) <= FEW and not (question.places or question.islands or question.years)


def _sides(question: Question) -> tuple[list[str], list[str]] | tuple[()]:
    """The words of both terms, the first without any where the message leans on what was told; nothing where it names no second one."""
    pillars = iter(question.pillars)
    spoken = [next(pillars, "").replace("-", " ") if word == PILLAR else word for word in question.core]
    for at, word in enumerate(spoken):
        sides = _named(spoken[:at]), _named(spoken[at + 1 :])
        if word in words("joins-places") and sides[1] and all(len(side) <= _LONGEST for side in sides):
            return sides
    return ()


def _named(side: Sequence[str]) -> list[str]:
    """The words of one side that name its term."""
    beside = words("asks-difference", "puts-beside", "interrogative", "leaning", "softens", "asks-for")
    return [word for word in side if word not in beside]


def _tells_apart(entry: Entry, sides: Sequence[Sequence[str]]) -> bool:
    """Whether an answer tells the difference of two terms: its title says so, or it names both and says that they differ."""
    told = word_list(entry.whole)
    named = all(roots_of(" ".join(side).split()) & roots_of(told) for side in sides)
    return bool(words("tells-apart") & set(word_list(entry.title))) or (named and bool(words("tells-apart") & set(told)))


def _tells_what_it_is(entry: Entry, question: Question) -> bool:
    """Whether a written answer that is no advice bears the term in its title."""
    named = roots_of(word for word in _named(word_list(question.text)) if not word.isdigit())
    return entry.written and not is_case(entry) and named <= roots_of(word_list(entry.title))
