"""How far the regions of each province have come: of each province, how many have which stage as the highest on record."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from bot.context import Context, keep
from bot.lists.excepting import left_out
from bot.lists.furthest import highest_of
from bot.lists.narrowed import Narrowed
from bot.lists.stages import choices
from bot.lists.wanted import Wanted
from bot.messages import Answer, Outcome
from bot.plans.words import rung_name
from bot.stage_names import all_named
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import PROVINCE_ORDER
from knowledge.language.cues import words
from knowledge.records.regions import provinces_meant
from knowledge.records.stages import RUNGS

TOPIC = "plans"


def asks_ladder(core: Sequence[str]) -> bool:
    """Whether it is asked how far provinces are, by all stages: one that names a stage, participants or scores asks for those."""
    stands = (words("stands") | {"tahap"}) & set(core)
    return bool(stands) and not words("asks-score", "takes-part") & set(core) and not all_named(" ".join(core))


async def by_ladder(turn: Turn, decision: Decision) -> Answer:
    """The provinces, those with most regions on record first, each with its regions counted by their highest stage, the furthest first."""
    question, library = decision.question, turn.knowledge.library
    out = left_out(turn, question)
    meant = [code for code in provinces_meant(library, question) or library.provinces if code not in out]
    to = Narrowed(without=out)
    highest = await highest_of(turn, "", [code for code in to.among(turn, "") if library.regions[code].province_code in meant])
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for code, rung in highest.items():
        counted[library.regions[code].province_code][rung.name] += 1
    ordered = sorted(counted, key=lambda code: (-counted[code].total(), library.provinces[code].name))
    keep(turn, Context(PROVINCE_ORDER, PROVINCE_ORDER, shown=ordered))
    said = {"count": len(highest), "provinces": len(ordered)}
    lines = [f"• {library.provinces[code].name} ({counted[code].total()}): {_stages(turn, counted[code])}" for code in ordered]
    nothing = ", ".join(library.provinces[code].name for code in meant if code not in counted)
    none = [turn.say("table.ladder_none", provinces=nothing)] if nothing else []
    return Answer(
        "\n\n".join([*Wanted(without=out).but(turn), turn.say("table.ladder_head", **said), "\n".join(lines), *none]),
        Outcome.ANSWERED,
        turn.say("table.ladder_title"),
        choices=choices(turn, "", [rung for rung in RUNGS if any(counts[rung] for counts in counted.values())]),
        entry=PROVINCE_ORDER,
        score=decision.score,
        topic=TOPIC,
        footer=turn.say("stage.incomplete"),
        columns=2,
    )


def _stages(turn: Turn, counts: Counter[str]) -> str:
    """The stages of a province with their numbers, the furthest first."""
    return ", ".join(f"{rung_name(turn, rung)} {counts[rung]}" for rung in reversed(RUNGS) if counts[rung])
