"""What is asked of a province after one of its regions: "daerah di Riau yang sudah bimtek", "nilai Jawa Timur", "kalau Jawa Timur?"."""

from dataclasses import replace

from bot.context import PLACE_FAMILIES, RUNG_OF, Context
from bot.conversation.following import answer
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import COMPARE, SCORE, SCORES, STAGES, named_of_several
from knowledge.language.cues import said, words
from knowledge.reading import REGION

_ASKS_WHO = ("names-them", "list-narrows", "has-too", "among-them")
"""What may stand beside a province where who has a score is asked of it ("yang di Bali ada?")."""


def of_all_there(turn: Turn, context: Context, decision: Decision, rest: set[str]) -> Decision | None:
    """The list of the regions of a province that have what is asked of it, or, where nothing else is said, what was asked last.

    A message that is answered by itself stands as it is; `rest` are its words that carry weight.
    """
    question = decision.question
    entry = decision.entry
    of_itself = entry is not None and (entry.group in (STAGES, SCORES) or (entry.written and decision.score == 1))
    if of_itself or not context.about_region or not question.provinces or REGION in question.core:
        return None
    named = named_of_several(question)
    last = context.of_one if context.family == COMPARE else context.family or ""
    beside = words("before-place", *(_ASKS_WHO if last == SCORE else ()))
    family = f"{PLACE_FAMILIES[0]}{named}" if named else last if rest <= beside else ""
    if family not in RUNG_OF:
        return None
    years = question.years or (tuple(context.years) if not named else ())
    if family == SCORE and not said("names-stage", question.core):
        return answer(turn, SCORES, replace(question, years=years))
    return answer(turn, STAGES, question)
