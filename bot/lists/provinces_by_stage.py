"""How many regions of each province are on record for one stage: counted from the lists of stages, the most first."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.context import Context, follows, keep, recall
from bot.i18n import in_a_row
from bot.lists import province_table, score_table
from bot.lists.excepting import kind_listed
from bot.lists.narrowed import Narrowed, denied, event_years
from bot.lists.province_table import MOST, others
from bot.lists.provinces_by_ladder import asks_ladder, by_ladder
from bot.lists.stages import reached, reached_by
from bot.messages import Answer, Choice, Outcome
from bot.plans.words import sources
from bot.stage_names import named
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import PROVINCE_ORDER
from knowledge.language.cues import words
from knowledge.records.stages import RUNGS

TOPIC = "plans"
_OFFERED = 3


async def decided(turn: Turn, decision: Decision) -> Answer:
    """The provinces by what they are ordered by: a stage, their participants, or scores, which none has and regions have."""
    if rung := _stage_asked(turn, decision):
        if denied(decision.question, rung):  # of those without it there is a list, and no table
            return await reached(turn, "", rung, score=decision.score, narrowed=Narrowed(kind_listed(turn, decision.question)), denies=True)
        return await by_stage(turn, decision, rung)
    if not decision.question.years and asks_ladder(decision.question.core):
        return await by_ladder(turn, decision)
    if words("asks-score") & set(decision.question.core):
        scored = score_table.table(turn, decision.question, decision.score)
        return replace(scored, text=f"{turn.say('scores.no_province')}\n\n{scored.text}")
    return province_table.decided(turn, decision)


def _stage_asked(turn: Turn, decision: Decision) -> str:
    """The stage by which provinces are to be ordered, or that the table followed was ordered by; empty for those that take part."""
    before = recall(turn) if follows(decision) else None
    other = words("asks-score", "takes-part") & set(decision.question.core)
    rung = named(decision.question.text) or (before.rung if before and not other else "")
    return "" if rung in (None, RUNGS[0]) else rung


def asks_of_each(core: Sequence[str]) -> bool:
    """Whether something is asked of each province ("per provinsi", "di tiap provinsi")."""
    return any(one in words("for-each") and other in words("names-provinces") for one, other in pairwise(core))


async def by_stage(turn: Turn, decision: Decision, rung: str, step: int = 0) -> Answer:
    """The provinces by their regions on record for a stage, of the year, the kind and the stage of guidance (`step`) named where any is."""
    question, library = decision.question, turn.knowledge.library
    to = Narrowed(kind_listed(turn, question), event_years(turn, question, None), step)
    found = await reached_by(turn, "", rung, to.among(turn, ""), to)
    counted = Counter(library.regions[code].province_code for code in found)
    sign = 1 if words("least") & set(question.core) else -1
    ordered = sorted(counted, key=lambda code: (sign * counted[code], library.provinces[code].name))
    keep(turn, Context(PROVINCE_ORDER, PROVINCE_ORDER, years=list(question.years), rung=rung, shown=ordered, kind=to.kind, step=step))
    said = {"rung": to.stage(turn, rung), "year": to.when(turn), "units": to.units(turn), "count": len(found), "provinces": len(ordered)}
    if not ordered:
        said["name"] = turn.say("list.everywhere")
        return Answer(turn.say("stage.none", **said), Outcome.ANSWERED, entry=PROVINCE_ORDER, score=decision.score, topic=TOPIC)
    first = [library.provinces[code].name for code in ordered if counted[code] == counted[ordered[0]]]
    said |= {"first": in_a_row(first, turn.person.locale), "most": counted[ordered[0]]}
    head = turn.say("table.stage_fewest" if sign > 0 else "table.stage_most", **said)
    lines = [f"• {library.provinces[code].name}: {counted[code]}" for code in ordered[:MOST]]
    return Answer(
        "\n".join([head, "", *lines, *others(turn, ordered, counted)]),
        Outcome.ANSWERED,
        turn.say("table.stage_title", rung=f"{said['rung']}"[:1].upper() + f"{said['rung']}"[1:]),
        sources(turn, [event for told in found.values() for event in told]),
        tuple(Choice(library.provinces[code].name, f"tl:{code}:{rung}:0{to.suffix}") for code in ordered[:_OFFERED]),
        PROVINCE_ORDER,
        score=decision.score,
        topic=TOPIC,
        footer=turn.say("stage.incomplete"),
    )
