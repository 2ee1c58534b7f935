"""Examples asked for of smart cities as a whole ("contohnya" after what one is): they are on record pillar by pillar, so which is asked."""

from bot.context import Context
from bot.conversation.following import written_last
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.instead import EXAMPLES
from knowledge.deciding.presumed import SIX_PILLARS
from knowledge.language.cues import words

_OF_THE_WHOLE = (SIX_PILLARS, "kota-cerdas", "manfaat-program", "gerakan-menuju-smart-city")
"""The answers on all that a smart city is."""
OF_WHICH = "of which pillar examples are asked for"
"""The reason of a decision to ask that."""


def for_example(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """The decision to ask of which pillar; None where something else is asked, or of something else."""
    last, core = written_last(turn, context), set(decision.question.core)
    asks = words("asks-example") & core and core <= words("asks-example", "leaning", "interrogative", "list-narrows", "asks-for", "yes-no")
    if last is None or last.id not in _OF_THE_WHOLE or context.about_region or not asks or decision.kind is Kind.ANSWERED:
        return None
    return Decision(Kind.CLARIFY, decision.question, OF_WHICH, None, 1.0, tuple(turn.knowledge.groups.members[EXAMPLES]))
