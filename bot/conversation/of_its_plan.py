"""Whether the plan of the region talked about still holds: "udah expired dong itu", "yang baru ada?", "lagi direvisi ya?"."""

from dataclasses import replace

from bot.context import Context
from bot.conversation.following import FEW, answer
from bot.conversation.pointing import completed
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import MASTERPLAN
from knowledge.language.cues import words
from knowledge.reading import YEAR

STILL_HOLDS = "whether the plan talked about still holds"
"""The reason of a decision to tell of the plan, whatever year is said."""
_PLAN, _NEW = "masterplan", "baru"
"""The word for a plan, and one that says that it is renewed only where a plan is talked about."""


def of_its_plan(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """The plan of the one region talked about, with its years, for a few words that say or ask whether it has ended or is renewed."""
    question, spoken = decision.question, set(decision.question.core)
    of_a_plan = context.family == MASTERPLAN or _PLAN in spoken
    ends = words("plan-ends") & spoken - ({_NEW} if context.family != MASTERPLAN else set())
    if len(context.regions) != 1 or not of_a_plan or not ends or question.places or question.islands or len(question.core) > FEW:
        return None
    beside = words("leaning", "interrogative", "yes-no", "ends-asking", "pronoun", "remarks", "asks-whether", "plan-ends-beside")
    rest = spoken - beside - words("plan-ends") - turn.knowledge.lexicon.fillers - {YEAR, _PLAN}
    told = answer(turn, MASTERPLAN, replace(completed(question, context), years=())) if not rest else None
    return replace(told, reason=STILL_HOLDS) if told else None
