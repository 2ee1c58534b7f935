"""What is asked of the list just shown without narrowing it: "sejak kapan?", "apakah jumlah tersebut sudah lengkap?"."""

from dataclasses import replace

from bot.context import Context
from bot.conversation.following import answer
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import LISTS, PROVINCE_LIST, PROVINCE_ORDER, STAGES, YEAR_COUNT
from knowledge.language.cues import words
from knowledge.names.mentions import Mention
from knowledge.reading import PROVINCE, Question

_OUR_DATA = "pandu-data"
"""What tells where our data come from, and that our lists are not complete."""


def since_when(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "sejak kapan?", "tahun berapa itu?" after the list of a province: the list, which gives the years of each."""
    when = words("asks-when") | {"berapa"}
    pairs = zip(question.core, question.core[1:], strict=False)
    which_year = ("tahun", "berapa") in pairs or words("asks-when") & set(question.core)
    asks = (words("since") & set(question.core) and when & set(question.core)) or (which_year and not context.regions)
    asks = asks and not (question.places or question.years)
    beside = words("since", "same-year-beside", "each-of-them", "list-narrows") | when | words("leaning", "takes-part")
    if not asks or context.family != PROVINCE_LIST or not context.provinces or not set(question.core) <= beside:
        return None
    return answer(turn, PROVINCE_LIST, of_those_provinces(context, question))


def whether_complete(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "apakah jumlah tersebut sudah lengkap?" after a list with what our data are: that it is not complete stands there."""
    core = set(question.core)
    beside = words("leaning", "total", "how-many", "yes-no", "on-record") | {"data", "daftar"}
    asks = words("complete") & core and ("?" in question.text or words("yes-no") & core)
    of_a_list = context.family in (*LISTS, YEAR_COUNT, STAGES) and not question.places
    if not asks or not of_a_list or not core <= words("complete") | beside:
        return None
    entry = turn.knowledge.library.entries[_OUR_DATA]
    return Decision(Kind.SOCIAL, question, "whether a list is complete", entry, 1.0, social=entry.of_itself)


def provinces_beside(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "bandingkan dengan Jawa Timur" after the list of a province: the table of both."""
    beside = words("puts-beside", "leaning", "joins-places") | {PROVINCE}
    listed = context.family == PROVINCE_LIST and context.provinces and not context.rung
    named = question.provinces and not set(question.provinces) & set(context.provinces)
    named = named and not any(place.regions for place in question.places)
    if not listed or not named or not words("puts-beside") & set(question.core) or not set(question.core) <= beside:
        return None
    places = (Mention(0, 0, (), tuple(context.provinces)), *question.places)
    return answer(turn, PROVINCE_ORDER, replace(question, places=places, years=tuple(context.years)))


def provinces_added(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "dan Jabar" after the list of several provinces: the list of all of them."""
    listed = context.family == PROVINCE_LIST and context.provinces[1:] and not context.rung
    adds = bool(question.core) and question.core[0] in words("joins-places", "adds")
    named = question.provinces and set(question.core[1:]) <= words("leaning") | {PROVINCE}
    if not listed or not adds or not named:
        return None
    codes = tuple(dict.fromkeys((*context.provinces, *question.provinces)))
    return answer(turn, PROVINCE_LIST, replace(question, places=(Mention(0, 0, (), codes),), years=tuple(context.years)))


def of_those_provinces(context: Context, question: Question) -> Question:
    """The question, asked of the provinces last listed."""
    places = (Mention(0, 0, (), tuple(context.provinces)),) if context.provinces else ()
    return replace(question, places=places)
