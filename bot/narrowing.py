"""Messages that narrow the list just shown: "yang dapat penghargaan siapa aja", "totalnya?", "paling rendah?"."""

from dataclasses import replace

from bot.context import Context
from bot.following import FEW, answer, one_of_its_row
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.aspects import PROVINCE_LIST, STAGES, YEAR_COUNT, YEAR_LIST
from knowledge.cues import said, words
from knowledge.mentions import Mention
from knowledge.reading import ISLAND, PROVINCE, Question

_BESIDE_TOTAL = frozenset(word for kind in ("total", "how-many", "beside-source", "interrogative", "leaning") for word in words(kind)) | {
    "sih"
}
_SCORES, _OF_A_YEAR = "nilai-daftar", (YEAR_LIST, YEAR_COUNT)


def narrowed(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """What the list of a province, of scores, or of other answers is narrowed to; None when the message is none of that."""
    question, entry = decision.question, decision.entry
    if one := one_of_its_row(turn, context, question):
        return one
    of_lists = entry is not None and (entry.group in (STAGES, PROVINCE_LIST) or (entry.group in _OF_A_YEAR and not question.years))
    ours = decision.kind is not Kind.ANSWERED or of_lists
    if not ours or len(question.core) > FEW or any(place.regions for place in question.places):
        return None
    if context.entry == _SCORES:
        return _scores(turn, context, question)
    if context.rung and set(question.core) - {PROVINCE, ISLAND} <= words("leaning") | words("before-place"):
        return answer(turn, STAGES, question)
    if question.places or question.years or context.family != PROVINCE_LIST:
        return None
    there = _there(context, question)
    if said("names-stage", question.core):
        return answer(turn, STAGES, there)
    core = question.core
    ends = any(said(kind, core) for kind in ("newest", "oldest", "asks-per-year"))
    total = (said("total", core) or said("how-many", core)) and set(core) <= _BESIDE_TOTAL
    again = entry is not None and entry.group in _OF_A_YEAR
    return answer(turn, PROVINCE_LIST, there) if there.places and (ends or total or again) else None


def _scores(turn: Turn, context: Context, question: Question) -> Decision | None:
    """The scores of another year, or of the provinces named."""
    if not question.places and not question.years and not said("extreme", question.core):
        return None
    there = question if question.places else _there(context, question)
    return answer(turn, _SCORES, replace(there, years=question.years or tuple(context.years)))


def _there(context: Context, question: Question) -> Question:
    """The question, asked of the provinces last listed."""
    places = (Mention(0, 0, (), tuple(context.provinces)),) if context.provinces else ()
    return replace(question, places=places)
