"""What a region won an award for: "menangnya lewat program apa", "solo menang di apa", "kota malang juga dapat yang itu?"."""

from dataclasses import replace

from bot.context import RUNG_FAMILIES, Context
from bot.conversation.following import FEW, answer, written_last
from bot.conversation.pointing import completed
from bot.remembering import stage_told
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.language.cues import words
from knowledge.reading import REGION, YEAR

_AWARD, _OF_OTHERS = "penghargaan", ("isna",)
"""The stage that is an award, and the written answers on awards of others."""


def why_awarded(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """The awards of the region named or talked about, where awards are and a few words ask what one was for, or whether it has one too."""
    question, spoken = decision.question, set(decision.question.core)
    if len(question.core) > FEW or question.provinces or question.islands or question.pillars:
        return None
    of_awards = stage_told(turn, context) == _AWARD or context.rung == _AWARD or context.entry in _OF_OTHERS or _told_of_one(turn, context)
    beside = words("leaning", "wins-award", "asks-why", "interrogative", "award-beside", "pronoun", "yes-no") | {REGION, YEAR}
    of_others = not question.places and "lain" in spoken
    if not of_awards or of_others or not spoken <= beside or (decision.kind is Kind.ANSWERED and decision.told):
        return None
    what_for = spoken & words("asks-why", "award-beside") and spoken & words("wins-award", "asks-why", "award-beside", "pronoun")
    named = len({place.regions for place in question.places}) == 1
    if not (named and spoken & words("wins-award") and (what_for or "juga" in spoken)) and not (
        what_for and not named and context.about_region
    ):
        return None
    return answer(turn, RUNG_FAMILIES[_AWARD], replace(completed(question, context), years=question.years))


def _told_of_one(turn: Turn, context: Context) -> bool:
    """Whether the last answer is a written one on who was awarded."""
    last = written_last(turn, context)
    return last is not None and bool(words("wins-award", "award-names") & set(last.id.split("-")))
