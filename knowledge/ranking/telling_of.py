"""Which written answers tell of a region: "kok kecil banget" after the money of Ambon is asked of the answer on that money."""

from collections.abc import Mapping

from knowledge.loading import Library
from knowledge.model import Entry
from knowledge.ranking.groups import Groups

_FEW = 5
"""The most regions that an answer on some of them names."""
_PILLARS = "pilar"
"""What the families of a pillar's answers begin with: there a region is an example."""


def telling_of(library: Library, groups: Groups) -> Mapping[str, tuple[Entry, ...]]:
    """The written answers that name a region and few others, by its code, those that name the fewest first."""
    found: dict[str, list[tuple[int, Entry]]] = {}
    for entry in library.entries.values():
        if not entry.written or entry.group.startswith(_PILLARS):
            continue
        knows, told = groups.facts[entry.group].knows, entry.whole
        named = [code for code, region in library.regions.items() if region.name in told and knows(f"<{code}>")]
        for code in named if len(named) <= _FEW else ():
            found.setdefault(code, []).append((len(named), entry))
    return {code: tuple(entry for _, entry in sorted(row, key=lambda one: one[0])) for code, row in found.items()}
