"""Pictures: small enough for a cheap phone, the same facts in their captions, drawn once until the data change."""

import struct

import pytest

from bot import charts
from bot.assistant import Assistant
from bot.charts import Group
from bot.messages import Answer, Did, Incoming
from knowledge import Understanding
from knowledge.records.stages import RUNGS


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG")
    return struct.unpack(">II", png[16:24])


async def pictures(assistant: Assistant, command: str, did: Did = Did.COMMAND) -> Answer:
    answer = await assistant.reply(Incoming("terminal", "x", did, command, role="pejabat"))
    assert answer
    assert answer.pictures
    return answer


async def test_the_three_pictures_are_small_and_say_their_facts(assistant: Assistant) -> None:
    cohorts = await pictures(assistant, "ringkasan")
    provinces = await pictures(assistant, "rk::provinsi", Did.PRESSED)
    country = await pictures(assistant, "rk::peta", Did.PRESSED)
    for answer in (cohorts, provinces, country):
        (picture,) = answer.pictures
        assert len(picture.png) <= charts.BIGGEST
        assert len(picture.caption) <= 1024
        width, height = size(picture.png)
        assert 800 <= width <= 1280
        assert height <= 2.5 * width
    assert "2022: 38 nama terverifikasi dari 50" in cohorts.pictures[0].caption
    assert "Jawa Tengah 31/35" in provinces.pictures[0].caption
    assert "Bimtek:" in country.pictures[0].caption


async def test_a_picture_is_drawn_once_until_the_data_change(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(charts, "_ranked", lambda title, *_: drawn.append(title) or b"png")
    for key in ("a", "a", "b"):
        await charts.ranked((key, id(drawn)), key, "", [])
    assert drawn == ["a", "b"]


async def test_very_many_points_still_fit() -> None:
    points = [(at % 20 - 10.0, 95 + at % 46) for at in range(5000)]
    png = await charts.mapped(object(), "x" * 80, "y", "z", [Group(name, None, points) for name in "abcde"], Group("rest", None, points))
    assert len(png) <= charts.BIGGEST


def test_every_rung_has_a_group(understanding: Understanding) -> None:
    from bot.plans.summaries import GROUPS

    assert sorted(rung for members in GROUPS.values() for rung in members) == sorted(RUNGS)
