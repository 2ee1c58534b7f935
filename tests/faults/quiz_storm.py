"""Many people answer a quiz at once over HTTP, tapping twice, while updates repeat and a process is killed; then rows are counted."""

import asyncio
import random
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import func, select

from bot.storage.attempts import versions_of
from bot.storage.database import Database
from bot.storage.quiz_tables import Attempt, Campaign, Response
from knowledge.quizzes import MEASURE, load_bank
from tests.faults.storm import Storm
from tests.faults.workers import Workers
from tests.telegram.people import Person
from tests.telegram.server import BotApiServer

CODE = "ramai"
_PATIENCE = 60.0


@dataclass
class Counted:
    """Answers given (one for each person and question), rows stored, attempts begun, processes killed.

    `seconds` is how long it all took, `answering` how long from the second question on.
    """

    given: int
    stored: int
    attempts: int
    kills: int
    seconds: float
    answering: float

    @property
    def per_second(self) -> float:
        """Answers stored a second, after the first question with its consent."""
        return (self.stored - self.attempts) / self.answering


async def storm(kind: str, workers: int, people: int, questions: int, url: str, folder: Path, deadly: bool = True) -> Counted:
    """Let everybody answer `questions` questions; if `deadly`, kill a process at each but the first."""
    database = Database(url)
    await _open(database)
    began = time.monotonic()
    async with BotApiServer() as server:
        crowd = [server.person(6000 + at, first_name=f"Peserta {at}") for at in range(people)]
        settings = Storm(kind, workers, 0, 0, 0, 0)._settings(server, url)
        processes = Workers(kind, workers, settings, folder / "workers.log")
        await processes.start()
        dice = random.Random(3)
        for person in crowd:
            await person.types(f"/start k_{CODE}")
        await _until(server, lambda: all(_sees(person, "Soal 1 dari") for person in crowd))
        await _press(server, crowd, dice, "ABCD")
        await _until(server, lambda: all(_sees(person, "persetujuan") for person in crowd))
        await _press(server, crowd, dice, ["Setuju, simpan jawaban saya"])
        await _until(server, lambda: all(_sees(person, "Soal 2 dari") for person in crowd))
        answering = time.monotonic()
        for number in range(2, questions + 1):
            await _until(server, lambda: all(_sees(person, f"Soal {number} dari") for person in crowd))  # noqa: B023 - awaited at once
            pressing = asyncio.create_task(_press(server, crowd, dice, "ABCD"))
            if deadly:
                await asyncio.sleep(0.2)
                await processes.kill_one()
            await pressing
        await _until(server, lambda: all(_sees(person, f"Soal {questions + 1} dari") for person in crowd))
        answering = time.monotonic() - answering
        await processes.stop()
    async with database.session() as session:
        stored = (await session.exec(select(func.count()).select_from(Response))).one()
        begun = (await session.exec(select(func.count()).select_from(Attempt))).one()
    await database.close()
    return Counted(people * questions, stored, begun, len(processes.kills), time.monotonic() - began, answering)


async def _open(database: Database) -> None:
    await database.prepare()
    now = datetime(2026, 1, 1, tzinfo=UTC)
    async with database.session() as session:
        items = " ".join(map(str, await versions_of(session, load_bank().of_form("umum"))))
        fixed = {"owner": "x", "form": "umum", "mode": MEASURE, "created_at": now, "published_at": now}
        session.add(Campaign(code=CODE, title="Ramai", items=items, **fixed))


async def _press(server: BotApiServer, crowd: list[Person], dice: random.Random, labels: str | list[str]) -> None:
    """Everybody taps twice, mostly two different letters; some updates come twice or out of order."""
    for person in crowd:
        if dice.random() < 0.2:
            server.faults.duplicate_updates()
        elif dice.random() < 0.1:
            server.faults.reorder_updates(3)
        for label in (dice.choice(labels), dice.choice(labels)):
            try:
                await person.presses(label)
            except LookupError:  # the first tap was answered already, and that button is gone
                break
    server.updates.flush()


def _sees(person: Person, words: str) -> bool:
    return bool(person.messages) and any(words in seen.text for seen in person.messages)


async def _until(server: BotApiServer, done: object) -> None:
    """Wait until it is so. Raises TimeoutError after a minute."""
    end = time.monotonic() + _PATIENCE
    while not done():  # type: ignore[operator]  # a function of nothing
        if time.monotonic() > end:
            raise TimeoutError("not everybody got where they should")
        server.clock.advance(1)
        await asyncio.sleep(0.1)
