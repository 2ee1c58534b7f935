"""Folding what people type: never fails, never turns a right word into another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge import Understanding
from knowledge.language.wording import MAX_CHARACTERS, Lexicon, fold, strip_fillers, tokens
from knowledge.loading import CONTENT, rows
from knowledge.reading import PLACEHOLDERS


@given(st.text(max_size=3000))
def test_any_text_can_be_read(text: str) -> None:
    folded = fold(text)
    assert len(folded) <= MAX_CHARACTERS
    assert fold(folded) == folded
    for token in tokens(text):
        assert token.word == token.raw.lower()
        assert folded[token.start : token.end] == token.raw


@given(st.lists(st.sampled_from(["min", "kak", "dong", "apa", "itu", "spbe"])))
def test_fillers_never_leave_a_message_bare(words: list[str]) -> None:
    kept = strip_fillers(words, {"min", "kak", "dong"})
    assert len(kept) >= min(3, len(words))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("gmn cr ikutnya", "bagaimana cara ikut"),
        ("apaaa itu smartcity", "apa itu smart city"),
        ("𝓪𝓹𝓪 𝓲𝓽𝓾 𝓼𝓹𝓫𝓮", "apa itu spbe"),
        ("a​pa itu kota pintar", "apa itu smart city"),
        ("opo kuwi quick win", "apa itu quick win"),
        ("bimtek ke-3 isinya naon", "bimtek 3 isi apa"),
        ("bimtek iii", "bimtek 3"),
    ],
)
def test_chat_is_read_as_plain_words(typed: str, read: str, understanding: Understanding) -> None:
    words = " ".join(understanding.reader.read(typed).words)
    assert words == read or set(read.split()) <= set(words.split()), words


def test_no_list_rewrites_a_region_name(understanding: Understanding) -> None:
    names = set(understanding.gazetteer.forms)
    assert {form for form in Lexicon.load().words if form in names} == set()


@pytest.mark.parametrize("name", ["slang", "regional", "terms"])
def test_no_form_is_listed_twice_or_maps_to_itself(name: str) -> None:
    listed = list(rows(CONTENT / "language" / f"{name}.csv"))
    assert len({row["form"] for row in listed}) == len(listed)
    assert [row for row in listed if row["form"] == row["standard"]] == []


def test_years_pillars_and_places_become_placeholders(understanding: Understanding) -> None:
    question = understanding.reader.read("contoh smart living di luwu utara tahun 2022")
    assert {"<pilar>", "<daerah>", "<tahun>"} <= set(question.words) & PLACEHOLDERS
    assert (question.pillars, question.years, question.places[0].regions) == (("smart-living",), (2022,), ("73.22",))


@pytest.mark.parametrize(
    ("text", "pillars"),
    [
        ("smart livng itu apa", ("smart-living",)),
        ("pilar kedua", ("smart-branding",)),
        ("smart goverment", ("smart-governance",)),
        ("smart people", ("smart-society",)),
        ("smart home", ()),
        ("ekonomi desa", ()),
    ],
)
def test_pillars_are_found_however_they_are_named(text: str, pillars: tuple[str, ...], understanding: Understanding) -> None:
    assert understanding.reader.read(text).pillars == pillars
