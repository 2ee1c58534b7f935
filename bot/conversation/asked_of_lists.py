"""What is computed of the list just shown: its share, the scores of those on it, who of it is not certain, another year beside it."""

from dataclasses import replace
from functools import cache

from bot.context import Context
from bot.conversation.following import FEW, answer
from bot.conversation.of_lists import of_those_provinces
from bot.lists.cohorts import years_asked
from bot.lists.counted import asks_number
from bot.lists.excepting import nothing_else
from bot.lists.shares import asks_share
from bot.lists.wanted import Wanted
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import ISLAND_LIST, LISTS, PROVINCE_LIST, PROVINCE_ORDER, SCORES, STAGES, YEAR_COUNT, YEAR_LIST
from knowledge.language.cues import parts, said, words
from knowledge.language.kinds import KINDS, only
from knowledge.names.mentions import Mention
from knowledge.reading import ISLAND, PROVINCE, REGION, YEAR, Question
from knowledge.records.periods import points_away, ways

_PAIR, _ALL_YEARS, _SEVERAL_TIMES = 2, "total-per-tahun", ("dua", "kali")
"""The years held against each other, the written table of all years, and the words that ask who took part more than once."""


def computed(turn: Turn, context: Context, question: Question) -> Decision | None:
    """What is computed of the list just shown, the first that a message asks for."""
    return next(filter(None, (tell(turn, context, question) for tell in _COMPUTED)), None)


def shown_again(turn: Turn, context: Context, question: Question) -> Decision | None:
    """The list last shown, asked for once more with what else the message says."""
    family = STAGES if context.rung else context.family
    return answer(turn, family, replace(of_those_provinces(context, question), years=question.years or tuple(context.years)))


def is_list(context: Context) -> bool:
    """Whether a list, a number or a table of participants was shown last."""
    return bool(context.rung) or context.family in (*LISTS, YEAR_COUNT, PROVINCE_ORDER)


@cache
def beside() -> frozenset[str]:
    """The words that may stand beside what is asked of a list without asking for another thing."""
    kinds = ("leaning", "interrogative", "names-them", "list-narrows", "takes-part", "on-record", "yes-no", "has-too", "total", "how-many")
    return words(*kinds, "region-kind", "before-place", "whole", "nationwide", "share", "among-them", "each-of-them")


def share_of_it(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "berapa persen", "berapa persen dari nasional" after a list with the share of those on it."""
    named = parts("names-stage") if context.rung else frozenset[str]()
    if not is_list(context) or not asks_share(question) or question.places or question.islands:
        return None
    return shown_again(turn, context, question) if set(question.core) <= beside() | named | {YEAR} else None


def scores_of_it(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "nilainya masing-masing", "yang paling tinggi", "rata-ratanya" after a list with the scores of those on it.

    Where one region led to the list, "nilainya berapa" is asked of that one.
    """
    codes, scored, core = _codes(turn, context), context.entry == SCORES, set(question.core)
    asks = averages(question) or words("asks-score") & core and (codes or not scored)
    of_all = averages(question) or words("each-of-them", "highest-of", "yes-no", "extreme") & core
    if not asks or not (codes or scored) or (context.earlier and not of_all) or question.places or question.islands:
        return None
    if len(question.core) > FEW or not core <= beside() | words("asks-score", "extreme", "highest-of") | parts("mean") | {YEAR}:
        return None
    there = replace(question, places=(Mention(0, 0, codes),)) if codes else of_those_provinces(context, question)
    return answer(turn, SCORES, replace(there, years=question.years or (tuple(context.years) if scored else ())))


def averages(question: Question) -> bool:
    """Whether the mean of scores is asked for."""
    return said("mean", question.core)


def _codes(turn: Turn, context: Context) -> tuple[str, ...]:
    """The regions on all pages of the list last shown; none where all in the country are."""
    if context.found:
        return tuple(context.found)
    listed = context.family in LISTS and not context.rung and not context.regions[1:]
    return tuple(one.region.code for one in Wanted.shown(context).listed(turn)) if listed else ()


def not_certain_of_it(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "yang belum pasti siapa" after a list with those of it that are not certain."""
    asks = said("not-certain", question.core) and set(question.core) <= beside() | parts("not-certain")
    return shown_again(turn, replace(context, rung=""), question) if asks and context.family in (*LISTS, YEAR_COUNT) else None


def several_times(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "yang ikut lebih dari sekali" after the list of a province with those of it that did, then "luar Jawa" with those of these."""
    if context.several and (there := _several_there(turn, context, question)):
        return there
    asks = said("more-than-once", question.core) and set(question.core) <= beside() | parts("more-than-once")
    listed = context.family == PROVINCE_LIST and context.provinces and not context.rung
    return answer(turn, PROVINCE_LIST, of_those_provinces(context, question)) if asks and listed and not question.places else None


def _several_there(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "yang di Jawa Tengah", "yang kota", "selain Bali" after those that took part more than once with those of them."""
    marks = {PROVINCE, ISLAND} & set(question.core)
    narrows = marks or only(question.core) or nothing_else(turn, question) or asks_number(question.core)
    beside = words("leaning", "names-them", "list-narrows", "before-place", "before-island", "leaves-out", "total", "how-many")
    alone = not any(place.regions for place in question.places) or nothing_else(turn, question)
    if not narrows or not alone or question.years or not set(question.core) <= beside | {REGION, PROVINCE, ISLAND, "berapa", *KINDS}:
        return None
    there = question if marks else of_those_provinces(context, question)
    family = ISLAND_LIST if there.islands else PROVINCE_LIST if there.places else YEAR_LIST
    return answer(turn, family, there.adding(*_SEVERAL_TIMES))


def a_year_beside(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "dibanding 2021" after the participants of a year: those of both years, each year counted."""
    years = tuple(sorted({*context.years, *question.years}))
    compares = words("puts-beside") & set(question.core) and set(question.core) <= words("puts-beside", "joins-places") | beside() | {YEAR}
    listed = context.family in (*LISTS, YEAR_COUNT) and not context.rung and not (question.places or question.islands)
    if not listed or not compares or not question.years or not context.years or len(years) < _PAIR:
        return None
    there = replace(of_those_provinces(context, question), years=years)
    return answer(turn, context.family if context.provinces else YEAR_LIST, there)


def year_of_the_table(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "2020 berapa" after the table of all years with that year, also one without participants."""
    asks = context.entry == _ALL_YEARS and len(question.years) == 1 and not question.places
    return answer(turn, YEAR_COUNT, question) if asks and set(question.core) <= beside() | {YEAR} else None


def names_held(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "dari 50 yang tercatat berapa", "kurang berapa", "siapa yang belum terdata" after a year with how many names we hold."""
    core = set(question.core)
    of_year = context.family in (YEAR_LIST, YEAR_COUNT) and len(context.years) == 1 and not (context.provinces or question.places)
    asks = words("names-held") & core and ({"berapa"} | words("how-many") | words("negation", "complete")) & core
    numbers = {word for word in core if word.isdecimal()}
    few = (
        words("asks-reason", "wonders") & core and words("no-more") & core and ("segitu" in core or numbers)
    )  # "kok cuma segitu, bukannya 50?"
    if of_year and few and core <= words("asks-reason", "wonders", "no-more", "negation") | beside() | numbers:
        return answer(turn, YEAR_COUNT, replace(question, years=tuple(context.years)))
    if not of_year or not asks or not core <= beside() | words("names-held", "negation", "complete") | numbers | {YEAR}:
        return None
    return answer(turn, YEAR_COUNT, replace(question, years=question.years or tuple(context.years)))


def all_of_that_year(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "balikin ke semuanya, jadi totalnya berapa" after the list of a year was narrowed: how many that year had in all."""
    core = set(question.core)
    asks = words("goes-back") & core and words("whole", "total") & core and not (question.places or question.islands)
    listed = context.family in (*LISTS, YEAR_COUNT) and len(context.years) == 1 and not context.rung
    closed = words("goes-back", "goes-back-beside", "whole", "total", "list-narrows")
    return (
        answer(turn, YEAR_COUNT, replace(question, years=tuple(context.years))) if asks and listed and core <= closed | beside() else None
    )


def of_other_years(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "sebelum 2020", "yang selain 2018", "antara 2018 dan 2022" after a list: the same one, of those years."""
    listed = not context.days and (context.rung or context.family in (*LISTS, YEAR_COUNT))
    beside = words("leaning", "names-them", "list-narrows", "takes-part", "joins-places", "beside-a-year", "of-a-cohort") | {YEAR}
    if not listed or not points_away(question) or question.places or question.islands or not set(question.core) <= beside | ways():
        return None
    found = context.rung or set(years_asked(turn, question)) & set(turn.knowledge.library.cohorts.by_year)
    family = YEAR_LIST if context.family == YEAR_COUNT else context.family
    return shown_again(turn, replace(context, family=family), question) if found else None


_COMPUTED = (share_of_it, not_certain_of_it, several_times, a_year_beside, year_of_the_table, names_held, scores_of_it)
"""What a message may ask to be computed of the list just shown."""
