"""What the last message was met with though nothing we know answers it: the answer first offered, or what was told of ourselves."""

from dataclasses import replace

from bot.context import Context, keep, recall
from bot.conversation.following import FEW, follow, only_offered
from bot.conversation.within import OPEN, within
from bot.turn import Turn
from knowledge import Decision, Kind

ON_OURSELVES = "more on what was told of ourselves"
"""The reason of a decision on a few words after what was told of ourselves."""
_QUIZ = "kuis"
"""What is told of ourselves after which nothing before is talked about any more."""


def of_what_was_offered(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """What a few words ask of the first answer that was offered, or of what was told of the quiz."""
    offered, question = turn.knowledge.library.entries.get(context.offered), decision.question
    if offered is None or decision.kind not in OPEN or question.places or len(question.core) > FEW:
        return None
    if offered.of_itself and offered.of_itself != _QUIZ:
        return None  # whether it is asked on is judged among all that may be meant
    if offered.of_itself:
        return Decision(Kind.SOCIAL, question, ON_OURSELVES, offered, 1.0, social=offered.of_itself)
    beside = Context(offered.id)
    found = follow(turn, beside, decision) or within(turn, beside, decision)
    return None if found and found.entry and only_offered(context, decision, found.entry) else found


def told_of_ourselves(turn: Turn, decision: Decision) -> None:
    """Keep in mind what was told of ourselves, beside what is talked about."""
    if decision.entry and decision.entry.of_itself:
        before = None if decision.social == _QUIZ else recall(turn)
        keep(turn, replace(before or Context(), offered=decision.entry.id))
