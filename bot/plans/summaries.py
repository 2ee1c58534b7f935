"""The summary of a scope in words and pictures: where its regions stand, what changed, what is overdue."""

from collections.abc import Iterable
from datetime import date

from bot import charts
from bot.charts import Group
from bot.messages import Choice, Picture
from bot.plans import records
from bot.plans.words import day_words, event_line, told
from bot.storage import plans
from bot.turn import Turn
from knowledge.records.stages import RUNGS, Event, as_of
from knowledge.records.summing import Summary, summarise

GROUPS = {
    "mulai": ("terpilih", "mou", "kelembagaan"),
    "bimtek": ("bimtek",),
    "masterplan": ("masterplan",),
    "jalan": ("penetapan", "quickwin"),
    "hasil": ("evaluasi", "penghargaan"),
}
"""The nine rungs in five groups, as many as colours tell apart."""
_CAPTION, _NEWEST = 1000, 5


async def summed(turn: Turn, scope: str, day: date | None = None) -> Summary:
    """Where the regions of a scope stand now, or stood by the end of a day."""
    found = await records.of_scope(turn, scope)
    if day:
        found = {code: as_of(events, day, turn.now) for code, events in found.items()}
    return summarise(found, records.codes(turn, scope), turn.now)


def counts(turn: Turn, found: Summary) -> str:
    """The four words for where regions stand, with their numbers."""
    lines = [turn.say("sum.part", count=found.taking_part, all=found.regions, planned=found.planned)]
    lines += [turn.say("sum.undated", count=found.undated, all=found.taking_part)] if found.undated else []
    lines += [turn.say("sum.declined", count=found.declined)] if found.declined else []
    lines += [turn.say("sum.unsure", count=found.unsure)] if found.unsure else []
    return "\n".join([*lines, turn.say("sum.none", count=found.without_data)])


def by_rung(turn: Turn, found: Summary) -> str:
    """Regions by the highest rung on record."""
    rows = [f"• {turn.say(f'rung.{rung}')}: {found.rungs[rung]}" for rung in RUNGS if found.rungs[rung]]
    return "\n".join([turn.say("sum.by_rung"), *rows]) if rows else ""


def by_cohort(turn: Turn, found: Summary, scope: str) -> str:
    """Regions by cohort; for the country with how many names are verified of those announced."""
    table = turn.knowledge.library.cohorts
    rows = []
    for year, rungs in found.cohorts.items():
        cohort = table.by_year.get(year)
        number = sum(rungs.values())
        line = (
            turn.say("summary.year", year=year, verified=number, expected=cohort.expected)
            if cohort and not scope
            else f"• {year}: {number}"
        )
        rows.append(line)
    return "\n".join([turn.say("sum.by_cohort" if scope else "sum.by_cohort_verified"), *rows]) if rows else ""


async def newest(turn: Turn, scope: str, after: int) -> tuple[str, int]:
    """Official updates of a scope after a number, newest first; and the number of the last one of all."""
    inside = set(records.codes(turn, scope))
    fresh = [event for event in await plans.events(turn.session) if (event.number or 0) > after and event.region in inside]
    length, _ = await plans.head(turn.session)
    if not fresh:
        return turn.say("sum.nothing_new"), length
    return "\n".join([turn.say("sum.new", count=len(fresh)), *_lines(turn, reversed(fresh))]), length


def _lines(turn: Turn, events: Iterable[Event]) -> list[str]:
    regions = turn.knowledge.library.regions
    rows = [one for event in list(events)[:_NEWEST] for one in told([event])]
    return [event_line(turn, one, regions[one.event.region].official) for one in rows]


async def key(turn: Turn, scope: str) -> tuple[object, ...]:
    """Changes when a picture of this scope would."""
    _, head = await plans.head(turn.session)
    return (scope, head, turn.today, turn.person.locale, id(turn.knowledge.library))


async def cohorts_picture(turn: Turn, scope: str, found: Summary) -> Picture:
    """Highest rung per cohort as bars."""
    years = {str(year): rungs for year, rungs in found.cohorts.items()}
    groups = [
        Group(turn.say(f"group.{name}"), {year: sum(rungs[rung] for rung in members) for year, rungs in years.items()})
        for name, members in GROUPS.items()
    ]
    title = turn.say("picture.cohorts", name=records.scope_name(turn, scope))
    png = await charts.stacked(await key(turn, scope), title, _note(turn), tuple(years), groups)
    return Picture(png, _caption(title, by_cohort(turn, found, scope), by_rung(turn, found), _note(turn)))


async def provinces_picture(turn: Turn, found: Summary) -> Picture:
    """Regions on record per province as bars."""
    rows = sorted(by_province(turn, found), key=lambda row: (-row[1], row[0]))
    title = turn.say("picture.provinces")
    png = await charts.ranked(await key(turn, ""), title, _note(turn), rows)
    return Picture(png, _caption(title, "; ".join(f"{name} {part}/{whole}" for name, part, whole in rows), _note(turn)))


async def map_picture(turn: Turn, found: Summary) -> Picture:
    """All regions at their place, by the group of their highest rung."""
    regions = turn.knowledge.library.regions
    group_of = {rung: name for name, members in GROUPS.items() for rung in members}
    points: dict[str, list[tuple[float, float]]] = {name: [] for name in GROUPS}
    for code, rung in found.highest.items():
        points[group_of[rung]].append((regions[code].lat, regions[code].lon))
    rest = [(region.lat, region.lon) for code, region in regions.items() if code not in found.highest]
    title = turn.say("picture.map", count=len(regions))
    groups = [Group(turn.say(f"group.{name}"), None, here) for name, here in points.items()]
    others = Group(turn.say("group.rest"), None, rest)
    png = await charts.mapped(await key(turn, ""), title, turn.say("picture.java"), _note(turn), groups, others)
    said = "\n".join(f"• {group.label}: {len(group.points)}" for group in (*groups, others))
    return Picture(png, _caption(title, said, _note(turn)))


def by_province(turn: Turn, found: Summary) -> list[tuple[str, int, int]]:
    """Province, regions on record, all regions; in the order of codes."""
    library = turn.knowledge.library
    wholes: dict[str, list[str]] = {}
    for code, region in library.regions.items():
        wholes.setdefault(region.province_code, []).append(code)
    return [
        (library.provinces[province].name, sum(code in found.highest for code in codes), len(codes)) for province, codes in wholes.items()
    ]


def views(turn: Turn, scope: str) -> tuple[Choice, ...]:
    """The buttons under a summary."""
    names = ("tahun", "tahap", "provinsi", "peta") if not scope else ("tahun", "tahap") if scope in turn.knowledge.library.provinces else ()
    shown = tuple(Choice(turn.say(f"view.{name}"), f"rk:{scope}:{name}") for name in names)
    return (*shown, *(Choice(turn.say("button.export", form=form.upper()), f"ex:{scope}:{form}") for form in ("xlsx", "csv")))


def _note(turn: Turn) -> str:
    return turn.say("picture.note", date=day_words(turn, turn.today))


def _caption(*parts: str) -> str:
    return "\n".join(part for part in parts if part)[:_CAPTION]
