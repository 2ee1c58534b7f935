"""One message, one transaction: nothing twice, nothing half done, nothing personal kept or logged."""

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlmodel import select
from structlog.testing import capture_logs

import bot.assistant
from bot.assistant import Assistant
from bot.errors import Unavailable
from bot.messages import Answer, Did, Incoming
from bot.storage.database import Database, migrate
from bot.storage.tables import Exchange, Parcel, PersonRow, UnansweredQuestion
from bot.turn import Turn
from knowledge import Understanding
from tests.conftest import Clock


def typed(text: str, update_id: int | None = None, sender: str = "1001") -> Incoming:
    return Incoming("telegram", sender, Did.TYPED, text, update_id)


async def test_a_redelivered_update_is_answered_once(assistant: Assistant) -> None:
    assert await assistant.reply(typed("halo", 7)) is not None
    assert await assistant.reply(typed("halo", 7)) is None
    async with assistant.database.session() as session:
        assert len((await session.exec(select(Exchange))).all()) == 1


async def test_a_reply_nobody_sent_is_given_back_as_it_was(assistant: Assistant, clock: Clock) -> None:
    first = await assistant.reply(typed("apa itu spbe", 7))
    clock.forward(seconds=60)
    again = await assistant.reply(typed("apa itu spbe", 7))
    assert first and again and (again.text, again.parcel) == (first.text, first.parcel)
    async with assistant.database.session() as session:
        assert len((await session.exec(select(Exchange))).all()) == 1


async def test_what_was_said_in_private_is_not_picked_up_in_a_group(assistant: Assistant) -> None:
    await assistant.reply(typed("luwu utara ikut tahun berapa"))
    there = replace(typed("kalau OKI?"), chat="-100", group=True)
    answer = await assistant.reply(there)
    assert answer and answer.entry == "daerah-status"


async def test_when_answering_fails_nothing_is_kept(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(_: Turn) -> Answer:
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr(bot.assistant, "route", broken)
    with pytest.raises(RuntimeError):
        await assistant.reply(typed("halo", 7))
    async with assistant.database.session() as session:
        for table in (PersonRow, Exchange, Parcel):
            assert (await session.exec(select(table))).all() == []


async def test_an_answered_question_leaves_no_words_and_no_number(assistant: Assistant) -> None:
    with capture_logs() as logs:
        await assistant.reply(typed("apa itu spbe", sender="987654321"))
    async with assistant.database.session() as session:
        rows = [*(await session.exec(select(PersonRow))).all(), *(await session.exec(select(Exchange))).all()]
        assert (await session.exec(select(UnansweredQuestion))).all() == []
    assert "987654321" not in str(rows) + str(logs)
    assert "apa itu" not in str(rows) + str(logs)


async def test_an_unanswered_question_is_kept_without_its_sender(assistant: Assistant) -> None:
    for sender in ("1", "2"):
        await assistant.reply(typed("resep rendang padang yang enak", sender=sender))
    async with assistant.database.session() as session:
        [row] = (await session.exec(select(UnansweredQuestion))).all()
    assert row.count == 2
    assert "rendang" in row.text


async def test_what_was_talked_about_fades_after_ten_minutes(assistant: Assistant, clock: Clock) -> None:
    await assistant.reply(typed("luwu utara ikut tahun berapa"))
    clock.forward(minutes=9)
    soon = await assistant.reply(typed("kalau OKI?"))
    clock.forward(minutes=11)
    late = await assistant.reply(typed("kalau sleman?"))
    assert soon and soon.entry == "daerah-tahun"
    assert late and late.entry == "daerah-status"


async def test_a_question_of_its_own_is_not_changed_by_what_was_said_before(assistant: Assistant) -> None:
    await assistant.reply(typed("luwu utara ikut tahun berapa"))
    answer = await assistant.reply(typed("apa itu quick win"))
    assert answer and answer.entry == "quick-win"


async def test_an_answer_past_its_review_date_says_so(assistant: Assistant, clock: Clock) -> None:
    clock.forward(days=400)
    answer = await assistant.reply(typed("apa itu spbe"))
    assert answer and "melewati waktu tinjau" in answer.footer


@pytest.mark.parametrize(
    "action", ["", "e:", "e:tidak-ada", "r:99.99:status", "r:73.22:tidakada", "l:::: ", "l:99:2019::x", "d:spbe-x", "lang:xx", "zzz:1"]
)
async def test_an_old_or_foreign_button_is_met_politely(assistant: Assistant, action: str) -> None:
    answer = await assistant.reply(Incoming("telegram", "1", Did.PRESSED, action))
    assert answer and answer.text


async def test_two_first_messages_at_once_make_one_person(postgres: str, understanding: Understanding, clock: Clock) -> None:
    database = Database(postgres.replace("postgresql://", "postgresql+asyncpg://"))
    await database.prepare()
    assistant = Assistant(database, understanding, b"x", clock)
    answers = await asyncio.gather(*(assistant.reply(typed("apa itu spbe", 100 + n)) for n in range(6)))
    async with database.session() as session:
        people = (await session.exec(select(PersonRow))).all()
        kept = (await session.exec(select(Parcel).order_by(Parcel.id))).all()
    await asyncio.to_thread(migrate, database.url.render_as_string(hide_password=False), "base")
    await database.close()
    assert len(people) == 1
    assert [answer is not None for answer in answers].count(True) == 1, "the others wait until the first was sent"
    assert [row.state for row in kept] == ["sending"] + ["waiting"] * 5


async def test_an_unreachable_database_is_told_apart(understanding: Understanding, clock: Clock) -> None:
    database = Database("postgresql+asyncpg://nobody:x@127.0.0.1:1/none")
    with pytest.raises(Unavailable):
        await Assistant(database, understanding, b"x", clock).reply(typed("halo"))
    await database.close()


async def test_a_connection_cut_in_the_middle_is_an_unreachable_database(
    empty_postgres: str, understanding: Understanding, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def cut(turn: Turn) -> Answer:
        await turn.session.exec(text("SELECT pg_terminate_backend(pg_backend_pid())"))  # type: ignore[call-overload]
        raise AssertionError

    database = Database(empty_postgres)
    await database.prepare()
    monkeypatch.setattr(bot.assistant, "route", cut)
    with pytest.raises(Unavailable):
        await Assistant(database, understanding, b"x", clock).reply(typed("halo", 5))
    monkeypatch.undo()
    assert await Assistant(database, understanding, b"x", clock).reply(typed("halo", 5))
    await database.close()


async def test_numbers_and_names_are_not_kept_and_the_person_is_warned(assistant: Assistant) -> None:
    answer = await assistant.reply(typed("nama saya Budi Santoso nik 3201012345678901 rendang zulkarnain"))
    async with assistant.database.session() as session:
        rows = (await session.exec(select(UnansweredQuestion))).all()
    assert answer and "Jangan kirim NIK" in answer.footer
    assert not {"3201012345678901", "zulkarnain"} & set(" ".join(row.text for row in rows).split())


async def test_what_is_done_elsewhere_leaves_a_groups_conversation_as_it_was(assistant: Assistant) -> None:
    in_group = replace(typed("luwu utara ikut tahun berapa"), chat="-100", group=True)
    await assistant.reply(in_group)
    for did in (Did.INLINE, Did.VOTED):
        await assistant.reply(Incoming("telegram", in_group.sender, did, "smart city", chat=in_group.sender))
    answer = await assistant.reply(replace(in_group, text="kalau OKI?"))
    assert answer and answer.entry == "daerah-tahun"
