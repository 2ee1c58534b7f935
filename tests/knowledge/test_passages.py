"""What single records of a place tell, and when they stand for an answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge import Decision, Kind, Understanding
from knowledge.language.affixes import MIN_ROOT, roots
from knowledge.model import Note
from knowledge.ranking.digests import Numbered
from knowledge.records.regions import code_of


def told(decision: Decision) -> str:
    return " ".join(record.text if isinstance(record, Note) else record.value for record in decision.told)


@pytest.mark.parametrize(
    ("question", "code", "tells"),
    [
        ("Kapan bimtek III masterplan smart city Sleman?", "34.04", "18 Oktober 2021"),
        ("berapa titik serat optik di OKU", "16.01", "190 titik"),
        ("Luwu Utara lolos dari berapa peserta asesmen smart city?", "73.22", "88 peserta"),
        ("kota mana yang punya e-reservasi kamar rumah sakit", "52.71", "119"),
        ("Apa inovasi smart environment Kota Balikpapan?", "64.71", "gas metana"),
    ],
)
def test_a_record_answers_what_no_answer_was_written_for(understanding: Understanding, question: str, code: str, tells: str) -> None:
    decision = understanding.decide(question, 2026)
    assert decision.kind is Kind.ANSWERED
    assert tells in told(decision)
    assert {code_of(record) for record in decision.told} == {code}


@pytest.mark.parametrize(
    "question",
    [
        "siapa bupati oki sekarang",
        "siapa arsitek Kayutangan Heritage",
        "berapa gaji kepala dinas luwu utara",
        "akta lahir",
        "nilai survei warga Lombok Utara tahun 2019",
    ],
)
def test_a_record_that_tells_another_thing_answers_nothing(understanding: Understanding, question: str) -> None:
    assert not understanding.decide(question, 2026).told


def test_a_place_that_may_be_another_is_asked_back_first(understanding: Understanding) -> None:
    assert not understanding.decide("aplikasi pemantau kemacetan di semarang", 2026).told


def test_an_aspect_without_a_record_keeps_its_name(understanding: Understanding) -> None:
    decision = understanding.decide("tim pelaksana kota cirebon dari mana", 2026)
    assert decision.entry and decision.entry.id == "daerah-kelembagaan"
    assert "perangkat daerah" in told(decision)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("menandatangani", "ditandatangani"),
        ("memakai", "pakai"),
        ("penerima", "menerima"),
        ("tertinggi", "tinggi"),
        ("kekuatannya", "kekuatan"),
    ],
)
def test_words_of_one_root_are_akin(one: str, other: str) -> None:
    assert roots(one) & roots(other)


@given(st.text("abdegikmnprstuy", min_size=1, max_size=14))
def test_a_word_is_its_own_root_and_no_root_is_a_stump(word: str) -> None:
    assert word in roots(word)
    assert all(len(root) >= MIN_ROOT for root in roots(word) if root != word)


@given(st.lists(st.text(), unique=True), st.lists(st.text()))
def test_texts_keep_their_numbers(texts: list[str], others: list[str]) -> None:
    numbered = Numbered(texts)
    assert numbered.numbers(texts).tolist() == list(range(len(texts)))
    strange = [text for text in others if text not in texts]
    assert numbered.numbers(strange).tolist() == []
    assert all(numbered.number(text) is None for text in strange)
