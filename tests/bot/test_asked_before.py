"""What was meant by others who wrote alike: held against a message, and left out while their own conversation is fitted."""

from pathlib import Path

import pytest

from bot.conversation.asked_before import MEASURES, AskedBefore, Known, Line, Said, load, save
from bot.conversation.rewriting import Rewriting
from knowledge import Understanding
from knowledge.reading import Question

LINES = [
    Line(Said(("contoh",), "quick-win"), "contoh-quick-win"),
    Line(Said(("contoh", "nya", "apa"), "quick-win"), "contoh-quick-win"),
    Line(Said(("sejak", "kapan"), "daerah-status"), "daerah-tahun"),
    Line(Said(("tahun", "berapa"), "daerah-status"), "daerah-tahun"),
    Line(Said(("nomor", "telepon", "kepala", "dinas"), "daerah-status"), "refuse"),
]


@pytest.fixture
def known(understanding: Understanding) -> AskedBefore:
    return AskedBefore(Known.of(LINES, understanding.groups.index), understanding.groups.index)


def ways(understanding: Understanding, *entries: str) -> list[Rewriting]:
    return [Rewriting(Question("", ()), understanding.library.entries.get(entry)) for entry in entries]


def measured(rows: list[list[float]], name: str) -> list[float]:
    return [row[MEASURES.index(name)] for row in rows]


def test_the_way_that_others_meant_is_likest(known: AskedBefore, understanding: Understanding) -> None:
    rows = known.measures(
        Said(("sejak", "kapan"), "daerah-status"), ways(understanding, "daerah-tahun", "contoh-quick-win", "daerah-nilai")
    )
    assert measured(rows, "likest")[0] == pytest.approx(1, abs=0.01) and measured(rows, "likest")[2] == 0
    assert measured(rows, "lead: likest")[0] > 0 > measured(rows, "lead: likest")[1]
    assert measured(rows, "share of the nearest")[0] > 0.5 > measured(rows, "share of the nearest")[1]
    assert measured(rows, "asked after it") == [3, 3, 3]


def test_what_is_asked_after_the_same_answer_counts_more(known: AskedBefore, understanding: Understanding) -> None:
    found = ways(understanding, "daerah-tahun", "contoh-quick-win")
    after_region = measured(known.measures(Said(("lalu",), "daerah-status"), found), "how often after it")
    after_quick_win = measured(known.measures(Said(("lalu",), "quick-win"), found), "how often after it")
    assert after_region[0] > after_region[1] and after_quick_win[0] < after_quick_win[1]


def test_a_refusal_is_likened_to_what_was_refused(known: AskedBefore, understanding: Understanding) -> None:
    refused = next(entry.id for entry in understanding.library.entries.values() if entry.refusal)
    rows = known.measures(Said(("nomor", "telepon"), "daerah-status"), ways(understanding, refused, "none", "daerah-tahun"))
    likest = measured(rows, "likest")
    assert likest[0] == likest[1] > likest[2]


def test_its_own_conversation_says_nothing_of_a_message(known: AskedBefore, understanding: Understanding) -> None:
    said, found = Said(("sejak", "kapan"), "daerah-status"), ways(understanding, "daerah-tahun")
    rows = known.measures(said, found, own=(2, 3))
    assert measured(rows, "likest") == [0] and measured(rows, "asked after it") == [1]


def test_what_is_known_is_read_as_it_was_written(known: AskedBefore, understanding: Understanding, tmp_path: Path) -> None:
    save(LINES, tmp_path / "lines.csv")
    said, found = Said(("contoh", "nya"), "quick-win"), ways(understanding, "contoh-quick-win", "daerah-tahun")
    read = load(understanding.groups.index, tmp_path / "lines.csv")
    assert read.measures(said, found) == known.measures(said, found)


def test_what_was_built_is_kept_until_a_line_changes(understanding: Understanding, tmp_path: Path) -> None:
    file, index = tmp_path / "lines.csv", understanding.groups.index
    said, found = Said(("contoh", "nya"), "quick-win"), ways(understanding, "contoh-quick-win", "daerah-tahun")
    save(LINES, file)
    first = load(index, file).measures(said, found)
    kept = tmp_path / ".cache" / "lines.pickle"
    built = kept.read_bytes()
    load.cache_clear()
    assert load(index, file).measures(said, found) == first and kept.read_bytes() == built
    save(LINES[2:], file)
    load.cache_clear()
    assert measured(load(index, file).measures(said, found), "likest")[0] == 0 and kept.read_bytes() != built
    load.cache_clear()
