"""The outbox on SQLite and PostgreSQL: each message once, in order within a chat, by one worker at a time."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlmodel import select

from bot.messages import Answer, Outcome
from bot.outbox import LASTS, NOTICE, REPLY, Outbox
from bot.storage import outbox
from bot.storage.database import Database
from bot.storage.tables import Parcel, PersonRow

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


class Time:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


async def put(database: Database, key: str, place: str = "a", **more: Any) -> int | None:
    about: dict[str, Any] = {"channel": "telegram", "address": "1001", "answer": Answer(key, Outcome.SOCIAL), "at": NOW} | more
    async with database.session() as session:
        return await outbox.add(session, key=key, place=place, **about)


async def rows(database: Database) -> dict[str, Parcel]:
    async with database.session() as session:
        return {row.key: row for row in (await session.exec(select(Parcel))).all()}


async def test_a_key_is_put_in_once(database: Database) -> None:
    assert await put(database, "x") is not None
    assert await put(database, "x") is None


async def test_a_chats_messages_go_one_after_another_and_chats_side_by_side(database: Database) -> None:
    for key, place in (("first", "a"), ("second", "a"), ("other", "b")):
        await put(database, key, place)
    sending = Outbox(database, Time())
    assert [one.trace for one in await sending.take(NOTICE, 10)] == ["first", "other"]
    assert await sending.take(NOTICE, 10) == []
    first = (await rows(database))["first"]
    assert first.id
    await sending.delivered(first.id, ("55",))
    assert [one.answer.text for one in await sending.take(NOTICE, 10)] == ["second"]


async def test_what_was_sent_keeps_neither_words_nor_address(database: Database) -> None:
    number = await put(database, "x")
    assert number
    await Outbox(database, Time()).delivered(number, ("55", "56"), ("9001", "soal-1"))
    row = (await rows(database))["x"]
    assert (row.state, row.payload, row.address, row.sent, row.poll_key) == ("sent", None, None, "55 56", "soal-1")
    async with database.session() as session:
        assert await outbox.poll_key(session, "9001") == "soal-1"


async def test_a_lost_attempt_is_taken_over_after_its_lease(database: Database) -> None:
    await put(database, "x")
    clock = Time()
    await Outbox(database, clock).take(NOTICE, 10)
    other = Outbox(database, clock)
    assert await other.take(NOTICE, 10) == []
    clock.now += outbox.LEASE
    [again] = await other.take(NOTICE, 10)
    assert again.attempt == 2


async def test_pauses_grow_and_then_somebody_has_to_look(database: Database) -> None:
    await put(database, "x")
    clock = Time()
    sending = Outbox(database, clock, dice=lambda: 1.0)
    pauses = []
    while taken := await sending.take(NOTICE, 1):
        pauses.append(await sending.postponed(taken[0], "NetworkError"))
        clock.now += timedelta(seconds=pauses[-1])
    assert pauses[:4] == [1.0, 2.0, 4.0, 8.0]
    assert max(pauses) == 600.0
    row = (await rows(database))["x"]
    assert (row.state, row.error) == ("dead", "NetworkError")
    async with database.session() as session:
        assert await outbox.revive(session, "x", clock.now)
    assert len(await sending.take(NOTICE, 1)) == 1


async def test_waiting_as_asked_is_no_failure(database: Database) -> None:
    await put(database, "x")
    clock = Time()
    sending = Outbox(database, clock)
    for _ in range(20):
        [one] = await sending.take(NOTICE, 1)
        assert await sending.postponed(one, "RetryAfter", 3.0) == 3.0
        clock.now += timedelta(seconds=3)
    [one] = await sending.take(NOTICE, 1)
    await sending.postponed(one, "TimedOut")
    row = (await rows(database))["x"]
    assert (row.state, row.attempts) == ("waiting", 2), "the first failure after all that waiting is the first"


async def test_a_chat_that_does_not_want_us_is_let_go(database: Database) -> None:
    async with database.session() as session:
        session.add(PersonRow(key="k", place="a"))
    for key, place in (("one", "a"), ("two", "a"), ("other", "b")):
        await put(database, key, place)
    sending = Outbox(database, Time())
    [mine, _] = await sending.take(NOTICE, 10)
    await sending.refused(mine, "Forbidden")
    found = await rows(database)
    assert {key: row.state for key, row in found.items()} == {"one": "dead", "two": "dead", "other": "sending"}
    assert found["two"].payload is None
    async with database.session() as session:
        assert (await session.exec(select(PersonRow))).one().left_at == NOW


async def test_nobody_has_left_by_a_group_that_does_not_want_us(database: Database) -> None:
    async with database.session() as session:
        session.add(PersonRow(key="k", place="group"))
    await put(database, "one", "group", address="-1001")
    sending = Outbox(database, Time())
    [going] = await sending.take(NOTICE, 10)
    await sending.refused(going, "Forbidden", group=True)
    async with database.session() as session:
        assert (await session.exec(select(PersonRow))).one().left_at is None
    assert (await rows(database))["one"].state == "dead"


async def test_a_cancelled_confirmation_holds_up_no_other(database: Database) -> None:
    numbers = [await put(database, key, key) or 0 for key in ("one", "two")]
    sending = Outbox(database, Time())
    cancelled, other = (asyncio.create_task(sending.delivered(number, ("5",))) for number in numbers)
    await asyncio.sleep(0)
    cancelled.cancel()
    await asyncio.wait_for(other, 5)
    assert {row.state for row in (await rows(database)).values()} == {"sent"}


async def test_what_takes_long_to_send_is_not_taken_over_meanwhile(database: Database) -> None:
    number = await put(database, "x")
    clock = Time()
    await Outbox(database, clock).take(NOTICE, 10)
    await Outbox(database, clock).progressed(number or 0, (), 60.0)
    clock.now += outbox.LEASE * 2
    assert await Outbox(database, clock).take(NOTICE, 10) == []
    assert (await rows(database))["x"].sent is None, "nothing of it was sent yet"


async def test_a_payload_of_another_release_stops_nobody(database: Database) -> None:
    number = await put(database, "x")
    await put(database, "y", "b")
    async with database.session() as session:
        await outbox.settle(session, number or 0, payload="[{}]")
    sending = Outbox(database, Time())
    assert [one.trace for one in await sending.take(NOTICE, 10)] == ["y"]
    assert (await rows(database))["x"].state == "dead"


async def test_all_workers_together_keep_the_pace(database: Database) -> None:
    one, other = Outbox(database, Time()), Outbox(database, Time())
    turns = [await sender.turn() for _ in range(25) for sender in (one, other)]
    assert turns == [round(n / 25, 6) for n in range(50)]


async def test_a_notice_does_not_hold_up_a_reply(database: Database) -> None:
    await put(database, "notice")
    async with database.session() as session:
        assert await outbox.standing(session, {"telegram:1": "a"}) == (set(), set())
    await put(database, "telegram:1", lane=REPLY)
    async with database.session() as session:
        assert await outbox.standing(session, {"telegram:2": "a", "telegram:3": "b"}) == (set(), {"a"})
        assert await outbox.standing(session, {"telegram:1": "a", "telegram:3": "b"}) == ({"telegram:1"}, {"a"})


async def test_old_claims_are_forgotten_and_what_waits_is_not(database: Database) -> None:
    number = await put(database, "sent")
    await put(database, "waiting", "b")
    clock = Time()
    sending = Outbox(database, clock)
    await sending.delivered(number or 0, ("1",))
    clock.now += LASTS + timedelta(seconds=1)
    await sending.tidy()
    assert set(await rows(database)) == {"waiting"}
