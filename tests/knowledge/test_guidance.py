"""Which stages of guidance a record tells of, and which one a question names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.records.guidance import MOST, ROMAN, stage_asked, stages_told


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("Bimtek tahap I 30 Agustus, II 29–30 September, IV 23 November 2021", {1, 2, 4}),
        ("Bimtek tahap I–IV: 21–22 Juni, 13–14 September", {1, 2, 3, 4}),
        ("Bimtek tahap I 5–6 Juli 2023; bimtek tahap II direncanakan 31 Juli", {1}),
        ("FGD (diskusi kelompok terarah) tahap IV", {4}),
        ("Empat kali bimtek sejak Juni 2021 (bimtek tahap II 27 September 2021)", {1, 2, 3, 4}),
        ("Komitmen bersama", set()),
        ("Bimtek", set()),
    ],
)
def test_stages_are_read_from_a_record(text: str, stages: set[int]) -> None:
    assert stages_told(text) == stages


@given(st.sets(st.integers(1, MOST), min_size=1))
def test_every_stage_named_is_told(stages: set[int]) -> None:
    named = " dan ".join(ROMAN[one - 1] for one in sorted(stages))
    assert stages_told(f"Bimtek tahap {named}") == stages


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert stages_told(text) <= set(range(1, MOST + 1))


@pytest.mark.parametrize(
    ("words", "stage"),
    [("siapa sudah bimtek empat", 4), ("bimtek tahap 2", 2), ("tahap keempat", 4), ("bimtek 7", 0), ("empat kali", 0), ("bimtek", 0)],
)
def test_the_stage_asked_for(words: str, stage: int) -> None:
    assert stage_asked(words.split()) == stage
