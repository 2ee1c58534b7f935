"""Regions that have reached a stage, in a scope: paged, each with its grade, under how many there are of how many."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot import plan_records
from bot.context import Context, keep
from bot.messages import Answer, Choice, Outcome
from bot.plan_words import rung_name, sources, told
from bot.turn import Turn
from knowledge.aspects import PROVINCE_LIST, STAGES
from knowledge.guidance import MOST, ROMAN, stages_told
from knowledge.kinds import KINDS
from knowledge.regions import recorded_on
from knowledge.stages import RUNGS, Event, Grade, as_of, shows

_ENACTED, _RULES, _OFFERED = "penetapan", "regulasi", 3
"""The stage of a plan that a regulation enacts, the aspect of all regulations, and how many regions with other ones get a button."""
TOPIC = "plans"
_PAGE, _BUTTON = 20, 44
"""Regions a page; the longest scope that a button's 64 bytes hold beside the rung: of more provinces all regions are shown at once."""
_SAID = {
    "quickwin": r"quick ?wins?|program (?:percepatan|prioritas)",
    "penetapan": r"perbup|perwali|perda|peraturan|ditetapkan|disahkan",
    "kelembagaan": r"dewan|tim pelaksana",
    "masterplan": r"master ?plan|rencana induk|master plan",
    "evaluasi": r"dievaluasi|evaluasi|dinilai|indeks",
    "penghargaan": r"penghargaan|award",
    "bimtek": r"bimtek|bimbingan teknis|fgd",
    "mou": r"mou|nota kesep\w+|tanda tangan",
    "terpilih": r"terpilih|lolos|diundang",
}
"""How people name a stage when they ask who has reached it; the first that is said counts."""


def named(text: str) -> str | None:
    """The rung a question is about."""
    return next(iter(all_named(text)), None)


def all_named(text: str) -> list[str]:
    """All rungs that a question names, the one it is about first."""
    return [rung for rung, said in _SAID.items() if re.search(rf"\b(?:{said})", text.lower())]


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a stage's list is narrowed to: one kind ("kota"), one year, one of the four stages of guidance (1 to 4)."""

    kind: str = ""
    year: str = ""
    step: int = 0

    @classmethod
    def pressed(cls, kind: str, year: str, step: str) -> "Narrowed":
        """What a button says, as far as it is something that a list can be narrowed to."""
        number = int(step) if step.isdecimal() and int(step) <= MOST else 0
        return cls(kind if kind in KINDS else "", year if year.isdecimal() else "", number)

    @property
    def suffix(self) -> str:
        """What a button says of it, after the page."""
        return f":{self.kind}:{self.year}:{self.step or ''}".rstrip(":")

    def of(self, events: tuple[Event, ...]) -> tuple[Event, ...]:
        """The events of that year that tell of that stage."""
        dated = (one for one in events if (one.happened or "").startswith(self.year))
        return tuple(one for one in dated if not self.step or self.step in stages_told(one.text))


async def reached(turn: Turn, scope: str, rung: str, page: int = 0, score: float = 1.0, narrowed: Narrowed | None = None) -> Answer:
    """The regions of a scope with that rung on record, on a source; of one kind, year or stage of guidance where that is asked."""
    to = narrowed or Narrowed()
    names = turn.knowledge.library.regions
    reaching = await _reached(turn, scope, rung)
    found = {code: fitting for code, events in reaching.items() if names[code].is_of(to.kind) and (fitting := to.of(events))}
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
        ),
    )
    when = f" {turn.say('stage.in_year', year=to.year)}" if to.year else ""
    said = {"rung": rung_name(turn, rung), "name": plan_records.scope_name(turn, scope), "year": when}
    said["units"] = to.kind or turn.say("list.units")
    said["rung"] += f" {ROMAN[to.step - 1]}" if to.step else ""
    among = [code for code in plan_records.codes(turn, scope) if names[code].is_of(to.kind)]
    head = turn.say("stage.head", count=len(found), all=len(among), **said)
    ruled = recorded_on(turn.knowledge.library, _RULES) if rung == _ENACTED and not (to.year or page) else frozenset[str]()
    rules = [code for code in among if code in ruled and code not in reaching]
    beside = [turn.say("stage.rules_beside", names=", ".join(names[code].official for code in rules))] if rules else []
    text = "\n".join([head, "", *lines]) if lines else turn.say("stage.none", **said)
    return Answer(
        "\n\n".join([text, *beside]),
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
    for code, events in (await plan_records.of_scope(turn, scope)).items():
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
