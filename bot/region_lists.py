"""Lists of participants by province, island or year, paged, each with how complete it is."""

from collections.abc import Sequence
from dataclasses import replace

from bot.context import Context, keep
from bot.messages import Answer, Choice, Outcome
from bot.sourcing import from_ids, from_rows
from bot.turn import Turn
from knowledge.model import Participation
from knowledge.regions import Listed, island_provinces, participants, regions_in

TOPIC = "regions"
PAGE = 25


def listed_rows(turn: Turn, context: Context) -> tuple[Participation, ...]:
    """The rows a list that was just shown rests on."""
    regions = turn.knowledge.library.regions

    def shown(row: Participation) -> bool:
        there = not context.provinces or (row.region_code in regions and regions[row.region_code].province_code in context.provinces)
        return there and (not context.years or row.year in context.years)

    return tuple(row for row in turn.knowledge.library.participations if shown(row))


def pressed(turn: Turn, rest: str) -> Answer:
    """A list's button: "province:year:island:page"; any part may be empty."""
    code, year, group, page = [*rest.split(":"), "", "", "", ""][:4]
    at = int(page) if page.isdecimal() else 0
    when = int(year) if year.isdecimal() else None
    codes = tuple(one for one in code.split(",") if one in turn.knowledge.library.provinces)
    if codes:
        return province(turn, codes, when, at, 1.0)
    if group:
        return island(turn, (group,), when, 1.0)
    if when:
        return of_year(turn, when, at, 1.0)
    return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)


def province(turn: Turn, codes: tuple[str, ...], year: int | None, page: int, score: float) -> Answer:
    """Recorded participants of a province (or several), perhaps of one year."""
    library = turn.knowledge.library
    found = participants(library, codes, year)
    keep(turn, Context("provinsi-daftar", "provinsi-daftar", provinces=list(codes), years=[year] if year else []))
    names = names_of(turn, codes)
    all_regions = sum(regions_in(library, code) for code in codes)
    key = "list.province_year" if year else "list.province"
    title = turn.say(key, province=names, year=year or "")
    head = turn.say(
        "list.province_head" if found else "list.province_none",
        count=_certain(found),
        all=all_regions,
        province=names,
        year=f" {year}" if year else "",
    )
    head += _doubtful(turn, found) + (_each(turn, codes, found) if len(codes) > 1 else "") + (":" if found else "")
    head = "\n\n".join([*_province_notes(turn, codes, year), head])
    return _listed(turn, title, head, found, f"{','.join(codes)}:{year or ''}:", page, score, "provinsi-daftar", year)


def _province_notes(turn: Turn, codes: tuple[str, ...], year: int | None) -> list[str]:
    """What is recorded of the province itself, before its regions; nothing when one year's are asked for, or several provinces'."""
    notes = [note.text for note in turn.knowledge.library.notes if note.code in codes]
    return [] if year or len(codes) > 1 else notes[:1]


def names_of(turn: Turn, codes: Sequence[str]) -> str:
    """The names of provinces, by code."""
    return " & ".join(turn.knowledge.library.provinces[code].name for code in codes)


def _each(turn: Turn, codes: tuple[str, ...], found: list[Listed]) -> str:
    """How many of its regions each of several provinces has on record, of those found."""
    library, each = turn.knowledge.library, []
    for code in codes:
        count = _certain([one for one in found if one.region.province_code == code])
        each.append(turn.say("list.province_each", province=library.provinces[code].name, count=count, all=regions_in(library, code)))
    return f"; {', '.join(each)}"


def island(turn: Turn, names: Sequence[str], year: int | None, score: float) -> Answer:
    """Recorded participants of an island group (or several), counted by province."""
    library = turn.knowledge.library
    codes = [code for name in names for code in island_provinces(library, name)]
    keep(turn, Context("pulau-daftar", "pulau-daftar", provinces=codes, years=[year] if year else []))
    lines, total, choices = [], 0, []
    for code in codes:
        found = participants(library, (code,), year)
        total += _certain(found)
        lines.append(f"• {library.provinces[code].name}: {_certain(found)}{_doubtful(turn, found)}")
        choices.append(Choice(library.provinces[code].name, f"l:{code}:{year or ''}::0"))
    named = " & ".join(names)
    rows = (row for row in library.participations if (place := library.regions.get(row.region_code)) and place.province_code in codes)
    return Answer(
        "\n".join([turn.say("list.island_head", count=total, island=named, year=f" {year}" if year else ""), "", *lines]),
        Outcome.ANSWERED,
        turn.say("list.island", island=named),
        from_rows(turn, rows),
        tuple(choices),
        "pulau-daftar",
        score=score,
        topic=TOPIC,
        footer=turn.say("list.incomplete"),
    )


def of_year(turn: Turn, year: int, page: int, score: float) -> Answer:
    """Recorded participants of one cohort."""
    library = turn.knowledge.library
    cohort = library.cohorts.by_year.get(year)
    keep(turn, Context("tahun-daftar", "tahun-daftar", years=[year]))
    if cohort is None:
        return _no_cohort(turn, year, score)
    found = participants(library, None, year)
    head = turn.say("list.year_head", year=year, expected=cohort.expected, verified=library.cohorts.verified(year))
    listed = _listed(turn, turn.say("list.year", year=year), head, found, f":{year}:", page, score, "tahun-daftar", year)
    return replace(listed, footer="") if library.cohorts.verified(year) >= cohort.expected else listed


def all_years(turn: Turn, score: float) -> Answer:
    """How many names each cohort has with us and with the ministry, with a button for each: the list of all is too long for one message."""
    library = turn.knowledge.library
    table = library.cohorts
    keep(turn, Context("tahun-daftar", "tahun-daftar"))
    head = turn.say("list.all_head", count=_certain(participants(library)), total=table.total(table.last_year), last=table.last_year)
    lines = [
        turn.say("list.all_line", year=year, expected=cohort.expected, verified=table.verified(year))
        for year, cohort in table.by_year.items()
    ]
    return Answer(
        "\n".join([head, "", *lines, "", turn.say("list.all_more")]),
        Outcome.ANSWERED,
        turn.say("list.all"),
        from_ids(turn, dict.fromkeys(source for cohort in table.cohorts for source in cohort.sources)),
        _year_choices(turn),
        "tahun-daftar",
        score=score,
        topic=TOPIC,
        footer=turn.say("list.incomplete"),
        columns=4,
    )


def count(turn: Turn, year: int, score: float) -> Answer:
    """How many regions one cohort has, and the total up to then."""
    table = turn.knowledge.library.cohorts
    cohort = table.by_year.get(year)
    keep(turn, Context("tahun-jumlah", "tahun-jumlah", years=[year]))
    if cohort is None:
        return _no_cohort(turn, year, score)
    text = turn.say("count.year", year=year, expected=cohort.expected)
    if cohort.repeats:
        text += " " + turn.say("count.repeats", repeats=cohort.repeats)
    formula = table.formula(year) if year <= 2021 else table.step(year)
    text += "\n\n" + turn.say("count.total", year=year, total=table.total(year), formula=formula)
    choices = (Choice(turn.say("list.year", year=year), f"l::{year}::0"), Choice(turn.say("button.all_years"), "e:total-per-tahun"))
    return Answer(
        text,
        Outcome.ANSWERED,
        turn.say("count.title", year=year),
        from_ids(turn, cohort.sources),
        choices,
        "tahun-jumlah",
        score=score,
        topic=TOPIC,
    )


def _no_cohort(turn: Turn, year: int, score: float) -> Answer:
    table = turn.knowledge.library.cohorts
    first, last = min(table.by_year), table.last_year
    key = "count.before" if year < first else "count.none" if year <= last else "count.after"
    entry = {"count.none": "tahun-2020-tanpa-angkatan", "count.after": "setelah-2024"}.get(key)
    found = turn.knowledge.library.entries.get(entry or "")
    choices = (Choice(found.title, f"e:{found.id}"),) if found else ()
    sources = from_ids(turn, found.sources) if found else from_ids(turn, table.by_year[first].sources)
    return Answer(
        turn.say(key, year=year, first=first, last=last),
        Outcome.ANSWERED,
        turn.say("count.title", year=year),
        sources,
        choices,
        "tahun-jumlah",
        score=score,
        topic=TOPIC,
    )


def _years(turn: Turn, one: Listed, titled: int | None) -> str:
    """The years of a region in brackets; nothing where that is the one in the title."""
    if one.years == (titled,) and not one.unsure:
        return ""
    unsure = f"{', '.join(map(str, one.unsure))} {turn.say('list.unsure')}" if one.unsure else ""
    return f" ({'; '.join(part for part in (', '.join(map(str, one.years)), unsure) if part)})"


def _certain(found: list[Listed]) -> int:
    return sum(bool(one.years) for one in found)


def _doubtful(turn: Turn, found: list[Listed]) -> str:
    count = len(found) - _certain(found)
    return " " + turn.say("list.doubtful", count=count) if count else ""


def _listed(
    turn: Turn, title: str, head: str, found: list[Listed], action: str, page: int, score: float, entry: str, year: int | None = None
) -> Answer:
    """A page of regions; their years too, unless they are all of the `year` in the title."""
    shown = found[page * PAGE : (page + 1) * PAGE]
    lines = [f"• {one.region.official}{_years(turn, one, year)}" for one in shown]
    choices = []
    if page:
        choices.append(Choice(turn.say("button.previous"), f"l:{action}:{page - 1}"))
    if len(found) > (page + 1) * PAGE:
        choices.append(Choice(turn.say("button.next", shown=len(found) - (page + 1) * PAGE), f"l:{action}:{page + 1}"))
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


def which_year(turn: Turn) -> Answer:
    """Ask back about the year, with a button for each cohort."""
    return Answer(turn.say("list.which_year"), Outcome.CLARIFY, choices=_year_choices(turn), topic=TOPIC)


def _year_choices(turn: Turn) -> tuple[Choice, ...]:
    return tuple(Choice(str(year), f"l::{year}::0") for year in turn.knowledge.library.cohorts.by_year)
