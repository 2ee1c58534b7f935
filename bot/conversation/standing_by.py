"""Somebody is in danger, or was a moment ago: what is written next is met with care, unless it is a question of its own."""

from dataclasses import replace

from bot.context import Context, keep, recall
from bot.conversation.by_form import errand_again
from bot.conversation.following import AGAIN
from bot.remembering import remember
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.advice import DECEIVED, POSTED
from knowledge.deciding.aspects import STATUS
from knowledge.deciding.emergencies import EMERGENCY, POLICE, RESCUE, urges
from knowledge.deciding.endangered import denies_himself, is_somebody_else
from knowledge.deciding.excerpts import units_of
from knowledge.deciding.grave import IN_DANGER
from knowledge.deciding.robbed import INSTALLED, ROBBED
from knowledge.language.cues import words
from knowledge.model import Entry
from knowledge.understanding import INTRODUCED

STILL = "the writer was in danger"
"""The reason of a decision that stays with somebody who was in danger."""
_PARTING, _ACCOMPANIED = ("terima-kasih", "pamit"), "ditemani"


def stayed(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """The numbers to call again, where nothing is answered, refusals too: a place is where the writer is, thanks end no care.

    Somebody who told of another and now tells of himself is heard anew; who says that he told of another is spoken to as such.
    """
    still = Decision(Kind.UNKNOWN, decision.question, STILL, turn.knowledge.library.entries[IN_DANGER], 1.0)
    if denies_himself(turn.question.core):
        keep(turn, replace(context, danger_to_another=True))
        return still
    himself = decision.refuses and decision.entry is not None and decision.entry.id == IN_DANGER
    if himself and context.danger_to_another and not is_somebody_else(decision.question.text, turn.knowledge.reader):
        return None
    if decision.social in _PARTING:
        return Decision(Kind.SOCIAL, decision.question, STILL, social=_ACCOMPANIED, score=1.0)
    return still if decision.kind is not Kind.ANSWERED or _only_where(decision) else None


def met_at_once(turn: Turn, context: Context | None, decision: Decision) -> Decision | None:
    """A cry for help, or what is asked on after a refusal that said whom to ask, kept in mind; None for what may lean on other things."""
    met = _called(turn, context, decision) or errand_again(turn, decision)
    if met:
        remember(turn, met)
    return met


def _called(turn: Turn, context: Context | None, decision: Decision) -> Decision | None:
    """A cry for help as it is, and after it the number to call again, where no more is said than that it is needed ("tlg", "nmr brp")."""
    in_a_case = context is not None and context.entry in (DECEIVED, INSTALLED)
    if decision.reason == EMERGENCY or (decision.reason == ROBBED and not in_a_case):
        return decision
    told = context.entry if context and context.entry in (POLICE, RESCUE) else None
    again = turn.knowledge.library.entries[told] if told and urges(decision.question.core) else None
    return Decision(Kind.ANSWERED, decision.question, AGAIN, again, 1.0) if again else None


def told_in_danger(turn: Turn, decision: Decision, found: Entry) -> str:
    """What somebody is told who is in danger, or tells of one who is: first whom to turn to, and after that the numbers to call."""
    context = recall(turn)
    another = context is not None and context.danger_to_another
    if decision.reason == STILL:
        still = turn.say("danger.still_another" if another else "danger.still")
        return "\n\n".join([still, *_where_to_report(turn, decision)])
    return turn.say("danger.another") if another else found.text


def _where_to_report(turn: Turn, decision: Decision) -> list[str]:
    """Where an account or what it posts is reported, if that is asked: one sentence, beneath the care."""
    core = set(decision.question.core)
    asks = words("complains-to", "reports", "account-off") & core and words("an-account") & core
    return [units_of(turn.knowledge.library.entries[POSTED].text)[0].text] if asks else []


def _only_where(decision: Decision) -> bool:
    """Whether nothing but a place is said ("aku di Surabaya")."""
    bare = decision.entry is not None and decision.entry.id == STATUS and all(word.startswith("<") for word in decision.question.words)
    return bare or decision.reason == INTRODUCED
