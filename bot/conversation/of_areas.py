"""Areas that no list is kept of ("di Flores yang mana?", "yang pulau Lombok aja"): the list of their province, and that said."""

from dataclasses import replace
from functools import cache

from bot.context import Context
from bot.conversation.following import COUNTING, FEW, answer
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import LISTS, PROVINCE_LIST
from knowledge.language.cues import phrases, words
from knowledge.names.mentions import Mention
from knowledge.reading import REGION, YEAR, Question

_AREA, _SEVERAL = "kawasan", 3
"""What an area is called, and the regions of one name that lie on an island called so."""
_KINDS = (
    "leaning",
    "before-place",
    "names-them",
    "list-narrows",
    "takes-part",
    "yes-no",
    "interrogative",
    "at-a-spot",
    "region-kind",
    "before-island",
    "each-of-them",
    "beside-area",
)


def of_an_area(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """The list of the province of the area that a few words name, of the years talked about where a list was; it says what it holds."""
    question = decision.question
    if len(question.core) > FEW or question.provinces or question.islands:
        return None
    named, words_of_it = _area(turn, context, question)
    beside = words(*_KINDS) | COUNTING | words_of_it | {YEAR}
    if named is None or not set(question.core) <= beside:
        return None
    years = question.years or (tuple(context.years) if context.family in LISTS else ())
    asked = replace(question, places=(Mention(0, 0, (), (named,)),), years=years, core=(*question.core, _AREA))
    return answer(turn, PROVINCE_LIST, asked)


def _area(turn: Turn, context: Context, question: Question) -> tuple[str | None, frozenset[str]]:
    """The province, by code, in which the area named lies, and the words that name it; None without one."""
    joined = f" {' '.join(question.core)} "
    for code, name in _areas():
        if f" {' '.join(name)} " in joined and not question.places:
            return code, frozenset(name)
    regions = turn.knowledge.library.regions
    codes = question.places[0].regions if len(question.places) == 1 else ()
    there = {regions[code].province_code for code in codes}
    of_list = "saja" in question.core and context.family in LISTS
    on_island = len(codes) >= _SEVERAL and len(there) == 1 and (of_list or words("before-island") & set(question.core))
    return (there.pop(), frozenset({REGION})) if on_island else (None, frozenset())


@cache
def _areas() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The areas known, each with the code of its province, as the cues name them ("53 flores")."""
    return tuple((code, tuple(name)) for code, *name in sorted(phrases("area-of-province")))
