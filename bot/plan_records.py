"""Base records and official updates of regions together, as events."""

from bot.storage import plans
from bot.turn import Turn
from knowledge.loading import Library
from knowledge.recorded import by_region
from knowledge.regions import island_provinces
from knowledge.stages import Event, merged


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


def codes(turn: Turn, scope: str) -> list[str]:
    """The codes of the regions of a scope; of several provinces, their codes with commas between."""
    regions, among = turn.knowledge.library.regions, scope.split(",")
    return [code for code, region in regions.items() if not scope or code in among or region.province_code in among]


def scope_name(turn: Turn, scope: str) -> str:
    """A scope in words: "Kabupaten Luwu Utara", "Provinsi Sulawesi Selatan", "Indonesia"."""
    library = turn.knowledge.library
    if "," in scope:
        return " & ".join(_together(library, scope.split(",")))
    if scope in library.regions:
        return library.regions[scope].official
    return turn.say("region.province", province=library.provinces[scope].name) if scope in library.provinces else turn.say("scope.country")


def _together(library: Library, provinces: list[str]) -> list[str]:
    """The names of provinces, those that make up an island group under its name."""
    islands = dict.fromkeys(library.provinces[code].island for code in provinces)
    whole = [island for island in islands if set(island_provinces(library, island)) <= set(provinces)]
    return [*whole, *(library.provinces[code].name for code in provinces if library.provinces[code].island not in whole)]


def known_scope(turn: Turn, scope: str) -> bool:
    """Whether this is a code we know, or the country."""
    library = turn.knowledge.library
    return scope in library.regions or all(code in library.provinces for code in scope.split(",") if scope)
