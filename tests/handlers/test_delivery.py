"""What Telegram refuses or loses: tried again when it may be, given up in sight, and never said twice once confirmed."""

import asyncio
import struct
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import select

from bot.assistant import Assistant
from bot.messages import Answer, Choice, Document, Outcome, Picture, Poll
from bot.outbox import NOTICE, Outbox, Outgoing
from bot.storage import outbox
from bot.storage.tables import Parcel, PersonRow
from handlers.courier import Courier
from handlers.delivery import Delivery
from handlers.door import Door
from tests.conftest import Clock
from tests.support.doors import TelegramDoor

KABAR = Answer("Kabar", Outcome.ANSWERED)


def png(width: int = 8) -> bytes:
    """A white square."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, width, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xff" * width) * width)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


async def nothing() -> None:
    return None


async def put(assistant: Assistant, key: str, answer: Answer, place: str = "p", address: str = "1001") -> int | None:
    async with assistant.database.session() as session:
        return await outbox.add(session, key=key, channel="telegram", place=place, address=address, answer=answer, at=assistant.clock())


@asynccontextmanager
async def carried(assistant: Assistant) -> AsyncIterator[tuple[TelegramDoor, Courier, Delivery]]:
    """A chat, and the courier that carries what waits when the test asks it to."""
    async with TelegramDoor(assistant) as door:
        inner: Door = door.application.bot_data["door"]
        yield door, Courier(inner.delivery, nothing), inner.delivery


async def parcels(assistant: Assistant) -> list[Parcel]:
    async with assistant.database.session() as session:
        return list((await session.exec(select(Parcel).order_by(Parcel.id))).all())  # type: ignore[arg-type]


async def attempted(assistant: Assistant) -> list[Parcel]:
    """The parcels once none is being sent any more, however slow the machine; as they are when that takes longer than five seconds."""
    with suppress(TimeoutError):
        async with asyncio.timeout(5):
            while any(row.state == "sending" for row in await parcels(assistant)):
                await asyncio.sleep(0.02)
    return await parcels(assistant)


@pytest.mark.parametrize("fault", ["429", "500", "502", "reset"])
async def test_a_reply_that_failed_is_sent_later(assistant: Assistant, clock: Clock, fault: str) -> None:
    async with carried(assistant) as (door, courier, _):
        door.server.faults.next("sendMessage", fault, carried_out=False)  # type: ignore[arg-type]
        await door.person.types("apa itu spbe")
        assert await door.person.hears_nothing()
        [row] = await attempted(assistant)
        assert (row.state, row.attempts) == ("waiting", 1)
        clock.forward(seconds=5)
        await courier.round()
        [seen] = await door.person.hears()
        clock.forward(seconds=60)
        assert await courier.round() == 0
    assert "Sistem Pemerintahan Berbasis Elektronik" in seen.text
    assert [(row.state, row.payload, row.address) for row in await parcels(assistant)] == [("sent", None, None)]


async def test_replies_to_one_person_keep_their_order(assistant: Assistant, clock: Clock) -> None:
    async with carried(assistant) as (door, courier, _):
        door.server.faults.next("sendMessage", "429")
        for text in ("apa itu spbe", "apa itu quick win", "halo"):
            await door.person.types(text)
            await asyncio.sleep(0.1)
        assert await door.person.hears_nothing()
        clock.forward(seconds=5)
        while await courier.round():
            pass
        seen = [one.text for one in await door.person.hears()]
    assert ["Pemerintahan" in seen[0], "Quick win" in seen[1], "Halo" in seen[2]] == [True, True, True]


async def test_markup_telegram_refuses_is_sent_as_plain_text(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    async with carried(assistant) as (door, _, __):
        monkeypatch.setattr("handlers.outgoing.escape", lambda text: f"<b>{text}")
        reply = await door.types("apa itu spbe")
    assert "Sistem Pemerintahan Berbasis Elektronik" in reply.text
    assert "<b>" not in reply.text


async def test_a_text_telegram_finds_too_long_comes_as_a_file(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.outgoing._ROOM", 9000)
    async with carried(assistant) as (door, _, delivery):
        long = Answer("kata " * 1200, Outcome.ANSWERED, choices=(Choice("Lagi", "menu:"),))
        await delivery.send(Outgoing(None, "1001", long))
        [seen] = await door.person.hears()
    assert seen.content is not None and seen.content.decode().count("kata") == 1200
    assert seen.rows == [["Lagi"]]


async def test_pictures_files_and_polls_arrive_with_their_buttons(assistant: Assistant) -> None:
    async with carried(assistant) as (door, _, delivery):
        buttons = (Choice("Ekspor", "x:"), Choice("Lagi", "y:"))
        picture = Answer("", Outcome.ANSWERED, pictures=(Picture(png(), "Peta"),), choices=buttons, columns=2)
        await delivery.send(Outgoing(None, "1001", picture))
        await delivery.send(Outgoing(None, "1001", Answer("", Outcome.ANSWERED, documents=(Document("status.csv", b"a,b", "Berkas"),))))
        poll = Poll("soal-1", "Mana yang aman?", ("Kata sandi unik", "123456"), 0, "Yang unik.")
        number = await put(assistant, "soal", Answer("", Outcome.ANSWERED, poll=poll))
        [going] = await delivery.outbox.take(NOTICE, 1)
        await delivery.send(going)
        seen = await door.person.hears()
        assert seen[2].poll
        async with assistant.database.session() as session:
            assert await outbox.poll_key(session, seen[2].poll["id"]) == "soal-1"
        async with assistant.database.session() as session:
            kept = await outbox.with_poll(session, "soal-1")
            assert kept and kept.id == number
        closing = Answer("Selesai.", Outcome.ANSWERED, closes="soal-1", ends=str(seen[2].id))
        await delivery.send(Outgoing(None, "1001", closing))
        await door.person.hears()
    assert [one.text for one in seen] == ["Peta", "Berkas", "Mana yang aman?"]
    assert seen[0].rows == [["Ekspor", "Lagi"]]
    assert seen[1].content == b"a,b"
    assert seen[2].poll["is_closed"]


async def test_a_second_attempt_goes_on_where_the_first_stopped(assistant: Assistant, clock: Clock) -> None:
    async with carried(assistant) as (door, courier, delivery):
        long = Answer("\n\n".join(f"{n} " + "kata " * 700 for n in range(3)), Outcome.ANSWERED)
        await put(assistant, "panjang", long)
        door.server.faults.next("sendMessage", "502", times=1)
        await courier.round()
        clock.forward(seconds=5)
        door.server.faults.next("sendMessage", "502", times=0)
        await courier.round()
        seen = await door.person.hears()
        assert delivery.outbox is courier.outbox
    assert [one.text[0] for one in seen] == ["0", "1", "2"]


async def test_a_chat_that_blocked_us_is_retired_and_comes_back_by_writing(assistant: Assistant) -> None:
    async with carried(assistant) as (door, courier, _):
        await door.types("halo")
        place = (await parcels(assistant))[0].place
        async with assistant.database.session() as session:
            await outbox.add(
                session,
                key="kabar",
                channel="telegram",
                place=place,
                address="1001",
                answer=Answer("Kabar", Outcome.ANSWERED),
                at=assistant.clock(),
            )
        await door.person.blocks()
        await asyncio.sleep(0.2)
        assert await courier.round() == 0
        async with assistant.database.session() as session:
            assert (await session.exec(select(PersonRow))).one().left_at is not None
        await door.person.unblocks()
        assert "Halo" in (await door.types("halo")).text
        async with assistant.database.session() as session:
            assert (await session.exec(select(PersonRow))).one().left_at is None


async def test_a_group_that_moved_is_followed(assistant: Assistant) -> None:
    async with carried(assistant) as (door, courier, _):
        group = door.server.group(-100200, title="RT 05", members=[door.person])
        async with assistant.database.session() as session:
            await outbox.add(
                session,
                key="k",
                channel="telegram",
                place="g",
                address="-100200",
                answer=Answer("Kabar", Outcome.ANSWERED),
                at=assistant.clock(),
            )
        group.upgrades(-100300)
        await courier.round()
        await courier.round()
        assert [one.text for one in group.messages] == ["Kabar"]


async def test_what_can_never_be_sent_is_given_up_in_sight(assistant: Assistant) -> None:
    async with carried(assistant) as (door, courier, _):
        broken = Answer("", Outcome.ANSWERED, documents=(Document("kosong.csv", b"", ""),))
        await put(assistant, "k", broken)
        await courier.round()
        [row] = await parcels(assistant)
        assert "Halo" in (await door.types("halo")).text
    assert row.state == "dead"
    assert row.error and "BadRequest" in row.error


async def test_the_clock_of_a_button_stops_even_when_the_answer_is_late(assistant: Assistant) -> None:
    async with carried(assistant) as (door, _, __):
        await door.types("/start")
        await door.presses("Enam pilar")
        assert len(door.server.calls_of("answerCallbackQuery")) == 1


async def test_typing_is_shown_only_for_an_answer_that_takes_long(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    async with carried(assistant) as (door, _, __):
        await door.types("apa itu spbe")
        assert door.person.actions == []
        reply: Callable[..., object] = assistant.reply

        async def slowly(message: object) -> object:
            await asyncio.sleep(0.5)
            return await reply(message)  # type: ignore[misc]

        monkeypatch.setattr(assistant, "reply", slowly)
        await door.types("apa itu quick win")
        assert door.person.actions == ["typing"]


async def test_an_update_that_takes_too_long_is_set_aside_and_the_rest_goes_on(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.door._LONGEST", 0.2)
    reply = assistant.reply

    async def stuck(message: object) -> object:
        if getattr(message, "text", "") == "macet":
            await asyncio.sleep(60)
        return await reply(message)  # type: ignore[arg-type]

    monkeypatch.setattr(assistant, "reply", stuck)
    async with carried(assistant) as (door, _, __):
        other = door.server.person(1002, first_name="Budi")
        await door.person.types("macet")
        await other.types("halo")
        assert "Halo" in (await other.hears())[0].text
        [sorry] = await door.person.hears()
        assert "Halo" in (await door.types("halo")).text
    assert "gangguan" in sorry.text
    [error] = [row.error for row in await parcels(assistant) if row.error]
    assert error.startswith(outbox.SET_ASIDE + "TimeoutError")


async def test_a_group_gets_no_more_than_telegram_allows_and_the_rest_later(assistant: Assistant, clock: Clock) -> None:
    async with carried(assistant) as (door, courier, delivery):
        group = door.server.group(-100200, title="RT 05", members=[door.person])
        for number in range(22):
            await put(assistant, f"k{number}", replace(KABAR, text=f"Kabar {number}"), "g", "-100200")
        while await courier.round() and len(group.messages) < 20:
            pass
        assert len(group.messages) == 20
        assert [row.state for row in await parcels(assistant)][20:] == ["waiting", "waiting"]
        delivery._groups.clear()
        clock.forward(seconds=5)
        while await courier.round():
            clock.forward(seconds=5)
    assert [one.text for one in group.messages] == [f"Kabar {number}" for number in range(22)]


async def test_a_long_answer_takes_as_much_of_a_groups_room_as_it_has_messages(
    assistant: Assistant, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.delivery._GROUP_SECONDS", 10_000)  # no room comes back while this runs, however slowly
    async with carried(assistant) as (door, courier, _):
        group = door.server.group(-100200, title="RT 05", members=[door.person])
        for number in range(7):
            await put(assistant, f"k{number}", replace(KABAR, text=f"{number} " + "kata " * 1700), "g", "-100200")
        for _ in range(9):
            await courier.round()
            clock.forward(seconds=1)
    assert len(group.messages) == 18, "the last three would be more than twenty"


async def test_a_file_that_takes_long_to_upload_is_sent_once(assistant: Assistant, clock: Clock) -> None:
    sent: list[str] = []

    class Message:
        message_id, poll = 5, None

    class Slow:
        async def send_document(self, _chat: int, _content: bytes, *, filename: str, **_how: object) -> Message:
            sent.append(filename)
            clock.forward(seconds=25)
            if len(sent) == 1:
                await Courier(delivery, nothing).round()
            return Message()

    delivery = Delivery(Slow(), Outbox(assistant.database, clock))  # type: ignore[arg-type]
    await put(assistant, "berkas", Answer("", Outcome.ANSWERED, documents=(Document("a.xlsx", b"1"),)))
    await Courier(delivery, nothing).round()
    assert sent == ["a.xlsx"]
    assert [row.state for row in await parcels(assistant)] == ["sent"]


@pytest.mark.parametrize("failing", ["a chore", "the hourly tidying"])
async def test_nothing_that_goes_wrong_ends_the_courier(assistant: Assistant, monkeypatch: pytest.MonkeyPatch, failing: str) -> None:
    tried = asyncio.Event()

    async def fails() -> None:
        tried.set()
        raise KeyError("73.22") if failing == "a chore" else OperationalError("", {}, Exception("away"))

    monkeypatch.setattr("handlers.courier._LOOK_EVERY", 0.01)
    monkeypatch.setattr(Outbox, "tidy", lambda _: nothing() if failing == "a chore" else fails())
    async with carried(assistant) as (door, _, delivery):
        stop = asyncio.Event()
        running = asyncio.create_task(Courier(delivery, fails if failing == "a chore" else nothing).run(stop))
        await asyncio.wait_for(tried.wait(), 5)
        await put(assistant, "kabar", KABAR)
        async with asyncio.timeout(5):
            while not running.done() and not door.person.messages:
                await asyncio.sleep(0.01)
        assert [one.text for one in door.person.messages] == ["Kabar"]
        stop.set()
        await running


async def test_menus_follow_the_role(assistant: Assistant) -> None:
    async with carried(assistant) as (door, _, delivery):
        answer = Answer("Anda sekarang pejabat.", Outcome.SOCIAL, menu="pejabat")
        await delivery.send(Outgoing(None, "1001", replace(answer)))
        await door.person.hears()
        [call] = door.server.calls_of("setMyCommands")
    assert "ringkasan" in call.params["commands"]
    assert "1001" in call.params["scope"]
