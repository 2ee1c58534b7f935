"""Regions that have reached a stage, in a scope: paged, each with its grade, under how many there are of how many."""

import re

from bot import plan_records
from bot.context import Context, keep
from bot.messages import Answer, Choice, Outcome
from bot.plan_words import rung_name, sources, told
from bot.turn import Turn
from knowledge.stages import RUNGS, Event, Rung, as_of, standing

TOPIC = "plans"
_PAGE = 20
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
    return next((rung for rung, said in _SAID.items() if re.search(rf"\b(?:{said})", text.lower())), None)


async def reached(turn: Turn, scope: str, rung: str, page: int = 0, score: float = 1.0) -> Answer:
    """The regions of a scope with that rung on record, on a source."""
    found = await _ladders(turn, scope, rung)
    names = turn.knowledge.library.regions
    shown = list(found.items())[page * _PAGE : (page + 1) * _PAGE]
    lines = [f"• {names[code].official}: {turn.say(f'grade.{one.grade.word}')}{_when(one)}" for code, one in shown]
    provinces = [scope] if scope in turn.knowledge.library.provinces else []
    keep(turn, Context("tahap-daftar", "provinsi-daftar", provinces=provinces))
    said = {"rung": rung_name(turn, rung), "name": plan_records.scope_name(turn, scope)}
    head = turn.say("stage.head", count=len(found), all=len(plan_records.codes(turn, scope)), **said)
    events = [event for _, one in shown for event in one.events]
    return Answer(
        "\n".join([head, "", *lines]) if lines else turn.say("stage.none", **said),
        Outcome.ANSWERED,
        turn.say("stage.title", **said),
        sources(turn, events),
        _pages(turn, scope, rung, page, len(found)),
        "tahap-daftar",
        tuple(code for code, _ in shown),
        score,
        topic=TOPIC,
        footer=turn.say("list.incomplete"),
    )


async def _ladders(turn: Turn, scope: str, rung: str) -> dict[str, Rung]:
    """Region → the rung, where a source tells of it."""
    found: dict[str, Rung] = {}
    for code, events in (await plan_records.of_scope(turn, scope)).items():
        ladder = standing(as_of((event for event in events if event.rung == rung or event.replaces is not None), None, turn.now))
        if rung in ladder.rungs and any(event.voices and not event.contested for event in ladder.rungs[rung].events):
            found[code] = ladder.rungs[rung]
    return found


def _when(one: Rung) -> str:
    dated: list[Event] = [row.event for row in told(one.events) if row.event.happened]
    return f", {dated[0].happened[:4]}" if dated and dated[0].happened else ""


def _pages(turn: Turn, scope: str, rung: str, page: int, count: int) -> tuple[Choice, ...]:
    rest = count - (page + 1) * _PAGE
    before = (Choice(turn.say("button.previous"), f"tl:{scope}:{rung}:{page - 1}"),) if page else ()
    return (*before, *((Choice(turn.say("button.next", shown=rest), f"tl:{scope}:{rung}:{page + 1}"),) if rest > 0 else ()))


def choices(turn: Turn, scope: str) -> tuple[Choice, ...]:
    """A button for each rung."""
    return tuple(Choice(rung_name(turn, rung)[:1].upper() + rung_name(turn, rung)[1:], f"tl:{scope}:{rung}:0") for rung in RUNGS)
