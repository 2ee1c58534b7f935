"""Which participants a list holds, and the buttons that lead to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.context import Context
from bot.i18n import in_a_row
from bot.lists.ordering import place_in
from bot.messages import Choice
from bot.plans.records import whole_islands
from bot.turn import Turn
from knowledge.records.regions import Listed, participants, regions_in

_BUTTON = 64
"""The most bytes of a button's action."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which participants a list holds: those of provinces, of cohorts, of one kind ("kota"), without those of some codes.

    What is not said narrows nothing. `order`: by year, the oldest or the newest first (`ordering.py`), and else by code.
    """

    provinces: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    kind: str = ""
    without: tuple[str, ...] = ()
    order: str = ""

    @classmethod
    def shown(cls, context: Context) -> "Wanted":
        """What the list last shown holds: the way back from `about`."""
        return cls(tuple(context.provinces), tuple(context.years), context.kind, tuple(context.without))

    def listed(self, turn: Turn) -> list[Listed]:
        """The participants wanted, in the order wanted."""
        found = participants(turn.knowledge.library, self.provinces or None, self.years)
        if self.order:
            found = sorted(found, key=lambda one: place_in(self.order, one.years))
        return [one for one in found if one.region.is_of(self.kind) and not {one.region.code, one.region.province_code} & {*self.without}]

    def among(self, turn: Turn, code: str) -> int:
        """How many regions of a province may be listed: all of the kind wanted but those left out."""
        regions = turn.knowledge.library.regions
        out = sum(regions[one].province_code == code and regions[one].is_of(self.kind) for one in self.without if one in regions)
        return regions_in(turn.knowledge.library, code, self.kind) - out

    def left_out(self, turn: Turn) -> str:
        """The names of what is left out, in a row."""
        library = turn.knowledge.library
        names = (library.regions[one].official if one in library.regions else library.provinces[one].name for one in self.without)
        return in_a_row(names, turn.person.locale)

    def but(self, turn: Turn) -> list[str]:
        """What is left out, in a sentence; nothing where nothing is."""
        return [turn.say("list.without", names=self.left_out(turn))] if self.without else []

    def choice(self, label: str, page: int = 0, island: str = "") -> tuple[Choice, ...]:
        """The button for a page of this list, or for an island group's; none where it is ordered, or holds too much for one."""
        years = ",".join(map(str, self.years))
        rest = f":{self.kind}:{','.join(self.without)}".rstrip(":")
        action = f"l:{','.join(self.provinces)}:{years}:{island}:{page}{rest}"
        return (Choice(label, action),) if len(action.encode()) <= _BUTTON and not self.order else ()

    def ordered(self, turn: Turn) -> list[str]:
        """In which order the list is, in a sentence; nothing where it is in that of codes."""
        return [turn.say(f"list.{self.order}_first")] if self.order else []

    def when(self, turn: Turn) -> str:
        """The years wanted, as they are said in a row; nothing where all are."""
        return in_a_row(self.years, turn.person.locale)

    def in_years(self, turn: Turn) -> str:
        """The years to stand behind who took part in any of them (" 2021 atau 2022")."""
        return turn.say("list.in_years", years=in_a_row(self.years, turn.person.locale, any_of=True)) if self.years else ""

    def in_provinces(self, turn: Turn) -> str:
        """The provinces to stand behind who takes part in any of them (" di Bali"); nothing where all are wanted."""
        return f" {turn.say('list.in', place=names_of(turn, self.provinces))}" if self.provinces else ""

    def of_provinces(self, turn: Turn, codes: Iterable[str]) -> tuple[Choice, ...]:
        """A button for what is wanted of each of some provinces, under its name."""
        named = {code: turn.knowledge.library.provinces[code].name for code in codes}
        return tuple(one for code, name in named.items() for one in replace(self, provinces=(code,)).choice(name))

    def of_years(self, years: Iterable[int]) -> tuple[Choice, ...]:
        """A button for what is wanted of each of some years."""
        return tuple(one for year in years for one in replace(self, years=(year,)).choice(str(year)))

    def about(self, entry: str, found: Iterable[Listed], regions: Sequence[str] = ()) -> Context:
        """What is talked about once a page of this list, with those found, was shown."""
        there = Context(entry, entry, list(regions), list(self.provinces), list(self.years))
        return replace(there, kind=self.kind, without=list(self.without), members=[one.region.code for one in found])

    def units(self, turn: Turn) -> str:
        """What the units wanted are called."""
        return self.kind or turn.say("list.units")


def names_of(turn: Turn, codes: Sequence[str]) -> str:
    """The names of provinces in a row, by code; of those that are whole island groups, the names of these ("luar Jawa")."""
    named = (turn.knowledge.library.provinces[code].name for code in codes)
    return whole_islands(turn, codes) or in_a_row(named, turn.person.locale)
