"""Figures of one region that are asked for or held against its records: "Banyuasin 3,21 ya?", "naik berapa", "juara 2, benar?".

The ranking takes them for refusals or for nothing; the tables tell them, and `regions/verdicts.py` says first whether they are so.
"""

from dataclasses import replace

from bot.context import Context
from bot.conversation.following import answer, surely, written_last
from bot.conversation.pointing import completed
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import SCORE, SCORES
from knowledge.language.cues import said, words
from knowledge.language.numbers import nothing_but, value
from knowledge.language.wording import word_list
from knowledge.names.mentions import Mention
from knowledge.reading import ISLAND, PROVINCE, REGION, YEAR, Question
from knowledge.records.claims import asks_change, asks_rank, index_claimed, rank_claimed
from knowledge.records.regions import profile
from knowledge.records.scores import of_other_index

_AWARDS = "daerah-penghargaan"
_KINDS = ("leaning", "interrogative", "yes-no", "asks-whether", "asked-whether", "says-so", "doubts-it", "ends-asking", "negation")
_FIGURES = ("asks-score", "rank", "is-first", "trend", "asks-number", "asks-where-from", "asks-who", "beside-claim", "at-a-spot")


def of_a_figure(turn: Turn, context: Context | None, decision: Decision) -> Decision | None:
    """The decision to tell the scores, or the awards, of the one region that a message is about, where it asks for a figure."""
    question = decision.question
    of = _region(turn, context, question)
    if of is None or question.islands or question.pillars:
        return None
    asked = replace(completed(question, context) if context else question, places=(of,), years=question.years)
    by_name = bool(question.places) and bool(question.places[0].regions)
    if _counts_again(context, question):
        return answer(turn, _AWARDS, asked)
    if _of_other_index(turn, context, question):
        return _other_index(turn, asked)
    if not _asks_figure(turn, question) or not nothing_else(question):
        return None
    if not by_name and words("asks-who") & set(question.core) and rank_claimed(question.core) is not None:
        return None  # "yang peringkat 1 siapa" asks for another region
    after_scores = context is not None and context.family in (SCORE, SCORES)
    numbered = "berapa" in question.core and words("rank") & set(question.core) <= words("row-number")
    claimed = index_claimed(turn.incoming.text) is not None
    if asks_rank(question.core) and (numbered or said("out-of-how-many", question.core)) and not (after_scores or claimed):
        return None
    pointed = claimed or asks_rank(question.core) or (after_scores and asks_change(question.core))
    told = answer(turn, SCORE, asked) if by_name or pointed else None
    holds = not by_name and rank_claimed(question.core) is not None  # "jadi juara 1 kan" is said of the region talked about
    return surely(told) if holds else told


def _region(turn: Turn, context: Context | None, question: Question) -> Mention | None:
    """The one region named, or the one talked about where no other place is named than its province."""
    regions = [place for place in question.places if place.regions]
    if regions:
        return regions[0] if len(regions) == len(question.places) == 1 and len(regions[0].regions) == 1 else None
    if context is None or not context.of_one_region:
        return None
    own = turn.knowledge.library.regions[context.regions[0]].province_code
    return Mention(0, 0, tuple(context.regions)) if not question.provinces or question.provinces == (own,) else None


def _asks_figure(turn: Turn, question: Question) -> bool:
    """Whether an index or a rank is named, or asked for, or by how much one rose or who tells it."""
    core = question.core
    told = said("asks-where-from", core) and words("asks-score") & set(core)
    return bool(index_claimed(turn.incoming.text) is not None or asks_rank(core) or asks_change(core) or told)


def nothing_else(question: Question, *kinds: str) -> bool:
    """Whether every other word only asks or affirms, or is of one of these kinds."""
    closed = words(*_KINDS, *_FIGURES, *kinds) | {REGION, PROVINCE, YEAR, ISLAND}
    return nothing_but(closed, question.core)


def _counts_again(context: Context | None, question: Question) -> bool:
    """Whether a number is held against the awards just told ("3 kan?")."""
    numbers = [word for word in question.core if value(word) is not None]
    alone = set(question.core) - set(numbers) <= words("leaning", "ends-asking", "asks-whether", "times")
    return context is not None and context.family == _AWARDS and len(numbers) == 1 and alone and not question.places


def _other_index(turn: Turn, asked: Question) -> Decision | None:
    """The decision to tell the note on the other index, or that none is on record."""
    own = tuple(note for note in profile(turn.knowledge.library, asked.places[0].regions[0]).notes if of_other_index(note))
    told = answer(turn, SCORE, asked.adding(*words("other-index")))
    return replace(told, told=own[:1]) if told else None


def _of_other_index(turn: Turn, context: Context | None, question: Question) -> bool:
    """Whether another index is asked of the region, in this message or as what the last answer told of ("Banyuwangi berapa")."""
    last = written_last(turn, context) if context else None
    by_name = words("other-index") & set(question.core)
    beside = last is not None and said("other-index", word_list(last.title)) and REGION in question.core and "berapa" in question.core
    beside = beside and not words("takes-part") & set(question.core)
    closed = words(*_KINDS, *_FIGURES, "other-index") | {REGION, YEAR}
    only = nothing_but(closed, question.core)
    return (
        bool(by_name or beside) and only and not (words("asks-difference") & set(question.core) or said("asks-what-it-is", question.core))
    )
