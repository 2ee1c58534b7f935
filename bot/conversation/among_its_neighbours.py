"""A region held against its province or its neighbours: "posisi kami di Sulsel", "dibanding tetangga", "peringkat berapa se-Sulsel"."""

from dataclasses import replace

from bot.context import Context
from bot.conversation.following import FEW, answer
from bot.lists.areas import provinces_beside
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import PROVINCE_LIST, SCORE, SCORES
from knowledge.language.cues import said, words
from knowledge.model import province_of
from knowledge.names.mentions import Mention
from knowledge.reading import PROVINCE, REGION, Question
from knowledge.records.claims import ranks
from knowledge.records.regions import profile

IN_ITS_PROVINCE = "a region among those of its province"
"""The reason of a decision to tell what is on record of the province of a region."""
_KINDS = ("asks-standing", "beside-standing", "near-to", "rank", "asks-score", "at-a-spot", "ours", "own-region", "names-them", "leaning")


def of_its_neighbours(turn: Turn, context: Context | None, decision: Decision) -> Decision | None:
    """The scores of the province of the one region named or talked about, or its participants; None where no more is asked than of one."""
    question = turn.knowledge.reader.read(turn.incoming.text, turn.today.year)
    spoken, code = set(question.core), _region(context, decision, question)
    if not code or question.years or question.pillars or not 0 < len(question.core) <= FEW:
        return None
    province, beside = province_of(code), provinces_beside(turn, question)
    ranked = bool((words("rank") - words("asks-standing")) & spoken) and not ranks(profile(turn.knowledge.library, code))
    asks = words("asks-standing") & spoken or said("mean", question.core) or ranked
    if beside not in ((), (province,)) or not (beside or words("near-to") & spoken or "provinsi" in spoken) or not asks:
        return None
    closed = words(*_KINDS, "interrogative", "yes-no") | turn.knowledge.lexicon.fillers | {REGION, PROVINCE}
    if not spoken <= closed:
        return None
    of_scores = ranked or words("asks-score") & spoken or said("mean", question.core) or (context is not None and context.family == SCORE)
    asked = replace(question, places=(Mention(0, 0, (), (province,)),))
    told = answer(turn, SCORES if of_scores else PROVINCE_LIST, asked)
    return replace(told, reason=IN_ITS_PROVINCE) if told else None


def _region(context: Context | None, decision: Decision, question: Question) -> str:
    """The code of the one region named, the writer's own, or the one talked about; empty without one."""
    named = [code for place in (*question.places, *decision.question.places) for code in place.regions]
    if named:
        return named[0] if len(set(named)) == 1 else ""
    return context.regions[0] if context and context.of_one_region else ""
