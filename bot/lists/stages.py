"""Regions that have reached a stage, in a scope: paged, each with its grade, under how many there are of how many."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from bot.context import Context, keep
from bot.i18n import in_a_row
from bot.lists.narrowed import NOT, Narrowed
from bot.lists.ordering import place_in
from bot.lists.wanted import Wanted
from bot.messages import Answer, Choice, Outcome
from bot.plans import records
from bot.plans.words import rung_name, sources, told
from bot.stage_names import all_named
from bot.turn import Turn
from knowledge.deciding.aspects import PROVINCE_LIST, STAGES
from knowledge.records.dated import years_told
from knowledge.records.guidance import MOST
from knowledge.records.recorded import sure_steps
from knowledge.records.regions import recorded_on
from knowledge.records.stages import RUNGS, Event, Grade, as_of, shows

_ENACTED, _RULES, _OFFERED = "penetapan", "regulasi", 3
"""The stage of a plan that a regulation enacts, the aspect of all regulations, and how many regions with other ones get a button."""
_COUNTED, _SENTENCE = re.compile(r"\b\d+ dari \d+ (?:kabupaten|daerah)"), re.compile(r"(?<=[.?!])\s+(?=[A-Z])")
"""How a sentence counts regions, and where sentences end."""
TOPIC = "plans"
_PAGE, _BUTTON, _FEW, _EACH = 20, 44, 30, 4
"""Regions a page; the longest scope that a button's 64 bytes hold beside the rung: of more provinces all regions are shown at once;
the most regions named that are not on record; the most provinces of which each is counted."""


async def reached(
    turn: Turn, scope: str, rung: str, page: int = 0, score: float = 1.0, narrowed: Narrowed | None = None, denies: bool = False
) -> Answer:
    """The regions of a scope with that rung on record, on a source, as far as narrowed; first who is not where that is asked (`denies`)."""
    to = narrowed or Narrowed()
    names, among = turn.knowledge.library.regions, to.among(turn, scope)
    found = await reached_by(turn, scope, rung, among, to)
    if to.order:
        found = dict(sorted(found.items(), key=lambda one: place_in(to.order, _among(one[1], to.years))))
    size = _PAGE if len(scope) + len(to.suffix) <= _BUTTON and not to.order else len(found)
    shown = list(found.items())[page * size : (page + 1) * size]
    _keep(turn, scope, rung, to, list(found), [code for code, _ in shown], denies)
    lines = [f"• {names[code].official}: {_years(turn, events, to.years)}" for code, events in shown]
    said = {"rung": to.stage(turn, rung), "name": records.scope_name(turn, scope), "year": to.when(turn), "units": to.units(turn)}
    head = turn.say("stage.head", count=len(found), all=len(among), **said)
    rules = _rules_beside(turn, among, found) if rung == _ENACTED and not (to.years or page) else []
    each = [_each(turn, scope, among, found)] if 1 <= scope.count(",") < _EACH and found and not page else []
    beside = [turn.say("stage.rules_beside", names=", ".join(names[code].official for code in rules))] if rules else []
    text = "\n".join([head, "", *lines]) if lines else turn.say("stage.none", **said)
    elsewhere = [counted_elsewhere(turn, scope, rung)] if not (to.years or to.kind or to.cohorts or page) else []
    counted = [turn.say("stage.closing" if to.step == MOST else "stage.at_least")] if to.step else []
    missing = [turn.say("stage.not_reached", all=len(among), **_missing(turn, among, found), **said)] if denies else []
    return Answer(
        "\n\n".join(
            [
                *Wanted(without=to.without).but(turn),
                *missing,
                *each,
                *Wanted(order=to.order).ordered(turn),
                text,
                *counted,
                *beside,
                *filter(None, elsewhere),
            ]
        ),
        Outcome.ANSWERED,
        turn.say("stage.title", **said),
        sources(turn, [event for _, events in shown for event in events]),
        (
            *_pages(turn, f"{scope}:{rung}", to.suffix, page, len(found) - (page + 1) * size),
            *(Choice(names[code].official, f"r:{code}:{_RULES}") for code in rules[:_OFFERED]),
        ),
        STAGES,
        tuple(code for code, _ in shown),
        score,
        topic=TOPIC,
        footer=turn.say("stage.incomplete"),
    )


def _keep(turn: Turn, scope: str, rung: str, to: Narrowed, found: list[str], shown: list[str], denies: bool) -> None:
    """Keep the list as what is talked about."""
    provinces = [code for code in scope.split(",") if code in turn.knowledge.library.provinces]
    there = Context(STAGES, PROVINCE_LIST, provinces=provinces, years=list(to.years), rung=rung, step=to.step, members=shown, kind=to.kind)
    there = replace(there, denied=denies, found=found, pillars=list(to.pillars))
    keep(turn, replace(there, cohorts=list(to.cohorts), without=list(to.without), also=list(to.also)))


async def reached_by(turn: Turn, scope: str, rung: str, among: Sequence[str], to: Narrowed) -> dict[str, tuple[Event, ...]]:
    """Of the regions that may be listed, those that are, with the events that say so."""
    told_of = await reaching(turn, scope, rung)
    found = {code: fitting for code in among if code in told_of and (fitting := to.of(told_of[code]))}
    for other in to.also:
        there = await reaching(turn, scope, other.removeprefix(NOT))
        found = {code: events for code, events in found.items() if (code in there) != other.startswith(NOT)}
    return found


def _each(turn: Turn, scope: str, among: Sequence[str], found: Collection[str]) -> str:
    """How many regions of each of a few provinces are on the list, of how many."""
    library = turn.knowledge.library
    own = {province: [code for code in among if library.regions[code].province_code == province] for province in scope.split(",")}
    counts = {province: sum(code in found for code in codes) for province, codes in own.items()}
    each = (
        turn.say("list.province_each", province=library.provinces[one].name, count=count, all=len(own[one]))
        for one, count in counts.items()
    )
    return turn.say("stage.each", each=in_a_row(each, turn.person.locale))


def _rules_beside(turn: Turn, among: Sequence[str], found: Collection[str]) -> list[str]:
    """The regions with another regulation on the smart city than the one that enacts the plan."""
    ruled = recorded_on(turn.knowledge.library, _RULES)
    return [code for code in among if code in ruled and code not in found]


def _missing(turn: Turn, among: Sequence[str], found: Collection[str]) -> dict[str, object]:
    """How many of those that may be listed are not on record, and their names where they are few."""
    names = [turn.knowledge.library.regions[code].official for code in among if code not in found]
    return {"count": len(names), "names": f": {', '.join(names)}" if 0 < len(names) <= _FEW else ""}


async def reaching(turn: Turn, scope: str, rung: str) -> dict[str, tuple[Event, ...]]:
    """Region → the events that say so, where a source tells of it, or where the row of its cohort is as sure as two sources make it."""
    sure = sure_steps(turn.knowledge.library)
    found: dict[str, tuple[Event, ...]] = {}
    for code, events in (await records.of_scope(turn, scope)).items():
        saying = [event for event in as_of(events, None, turn.now) if shows(event, rung)]
        if any((event.voices or (code, rung, event.happened) in sure) and not event.contested for event in saying):
            found[code] = tuple(saying)
    return found


def counted_elsewhere(turn: Turn, scope: str, rung: str) -> str:
    """What a written answer says of how many regions of the one province reached a stage: a source may count more than our list names."""
    province = turn.knowledge.library.provinces.get(scope)
    entries = (entry for entry in turn.knowledge.library.entries.values() if province and entry.written and province.name in entry.text)
    counts = (one for entry in entries for one in _SENTENCE.split(entry.text) if _COUNTED.search(one) and rung in all_named(one))
    told = next((one for one in counts if province and province.name in one), "")
    return turn.say("stage.elsewhere", told=told) if told else ""


def _among(events: Iterable[Event], wanted: Collection[int]) -> set[int]:
    """The years that events tell of, of those wanted where any are."""
    return {year for event in events for year in years_told(event) if not wanted or year in wanted}


def _years(turn: Turn, events: Iterable[Event], wanted: Collection[int]) -> str:
    """Each year, of those wanted where any are, with the grade of what is told of it; the grade alone where nothing has a date."""
    grades: dict[int, Grade] = {}
    lines = told(events)
    for one in lines:
        for year in years_told(one.event):
            grades[year] = max(one.grade, grades.get(year, one.grade))
    each = (f"{year} ({turn.say(f'grade.{grade.word}')})" for year, grade in sorted(grades.items()) if not wanted or year in wanted)
    return ", ".join(each) or turn.say(f"grade.{max(one.grade for one in lines).word}")


def _pages(turn: Turn, of: str, narrowed: str, page: int, rest: int) -> tuple[Choice, ...]:
    before = (Choice(turn.say("button.previous"), f"tl:{of}:{page - 1}{narrowed}"),) if page else ()
    return (*before, *((Choice(turn.say("button.next", shown=rest), f"tl:{of}:{page + 1}{narrowed}"),) if rest > 0 else ()))


def choices(turn: Turn, scope: str, rungs: Iterable[str] = RUNGS) -> tuple[Choice, ...]:
    """A button for each rung; none for a scope too long for one."""
    names = {rung: rung_name(turn, rung) for rung in rungs if len(scope) <= _BUTTON}
    return tuple(Choice(name[:1].upper() + name[1:], f"tl:{scope}:{rung}:0") for rung, name in names.items())
