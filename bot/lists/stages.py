"""Regions that have reached a stage, in a scope: paged, each with its grade, under how many there are of how many."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.context import Context, keep
from bot.lists.excepting import left_out
from bot.lists.wanted import Wanted
from bot.messages import Answer, Choice, Outcome
from bot.plans import records
from bot.plans.words import rung_name, sources, told
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import PROVINCE_LIST, STAGES
from knowledge.language.kinds import KINDS, listed_kind
from knowledge.records.guidance import MOST, ROMAN, furthest
from knowledge.records.regions import recorded_on
from knowledge.records.stages import RUNGS, Event, Grade, as_of, shows

_ENACTED, _RULES, _OFFERED = "penetapan", "regulasi", 3
"""The stage of a plan that a regulation enacts, the aspect of all regulations, and how many regions with other ones get a button."""
TOPIC = "plans"
_PAGE, _BUTTON = 20, 44
"""Regions a page; the longest scope that a button's 64 bytes hold beside the rung: of more provinces all regions are shown at once."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a list is narrowed to: one kind ("kota"), one year, having come at least to a stage of guidance (1 to 4).

    `cohorts` are the years of whose participants alone it holds; `without` the codes it is asked without.
    """

    kind: str = ""
    year: str = ""
    step: int = 0
    cohorts: tuple[int, ...] = ()
    without: tuple[str, ...] = ()

    @classmethod
    def pressed(cls, turn: Turn, said: Sequence[str]) -> "Narrowed":
        """What a button says, as far as it is something that a list can be narrowed to."""
        kind, year, step, cohorts, without = [*said, "", "", "", "", ""][:5]
        number = int(step) if step.isdecimal() and int(step) <= MOST else 0
        years = tuple(int(one) for one in cohorts.split(",") if one.isdecimal())
        known = turn.knowledge.library.regions.keys() | turn.knowledge.library.provinces.keys()
        out = tuple(one for one in without.split(",") if one in known)
        return cls(kind if kind in KINDS else "", year if year.isdecimal() else "", number, years, out)

    @property
    def suffix(self) -> str:
        """What a button says of it, after the page."""
        years, out = ",".join(map(str, self.cohorts)), ",".join(self.without)
        return f":{self.kind}:{self.year}:{self.step or ''}:{years}:{out}".rstrip(":")

    def among(self, turn: Turn, scope: str) -> list[str]:
        """The codes of the regions of a scope that may be on the list."""
        regions, wanted = turn.knowledge.library.regions, Wanted(years=self.cohorts)
        of_cohorts = {one.region.code for one in wanted.listed(turn) if one.years} if self.cohorts else regions.keys()
        own = (code for code in records.codes(turn, scope) if code in of_cohorts and regions[code].is_of(self.kind))
        return [code for code in own if not {code, regions[code].province_code} & {*self.without}]

    def units(self, turn: Turn) -> str:
        """What the units that may be on the list are called: "kota peserta 2022"."""
        units = self.kind or turn.say("list.units")
        return f"{units} {turn.say('stage.of_cohort', years=Wanted(years=self.cohorts).in_years(turn).strip())}" if self.cohorts else units

    def of(self, events: tuple[Event, ...]) -> tuple[Event, ...]:
        """The events of that year that tell of that stage or a later one."""
        dated = (one for one in events if (one.happened or "").startswith(self.year))
        return tuple(one for one in dated if not self.step or furthest(one.text, one.part) >= self.step)


def narrowed_by(turn: Turn, decision: Decision, before: Context | None, year: str, step: int) -> Narrowed:
    """What a stage's list is narrowed to by the message, and, where it follows a list, by what that was narrowed to."""
    kind, out = listed_kind(decision.question.text, decision.question.core), left_out(turn, decision.question)
    if before is None:
        return Narrowed(kind, year, step, (), out)
    return Narrowed(kind or before.kind, year, step, tuple(before.cohorts), tuple(dict.fromkeys((*before.without, *out))))


async def reached(turn: Turn, scope: str, rung: str, page: int = 0, score: float = 1.0, narrowed: Narrowed | None = None) -> Answer:
    """The regions of a scope with that rung on record, on a source; of one kind, year or stage of guidance where that is asked."""
    to = narrowed or Narrowed()
    names = turn.knowledge.library.regions
    reaching, among = await _reached(turn, scope, rung), to.among(turn, scope)
    found = {code: fitting for code in among if code in reaching and (fitting := to.of(reaching[code]))}
    size = _PAGE if len(scope) + len(to.suffix) <= _BUTTON else len(found)
    shown = list(found.items())[page * size : (page + 1) * size]
    lines = [f"• {names[code].official}: {_years(turn, events)}" for code, events in shown]
    provinces = [code for code in scope.split(",") if code in turn.knowledge.library.provinces]
    keep(
        turn,
        Context(
            STAGES,
            PROVINCE_LIST,
            provinces=provinces,
            years=[int(to.year)] if to.year else [],
            rung=rung,
            step=to.step,
            members=[code for code, _ in shown],
            kind=to.kind,
            cohorts=list(to.cohorts),
            without=list(to.without),
            found=list(found),
        ),
    )
    when = f" {turn.say('stage.in_year', year=to.year)}" if to.year else ""
    said = {"rung": rung_name(turn, rung), "name": records.scope_name(turn, scope), "year": when}
    said["units"] = to.units(turn)
    said["rung"] += f" {ROMAN[to.step - 1]}" if to.step else ""
    head = turn.say("stage.head", count=len(found), all=len(among), **said)
    ruled = recorded_on(turn.knowledge.library, _RULES) if rung == _ENACTED and not (to.year or page) else frozenset[str]()
    rules = [code for code in among if code in ruled and code not in reaching]
    beside = [turn.say("stage.rules_beside", names=", ".join(names[code].official for code in rules))] if rules else []
    text = "\n".join([head, "", *lines]) if lines else turn.say("stage.none", **said)
    counted = [turn.say("stage.closing" if to.step == MOST else "stage.at_least")] if to.step else []
    return Answer(
        "\n\n".join([*Wanted(without=to.without).but(turn), text, *counted, *beside]),
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


async def _reached(turn: Turn, scope: str, rung: str) -> dict[str, tuple[Event, ...]]:
    """Region → the events that say so, where a source tells of it."""
    found: dict[str, tuple[Event, ...]] = {}
    for code, events in (await records.of_scope(turn, scope)).items():
        saying = [event for event in as_of(events, None, turn.now) if shows(event, rung)]
        if any(event.voices and not event.contested for event in saying):
            found[code] = tuple(saying)
    return found


def _years(turn: Turn, events: Iterable[Event]) -> str:
    """Each year with the grade of what is told of it; the grade alone where nothing has a date."""
    grades: dict[str, Grade] = {}
    for one in told(events):
        year = (one.event.happened or "")[:4]
        grades[year] = max(one.grade, grades.get(year, one.grade))
    dated = ", ".join(f"{year} ({turn.say(f'grade.{grade.word}')})" for year, grade in sorted(grades.items()) if year)
    return dated or turn.say(f"grade.{grades[''].word}")


def _pages(turn: Turn, of: str, narrowed: str, page: int, rest: int) -> tuple[Choice, ...]:
    before = (Choice(turn.say("button.previous"), f"tl:{of}:{page - 1}{narrowed}"),) if page else ()
    return (*before, *((Choice(turn.say("button.next", shown=rest), f"tl:{of}:{page + 1}{narrowed}"),) if rest > 0 else ()))


def choices(turn: Turn, scope: str, rungs: Iterable[str] = RUNGS) -> tuple[Choice, ...]:
    """A button for each rung; none for a scope too long for one."""
    names = {rung: rung_name(turn, rung) for rung in rungs if len(scope) <= _BUTTON}
    return tuple(Choice(name[:1].upper() + name[1:], f"tl:{scope}:{rung}:0") for rung, name in names.items())
