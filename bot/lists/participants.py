"""Lists of participants by province, island or year, paged, each with how complete it is."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.context import keep
from bot.i18n import in_a_row
from bot.lists.apart import by_kind
from bot.lists.cohorts import no_cohort, without_cohort
from bot.lists.split_provinces import participants_as_it_was
from bot.lists.wanted import Wanted, names_of
from bot.messages import Answer, Outcome
from bot.plans.records import islands_name
from bot.sourcing import from_rows
from bot.turn import Turn
from knowledge.deciding.aspects import ISLAND_LIST, PROVINCE_LIST, YEAR_LIST
from knowledge.language.kinds import KINDS
from knowledge.records.regions import Listed, certain, island_groups, island_provinces

TOPIC = "regions"
PAGE, _FEW, _SEVERAL, _MOST_BUTTONS = 25, 6, 2, 12
"""The most regions on a page; the most provinces named that have nobody; the fewest years counted each;
the most provinces that are offered as buttons."""


def pressed(turn: Turn, rest: str) -> Answer:
    """A list's button: "provinces:years:island:page:kind:without"; any part may be empty, the last two may be left out."""
    code, year, group, page, kind, out = [*rest.split(":"), "", "", "", "", "", ""][:6]
    years = tuple(int(one) for one in year.split(",") if one.isdecimal())
    at = int(page) if page.isdecimal() else 0
    codes = tuple(one for one in code.split(",") if one in turn.knowledge.library.provinces)
    known = turn.knowledge.library.regions.keys() | turn.knowledge.library.provinces.keys()
    wanted = Wanted(codes, years, kind if kind in KINDS else "", tuple(one for one in out.split(",") if one in known))
    if codes:
        return province(turn, wanted, at, 1.0)
    if group:
        return island(turn, (group,), wanted, 1.0)
    if wanted.years:
        return of_year(turn, wanted, at, 1.0)
    return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)


def on_page(found: list[Listed], page: int) -> list[Listed]:
    """Those of a list that stand on one of its pages, from 0."""
    return found[page * PAGE : (page + 1) * PAGE]


def province(turn: Turn, wanted: Wanted, page: int, score: float) -> Answer:
    """Recorded participants of a province (or several), perhaps of some years, then counted by year where there are several."""
    codes, when = wanted.provinces, wanted.when(turn)
    found = wanted.listed(turn)
    alone = [one.region.code for one in found] if len(found) == 1 else []
    keep(turn, wanted.about(PROVINCE_LIST, on_page(found, page), alone))
    names = names_of(turn, codes)
    title = turn.say("list.province_year" if when else "list.province", province=names, year=when)
    count, among = certain(found), sum(wanted.among(turn, code) for code in codes)
    none = "list.none_besides" if wanted.without else "list.province_none"
    empty = "list.only_doubtful" if found else "list.kind_none" if wanted.kind else none
    head = turn.say(
        "list.province_head" if count else empty,
        count=count or len(found),
        all=among,
        units=wanted.units(turn),
        province=names,
        year=wanted.in_years(turn),
    )
    if found:
        head += f"{doubtful(turn, found) if count else ''}{_each(turn, wanted, found) if len(codes) > 1 else ''}:"
    parts = [
        *_province_notes(turn, wanted),
        *wanted.but(turn),
        *_each_year(turn, wanted, found),
        *participants_as_it_was(turn, wanted),
        *wanted.ordered(turn),
        head,
    ]
    listed = _listed(turn, title, "\n\n".join(parts), found, wanted, page, score, PROVINCE_LIST)
    return replace(listed, footer="") if count == among else listed


def _province_notes(turn: Turn, wanted: Wanted) -> list[str]:
    """What is recorded of the province itself, before its regions; nothing where some of its regions or several provinces are asked for."""
    notes = [note.text for note in turn.knowledge.library.notes if note.code in wanted.provinces]
    return [] if wanted.years or wanted.kind or wanted.without or len(wanted.provinces) > 1 else notes[:1]


def by_year(turn: Turn, wanted: Wanted) -> str:
    """How many of those wanted each cohort has, a line for each; nothing where there are none."""
    each = [f"• {year}: {count}" for year, count in _counted(turn, wanted, wanted.listed(turn)).items()]
    return "\n".join([turn.say("list.by_year", province=names_of(turn, wanted.provinces)), *each]) if each else ""


def _counted(turn: Turn, wanted: Wanted, found: list[Listed]) -> dict[int, int]:
    """How many of those found each year has, and each cohort that was wanted."""
    years = Counter(year for one in found for year in one.years)
    return {year: years[year] for year in sorted(years.keys() | set(wanted.years) & set(turn.knowledge.library.cohorts.by_year))}


def _each_year(turn: Turn, wanted: Wanted, found: list[Listed]) -> list[str]:
    """How many each of several years has, and which had no cohort; nothing where fewer years are wanted."""
    if len(wanted.years) < _SEVERAL or not found:
        return []
    each = [turn.say("list.in_year", count=count, year=year) for year, count in _counted(turn, wanted, found).items()]
    none = [without_cohort(turn, year) for year in wanted.years if year not in turn.knowledge.library.cohorts.by_year]
    return [" ".join([turn.say("list.each_year", each=in_a_row(each, turn.person.locale)), *none])]


def _each(turn: Turn, wanted: Wanted, found: list[Listed]) -> str:
    """How many of its regions each of several provinces has on record, of those found."""
    library, each = turn.knowledge.library, []
    for code in wanted.provinces:
        count, own = certain([one for one in found if one.region.province_code == code]), wanted.among(turn, code)
        if own:
            each.append(turn.say("list.province_each", province=library.provinces[code].name, count=count, all=own))
    return f"; {', '.join(each)}"


def island(turn: Turn, names: Sequence[str], wanted: Wanted, score: float) -> Answer:
    """Recorded participants of an island group (or several), counted by province, and named where they are few."""
    library, years = turn.knowledge.library, wanted.years
    codes = tuple(code for name in names for code in island_provinces(library, name) if code not in wanted.without)
    there = {code: replace(wanted, provinces=(code,)).listed(turn) for code in codes}
    found = [one for listed in there.values() for one in listed]
    keep(turn, replace(wanted, provinces=codes).about(ISLAND_LIST, found if len(found) <= PAGE else ()))
    named, when = islands_name(turn, names), wanted.in_years(turn)
    said = {"count": certain(found), "units": wanted.units(turn), "doubtful": doubtful(turn, found)}
    head = turn.say("list.island_head", island=named, year=when, **said)
    if not found:
        head = turn.say("list.kind_none" if wanted.kind else "list.province_none", province=named, units=wanted.units(turn), year=when)
    few = len(found) <= PAGE
    lines = [_of_province(turn, code, listed, wanted, few) for code, listed in there.items() if listed]
    nobody = [library.provinces[code].name for code, listed in there.items() if not listed and wanted.among(turn, code)]
    if nobody and found:
        of_some = ", ".join(nobody) if len(nobody) <= _FEW else turn.say("list.provinces", count=len(nobody))
        lines += ["", turn.say("list.island_none", provinces=of_some, kind=f" {wanted.kind}" if wanted.kind else "")]
    of_all = [by_kind(turn), ""] if wanted.kind and not (years or wanted.without) and set(names) == set(island_groups(library)) else []
    shown = {one.region.code for one in found}
    offered = [code for code in codes if there[code] or not years] if len(codes) <= _MOST_BUTTONS else []
    rows = (row for row in library.participations if row.region_code in shown)
    return Answer(
        "\n".join([*wanted.but(turn), *of_all, *_each_year(turn, wanted, found), head, "", *lines]).rstrip(),
        Outcome.ANSWERED,
        turn.say("list.island", island=named, year=when),
        from_rows(turn, (row for row in rows if not years or row.year in years)),
        wanted.of_provinces(turn, offered),
        ISLAND_LIST,
        score=score,
        topic=TOPIC,
        footer=turn.say("list.incomplete"),
    )


def _of_province(turn: Turn, code: str, found: list[Listed], wanted: Wanted, named: bool) -> str:
    """How many of those found a province has, and if wished their names."""
    line = f"• {turn.knowledge.library.provinces[code].name}: {certain(found)}{doubtful(turn, found)}"
    names = ", ".join(f"{one.region.official}{_years(turn, one, wanted.years)}" for one in found)
    return f"{line} – {names}" if named else line


def of_year(turn: Turn, wanted: Wanted, page: int, score: float) -> Answer:
    """Recorded participants of one cohort, the first wanted."""
    year, table = wanted.years[0], turn.knowledge.library.cohorts
    cohort = table.by_year.get(year)
    found, verified = wanted.listed(turn), table.verified(year)
    keep(turn, replace(wanted, years=(year,)).about(YEAR_LIST, on_page(found, page)))
    if cohort is None:
        return no_cohort(turn, year, score)
    unsure = doubtful(turn, replace(wanted, kind="", without=()).listed(turn))
    head = turn.say("list.year_head", year=year, expected=cohort.expected, verified=verified, doubtful=unsure)
    if wanted.kind:
        head = f"{head} {turn.say('list.year_kind', count=certain(found), kind=wanted.kind)}"
    if wanted.without:
        head = f"{head} {turn.say('list.year_but', count=certain(found), names=wanted.left_out(turn))}"
    listed = _listed(turn, turn.say("list.year", year=year), head, found, wanted, page, score, YEAR_LIST)
    return replace(listed, footer="") if verified >= cohort.expected else listed


def _years(turn: Turn, one: Listed, titled: tuple[int, ...]) -> str:
    """The years of a region in brackets; nothing where that is the only one in the title."""
    if len(titled) == 1 and one.years == titled and not one.unsure:
        return ""
    unsure = f"{', '.join(map(str, one.unsure))} {turn.say('list.unsure')}" if one.unsure else ""
    return f" ({'; '.join(part for part in (', '.join(map(str, one.years)), unsure) if part)})"


def doubtful(turn: Turn, found: list[Listed]) -> str:
    """How many of those found are not certain, to stand behind how many are; nothing where all are."""
    count = len(found) - certain(found)
    return " " + turn.say("list.doubtful", count=count) if count else ""


def _listed(turn: Turn, title: str, head: str, found: list[Listed], wanted: Wanted, page: int, score: float, entry: str) -> Answer:
    """A page of regions; their years too, unless they are all of the one wanted."""
    onward = wanted.choice(turn.say("button.next", shown=len(found) - (page + 1) * PAGE), page + 1)
    shown = on_page(found, page) if onward else found  # where no button can lead on, all are shown at once
    lines = [f"• {one.region.official}{_years(turn, one, wanted.years)}" for one in shown]
    back = wanted.choice(turn.say("button.previous"), page - 1) if page else ()
    choices = (*back, *(onward if len(found) > (page + 1) * PAGE else ()))
    rows = {(one.region.code, year) for one in shown for year in (*one.years, *one.unsure)}
    sources = from_rows(turn, (row for row in turn.knowledge.library.participations if (row.region_code, row.year) in rows))
    text = "\n".join([head, "", *lines]) if lines else head
    return Answer(
        text,
        Outcome.ANSWERED,
        title,
        sources,
        choices,
        entry,
        tuple(one.region.code for one in shown) or wanted.provinces,
        score,
        topic=TOPIC,
        footer=turn.say("list.incomplete"),
    )
