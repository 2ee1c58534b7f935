"""What the last message was met with though it was not answered: the answer first offered, or what was told of the quiz."""

from bot.context import Context, keep
from bot.conversation.following import FEW, follow
from bot.conversation.within import OPEN, within
from bot.turn import Turn
from knowledge import Decision, Kind

ON_OURSELVES = "more on what was told of ourselves"
"""The reason of a decision on a few words after what was told of the quiz."""
_LASTING = frozenset({"kuis"})
"""What is told of ourselves that is talked about further."""


def of_what_was_offered(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """What a few words ask of the first answer that was offered, or of what was told of the quiz."""
    offered, question = turn.knowledge.library.entries.get(context.offered), decision.question
    if offered is None or decision.kind not in OPEN or question.places or len(question.core) > FEW:
        return None
    if offered.of_itself:
        return Decision(Kind.SOCIAL, question, ON_OURSELVES, offered, 1.0, social=offered.of_itself)
    beside = Context(offered.id)
    return follow(turn, beside, decision) or within(turn, beside, decision)


def told_of_ourselves(turn: Turn, decision: Decision) -> None:
    """Keep in mind that the quiz was told of."""
    if decision.social in _LASTING and decision.entry:
        keep(turn, Context(offered=decision.entry.id))
