"""Pictures are made outside the transaction: others are answered meanwhile, and what was made for one person is not kept."""

import asyncio
import threading

import pytest

import bot.assistant
from bot import making
from bot.assistant import Assistant
from bot.making import made
from bot.messages import Answer, Did, Incoming, Outcome, Picture
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
