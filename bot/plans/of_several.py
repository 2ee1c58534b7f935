"""What several places have on record in time, one after the other."""

from collections.abc import Sequence
from dataclasses import replace

from bot.context import keep, recall
from bot.i18n import in_a_row
from bot.messages import Answer, Choice, Outcome
from bot.plans import records
from bot.sourcing import merged
from bot.turn import Turn
from knowledge.deciding.aspects import COMPARE

AT_ONCE = 3
"""The most places whose whole record is told in one answer."""


def beside(turn: Turn, codes: Sequence[str], told: Sequence[Answer]) -> Answer:
    """What is `told` of the first of these places, each under its own title; of whom nothing is told yet is said."""
    refused = next((one for one in told if one.outcome is not Outcome.ANSWERED), None)
    if refused:
        return refused
    library, shown = turn.knowledge.library, list(codes[: len(told)])
    rest = [records.scope_name(turn, code) for code in codes[len(told) :]]
    most = [turn.say("time.most", many=len(told), rest=in_a_row(rest, turn.person.locale))] if rest else []
    regions = [code for code in shown if code in library.regions]
    if context := recall(turn):
        provinces = [code for code in shown if code in library.provinces]
        keep(turn, replace(context, family=COMPARE, regions=regions, row=regions, provinces=provinces))
    return replace(
        told[0],
        text="\n\n".join([*(f"{one.title}\n{one.text}" for one in told), *most]),
        title="",
        sources=merged(*(one.sources for one in told)),
        choices=tuple(Choice(library.regions[code].official, f"r:{code}:status") for code in regions),
        regions=tuple(shown),
    )
