"""How the words of a message speak for each way to complete it: fitted on messages, and measured beside one another."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.calibrating_words import Heard, fit_words, held_out
from bot.conversation.asked_before import Line, Said
from bot.conversation.rewriting import Rewriting
from bot.conversation.rewriting_measures import MEASURES as OF_WAYS
from bot.conversation.worded import BUCKETS, buckets, load
from knowledge import Understanding
from knowledge.reading import Question

WAYS = ("daerah-tahun", "daerah-fokus", "daerah-nilai")
ASKED = {"sejak kapan": 0, "ikut tahun berapa": 0, "mulai kapan": 0, "fokusnya apa": 1, "mengutamakan apa": 1, "skor berapa": 2, "angka": 2}


@pytest.fixture
def ways(understanding: Understanding) -> list[Rewriting]:
    return [Rewriting(Question("", ()), understanding.library.entries[entry]) for entry in WAYS]


def plain(ways: Sequence[Rewriting]) -> list[list[float]]:
    return [[0.0] * len(OF_WAYS) for _ in ways]


def heard(ways: Sequence[Rewriting], asked: dict[str, int]) -> list[Heard]:
    lines = {text: Line(Said(tuple(text.split()), "daerah-status"), WAYS[at]) for text, at in asked.items()}
    return [
        Heard(f"{text} {n}", lines[text], ways, plain(ways), tuple(at == one for one in range(len(ways))), 1.0)
        for n in range(10)
        for text, at in asked.items()
    ]


def test_words_speak_for_what_was_meant_with_them(ways: list[Rewriting]) -> None:
    model = fit_words(heard(ways, ASKED))
    rows = model.measures(Said(("kapan", "mulai"), "daerah-status"), ways, plain(ways))
    assert rows[0][0] > max(rows[1][0], rows[2][0]) and rows[0][1] > 0 > max(rows[1][1], rows[2][1])


def test_what_is_held_out_has_not_seen_its_own_conversation(ways: list[Rewriting]) -> None:
    others = heard(ways, ASKED)
    odd = Heard("odd", Line(Said(("kapan",), "daerah-status"), WAYS[2]), ways, plain(ways), (False, False, True), 1.0)
    sure, told = fit_words([*others, *[odd] * 40]), held_out([*others, *[odd] * 40])[-1]
    own = sure.measures(odd.line.said, ways, plain(ways))
    assert own[2][0] > own[0][0] and told[2][0] < told[0][0]


def test_a_way_counts_by_what_it_is_and_by_the_words(ways: list[Rewriting]) -> None:
    said, rows = Said(("kapan", "mulainya"), "daerah-status"), plain(ways)
    rows[1][OF_WAYS.index("same places")] = 1.0
    one, two, _ = buckets(said, ways, rows)
    assert len(two) > len(one) > 0 and not set(one.tolist()) >= set(two.tolist())
    assert all(0 <= at < BUCKETS for at in (*one.tolist(), *two.tolist()))


def test_what_was_fitted_is_read_as_it_was_written(ways: list[Rewriting], tmp_path: Path) -> None:
    model, said = fit_words(heard(ways, ASKED)), Said(("kapan",), "daerah-status")
    model.save(tmp_path / "words.npz")
    read = load(tmp_path / "words.npz").measures(said, ways, plain(ways))
    assert read == [pytest.approx(row, abs=1e-3) for row in model.measures(said, ways, plain(ways))]
