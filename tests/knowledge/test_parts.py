"""Which part of an answer is asked for: a share for each, together one, whatever is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.deciding.excerpts import Unit, parts_of
from knowledge.deciding.parts import load
from knowledge.loading import load_library

_WORDS = st.lists(st.text(min_size=1, max_size=12), max_size=8)
_PARTS = st.lists(st.text(min_size=1, max_size=80).map(Unit), min_size=1, max_size=8)


@given(_WORDS, _PARTS)
def test_the_shares_are_together_one(words: list[str], parts: list[Unit]) -> None:
    shares = load().shares(words, parts)
    assert len(shares) == len(parts)
    assert sum(shares) == pytest.approx(1)


@pytest.mark.parametrize(
    ("entry", "asked", "begins"),
    [
        ("spbe", "dasar hukumnya", "Dasarnya Peraturan Presiden"),
        ("misinformasi-disinformasi", "contohnya", "Dua contohnya"),
        ("asesor-evaluasi", "dari kampus mana saja", "Perguruan tinggi asal"),
    ],
)
def test_the_likeliest_part_shares_no_word_with_what_is_asked(entry: str, asked: str, begins: str) -> None:
    parts = parts_of(load_library().entries[entry])
    shares = load().shares(asked.split(), parts)
    assert max(zip(shares, parts, strict=True), key=lambda one: one[0])[1].text.startswith(begins)
