"""Pictures are made and files read outside the transaction: others are answered meanwhile, and nothing of one person's is kept."""

import asyncio
import threading

import pytest

import bot.assistant
from bot import making
from bot.assistant import Assistant
from bot.making import made
from bot.messages import Answer, Attachment, Did, Incoming, Outcome, Picture
from bot.turn import Turn


def typed(text: str, sender: str) -> Incoming:
    return Incoming("terminal", sender, Did.TYPED, text)


async def test_who_waits_for_a_picture_keeps_nobody_else_waiting(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, others_answered = threading.Event(), threading.Event()
    route, asked = bot.assistant.route, []

    def slow() -> bytes:
        begun.set()
        assert others_answered.wait(20), "the transaction was held while the picture was made"
        return b"picture"

    async def routed(turn: Turn) -> Answer:
        if turn.incoming.text != "gambar":
            return await route(turn)
        asked.append(turn.person.context)
        turn.person.context = "changed"
        return Answer("", Outcome.ANSWERED, pictures=(Picture(await made(("slow", 1), slow, kept=False), "here"),))

    monkeypatch.setattr(bot.assistant, "route", routed)
    waiting = asyncio.create_task(assistant.reply(typed("gambar", "1")))
    await asyncio.to_thread(begun.wait, 20)
    assert await assistant.reply(typed("apa itu spbe", "2"))
    others_answered.set()
    answer = await waiting
    assert answer and answer.pictures[0].png == b"picture"
    assert asked == [None, None], "the first try left nothing behind"
    assert ("slow", 1) not in making._ready


async def test_a_picture_of_the_same_data_is_made_once() -> None:
    drawn: list[int] = []

    def draw() -> bytes:
        drawn.append(1)
        return b"x"

    assert [await made(("map", 7), draw) for _ in range(3)] == [b"x"] * 3
    assert drawn == [1]


async def test_who_sends_a_file_keeps_nobody_else_waiting(assistant: Assistant) -> None:
    begun, others_answered, reads = asyncio.Event(), asyncio.Event(), 0

    async def slow() -> bytes:
        nonlocal reads
        reads += 1
        begun.set()
        await asyncio.wait_for(others_answered.wait(), 4)
        return b"Perbup 12/2023"

    async def away() -> bytes:
        raise OSError("gone")

    async def official(did: Did, text: str = "", file: Attachment | None = None) -> str:
        answer = await assistant.reply(Incoming("terminal", "1", did, text, role="admin", file=file))
        assert answer
        return answer.text

    await official(Did.COMMAND, "perbarui Luwu Utara")
    await official(Did.PRESSED, "ud:tahap:mou")
    await official(Did.TYPED, "1 Januari 2022")
    assert "tidak dapat saya baca" in await official(Did.SENT, file=Attachment("a.pdf", 5, away))
    sending = asyncio.create_task(official(Did.SENT, file=Attachment("a.pdf", 5, slow)))
    await begun.wait()
    assert await assistant.reply(typed("apa itu spbe", "2"))
    others_answered.set()
    assert "catatan" in await sending, "the transaction was held while the file was read"
    assert (reads, making._read) == (1, {})
