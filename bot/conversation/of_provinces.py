"""Messages about the table or the list of provinces just shown: the second, the fewest, which have none, which of two has more."""

from collections.abc import Sequence
from dataclasses import replace

from bot.context import FOLLOWS, Context
from bot.conversation.following import COUNTING, FEW, answer, surely, written_last
from bot.conversation.of_lists import of_those_provinces
from bot.conversation.ordinals import numbered
from bot.lists.excepting import nothing_else
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import ISLAND_LIST, LISTS, PROVINCE_LIST, PROVINCE_ORDER, STAGES
from knowledge.deciding.foregone import denies_part
from knowledge.language.cues import said, words
from knowledge.language.wording import word_list
from knowledge.names.gazetteer import DIRECTIONS
from knowledge.names.mentions import Mention
from knowledge.reading import ISLAND, PROVINCE, REGION, Question
from knowledge.records.regions import island_provinces

_MORE, _VERSUS, _PAIR = "lebih", "dibanding", 2
"""The words that ask which of two has more, and hold two against each other."""


def as_provinces(question: Question) -> Question:
    """The question with its places, where each is a province's name and a region's too, read as the province's."""
    if not question.places or not all(one.provinces and one.regions for one in question.places):
        return question
    places = tuple(one.as_province for one in question.places)
    marked, core = (tuple(PROVINCE if word == REGION else word for word in row) for row in (question.words, question.core))
    return replace(question, places=places, words=marked, core=core)


def orders_provinces(question: Question) -> bool:
    """Whether a message asks which province has most or fewest of something, or the highest, whatever was listed before."""
    spoken = set(question.core)
    asks = words("names-provinces") & spoken and words("most", "least", "highest", "lowest") & spoken
    return bool(asks) and not (question.places or question.islands)


def nth_province(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "yang kedua?", "paling sedikit?", "yang kosong?" after the table of provinces: that one's list, or the table again."""
    number, core = numbered(question.core), set(question.core)
    if _narrows_table(turn, context, question):
        return surely(answer(turn, PROVINCE_ORDER, replace(question, years=tuple(context.years))))
    if _ordered(context, question):
        return answer(turn, PROVINCE_ORDER, replace(of_those_provinces(context, question), years=tuple(context.years)))
    of_all = words("whole") & core and words("region-kind", "takes-part") & core
    ordered = number or of_all or words("least", "none-at-all", "most", "asks-gap") & core
    ordered = ordered or said("none-there", question.core) or denies_part(question.core)
    named = question.places or question.islands
    if context.entry != PROVINCE_ORDER or not ordered or named or len(question.core) > FEW:
        return None
    if number and 0 < number <= len(context.shown):
        there = replace(question, places=(Mention(0, 0, (), (context.shown[number - 1],)),), years=tuple(context.years))
        return answer(turn, STAGES if context.rung else PROVINCE_LIST, there)
    asked = question if words("names-provinces") & core else of_those_provinces(context, question)
    return answer(turn, PROVINCE_ORDER, replace(asked, years=question.years or tuple(context.years)))


def _ordered(context: Context, question: Question) -> bool:
    """Whether the provinces just listed with their numbers are to be put in order: "urutkan dari yang paling banyak"."""
    listed = context.family == ISLAND_LIST and context.provinces[1:] and not (context.rung or question.places or question.islands)
    beside = words("sorts", "most", "least", "leaning", "highest-of", "from-place", "names-provinces", "takes-part", "interrogative")
    table = context.entry == PROVINCE_ORDER and not (question.places or question.islands) and words("sorts") & set(question.core)
    return bool(table or (listed and words("most", "least") & set(question.core))) and set(question.core) <= beside


def _narrows_table(turn: Turn, context: Context, question: Question) -> bool:
    """Whether the table of provinces just shown is asked for of some of them: "di luar Jawa?", "selain Papua", "kecuali Jawa Tengah"."""
    of_some = question.islands or nothing_else(turn, question)
    beside = words("leaning", "list-narrows", "before-place", "before-island", "leaves-out", "names-provinces", "interrogative")
    alone = context.entry == PROVINCE_ORDER and not (context.rung or question.years or any(place.regions for place in question.places))
    marks = {ISLAND} if question.islands else {ISLAND, PROVINCE}
    return bool(alone and of_some) and set(question.core) <= beside | marks


def place_of_province(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "jatim nomor berapa" after the table of provinces, or the list of one: the table, with the place of that one said first."""
    of_provinces = context.entry in (PROVINCE_ORDER, PROVINCE_LIST) and not context.rung
    asks = words("rank") & set(question.core) and words("asks-which-number") & set(question.core) and question.core.count(PROVINCE) == 1
    alone = not any(place.regions for place in question.places) and not question.islands
    if (
        not of_provinces
        or not asks
        or not alone
        or not set(question.core) <= words("rank", "leaning", "interrogative", "asks-which-number") | {PROVINCE}
    ):
        return None
    return answer(turn, PROVINCE_ORDER, replace(question, years=tuple(context.years)))


def more_of_two(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "lebih banyak mana?", "NTB lebih banyak?" after the lists of two provinces, or of two island groups: the table of both."""
    core = set(question.core)
    compares = words("most") & core and (core & words("compares", "interrogative") or question.provinces)
    beside = words("leaning", "most", "compares", "measures", "interrogative", "joins-places", "region-kind", "ours", "before-place")
    if (
        context.rung
        or not compares
        or not core <= beside | {PROVINCE}
        or any(place.regions for place in question.places)
        or question.islands
    ):
        return None
    named = [code for code in question.provinces if code not in context.provinces]
    first = [] if question.provinces else context.listed_before
    asked = replace(question, core=(*question.core, _MORE), years=tuple(context.years))
    if context.entry == PROVINCE_LIST and len(context.provinces) == 1 and len(pair := [*first, *context.provinces, *named]) == _PAIR:
        return answer(turn, PROVINCE_ORDER, replace(asked, places=(Mention(0, 0, (), tuple(pair)),)))
    groups = [_island_group(turn, codes) for codes in (first, context.provinces)]
    if context.entry == ISLAND_LIST and all(groups) and not named:
        return answer(turn, ISLAND_LIST, replace(asked, islands=tuple(groups), core=(*asked.core, _VERSUS)))
    return None


def _island_group(turn: Turn, codes: Sequence[str]) -> str:
    """The island group that these provinces are; empty where they are none."""
    library = turn.knowledge.library
    island = library.provinces[codes[0]].island if codes else ""
    return island if island and set(island_provinces(library, island)) == set(codes) else ""


def of_provinces_themselves(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "kalau DIY?" after the provinces that were awarded with the same answer, where that is of provinces and tells of this one."""
    last = written_last(turn, context)
    if last is None or not words("names-provinces") & set(word_list(last.title)):
        return None
    told = turn.knowledge.groups.facts[last.group].told
    only_that = set(question.core) <= words("leaning", "before-place", "yes-no", "among-them") | {PROVINCE}
    known = all(f"<{code}>" in told for code in question.provinces)
    return Decision(Kind.ANSWERED, question, FOLLOWS, last, 1.0) if known and only_that else None


def that_province(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "yang tenggara aja" after the list of an island group with that of the one of its provinces."""
    sides, named = DIRECTIONS.intersection(question.core), turn.knowledge.library.provinces
    found = [code for code in context.provinces if named[code].name.lower().split()[-1] in sides]
    rest = set(question.core) - DIRECTIONS - turn.knowledge.lexicon.fillers
    if context.family not in LISTS or len(found) != 1 or not rest <= words("leaning", "list-narrows", "takes-part") | COUNTING:
        return None
    return answer(turn, PROVINCE_LIST, replace(question, places=(Mention(0, 0, (), (found[0],)),)))
