"""Base records and official updates of regions together, as events."""

from collections.abc import Sequence
from datetime import date

from bot.i18n import in_a_row
from bot.storage import plans
from bot.storage.subscriptions import local
from bot.turn import Turn
from knowledge.loading import Library
from knowledge.records.recorded import by_region
from knowledge.records.regions import island_groups, island_provinces
from knowledge.records.stages import Event, merged


async def of_region(turn: Turn, code: str) -> list[Event]:
    """Everything recorded of one region or province, in the order of dates."""
    return merged(by_region(turn.knowledge.library).get(code, ()), await plans.events(turn.session, code))


async def of_scope(turn: Turn, scope: str) -> dict[str, list[Event]]:
    """Everything recorded of the regions of a scope: a region's or province's code, or empty for the country. Provinces not included."""
    base, found = by_region(turn.knowledge.library), {}
    official: dict[str, list[Event]] = {}
    for event in await plans.events(turn.session):
        official.setdefault(event.region, []).append(event)
    for code in codes(turn, scope):
        rows = [*base.get(code, ()), *official.get(code, ())]
        if rows:
            found[code] = rows
    return found


async def of_whole(turn: Turn, scope: str) -> dict[str, list[Event]]:
    """As `of_scope`, and what is recorded of the provinces themselves that the scope names or that lie in it."""
    provinces = turn.knowledge.library.provinces
    named = scope.split(",") if scope else provinces
    own = {code: await of_region(turn, code) for code in named if code in provinces}
    return await of_scope(turn, scope) | {code: events for code, events in own.items() if events}


def codes(turn: Turn, scope: str) -> list[str]:
    """The codes of the regions of a scope; of several provinces, their codes with commas between."""
    regions, among = turn.knowledge.library.regions, scope.split(",")
    return [code for code, region in regions.items() if not scope or code in among or region.province_code in among]


def scope_name(turn: Turn, scope: str) -> str:
    """A scope in words: "Kabupaten Luwu Utara", "Provinsi Sulawesi Selatan", "Aceh dan Kota Medan", "Indonesia"."""
    library = turn.knowledge.library
    if "," in scope:
        codes = scope.split(",")
        islands, provinces = _together(library, [code for code in codes if code in library.provinces])
        regions = [library.regions[code].official for code in codes if code in library.regions]
        beside = [*provinces, *regions]
        return in_a_row([*islands, *beside], turn.person.locale) if beside else islands_name(turn, islands)
    if scope in library.regions:
        return library.regions[scope].official
    return turn.say("region.province", province=library.provinces[scope].name) if scope in library.provinces else turn.say("scope.country")


def zone_of(turn: Turn, scope: str) -> str:
    """The time zone of a scope: a province's is that of most of its regions, the country's that of the capital."""
    zones = [region.timezone for code, region in turn.knowledge.library.regions.items() if scope and scope in (code, region.province_code)]
    return max(sorted(set(zones)), key=zones.count, default="WIB")


def day_in(turn: Turn, scope: str) -> date:
    """The day it is in a scope."""
    return local(turn.now, zone_of(turn, scope)).date()


def _together(library: Library, provinces: Sequence[str]) -> tuple[list[str], list[str]]:
    """The names of the island groups that provinces make up, and of the provinces beside them."""
    islands = dict.fromkeys(library.provinces[code].island for code in provinces)
    whole = [island for island in islands if set(island_provinces(library, island)) <= set(provinces)]
    return whole, [library.provinces[code].name for code in provinces if library.provinces[code].island not in whole]


def whole_islands(turn: Turn, provinces: Sequence[str]) -> str:
    """What the island groups are called that these provinces are, by code ("luar Jawa"); empty where they are not just whole groups.

    Nor has a group a name here that is a province's too ("Maluku").
    """
    library = turn.knowledge.library
    islands, others = _together(library, provinces) if provinces else ([], [])
    alike = len(islands) == 1 and any(province.name == islands[0] for province in library.provinces.values())
    return "" if others or alike or not islands else islands_name(turn, islands)


def islands_name(turn: Turn, names: Sequence[str]) -> str:
    """What island groups are called together: by their names, all as the country, most by those left out ("luar Jawa")."""
    left_out = [name for name in island_groups(turn.knowledge.library) if name not in names]
    if not left_out:
        return turn.say("list.everywhere")
    outside = len(names) > len(left_out) + 1
    row = in_a_row(left_out if outside else names, turn.person.locale)
    return turn.say("list.outside", island=row) if outside else row


def known_scope(turn: Turn, scope: str) -> bool:
    """Whether this is a code we know, or the country."""
    library = turn.knowledge.library
    return all(code in library.regions or code in library.provinces for code in scope.split(",") if scope)
