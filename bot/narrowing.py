"""Messages that narrow the list of a province just shown: "yang dapat penghargaan siapa aja", "yang paling baru?"."""

from dataclasses import replace

from bot.context import Context
from bot.following import answer
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.aspects import PROVINCE_LIST, STAGES
from knowledge.cues import said
from knowledge.places import Mention


def narrowed(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """The stage's list, or the newest or oldest participants, of the provinces last listed."""
    question, entry = decision.question, decision.entry
    ours = decision.kind is not Kind.ANSWERED or (entry is not None and entry.group in (STAGES, PROVINCE_LIST))
    if not ours or question.places or context.family != PROVINCE_LIST:
        return None
    places = (Mention(0, 0, (), tuple(context.provinces)),) if context.provinces else ()
    there = replace(question, places=places)
    if said("names-stage", question.core):
        return answer(turn, STAGES, there)
    ends = bool(places) and (said("newest", question.core) or said("oldest", question.core))
    return answer(turn, PROVINCE_LIST, there) if ends else None
