"""Which of several regions are on record earlier or later, and in what order."""

from collections.abc import Sequence

from bot.regions.words import names_of
from bot.turn import Turn
from knowledge.records.regions import Profile

_ROW = 3
"""The regions of which the order is told, not only who comes first."""


def in_time(turn: Turn, found: Sequence[Profile], *, latest: bool) -> str:
    """Who is on record first, or last; of three or more in what order, those left out of whom no year is certain."""
    first = {one.code: min((row.year for row in one.firm), default=0) for one in found}
    without, years = [code for code in first if not first[code]], sorted({year for year in first.values() if year}, reverse=latest)
    if without and len(first) - len(without) < _ROW - 1:
        return turn.say("compare.no_year", names=names_of(turn, without))
    in_order = turn.say("compare.in_order", each="; ".join(f"{names_of(turn, _of_year(first, year))} ({year})" for year in years))
    if without:
        return f"{in_order} {turn.say('compare.without_year', names=names_of(turn, without))}"
    at_the_end = _of_year(first, years[0])
    key = "compare.same_year" if len(at_the_end) == len(first) else "compare.latest" if latest else "compare.earlier"
    told = turn.say(key, names=names_of(turn, at_the_end), year=years[0])
    return f"{told} {in_order}" if len(first) >= _ROW and len(years) > 1 else told


def _of_year(first: dict[str, int], year: int) -> list[str]:
    """The codes of those first on record for a year."""
    return [code for code, own in first.items() if own == year]
