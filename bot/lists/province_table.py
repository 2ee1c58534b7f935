"""How many participants each province has on record: counted from the tables, with what the count does not say."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.context import Context, keep
from bot.i18n import in_a_row
from bot.lists.cohorts import no_cohort, years_asked
from bot.lists.excepting import left_out
from bot.lists.shares import asks_share, percent
from bot.lists.verdicts import PILOTS
from bot.lists.wanted import Wanted
from bot.messages import Answer, Outcome
from bot.plans.records import whole_islands
from bot.sourcing import from_rows
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import ISLAND_LIST, PROVINCE_ORDER
from knowledge.deciding.foregone import denies_part
from knowledge.language.cues import said as is_said
from knowledge.language.cues import words
from knowledge.reading import Question
from knowledge.records.regions import certain, island_groups, island_provinces, participants, provinces_meant, regions_in

TOPIC = "regions"
MOST = 12
_OFFERED, _PAIR = 3, 2


def decided(turn: Turn, decision: Decision) -> Answer:
    """The provinces by recorded participants, the most first; those named, of the years or the island group named where any is.

    Without those that are left out ("selain Jawa Tengah", "di luar Jawa").
    """
    question, library = decision.question, turn.knowledge.library
    years, out = years_asked(turn, question), left_out(turn, question)
    if years and not set(years) & set(library.cohorts.by_year):
        return no_cohort(turn, years[0], decision.score)
    wanted = Wanted(years=years, without=out)
    question = replace(question, places=tuple(place for place in question.places if not set(place.provinces) & set(out)))
    among = _among(turn, question)
    codes = tuple(code for code in among if code not in out)
    fewest = bool(words("least") & set(question.core))
    counted = {code: certain(replace(wanted, provinces=(code,)).listed(turn)) for code in codes}
    sign = 1 if fewest else -1
    ordered = sorted((code for code in codes if counted[code]), key=lambda code: (sign * counted[code], library.provinces[code].name))
    compared = list(codes) if len(among) < len(library.provinces) else []
    keep(turn, Context(PROVINCE_ORDER, PROVINCE_ORDER, provinces=compared, years=list(years), shown=ordered))
    all_of = {code: wanted.among(turn, code) for code in codes}
    island = (whole_islands(turn, among) if compared else "") or in_a_row(question.islands, turn.person.locale)
    said = {"year": wanted.in_years(turn), "island": f" {turn.say('list.in', place=island)}" if island else ""}
    numbers = {"provinces": len(ordered), "all": len(codes), "count": sum(counted.values())}
    ends = words("most", "least") & set(question.core)
    few = compared and not (island or ends) and len(ordered) == len(compared)
    head = turn.say("table.head_compared" if few else "table.head_fewest" if fewest else "table.head", **numbers, **said)
    lines = [_line(turn, library.provinces[code].name, counted[code], all_of[code], question) for code in ordered[:MOST]]
    lines += others(turn, ordered, counted)
    nothing = ", ".join(library.provinces[code].name for code in codes if not counted[code])
    none, first = turn.say("table.none", provinces=nothing, year=said["year"]), _first(turn, question, counted, all_of)
    lines += ["", none] if nothing and first != none else []
    head = f"{first}\n\n{head}" if first else head
    shown = set(ordered)
    rows = (row for row in library.participations if _province(turn, row.region_code) in shown and (not years or row.year in years))
    return Answer(
        "\n".join([*wanted.but(turn), head, "", *lines]),
        Outcome.ANSWERED,
        turn.say("table.title"),
        from_rows(turn, rows),
        replace(wanted, without=()).of_provinces(turn, ordered[:_OFFERED]),
        PROVINCE_ORDER,
        question.provinces,
        score=decision.score,
        topic=TOPIC,
        footer=turn.say("list.incomplete"),
    )


def _among(turn: Turn, question: Question) -> tuple[str, ...]:
    """The codes of the provinces that are put beside one another: those of several named or of the island groups asked of, or all."""
    meant, named = provinces_meant(turn.knowledge.library, question), question.provinces
    return named if len(named) > 1 else meant if question.islands else tuple(turn.knowledge.library.provinces)


def others(turn: Turn, ordered: Sequence[str], counted: Mapping[str, int]) -> list[str]:
    """The provinces after the first ones, each with its number, in one line; nothing where there are no more."""
    rest, names = ordered[MOST:], turn.knowledge.library.provinces
    each = ", ".join(f"{names[code].name} {counted[code]}" for code in rest)
    return [turn.say("table.rest", provinces=len(rest), each=each)] if rest else []


def _line(turn: Turn, province: str, count: int, among: int, question: Question) -> str:
    """How many of its regions a province has on record, also in percent where that is asked for."""
    line = turn.say("table.line", province=province, count=count, all=among)
    return f"{line} ({turn.say('share.alone', percent=percent(turn, count, among))})" if asks_share(question) else line


def _first(turn: Turn, question: Question, counted: Mapping[str, int], all_of: Mapping[str, int]) -> str:
    """What is said first: which have none, or all, where that is asked for; which of two has more; nothing for other questions."""
    names, core = turn.knowledge.library.provinces, question.core
    nothing = [names[code].name for code in counted if not counted[code]]
    if denies_part(core) or is_said("none-there", core) or words("none-at-all") & set(core):
        year = Wanted(years=years_asked(turn, question)).in_years(turn)
        return turn.say("table.none", provinces=", ".join(nothing), year=year) if nothing else turn.say("table.none_without")
    if words("whole") & set(core):
        whole = [names[code].name for code in counted if counted[code] == all_of[code]]
        return turn.say("table.whole", provinces=", ".join(whole)) if whole else turn.say("table.whole_none")
    most = max(counted.values())
    if held := _held_against(turn, question, counted, most):
        return held
    ahead = [names[code].name for code in counted if counted[code] == most]
    if len(counted) == _PAIR and ("lebih" in core or words("asks-gap") & set(core)):
        return _more(turn, ahead, most - min(counted.values()))
    return ""


def _held_against(turn: Turn, question: Question, counted: Mapping[str, int], most: int) -> str:
    """Whether the one province named has most; of provinces as such, which are models: the programme counts kabupaten and kota."""
    names, core = turn.knowledge.library.provinces, set(question.core)
    if len(question.provinces) == 1 and words("most") & core:
        code, top = question.provinces[0], next(code for code in counted if counted[code] == most)
        key = "verdict.most_yes" if counted[code] == most else "verdict.most_other"
        return turn.say(key, name=names[code].name, count=counted[code], top=names[top].name, most=most)
    if len(question.provinces) == 1 and words("rank") & core and (own := counted.get(question.provinces[0])):
        place = 1 + sum(count > own for count in counted.values())
        return turn.say("table.place", name=names[question.provinces[0]].name, place=place, count=own)
    of_themselves = words("names-provinces") & core and words("takes-part") & core and not words("most", "least", "highest-of") & core
    pilots = turn.knowledge.library.entries.get(PILOTS)
    if not of_themselves or not pilots or question.years or question.islands:
        return ""
    return turn.say("verdict.provinces", told=pilots.text.strip().split(". ")[0].rstrip("."))


def _more(turn: Turn, ahead: Sequence[str], gap: int) -> str:
    """Which of two has more, and by how many."""
    return turn.say("table.more", province=ahead[0], gap=gap) if len(ahead) == 1 else turn.say("table.even")


def _first_island(turn: Turn, question: Question, counted: Mapping[str, int]) -> list[str]:
    """Which island group has most or fewest, or which of two has more, where that is asked for; nothing for other questions."""
    core, least = set(question.core), words("least") & set(question.core)
    fewest, most = min(counted.values()), max(counted.values())
    end = fewest if least else most
    if len(counted) == _PAIR and ("lebih" in core or words("asks-gap") & core):
        return [_more(turn, [name for name, count in counted.items() if count == most], most - fewest), ""]
    if not (least or words("most") & core):
        return []
    named = in_a_row((name for name, count in counted.items() if count == end), turn.person.locale)
    return [turn.say("table.island_fewest" if least else "table.island_most", islands=named, count=end), ""]


def by_island(turn: Turn, decision: Decision) -> Answer:
    """The island groups by recorded participants, the most first: those named where several are, of the years named where any is."""
    library, years = turn.knowledge.library, years_asked(turn, decision.question)
    wanted, groups = Wanted(years=years), decision.question.islands if len(decision.question.islands) > 1 else island_groups(library)
    counted = {name: certain(participants(library, island_provinces(library, name), years)) for name in groups}
    ordered = sorted(groups, key=lambda name: (-counted[name], name))
    among = {name: sum(regions_in(library, code) for code in island_provinces(library, name)) for name in groups}
    keep(turn, Context(ISLAND_LIST, ISLAND_LIST, years=list(years)))
    head = turn.say("table.islands", count=sum(counted.values()), year=wanted.in_years(turn))
    lines = [_line(turn, name, counted[name], among[name], decision.question) for name in ordered]
    shown = {code for name in groups for code in island_provinces(library, name)}
    rows = (row for row in library.participations if _province(turn, row.region_code) in shown)
    return Answer(
        "\n".join([*_first_island(turn, decision.question, counted), head, "", *lines]),
        Outcome.ANSWERED,
        turn.say("table.islands_title"),
        from_rows(turn, (row for row in rows if not years or row.year in years)),
        tuple(one for name in ordered for one in wanted.choice(name, island=name)),
        ISLAND_LIST,
        score=decision.score,
        topic=TOPIC,
        footer=turn.say("list.incomplete"),
    )


def _province(turn: Turn, code: str) -> str:
    region = turn.knowledge.library.regions.get(code)
    return region.province_code if region else ""
