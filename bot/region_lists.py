"""Lists of participants by province, island or year, paged, each with how complete it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.cohort_lists import no_cohort
from bot.context import Context, keep
from bot.messages import Answer, Choice, Outcome
from bot.sourcing import from_rows
from bot.turn import Turn
from knowledge.aspects import ISLAND_LIST, PROVINCE_LIST, YEAR_LIST
from knowledge.kinds import KINDS
from knowledge.model import Participation
from knowledge.regions import Listed, certain, island_provinces, participants, regions_in

TOPIC = "regions"
PAGE = 25


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which participants a list holds: those of provinces, of one cohort, of one kind ("kota"); what is left out narrows nothing."""

    provinces: tuple[str, ...] = ()
    year: int | None = None
    kind: str = ""

    def listed(self, turn: Turn) -> list[Listed]:
        """The participants wanted, in the order of their codes."""
        found = participants(turn.knowledge.library, self.provinces or None, self.year)
        return [one for one in found if one.region.is_of(self.kind)]

    def action(self, page: int, provinces: Sequence[str] | None = None) -> str:
        """The button for a page of it, or for that of some of its provinces."""
        codes = self.provinces if provinces is None else provinces
        return f"l:{','.join(codes)}:{self.year or ''}::{page}{f':{self.kind}' if self.kind else ''}"

    def units(self, turn: Turn) -> str:
        """What the units wanted are called."""
        return self.kind or turn.say("list.units")


def listed_rows(turn: Turn, context: Context) -> tuple[Participation, ...]:
    """The rows a list that was just shown rests on."""
    regions = turn.knowledge.library.regions

    def shown(row: Participation) -> bool:
        there = not context.provinces or (row.region_code in regions and regions[row.region_code].province_code in context.provinces)
        return there and (not context.years or row.year in context.years)

    return tuple(row for row in turn.knowledge.library.participations if shown(row))


def pressed(turn: Turn, rest: str) -> Answer:
    """A list's button: "province:year:island:page:kind"; any part may be empty, the last may be left out."""
    code, year, group, page, kind = [*rest.split(":"), "", "", "", "", ""][:5]
    at = int(page) if page.isdecimal() else 0
    codes = tuple(one for one in code.split(",") if one in turn.knowledge.library.provinces)
    wanted = Wanted(codes, int(year) if year.isdecimal() else None, kind if kind in KINDS else "")
    if codes:
        return province(turn, wanted, at, 1.0)
    if group:
        return island(turn, (group,), wanted, 1.0)
    if wanted.year:
        return of_year(turn, wanted, at, 1.0)
    return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)


def province(turn: Turn, wanted: Wanted, page: int, score: float) -> Answer:
    """Recorded participants of a province (or several), perhaps of one year."""
    library, codes, year = turn.knowledge.library, wanted.provinces, wanted.year
    found = wanted.listed(turn)
    alone = [one.region.code for one in found] if len(found) == 1 else []
    keep(turn, Context(PROVINCE_LIST, PROVINCE_LIST, alone, list(codes), [year] if year else [], kind=wanted.kind))
    names = names_of(turn, codes)
    title = turn.say("list.province_year" if year else "list.province", province=names, year=year or "")
    head = turn.say(
        "list.province_head" if found else "list.province_none",
        count=certain(found),
        all=sum(regions_in(library, code, wanted.kind) for code in codes),
        units=wanted.units(turn),
        province=names,
        year=f" {year}" if year else "",
    )
    head += _doubtful(turn, found) + (_each(turn, wanted, found) if len(codes) > 1 else "") + (":" if found else "")
    head = "\n\n".join([*_province_notes(turn, wanted), head])
    return _listed(turn, title, head, found, wanted, page, score, PROVINCE_LIST)


def _province_notes(turn: Turn, wanted: Wanted) -> list[str]:
    """What is recorded of the province itself, before its regions; nothing where some of its regions or several provinces are asked for."""
    notes = [note.text for note in turn.knowledge.library.notes if note.code in wanted.provinces]
    return [] if wanted.year or wanted.kind or len(wanted.provinces) > 1 else notes[:1]


def names_of(turn: Turn, codes: Sequence[str]) -> str:
    """The names of provinces, by code."""
    return " & ".join(turn.knowledge.library.provinces[code].name for code in codes)


def _each(turn: Turn, wanted: Wanted, found: list[Listed]) -> str:
    """How many of its regions each of several provinces has on record, of those found."""
    library, each = turn.knowledge.library, []
    for code in wanted.provinces:
        count, own = certain([one for one in found if one.region.province_code == code]), regions_in(library, code, wanted.kind)
        each.append(turn.say("list.province_each", province=library.provinces[code].name, count=count, all=own))
    return f"; {', '.join(each)}"


def not_recorded(turn: Turn, codes: tuple[str, ...], score: float) -> Answer:
    """The regions of provinces that are not in our list, which does not say that they did not take part."""
    library = turn.knowledge.library
    found = {one.region.code for one in participants(library, codes)}
    names = [one.official for one in library.regions.values() if one.province_code in codes and one.code not in found]
    keep(turn, Context(PROVINCE_LIST, PROVINCE_LIST, provinces=list(codes)))
    said = {"province": names_of(turn, codes), "count": len(names), "all": sum(regions_in(library, code) for code in codes)}
    head = turn.say("list.not_recorded" if names else "list.all_recorded", **said)
    return Answer(
        "\n".join([head, *(["", *(f"• {name}" for name in names)] if names else [])]),
        Outcome.UNKNOWN,
        turn.say("list.province", province=said["province"]),
        choices=(Choice(turn.say("list.province", province=said["province"]), Wanted(codes).action(0)),),
        score=score,
        topic=TOPIC,
    )


def island(turn: Turn, names: Sequence[str], wanted: Wanted, score: float) -> Answer:
    """Recorded participants of an island group (or several), counted by province."""
    library, year = turn.knowledge.library, wanted.year
    codes = tuple(code for name in names for code in island_provinces(library, name))
    keep(turn, Context(ISLAND_LIST, ISLAND_LIST, provinces=list(codes), years=[year] if year else [], kind=wanted.kind))
    lines, total, choices = [], 0, []
    for code in codes:
        found = replace(wanted, provinces=(code,)).listed(turn)
        total += certain(found)
        lines.append(f"• {library.provinces[code].name}: {certain(found)}{_doubtful(turn, found)}")
        if found or not year:
            choices.append(Choice(library.provinces[code].name, wanted.action(0, (code,))))
    named, when = (", " if names[2:] else " & ").join(names), f" {year}" if year else ""
    rows = (row for row in library.participations if (place := library.regions.get(row.region_code)) and place.province_code in codes)
    return Answer(
        "\n".join([turn.say("list.island_head", count=total, units=wanted.units(turn), island=named, year=when), "", *lines]),
        Outcome.ANSWERED,
        turn.say("list.island", island=named, year=when),
        from_rows(turn, (row for row in rows if year in (None, row.year))),
        tuple(choices),
        ISLAND_LIST,
        score=score,
        topic=TOPIC,
        footer=turn.say("list.incomplete"),
    )


def of_year(turn: Turn, wanted: Wanted, page: int, score: float) -> Answer:
    """Recorded participants of one cohort."""
    year, table = wanted.year or 0, turn.knowledge.library.cohorts
    cohort = table.by_year.get(year)
    keep(turn, Context(YEAR_LIST, YEAR_LIST, years=[year], kind=wanted.kind))
    if cohort is None:
        return no_cohort(turn, year, score)
    found, verified = wanted.listed(turn), table.verified(year)
    head = turn.say("list.year_head", year=year, expected=cohort.expected, verified=verified)
    if wanted.kind:
        head = f"{head} {turn.say('list.year_kind', count=certain(found), kind=wanted.kind)}"
    listed = _listed(turn, turn.say("list.year", year=year), head, found, wanted, page, score, YEAR_LIST)
    return replace(listed, footer="") if verified >= cohort.expected else listed


def _years(turn: Turn, one: Listed, titled: int | None) -> str:
    """The years of a region in brackets; nothing where that is the one in the title."""
    if one.years == (titled,) and not one.unsure:
        return ""
    unsure = f"{', '.join(map(str, one.unsure))} {turn.say('list.unsure')}" if one.unsure else ""
    return f" ({'; '.join(part for part in (', '.join(map(str, one.years)), unsure) if part)})"


def _doubtful(turn: Turn, found: list[Listed]) -> str:
    count = len(found) - certain(found)
    return " " + turn.say("list.doubtful", count=count) if count else ""


def _listed(turn: Turn, title: str, head: str, found: list[Listed], wanted: Wanted, page: int, score: float, entry: str) -> Answer:
    """A page of regions; their years too, unless they are all of the one wanted."""
    shown = found[page * PAGE : (page + 1) * PAGE]
    lines = [f"• {one.region.official}{_years(turn, one, wanted.year)}" for one in shown]
    choices = []
    if page:
        choices.append(Choice(turn.say("button.previous"), wanted.action(page - 1)))
    if len(found) > (page + 1) * PAGE:
        choices.append(Choice(turn.say("button.next", shown=len(found) - (page + 1) * PAGE), wanted.action(page + 1)))
    rows = {(one.region.code, year) for one in shown for year in (*one.years, *one.unsure)}
    sources = from_rows(turn, (row for row in turn.knowledge.library.participations if (row.region_code, row.year) in rows))
    text = "\n".join([head, "", *lines]) if lines else head
    return Answer(
        text,
        Outcome.ANSWERED,
        title,
        sources,
        tuple(choices),
        entry,
        tuple(one.region.code for one in shown),
        score,
        topic=TOPIC,
        footer=turn.say("list.incomplete"),
    )
