"""Messages that narrow the list just shown: "yang dapat penghargaan siapa aja", "totalnya?", "paling rendah?"."""

from dataclasses import replace

from bot.context import Context
from bot.following import COUNTING, FEW, answer, one_of_its_row
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.aspects import ISLAND_LIST, PROVINCE_LIST, STAGES, YEAR_COUNT, YEAR_LIST
from knowledge.cues import phrases, said, words
from knowledge.mentions import Mention
from knowledge.reading import ISLAND, PROVINCE, Question

_SCORES, _SCORE, _OF_A_YEAR = "nilai-daftar", "daerah-nilai", (YEAR_LIST, YEAR_COUNT)


def narrowed(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """What the list of a province, of scores, or of other answers is narrowed to; None when the message is none of that."""
    question, entry = decision.question, decision.entry
    if one := one_of_its_row(turn, context, question):
        return one
    if counted := _counted(turn, context, question):
        return counted
    of_lists = entry is not None and (entry.group in (STAGES, PROVINCE_LIST) or (entry.group in _OF_A_YEAR and _open(context, question)))
    ours = decision.kind is not Kind.ANSWERED or of_lists
    if not ours or len(question.core) > FEW or any(place.regions for place in question.places):
        return None
    if context.entry == _SCORES or (context.family == _SCORE and said("extreme", question.core)):
        return _scores(turn, context, question)
    if context.rung and set(question.core) - {PROVINCE, ISLAND} <= words("leaning") | words("before-place"):
        return answer(turn, STAGES, question)
    if _again(context, question) and context.family in (PROVINCE_LIST, ISLAND_LIST):
        return answer(turn, context.family, replace(_there(context, question), years=tuple(context.years)))
    if question.places or question.years or context.family != PROVINCE_LIST:
        return None
    there = _there(context, question)
    if said("names-stage", question.core):
        return answer(turn, STAGES, there)
    ends = said("newest", question.core) or said("oldest", question.core)
    again = entry is not None and entry.group in _OF_A_YEAR
    return answer(turn, PROVINCE_LIST, there) if there.places and (ends or again) else None


def _again(context: Context, question: Question) -> bool:
    """Whether a few words only ask who they are that were just listed ("siapa aja tu bang")."""
    asks = {"siapa", "mana", "nama", "sebut", "sebutkan"} & set(question.core)
    return bool(asks and context.provinces) and not question.places and set(question.core) <= words("leaning") | words("names-them")


def _open(context: Context, question: Question) -> bool:
    """Whether a message that seems to ask for the regions of a year may as well be about the list just shown ("yang 2021 siapa")."""
    return not question.years or (context.entry == _SCORES and not (words("takes-part") | words("region-kind")) & set(question.core))


def _counted(turn: Turn, context: Context, question: Question) -> Decision | None:
    """How many the list of a province just shown has in all, or in each year."""
    by_year, core = said("asks-per-year", question.core), set(question.core) - turn.knowledge.lexicon.fillers
    beside = {word for phrase in phrases("asks-per-year") for word in phrase} if by_year else frozenset[str]()
    listed = context.family == PROVINCE_LIST and context.provinces and not (question.places or question.years)
    counts = by_year or said("total", question.core) or said("how-many", question.core)
    if not listed or not counts or not core <= COUNTING | beside:
        return None
    return answer(turn, PROVINCE_LIST, replace(_there(context, question), years=() if by_year else tuple(context.years)))


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
