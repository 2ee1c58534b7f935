"""Shares and first places that are held against our lists: "Bali sudah 100 persen ikut", "siapa peringkat 1 evaluasi 2024"."""

from dataclasses import replace

from bot.context import Context
from bot.conversation.following import answer
from bot.conversation.told_by_tables import doubtful
from bot.conversation.verifying import nothing_else
from bot.stage_names import named
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import ISLAND_LIST, PROVINCE_LIST, PROVINCE_ORDER, SCORE, STAGES
from knowledge.language.cues import words
from knowledge.names.mentions import Mention
from knowledge.records.claims import percent_claimed, rank_claimed
from knowledge.records.scores import scores

_AWARD = "penghargaan"


def of_a_list(turn: Turn, context: Context | None, decision: Decision) -> Decision | None:
    """The list, or the table of provinces, that a share or a rank among provinces is held against; None where that is answered anyway."""
    question, core = decision.question, set(decision.question.core)
    if told := doubtful(turn, question) or _most_awarded(turn, decision) or _of_that_rank(turn, decision):
        return told
    places = bool(question.provinces) != bool(question.islands) and not any(place.regions for place in question.places)
    if (
        decision.kind in (Kind.ANSWERED, Kind.SOCIAL)
        or not places
        or not nothing_else(question, "takes-part", "most", "share", "total", "highest-of")
    ):
        return None
    if percent_claimed(question.text) is not None and core & words("takes-part"):
        return answer(turn, ISLAND_LIST if question.islands else PROVINCE_LIST, question)
    of_table = core & words("takes-part") or (context is not None and context.family == PROVINCE_ORDER)
    return answer(turn, PROVINCE_ORDER, question) if core & words("most") and len(question.provinces) == 1 and of_table else None


def _most_awarded(turn: Turn, decision: Decision) -> Decision | None:
    """Answer "kota mana paling banyak penghargaan" with the list of those that have one."""
    question, core = decision.question, set(decision.question.core)
    asks = words("most") & core and words("region-kind") & core and named(question.text) == _AWARD
    only = nothing_else(question, "names-stage", "most", "highest-of", "region-kind", "has-too", "list-narrows")
    return answer(turn, STAGES, question) if asks and only and not question.places else None


def _of_that_rank(turn: Turn, decision: Decision) -> Decision | None:
    """Answer "siapa peringkat 1 evaluasi 2024" with the region that a source gives that rank in that year."""
    question, number = decision.question, rank_claimed(decision.question.core)
    asks = words("which-region", "asks-who") & set(question.core) and words("rank") & set(question.core) and len(question.years) == 1
    if number is None or not asks or question.places or question.islands or not nothing_else(question, "region-kind", "names-them"):
        return None
    found = [one.code for one in scores(turn.knowledge.library) if one.year in question.years and one.rank == number]
    return answer(turn, SCORE, replace(question, places=(Mention(0, 0, (found[0],)),))) if len(found) == 1 else None
