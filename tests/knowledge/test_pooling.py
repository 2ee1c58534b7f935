"""Families that are one list: their chances add up for the place that is named."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge import load
from knowledge.deciding.decide import Candidate
from knowledge.deciding.pooling import pooled
from knowledge.ranking.search import Ranked

UNDERSTANDING = load()
LISTS = ("tahun-daftar", "tahun-jumlah", "provinsi-daftar", "pulau-daftar")


def candidate(group: str, confidence: float) -> Candidate:
    return Candidate(Ranked(group, 0.5, 0.5, 0.5), None, confidence, ())


def pool(text: str, *found: tuple[str, float]) -> list[tuple[str, float]]:
    question = UNDERSTANDING.reader.read(text)
    return [
        (one.ranked.group, round(one.confidence, 6)) for one in pooled(question, [candidate(*one) for one in found], UNDERSTANDING.groups)
    ]


def test_the_list_of_a_year_from_an_island_is_that_of_the_island() -> None:
    found = pool("angkatan 2022 dari kalimantan siapa", ("tahun-daftar", 0.4), ("pulau-daftar", 0.3), ("kota-cerdas", 0.1))
    assert found == [("pulau-daftar", 0.7), ("kota-cerdas", 0.1)]


def test_without_a_place_nothing_is_pooled() -> None:
    found = (("tahun-daftar", 0.4), ("tahun-jumlah", 0.3))
    assert pool("angkatan 2022 siapa", *found) == list(found)


def test_a_region_s_question_is_no_list() -> None:
    found = (("daerah-status", 0.4), ("tahun-daftar", 0.3), ("provinsi-daftar", 0.2))
    assert pool("kota tegal di jawa tengah angkatan 2022", *found) == list(found)


@given(st.dictionaries(st.sampled_from((*LISTS, "kota-cerdas", "tolak-masa-depan")), st.floats(0, 1), min_size=1))
def test_pooling_keeps_what_is_no_list_and_no_more_than_one_list(chances: dict[str, float]) -> None:
    found = pool("peserta 2022 di jawa tengah", *sorted(chances.items(), key=lambda one: -one[1]))
    assert {group for group, _ in found} - set(LISTS) == set(chances) - set(LISTS)
    assert sum(group in LISTS for group, _ in found) <= 1
    assert all(0 <= confidence <= 1 for _, confidence in found)
    assert [one for _, one in found] == sorted((one for _, one in found), reverse=True)
