"""Messages about the one region that a written answer told of: "dia ikut sejak kapan" after who won, "itu di provinsi mana"."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from bot.context import FOLLOWS, RUNG_OF, Context
from bot.conversation.following import FEW, written_last
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import PROFILE, SOURCE, STATUS, family
from knowledge.deciding.elliptical import clitic
from knowledge.language.cues import words
from knowledge.model import Entry
from knowledge.names.mentions import Mention
from knowledge.reading import REGION, Question, Reader

_CLEARLY, _IN_PLAY = 0.9, 32
"""The confidence with which a question must be one about a region, once it names that region; answers kept as they were read."""
_WHO_IT_IS = (PROFILE, "daerah-seprovinsi", STATUS)
"""What is asked of no answer's subject, only of a region."""


def of_the_one_told(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer a question that fits a region and names none with the one that the last written answer told of."""
    question, last = decision.question, written_last(turn, context)
    if last is None or question.values or context.about_region or not 0 < len(question.core) <= FEW or not _points(question):
        return None
    code = _the_one_told(turn, last, context)
    if code is None:
        return None
    asked = replace(question, places=(Mention(0, 0, (code,)),)).adding(REGION)
    found = turn.knowledge.decide_question(asked)
    sure = found.kind is Kind.ANSWERED and found.entry is not None and found.score >= _CLEARLY
    return replace(found, question=asked, reason=FOLLOWS) if sure and _of_a_region(found.entry, asked, context) else None


def _the_one_told(turn: Turn, entry: Entry, context: Context) -> str | None:
    """Of the regions that an answer tells of, the one in its sentences on the pillar asked about; else the only one.

    The only one is nothing that is talked about where another region was just before.
    """
    told = _sentences(turn.knowledge.reader, entry.text)
    of_all, of_these = _regions(told), _regions(line for line in told if set(line.pillars) & set(context.pillars))
    found = of_these if len(of_all) > 1 else of_all if not context.earlier else set()
    one = found.pop() if len(found) == 1 else ()
    return one[0] if len(one) == 1 else None


@lru_cache(maxsize=_IN_PLAY)
def _sentences(reader: Reader, text: str) -> tuple[Question, ...]:
    """The sentences of an answer as they are read: it is asked about again and again while it is talked about."""
    return tuple(reader.read(line) for part in text.split("\n") for line in part.split(". "))


def _regions(lines: Iterable[Question]) -> set[tuple[str, ...]]:
    return {place.regions for line in lines for place in line.places if place.regions}


def _points(question: Question) -> bool:
    pointing = words("pronoun", "points", "points-back", "takes-part") & set(question.core)
    return bool(pointing or clitic(question)) and not words("ours", "writer") & set(question.core)


def _of_a_region(entry: Entry | None, asked: Question, context: Context) -> bool:
    """Whether a family is asked of a region and not of what the answer is about: one that only fits a region, or one plainly named.

    An answer on an evaluation or an award may be asked for its own figures.
    """
    if entry is None or not entry.group.startswith("daerah-"):
        return False
    spoken = set(asked.core)
    if entry.group in _WHO_IT_IS or words("pronoun") & spoken:
        return True
    its_own = RUNG_OF.get(entry.group, entry.group) in (context.entry or "")
    asks = words("takes-part") & spoken or (clitic(asked) and not its_own)
    return bool(asks) and entry.group == family(asked) != SOURCE
