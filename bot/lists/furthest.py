"""How far each region of a scope has come: the highest stage on record, the furthest first."""

from collections.abc import Sequence
from dataclasses import replace

from bot.context import Context, keep
from bot.lists.narrowed import Narrowed
from bot.lists.stages import choices
from bot.lists.wanted import Wanted
from bot.messages import Answer, Outcome
from bot.plans import records
from bot.plans.words import rung_name, sources
from bot.stage_names import all_named
from bot.turn import Turn
from knowledge.deciding.aspects import STAGES
from knowledge.language.cues import said, words
from knowledge.records.stages import RUNGS, Event, Rung, as_of, standing

TOPIC = "plans"
_NAMED = 40
"""The most regions that are named; of more, each stage is counted."""


def asks_furthest(core: Sequence[str]) -> bool:
    """Whether it is asked how far regions have come: the highest stage, or where each stands; not who took part, nor scores."""
    of_each = words("whole", "each-of-them") & set(core) and words("stands") & set(core)
    highest = words("step") & set(core) and said("extreme", core)
    other = (words("asks-score") - words("extreme")) | words("takes-part")
    return bool(of_each or highest) and not other & set(core) and not all_named(" ".join(core))


async def furthest(turn: Turn, scope: str, score: float, to: Narrowed) -> Answer:
    """The regions of a scope under the highest stage on record of each, as far as narrowed, and a button for the list of each stage."""
    names, among = turn.knowledge.library.regions, to.among(turn, scope)
    highest = await highest_of(turn, scope, among)
    found = sorted(highest, key=lambda code: (-RUNGS.index(highest[code].name), -_part(highest[code]), code))
    provinces = [code for code in scope.split(",") if code in turn.knowledge.library.provinces]
    there = Context(STAGES, STAGES, provinces=provinces, members=found, kind=to.kind, found=found)
    keep(turn, replace(there, cohorts=list(to.cohorts), without=list(to.without)))
    told: dict[str, list[str]] = {}
    for code in found:
        rung = highest[code]
        label = rung_name(turn, rung.name, max(rung.parts, default=""))
        told.setdefault(label, []).append(f"{names[code].official} ({turn.say(f'grade.{rung.grade.word}')})")
    many = len(found) > _NAMED
    lines = [f"• {label}: {len(each) if many else ', '.join(each)}" for label, each in told.items()]
    said = {"name": records.scope_name(turn, scope), "units": to.units(turn), "count": len(found), "all": len(among)}
    head = turn.say("furthest.head" if found else "furthest.none", **said)
    shown = [] if many else [_last(highest[code]) for code in found]
    return Answer(
        "\n\n".join([*Wanted(without=to.without).but(turn), head, *(["\n".join(lines)] if lines else [])]),
        Outcome.ANSWERED,
        turn.say("furthest.title", **said),
        sources(turn, shown),
        choices(turn, scope, [rung for rung in RUNGS if any(one.name == rung for one in highest.values())]),
        STAGES,
        tuple(found) if not many else (),
        score,
        topic=TOPIC,
        footer=turn.say("stage.incomplete"),
        columns=2,
    )


async def highest_of(turn: Turn, scope: str, among: list[str]) -> dict[str, Rung]:
    """Region → the highest stage on record of it; none for those of which nothing is."""
    there, found = await records.of_scope(turn, scope), dict[str, Rung]()
    for code in among:
        stands = standing(as_of(there.get(code, ()), None, turn.now))
        if stands.highest and not stands.declined:
            found[code] = stands.rungs[stands.highest]
    return found


def _part(rung: Rung) -> int:
    """The last part of guidance that is on record; 0 for other stages."""
    return int(max(rung.parts, default="0"))


def _last(rung: Rung) -> Event:
    """The event that tells most of a stage: the last, with its sources."""
    return max(rung.events, key=lambda event: (bool(event.voices), event.happened or ""))
