"""Which way of completing a message is meant: what is measured, what is left alone, and how it is fitted."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from bot.assistant import Assistant
from bot.calibrating import calibrate
from bot.context import Context
from bot.conversation.asked_before import Line, Said
from bot.conversation.foretold import load as load_foretold
from bot.conversation.reranking import ALL_MEASURES, FILE, LISTENER
from bot.conversation.rewriting import AFTER, ALONE, FORETOLD, SAME, THERE, TWO_REGIONS, Rewriting, Rewritings
from bot.conversation.rewriting_measures import MEASURES
from bot.conversation.worded import load as load_words
from bot.dialogues import met, right
from bot.messages import Answer, Did, Incoming, Outcome
from bot.turn import Turn
from knowledge import Understanding
from knowledge.reading import Question

Heard = list[tuple[list[Rewriting], list[list[float]]]]


@pytest.fixture
def heard() -> Iterator[Heard]:
    """What was measured of each message that is weighed; nothing is reranked meanwhile."""
    found: Heard = []

    def listen(_: Said, rewritings: Sequence[Rewriting], rows: list[list[float]]) -> None:
        if rewritings:
            found.append((list(rewritings), rows))

    token = LISTENER.set(listen)
    yield found
    LISTENER.reset(token)


async def say(assistant: Assistant, *texts: str) -> Answer:
    answer = None
    for text in texts:
        answer = await assistant.reply(Incoming("jsonl", texts[0], Did.TYPED, text))
    assert answer
    return answer


def of(found: Sequence[Rewriting], entry: str) -> list[Rewriting]:
    return [one for one in found if one.entry and one.entry.id == entry]


async def test_each_way_is_measured_beside_what_was_decided(assistant: Assistant, heard: Heard) -> None:
    await say(assistant, "status kab maros", "lumayan ga fokusnya menurutmu")
    ((found, rows),) = heard
    asked_there = [one for one in found if THERE in one.sure and one.entry and one.entry.compute]
    assert found[0].entry is None and asked_there and all(one.codes == ["73.09"] for one in asked_there)
    assert {len(row) for row in rows} == {len(MEASURES)} and len(rows) == len(found)
    assert [row[MEASURES.index("decided")] for row in rows] == [1, *[0] * (len(rows) - 1)]


async def test_a_message_is_asked_of_what_was_told_and_of_what_is_named_now(assistant: Assistant, heard: Heard) -> None:
    await say(assistant, "apa itu quick win", "bintang filmnya siapa")
    assert AFTER in of(heard[-1][0], "quick-win")[0].sure
    await say(assistant, "nilai evaluasi kab bojonegoro", "gresik lumayan ga ya menurutmu")
    found = heard[-1][0]
    assert [one.codes for one in of(found, "daerah-nilai") if SAME in one.sure] == [["35.25"]]
    assert [one.codes for one in of(found, "banding-daerah") if TWO_REGIONS in one.sure] == [["35.22", "35.25"]]


async def test_each_way_has_what_is_foretold_of_it(assistant: Assistant, heard: Heard) -> None:
    await say(assistant, "apa itu quick win", "pemdanya sendiri dibebani apa")
    await say(assistant, "status kab maros", "barengan siapa sih masuknya")
    for (found, rows), told, codes in zip(heard, ("kewajiban-peserta", "daerah-seangkatan"), ([], ["73.09"]), strict=True):
        shares = [one.sure[FORETOLD] for one in found]
        likeliest = found[shares.index(max(shares))]
        assert likeliest.entry and likeliest.entry.id == told and likeliest.codes == codes
        assert [row[MEASURES.index(f"sure: {FORETOLD}")] for row in rows] == shares


def test_a_way_is_added_for_what_is_foretold_of_the_places_talked_about(understanding: Understanding) -> None:
    heard = understanding.decide("mbuh ah")
    context = Context("daerah-status", "daerah-status", ["73.09", "73.10"])
    for group, codes in (("daerah-nilai", ["73.09"]), ("provinsi-daftar", ["73"])):
        turn = cast("Turn", SimpleNamespace(knowledge=understanding))
        found = Rewritings(turn, context, heard).beside(heard, {group: 0.7})
        assert [one.codes for one in of(found, group) if one.sure[FORETOLD] == 0.7] == [codes]


async def test_a_question_of_its_own_and_what_is_certain_are_left_alone(assistant: Assistant, heard: Heard) -> None:
    await say(assistant, "status kab maros", "apa itu smart branding", "makasih ya", "kapan bimtek tahap 1 di Tegal?")
    assert heard == []


async def test_what_answers_nothing_stands_first_without_an_entry(assistant: Assistant, heard: Heard) -> None:
    await say(assistant, "apa itu quick win", "bintang filmnya siapa")
    found, rows = heard[0]
    assert found[0].entry is None and ALONE in found[1].sure
    assert {len(row) for row in rows} == {len(MEASURES)}


def test_what_is_fitted_is_of_these_measures() -> None:
    assert json.loads(FILE.read_text(encoding="utf-8"))["measures"] == list(ALL_MEASURES)


def test_it_is_fitted_on_conversations(tmp_path: Path, understanding: Understanding) -> None:
    lines = [
        "- giliran:",
        '    - {teks: "apa itu quick win", entri: quick-win}',
        '    - {teks: "contohnya dong", entri: contoh-quick-win}',
        '    - {teks: "bintang filmnya siapa", hasil: refuse}',
    ]
    (tmp_path / "unmended_dialogues.yaml").write_text("\n".join(lines * 100), encoding="utf-8")
    (tmp_path / "apart_dialogues.yaml").write_text("\n".join(lines), encoding="utf-8")
    alone = [Line(Said(("bintang", "film"), ""), "refuse")]
    fitted, known, words, foretells = calibrate(tmp_path, alone)
    assert fitted["examples"] == 200 and fitted["measures"] == list(ALL_MEASURES) and fitted["trees"]
    assert [line.asked for line in known] == ["contoh-quick-win", "refuse"] * 100
    assert known[0].said.after == "quick-win" and "contoh" in known[0].said.words
    words.save(tmp_path / "worded.npz")
    assert load_words(tmp_path / "worded.npz").measures(known[0].said, [], []) == []
    shares = foretells.shares(known[0].said, understanding.groups.index)
    assert max(shares, key=lambda name: shares[name]) == "contoh-quick-win" and sum(shares.values()) == pytest.approx(1)
    foretells.save(tmp_path / "foretold.npz")
    assert load_foretold(tmp_path / "foretold.npz").shares(known[0].said, understanding.groups.index) == pytest.approx(shares)


def test_a_reply_and_a_way_of_completing_are_held_against_what_a_turn_asks_for(understanding: Understanding) -> None:
    def answer(entry: str, *regions: str, outcome: Outcome = Outcome.ANSWERED) -> Answer:
        return Answer("…", outcome, entry=entry, regions=regions)

    year = {"teks": "kapan ikutnya", "keluarga": "daerah-tahun", "daerah": ["73.09"]}
    assert met(answer("daerah-tahun", "73.09"), year) and met(answer("daerah-status", "73.09"), year)
    assert not met(answer("daerah-tahun", "73.08"), year) and not met(answer("daerah-nilai", "73.09"), year)
    assert met(answer("", outcome=Outcome.UNKNOWN), {"teks": "nomor hpnya", "hasil": "refuse"})
    erasing = Answer("…", Outcome.CLARIFY, topic="erasing")
    assert met(erasing, {"teks": "hapus dong", "keluarga": "pandu-hapus"}) and not met(erasing, year)
    entries = understanding.library.entries
    asked = understanding.reader.read("kab maros")
    one = Rewriting(asked, entries["daerah-status"])
    assert right(one, year) and not right(Rewriting(Question("", ()), None), year)
    assert not right(one, {**year, "daerah": ["73.08"]})


def test_a_list_is_held_against_the_province_and_the_year_asked_about(understanding: Understanding) -> None:
    def answer(entry: str, *regions: str) -> Answer:
        return Answer("…", Outcome.ANSWERED, entry=entry, regions=regions)

    others = {"teks": "yang lain di sana", "keluarga": "daerah-seprovinsi", "daerah": ["73.09"], "juga": ["provinsi-daftar"]}
    assert met(answer("provinsi-daftar", "73.22", "73.24"), others) and not met(answer("provinsi-daftar", "74.02"), others)
    cohort = {"teks": "barengan siapa", "keluarga": "daerah-seangkatan", "daerah": ["73.09"], "juga": ["tahun-daftar"]}
    assert met(answer("tahun-daftar", "73.09"), cohort)
    lists, read = understanding.library.entries["tahun-daftar"], understanding.reader.read
    assert not right(Rewriting(read("kab maros"), lists), cohort) and right(Rewriting(read("peserta 2017"), lists), cohort)
