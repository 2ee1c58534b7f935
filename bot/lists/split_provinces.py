"""Provinces off which others were split ("Papua"): who is on record in the old one as a whole, said above the list of what is left."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.i18n import in_a_row
from bot.lists.narrowed import Narrowed
from bot.lists.stages import reached_by
from bot.lists.wanted import Wanted
from bot.messages import Answer
from bot.turn import Turn
from knowledge.model import Region
from knowledge.records.regions import certain


def participants_as_it_was(turn: Turn, wanted: Wanted) -> list[str]:
    """The participants wanted of the one province as it was, in a sentence; nothing for most provinces."""
    codes = _whole(turn, wanted.provinces)
    if not codes:
        return []
    found = replace(wanted, provinces=codes).listed(turn)
    said = {"count": certain(found), "units": wanted.units(turn), "year": wanted.in_years(turn), **_said(turn, codes)}
    each = _named(turn, (one.region for one in found))
    return [turn.say("list.as_it_was" if found else "list.as_it_was_none", each=each, **said)]


async def with_stage_as_it_was(turn: Turn, listed: Answer, scope: str, rung: str, to: Narrowed) -> Answer:
    """The list of a stage, under who has reached it in the one province as it was, where others than those listed have."""
    codes = _whole(turn, scope.split(","))
    if not codes or to.also:
        return listed
    whole, regions = ",".join(codes), turn.knowledge.library.regions
    found = [regions[code] for code in await reached_by(turn, whole, rung, to.among(turn, whole), to)]
    if all(one.province_code == scope for one in found):
        return listed
    said = {"count": len(found), "units": to.units(turn), "rung": to.stage(turn, rung), "year": to.when(turn), **_said(turn, codes)}
    first = turn.say("stage.as_it_was", each=_named(turn, found), **said)
    return replace(listed, text=f"{first}\n\n{listed.text}")


def _whole(turn: Turn, provinces: Sequence[str]) -> tuple[str, ...]:
    """The codes of the one province and of those split off it, whose names begin with its own; nothing for most, or for several."""
    named = turn.knowledge.library.provinces
    own = [code for code in provinces if code in named and len(provinces) == 1]
    parts = [other for code in own for other, one in named.items() if one.name.startswith(f"{named[code].name} ")]
    return (*own, *parts) if parts else ()


def _said(turn: Turn, codes: Sequence[str]) -> dict[str, object]:
    """What is said of the old province: its name, and how many provinces it is now."""
    return {"name": turn.knowledge.library.provinces[codes[0]].name, "provinces": len(codes)}


def _named(turn: Turn, regions: Iterable[Region]) -> str:
    """The regions in a row, each with its province of today."""
    return in_a_row((f"{one.official} ({one.province})" for one in regions), turn.person.locale)
