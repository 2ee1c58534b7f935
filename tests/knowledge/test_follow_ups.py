"""Which answer tells what is asked next: the last one, one it links to, or none; and notes that are found by how people ask for them."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import Kind, Understanding
from knowledge.deciding.follow_ups import FILE, MEASURES
from knowledge.loading import load_library

_WRITTEN = sorted(entry.id for entry in load_library().entries.values() if entry.written)


@pytest.mark.parametrize(
    ("last", "asked", "told"),
    [
        ("cek-slik-ojk", "gratis kan?", "cek-slik-ojk"),
        ("permohonan-informasi-publik", "kalau tetap tidak dikasih?", "permohonan-informasi-publik"),
        ("desa-cerdas", "pilarna?", "pilar-desa-cerdas"),
        ("pemenang-award-2025", "kategorinya berapa", "kategori-award-2025"),
        ("layanan-112", "resep rendang dong", None),
        ("layanan-112", "apa itu spbe", "spbe"),
    ],
)
def test_what_is_asked_next(understanding: Understanding, last: str, asked: str, told: str | None) -> None:
    found = understanding.asked_next(understanding.decide(asked), understanding.library.entries[last])
    assert (found[0].id if found else None) == told


def test_the_forest_is_of_these_measures() -> None:
    assert json.loads(FILE.read_text(encoding="utf-8"))["measures"] == list(MEASURES)


@settings(max_examples=60, deadline=None)
@given(last=st.sampled_from(_WRITTEN), asked=st.text(max_size=60))
def test_whatever_is_asked_next_is_measured(understanding: Understanding, last: str, asked: str) -> None:
    """Every candidate has every measure as a finite number, and a chosen answer is a candidate."""
    beside = understanding.beside(understanding.decide(asked), understanding.library.entries[last])
    entries = understanding.follow_ups.candidates(beside)
    rows = understanding.follow_ups.measures(beside, entries, understanding.follow_ups.lines)
    assert entries[0].id == last
    assert [len(row) for row in rows] == [len(MEASURES)] * len(entries)
    assert all(abs(value) < float("inf") for row in rows for value in row)
    found = understanding.follow_ups.surest(understanding.follow_ups.judged(beside))
    assert found is None or found[0] in entries


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("sampah cilegon diolah buat pabrik apa", "sampah"),
        ("kadis kominfo luwu utara bilang dokumennya jangan cuma jadi pajangan lemari", "pajangan"),
    ],
)
def test_a_note_is_found_by_how_people_ask_for_it(understanding: Understanding, asked: str, said: str) -> None:
    decision = understanding.decide(asked)
    assert decision.kind is Kind.ANSWERED
    assert decision.entry
    texts = [note.text for note in decision.told] or [decision.entry.text]  # type: ignore[union-attr]
    assert any(said in text for text in texts)
