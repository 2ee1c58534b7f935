"""How many participants each province has on record: counted from the tables, with what the count does not say."""

from collections.abc import Mapping

from bot.context import Context, keep
from bot.lists.cohorts import years_asked
from bot.lists.shares import asks_share, percent
from bot.lists.wanted import Wanted
from bot.messages import Answer, Outcome
from bot.sourcing import from_rows
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import ISLAND_LIST, PROVINCE_ORDER
from knowledge.deciding.foregone import denies_part
from knowledge.language.cues import said as is_said
from knowledge.language.cues import words
from knowledge.reading import Question
from knowledge.records.regions import certain, island_groups, island_provinces, participants, regions_in

TOPIC = "regions"
MOST = 12
_OFFERED, _PAIR = 3, 2


def decided(turn: Turn, decision: Decision) -> Answer:
    """The provinces by recorded participants, the most first; those named, of the years or the island group named where any is."""
    question, library = decision.question, turn.knowledge.library
    years = years_asked(turn, question)
    wanted = Wanted(years=years)
    island = question.islands[0] if question.islands else None
    codes = question.provinces if len(question.provinces) > 1 else island_provinces(library, island) if island else tuple(library.provinces)
    fewest = bool(words("least") & set(question.core))
    counted = {code: certain(participants(library, (code,), years)) for code in codes}
    sign = 1 if fewest else -1
    ordered = sorted((code for code in codes if counted[code]), key=lambda code: (sign * counted[code], library.provinces[code].name))
    compared = list(codes) if len(codes) < len(library.provinces) else []
    keep(turn, Context(PROVINCE_ORDER, PROVINCE_ORDER, provinces=compared, years=list(years), shown=ordered))
    all_of = {code: regions_in(library, code) for code in codes}
    said = {"year": wanted.in_years(turn), "island": f" {turn.say('list.in', place=island)}" if island else ""}
    numbers = {"provinces": len(ordered), "all": len(codes), "count": sum(counted.values())}
    head = turn.say("table.head_fewest" if fewest else "table.head", **numbers, **said)
    lines = [_line(turn, library.provinces[code].name, counted[code], all_of[code], question) for code in ordered[:MOST]]
    rest = ordered[MOST:]
    if rest:
        lines.append(turn.say("table.rest", provinces=len(rest), count=sum(counted[code] for code in rest)))
    if nothing := [library.provinces[code].name for code in codes if not counted[code]]:
        lines += ["", turn.say("table.none", provinces=", ".join(nothing), year=said["year"])]
    if first := _first(turn, question, counted, all_of):
        head = f"{first}\n\n{head}"
    shown = set(ordered)
    rows = (row for row in library.participations if _province(turn, row.region_code) in shown and (not years or row.year in years))
    return Answer(
        "\n".join([head, "", *lines]),
        Outcome.ANSWERED,
        turn.say("table.title"),
        from_rows(turn, rows),
        wanted.of_provinces(turn, ordered[:_OFFERED]),
        PROVINCE_ORDER,
        score=decision.score,
        topic=TOPIC,
        footer=turn.say("list.incomplete"),
    )


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
    ahead = [names[code].name for code in counted if counted[code] == most]
    if len(counted) == _PAIR and "lebih" in core:
        return turn.say("table.more", province=ahead[0]) if len(ahead) == 1 else turn.say("table.even")
    return ""


def by_island(turn: Turn, decision: Decision) -> Answer:
    """The island groups by recorded participants, the most first: those named where several are, of the years named where any is."""
    library, years = turn.knowledge.library, years_asked(turn, decision.question)
    wanted, groups = Wanted(years=years), decision.question.islands if len(decision.question.islands) > 1 else island_groups(library)
    counted = {name: certain(participants(library, island_provinces(library, name), years)) for name in groups}
    ordered = sorted(groups, key=lambda name: (-counted[name], name))
    among = {name: sum(regions_in(library, code) for code in island_provinces(library, name)) for name in groups}
    keep(turn, Context(ISLAND_LIST, ISLAND_LIST, years=list(years)))
    head = turn.say("table.islands", count=sum(counted.values()), year=wanted.in_years(turn))
    return Answer(
        "\n".join([head, "", *(_line(turn, name, counted[name], among[name], decision.question) for name in ordered)]),
        Outcome.ANSWERED,
        turn.say("table.islands_title"),
        from_rows(turn, (row for row in library.participations if not years or row.year in years)),
        tuple(one for name in ordered for one in wanted.choice(name, island=name)),
        ISLAND_LIST,
        score=decision.score,
        topic=TOPIC,
        footer=turn.say("list.incomplete"),
    )


def _province(turn: Turn, code: str) -> str:
    region = turn.knowledge.library.regions.get(code)
    return region.province_code if region else ""
