"""Many people ask at once while connections break, updates come twice and processes are killed; then everything is counted."""

import asyncio
import random
import time
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func
from sqlmodel import select

from bot.storage.database import Database
from bot.storage.tables import Exchange
from knowledge import Kind, Understanding
from tests.faults.workers import Workers, free_port
from tests.telegram.people import Person
from tests.telegram.server import BotApiServer

_KILL_WINDOW = 2.0
"""Seconds around a kill. Before it, a process under this load may not yet have written down what Telegram confirmed, as its answers wait
for its one event loop; after it, the server still comes to requests that the process had sent, and confirms them to nobody."""


@dataclass
class Tally:
    """What came of the updates. A double is *unconfirmed* when Telegram confirmed the first copy to nobody: the connection broke,
    or the process was killed before it could hear it or write it down; any other is *unexplained*."""

    asked: int = 0
    answered: int = 0
    lost: int = 0
    disordered: int = 0
    unconfirmed: int = 0
    unexplained: int = 0
    effects: int = 0
    kills: int = 0
    seconds: float = 0.0


@dataclass(frozen=True)
class Storm:
    """How bad it gets."""

    kind: str
    workers: int
    updates: int
    chats: int
    seconds: float
    kill_every: float
    seed: int = 7

    async def rage(self, database_url: str, understanding: Understanding, folder: Path) -> Tally:
        """Let it rage, wait until it is quiet, and count."""
        questions = clear_questions(understanding)
        database = Database(database_url)
        await database.prepare()
        async with BotApiServer() as server:
            people = [server.person(5000 + at, first_name=f"Warga {at}") for at in range(self.chats)]
            workers = Workers(self.kind, self.workers, self._settings(server, database_url), folder / "workers.log", self.seed)
            await workers.start()
            for kind, chance in (("429", 0.03), ("502", 0.03), ("500", 0.01), ("reset", 0.03)):
                server.faults.sometimes("sendMessage", kind, chance=chance, seed=self.seed)  # type: ignore[arg-type]
            began = time.monotonic()
            asked = await self._ask(server, people, list(questions), workers)
            await self._calm(server, people, asked)
            tally = count(server, people, {person.id: [questions[q] for q in asked[person.id]] for person in people}, workers.kills)
            tally.seconds = time.monotonic() - began
            tally.kills = len(workers.kills)
            codes = await workers.stop()
            assert set(codes) == {0}, f"told to stop, a process ended with {codes}"
        async with database.session() as session:
            tally.effects = (await session.exec(select(func.count()).select_from(Exchange))).one()
        await database.close()
        return tally

    def _settings(self, server: BotApiServer, database_url: str) -> dict[str, str]:
        settings = {"TELEGRAM_TOKEN": server.token, "TELEGRAM_API_BASE": server.base_url.removesuffix("/bot"), "DATABASE_URL": database_url}
        if self.kind == "webhook":
            port = free_port()
            settings |= {"PORT": str(port), "HOST": "127.0.0.1", "WEBHOOK_URL": f"http://127.0.0.1:{port}"}
        return settings

    async def _ask(self, server: BotApiServer, people: list[Person], questions: list[str], workers: Workers) -> dict[int, list[str]]:
        """Everybody asks their questions, spread over the time, some twice delivered and some out of order."""
        dice = random.Random(self.seed)
        asked: dict[int, list[str]] = {person.id: [] for person in people}
        began, killed = time.monotonic(), time.monotonic()
        for number in range(self.updates):
            person = people[number % len(people)]
            question = questions[(number // len(people) + person.id) % len(questions)]
            if dice.random() < 0.1:
                server.faults.duplicate_updates()
            elif dice.random() < 0.05:
                server.faults.reorder_updates(3)
            await person.types(question)
            asked[person.id].append(question)
            if time.monotonic() - killed > self.kill_every:
                await workers.kill_one()
                killed = time.monotonic()
            await asyncio.sleep(max(0.0, began + self.seconds * number / self.updates - time.monotonic()))
        server.updates.flush()
        return asked

    async def _calm(self, server: BotApiServer, people: list[Person], asked: dict[int, list[str]]) -> None:
        """Nothing goes wrong any more; wait until everything was answered or nothing has moved for half a minute."""
        server.faults.clear()
        moved, before = time.monotonic(), -1
        while time.monotonic() - moved < 30:
            server.clock.advance(5)
            heard = sum(len(person.messages) for person in people)
            if heard != before:
                moved, before = time.monotonic(), heard
            if not server.updates.pending and all(len({m.text for m in p.messages}) >= len(asked[p.id]) for p in people):
                await asyncio.sleep(0.5)
                return
            await asyncio.sleep(0.1)


def clear_questions(understanding: Understanding, many: int = 40) -> dict[str, str]:
    """Titles that, asked as questions, get the answer of that title; with the title."""
    found: dict[str, str] = {}
    for entry in understanding.library.entries.values():
        if entry.compute or entry.refusal or entry.slots or entry.title in found:
            continue
        decision = understanding.decide(entry.title)
        if decision.kind is Kind.ANSWERED and decision.entry and decision.entry.id == entry.id:
            found[entry.title] = entry.title
        if len(found) == many:
            break
    return found


def count(server: BotApiServer, people: list[Person], expected: dict[int, list[str]], kills: list[float]) -> Tally:
    """Hold what everybody heard against what they should have heard, in order."""
    tally = Tally(asked=sum(len(titles) for titles in expected.values()))
    for person in people:
        heard = [(title_of(seen.text), seen.id) for seen in person.messages]
        first: list[str] = []
        for title, _ in heard:
            if title not in first:
                first.append(title)
        tally.lost += len(set(expected[person.id]) - set(first))
        tally.answered += len(set(expected[person.id]) & set(first))
        tally.disordered += first != [title for title in expected[person.id] if title in first]
        for at, (title, number) in enumerate(heard):
            if title in [later for later, _ in heard[at + 1 :]]:
                tally.unconfirmed, tally.unexplained = _explain(server, person.id, number, kills, tally)
    return tally


def title_of(text: str) -> str:
    """The first line of an answer."""
    return text.split("\n", 1)[0]


def _explain(server: BotApiServer, chat: int, number: int, kills: list[float], tally: Tally) -> tuple[int, int]:
    confirmed = server.confirmed.get((chat, number))
    explained = confirmed is None or any(abs(kill - confirmed) < _KILL_WINDOW for kill in kills)
    return tally.unconfirmed + explained, tally.unexplained + (not explained)
