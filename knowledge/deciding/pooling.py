"""Families that ask the same, narrowed by what is named: their chances add up, for the one of the place that is named.

"angkatan 2022 dari Kalimantan" asks for the list of a year and of an island alike, and only one list answers it; "penghargaan Demak pada
penutupan 2022" for the awards of a year, and of a region.
"""

from collections.abc import Collection
from dataclasses import replace

from knowledge.deciding.aspects import ISLAND_LIST, LISTS, PROVINCE_LIST, YEAR_COUNT
from knowledge.deciding.decide import Candidate
from knowledge.ranking.groups import Groups
from knowledge.reading import Question

_OF_ONE = frozenset((*LISTS, YEAR_COUNT))
OF_A_REGION = {"mou-tahun": "daerah-mou", "bimtek-tahun": "daerah-bimtek", "penghargaan-tahun": "daerah-penghargaan"}
"""What is asked of a year, and what the same asks of a region."""
_MOST = 0.99


def pooled(question: Question, found: list[Candidate], groups: Groups) -> list[Candidate]:
    """The candidates, the surest first, with those that ask the same of the place that is named as one."""
    regions = {place.regions for place in question.places if place.regions}
    if not regions:
        one_kind = bool(question.islands) != bool(question.provinces)
        family = ISLAND_LIST if question.islands else PROVINCE_LIST
        return _as_one(question, found, groups, _OF_ONE, family) if one_kind else found
    if len(regions) != 1 or question.from_place:
        return found
    named = [value for value in question.values if value.strip("<>") in next(iter(regions))]
    for of_year, of_region in OF_A_REGION.items():
        if not any(map(groups.facts[of_year].knows, named)):
            found = _as_one(question, found, groups, (of_year, of_region), of_region)
    return found


def _as_one(question: Question, found: list[Candidate], groups: Groups, same: Collection[str], family: str) -> list[Candidate]:
    """The candidates with those of `same` as one of a family, which must be among them or stand for another that is."""
    alike = [one for one in found if one.ranked.group in same]
    if not alike or family not in groups.members:
        return found
    own = next((one for one in alike if one.ranked.group == family), alike[0])
    sure = min(_MOST, sum(one.confidence for one in alike))
    whole = replace(own, ranked=replace(own.ranked, group=family), entry=groups.entry_for(family, question), confidence=sure)
    return sorted([whole, *(one for one in found if one not in alike)], key=lambda one: -one.confidence)
