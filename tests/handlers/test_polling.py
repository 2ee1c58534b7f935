"""Telegram over HTTP: nothing is confirmed before it is answered, nothing is answered twice, and trouble is met in one sentence."""

import asyncio

import pytest

import bot.assistant
from bot.assistant import Assistant
from bot.errors import SaidPlainly
from bot.messages import Answer
from bot.turn import Turn
from handlers import application_for
from handlers.polling import poll
from tests.support.doors import TelegramDoor
from tests.telegram.server import BotApiServer


async def test_an_update_is_confirmed_only_after_it_was_answered(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process killed in the middle leaves the update with Telegram; the next one answers it."""
    reached, never = asyncio.Event(), asyncio.Event()
    route = bot.assistant.route

    async def stuck(_: Turn) -> Answer:
        reached.set()
        await never.wait()
        raise AssertionError

    async with BotApiServer() as server:
        person = server.person(1001, first_name="Sari")
        base = server.base_url.removesuffix("/bot")
        monkeypatch.setattr(bot.assistant, "route", stuck)
        first = application_for(assistant, server.token, base)
        await first.initialize()
        killed = asyncio.create_task(poll(first, asyncio.Event()))
        await person.types("apa itu spbe")
        await reached.wait()
        killed.cancel()
        with pytest.raises(asyncio.CancelledError):
            await killed
        await first.shutdown()

        monkeypatch.setattr(bot.assistant, "route", route)
        second, stop = application_for(assistant, server.token, base), asyncio.Event()
        await second.initialize()
        running = asyncio.create_task(poll(second, stop))
        [seen] = await person.hears()
        stop.set()
        await running
        await second.shutdown()
    assert "Sistem Pemerintahan Berbasis Elektronik" in seen.text


async def test_a_redelivered_update_gets_no_second_answer(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        door.server.faults.duplicate_updates(1)
        await door.person.types("apa itu spbe")
        seen = await door.person.hears()
    assert len(seen) == 1


async def test_a_failure_is_one_apology_without_a_trace(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(_: Turn) -> Answer:
        raise RuntimeError("rahasia dapur")

    monkeypatch.setattr(bot.assistant, "route", broken)
    async with TelegramDoor(assistant) as door:
        reply = await door.types("halo")
        assert "ada gangguan di pihak kami" in reply.text
        assert "rahasia" not in reply.text
        monkeypatch.undo()
        assert "Halo" in (await door.types("halo")).text


async def test_a_person_who_blocked_us_stops_nobody(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        await door.person.types("halo")
        await door.person.hears()
        await door.person.types("apa itu spbe")
        await door.person.blocks()
        other = door.server.person(1002, first_name="Budi")
        await other.types("halo")
        assert "Halo" in (await other.hears())[0].text


async def test_a_picture_is_met_in_one_sentence(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        await door.person.sends_file("foto.jpg", b"x")
        [seen] = await door.person.hears()
    assert "pesan tertulis" in seen.text


async def test_a_command_may_carry_the_bots_name(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        assert "Ketik pertanyaan apa saja" in (await door.types("/bantuan@pandu_bot")).text


async def test_every_answer_is_within_telegrams_limits(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        for text in (
            "status kabupaten luwu utara",
            "/sumber",
            "daerah di jawa timur yang ikut",
            "peserta 2018",
            "/start",
            "bandingkan oki dan muba",
        ):
            await door.types(text)
        refused = [call for call in door.server.calls_of("sendMessage") if call.code != 200]
    assert refused == []


async def test_two_pollers_on_one_token_is_one_sentence(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        second = application_for(assistant, door.server.token, door.server.base_url.removesuffix("/bot"))
        await second.initialize()
        with pytest.raises(SaidPlainly, match="Another process is polling"):
            await asyncio.gather(poll(second, asyncio.Event()), door.polling)
        await second.shutdown()
        door.polling = asyncio.create_task(asyncio.sleep(0))


async def test_an_update_that_cannot_be_read_stops_nobody(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        door.server.updates.add("message", {"message_id": 1, "date": 1, "chat": {"id": 1001}}, 1001)
        assert "Halo" in (await door.types("halo")).text
