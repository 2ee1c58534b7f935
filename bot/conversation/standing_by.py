"""Somebody was in danger a moment ago: what is written next is met with care, unless it is a question of its own."""

from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import STATUS
from knowledge.deciding.rereading import IN_DANGER
from knowledge.understanding import INTRODUCED

STILL = "the writer was in danger"
"""The reason of a decision that stays with somebody who was in danger."""
_PARTING, _ACCOMPANIED = ("terima-kasih", "pamit"), "ditemani"


def stayed(turn: Turn, decision: Decision) -> Decision | None:
    """The numbers to call again, where nothing is answered, refusals too: a place is where the writer is, thanks end no care."""
    if decision.social in _PARTING:
        return Decision(Kind.SOCIAL, decision.question, STILL, social=_ACCOMPANIED, score=1.0)
    if decision.kind is not Kind.ANSWERED or _only_where(decision):
        return Decision(Kind.UNKNOWN, decision.question, STILL, turn.knowledge.library.entries[IN_DANGER], 1.0)
    return None


def _only_where(decision: Decision) -> bool:
    """Whether nothing but a place is said ("aku di Surabaya")."""
    bare = decision.entry is not None and decision.entry.id == STATUS and all(word.startswith("<") for word in decision.question.words)
    return bare or decision.reason == INTRODUCED
