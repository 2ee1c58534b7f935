"""How a list is put in order of years, where a message asks for that: "urutkan per tahun", "urutkan dari yang terbaru"."""

from collections.abc import Collection, Sequence

from knowledge.language.cues import said, words

OLDEST, NEWEST = "oldest", "newest"
"""The orders by year: which of them come first."""


def order_asked(core: Sequence[str]) -> str:
    """The order by year that a message asks for: the newest first only where it says so; empty where it asks for none."""
    if not words("sorts") & set(core):
        return OLDEST if said("asks-per-year", core) else ""
    return NEWEST if said("newest", core) else OLDEST


def place_in(order: str, years: Collection[int]) -> int:
    """What to sort a region by that has these years: those without any come last."""
    if not years:
        return 10_000
    return -max(years) if order == NEWEST else min(years)
