"""Messages that doubt what was said of a region: "kok di berita lain 2022?", "yang benar yang mana"."""

from bot.context import Context
from bot.following import FEW
from knowledge import Decision, Kind
from knowledge.cues import said, words


def doubted(context: Context, decision: Decision) -> bool:
    """Whether a few words ask why sources differ on the last region, or which of them is right; its sources say so."""
    question = decision.question
    spoken = set(question.core)
    if decision.kind is Kind.ANSWERED or not context.about_region or question.places or len(question.core) > FEW:
        return False
    differs = spoken & words("differs") or said("twice", question.core)
    return bool(spoken & words("asks-reason") and differs) or said("which-is-right", question.core)
