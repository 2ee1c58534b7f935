"""Messages about the table of scores just shown: another year, other provinces, without some, the one of a rank."""

from collections.abc import Sequence
from dataclasses import replace

from bot.context import Context
from bot.conversation.following import FEW, answer
from bot.conversation.of_a_row import BY_ITS_PLACE
from bot.conversation.of_lists import of_those_provinces
from bot.conversation.ordinals import numbered
from bot.lists.score_table import bound_in
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import SCORE, SCORES
from knowledge.language.cues import said, words
from knowledge.names.mentions import Mention
from knowledge.reading import REGION, YEAR, Question
from knowledge.records.scores import Score, scores


def ranked(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "peringkat 6 siapa" after the scores of a year: the score of the region that its source gives that rank."""
    of_scores = context.family in (SCORES, SCORE) or (context.entry or "").startswith("evaluasi-")
    alone = not question.places and len(question.core) <= FEW and "antara" not in question.core
    number = numbered(question.core) if of_scores and alone else None
    if number is None:
        return None
    on_record = scores(turn.knowledge.library)
    years = context.years[-1:] or [max(one.year for one in on_record if one.code == code) for code in _scored(on_record, context)]
    found = [one.code for one in on_record if one.year in years and one.rank == number]
    if len(found) != 1:
        return None
    asked = replace(question, core=(*question.core, "siapa"), places=(Mention(0, 0, (found[0],)),), years=tuple(years))
    told = answer(turn, SCORE, asked)
    return replace(told, reason=BY_ITS_PLACE) if told else None


def _scored(on_record: Sequence[Score], context: Context) -> set[str]:
    """The region talked about, where one is and it has a score."""
    return {one.code for one in on_record} & set(context.regions if len(context.regions) == 1 else ())


def bounded(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "yang di atas 3" after the table of scores: those of it above that number."""
    asks = context.entry == SCORES and bound_in(question.text) and not (question.places or question.islands)
    whole = words("asks-score") & set(question.core) and words("region-kind", "asks-list-of-regions") & set(question.core)
    if not asks or whole or len(question.core) > FEW:
        return None
    return answer(turn, SCORES, replace(of_what_is_scored(context, question), years=question.years or tuple(context.years)))


def beside_in_rank(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "yang di bawahnya siapa", "yang paling bawah dari sepuluh itu" after a score: all of its year, with their ranks."""
    core, own = set(question.core), {code for place in question.places for code in place.regions}
    above, below = (words(end) & core for end in ("ranked-above", "ranked-below"))
    closed = words(
        "leaning", "interrogative", "names-them", "rank", "before-place", "list-narrows", "highest-of", "beside-rank", "small-number"
    )
    if bool(above) == bool(below) or question.provinces or question.islands or not own <= set(context.regions):
        return None
    if not core <= closed | above | below | {REGION, YEAR}:
        return None
    on_record = scores(turn.knowledge.library)
    own_codes = _scored(on_record, context)
    scored = [one.year for one in on_record if one.code in own_codes]
    years = question.years or tuple(context.years[-1:]) or ((max(scored),) if scored else ())
    if not years or not (context.entry == SCORES or (context.family == SCORE and scored)):
        return None
    end = () if not words("highest-of") & core else ("tertinggi",) if above else ("terendah",)
    return answer(turn, SCORES, replace(question, places=(), core=(*question.core, *end), years=years))


def gap_of_it(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "berapa selisihnya" after the scores of one region with how far they lie apart; after its only one, from the one before it."""
    asks = context.family == SCORE and len(context.regions) == 1 and words("asks-gap") & set(question.core) and not question.places
    if not asks or not set(question.core) <= words("asks-gap", "leaning", "asks-score", "interrogative", "yes-no"):
        return None
    on_record = scores(turn.knowledge.library)
    only_one = sum(one.code in context.regions for one in on_record) == 1
    before = [code for code in context.earlier[:1] if only_one and any(one.code == code for one in on_record)]
    return answer(turn, SCORES, replace(question, places=(Mention(0, 0, (*context.regions, *before)),)))


def named_again(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "siapa saja", "berapa daerah", "urutkan" after a table of scores with the same once more: it is in order."""
    beside = words("names-them", "how-many", "interrogative", "sorts")
    asks = beside & set(question.core) and not (question.places or question.years)
    if context.entry != SCORES or not asks or not set(question.core) <= beside | words("leaning", "list-narrows"):
        return None
    return answer(turn, SCORES, replace(of_what_is_scored(context, question), years=tuple(context.years)))


def scores_of(turn: Turn, context: Context, question: Question) -> Decision | None:
    """The scores of another year, or of the provinces named."""
    takes_part = words("takes-part") & set(question.core) - {"masuk"}  # "ada yang masuk" asks who is among them
    names = question.places or question.islands or question.years or said("extreme", question.core)
    if takes_part or len(question.years) > 1 or not names:
        return None
    there = question if question.places or question.islands else of_what_is_scored(context, question)
    return answer(turn, SCORES, replace(there, years=question.years or tuple(context.years)))


def of_what_is_scored(context: Context, question: Question) -> Question:
    """The question, asked of the regions or the provinces whose scores were last shown."""
    return replace(question, places=(Mention(0, 0, tuple(context.found)),)) if context.found else of_those_provinces(context, question)
