"""Whether the plan of the region talked about still holds: "udah expired dong itu", "yang baru ada?", "lagi direvisi ya?"."""

from dataclasses import replace

from bot.context import Context
from bot.conversation.following import FEW, answer
from bot.conversation.pointing import completed
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import MASTERPLAN
from knowledge.language.cues import parts, words
from knowledge.model import Participation
from knowledge.reading import YEAR, Question
from knowledge.records.regions import profile

STILL_HOLDS = "whether the plan talked about still holds"
"""The reason of a decision to tell of the plan, whatever year is said."""
ITS_YEARS = "the years of the plan talked about"
"""The reason of a decision to tell of the plan because its years are asked about."""
_PLAN, _NEW, _TO_COME = "masterplan", "baru", "nanti"
"""The word for a plan, one that says only of a plan talked about that it is renewed, and what reading adds to a year that is to come."""


def of_its_plan(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """The plan of the one region talked about, with its years, for a few words that say or ask whether it has ended or is renewed."""
    question, spoken = decision.question, set(decision.question.core)
    if _asks_of_its_years(turn, context, question):
        told = answer(turn, MASTERPLAN, replace(completed(question, context), years=()))
        return replace(told, reason=ITS_YEARS) if told else None
    of_a_plan = context.family == MASTERPLAN or _PLAN in spoken
    ends = words("plan-ends") & spoken - ({_NEW} if context.family != MASTERPLAN else set())
    if len(context.regions) != 1 or not of_a_plan or not ends or question.places or question.islands or len(question.core) > FEW:
        return None
    beside = words("leaning", "interrogative", "yes-no", "ends-asking", "pronoun", "remarks", "asks-whether", "plan-ends-beside")
    rest = spoken - beside - words("plan-ends") - turn.knowledge.lexicon.fillers - {YEAR, _PLAN}
    told = answer(turn, MASTERPLAN, replace(completed(question, context), years=())) if not rest else None
    return replace(told, reason=STILL_HOLDS) if told else None


def _asks_of_its_years(turn: Turn, context: Context, question: Question) -> bool:
    """Whether a few words ask what years are that the plan of the region talked about has ("2032 itu apa", "kok sampai 2032")."""
    spoken = set(question.core)
    ahead = len(question.years) > 1 or _TO_COME in spoken
    if len(context.regions) != 1 or not ahead or question.places or question.islands or len(question.core) > FEW:
        return False
    asks = spoken & words("interrogative", "asks-why", "asks-reason", "asks-meaning")
    beside = words("leaning", "interrogative", "asks-why", "asks-reason", "asks-meaning", "remarks", "plan-ends-beside") | parts(
        "until-year"
    )
    records = profile(turn.knowledge.library, context.regions[0]).telling(_PLAN)
    told = " ".join(one.text for one in records if not isinstance(one, Participation))
    rest = spoken - beside - turn.knowledge.lexicon.fillers - {YEAR, _TO_COME, _PLAN}
    return bool(asks) and not rest and all(str(year) in told for year in question.years)
