"""Which kabupaten/kota a point lies nearest to, by their coordinates in the gazetteer."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from knowledge.model import Region

_EARTH_KM = 6371.0
FAR_KM = 150.0
"""Farther than this from every region's point, a place is at sea or abroad: the largest regencies reach about this far."""
_CLEARLY = 2.0


@dataclass(frozen=True, slots=True)
class Near:
    """A region and how many kilometres its point in the gazetteer is away."""

    region: Region
    km: float


def nearest(regions: Iterable[Region], latitude: float, longitude: float, many: int = 3) -> list[Near]:
    """The `many` regions whose points are nearest to a place in degrees, nearest first; none when even the first is too far."""
    found = sorted((Near(one, distance(latitude, longitude, one.lat, one.lon)) for one in regions), key=lambda near: near.km)
    return found[:many] if found and found[0].km <= FAR_KM else []


def clear(found: list[Near]) -> bool:
    """Whether the first is at least twice as near as the second: borders are not in the gazetteer, so anything closer is asked back."""
    return len(found) == 1 or (len(found) > 1 and found[0].km * _CLEARLY <= found[1].km)


def distance(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Kilometres between two places in degrees along a great circle (haversine formula; mean radius of the earth 6,371 km)."""
    north, east = radians(other_latitude - latitude), radians(other_longitude - longitude)
    half = sin(north / 2) ** 2 + cos(radians(latitude)) * cos(radians(other_latitude)) * sin(east / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, half)))
