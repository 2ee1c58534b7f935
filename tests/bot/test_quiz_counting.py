"""Twenty people answer at once, through two workers; updates come twice and out of order. Each answer counts once."""

import asyncio
import random
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import col, func, select

from bot.assistant import Assistant
from bot.messages import Did, Incoming
from bot.storage import people
from bot.storage.attempts import versions_of
from bot.storage.database import Database
from bot.storage.quiz_tables import Attempt, Campaign, Consent, Participant, Response
from bot.storage.tables import PersonRow
from knowledge import Understanding
from knowledge.quizzes import MEASURE, load_bank
from tests.conftest import SECRET

PEOPLE, ANSWERS = 20, 3
NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
async def workers(request: pytest.FixtureRequest, tmp_path: Path, understanding: Understanding) -> AsyncIterator[list[Assistant]]:
    """Two workers on one PostgreSQL; on SQLite there is one."""
    on_sqlite = request.param == "sqlite"
    urls = [f"sqlite+aiosqlite:///{tmp_path}/quiz.db"] if on_sqlite else [request.getfixturevalue("empty_postgres")] * 2
    databases = [Database(url) for url in urls]
    for one in databases:
        await one.prepare()
    async with databases[0].session() as session:
        items = " ".join(map(str, await versions_of(session, load_bank().of_form("umum"))))
        fixed = {"owner": "x", "form": "umum", "mode": MEASURE, "created_at": NOW, "published_at": NOW}
        session.add(Campaign(code="ramai", title="Ramai", items=items, **fixed))
    try:
        yield [Assistant(one, understanding, SECRET) for one in databases]
    finally:
        for one in databases:
            await one.close()


class Crowd:
    """People who send everything twice, to whichever worker, late presses among the new ones."""

    def __init__(self, workers: list[Assistant]) -> None:
        self.workers, self.dice, self.updates = workers, random.Random(7), 0

    async def send(self, person: int, did: Did, text: str) -> None:
        self.updates += 1
        message = Incoming("telegram", str(person), did, text, self.updates, chat=str(person))
        await asyncio.gather(*(self.dice.choice(self.workers).reply(message) for _ in range(2)))

    async def person(self, number: int) -> None:
        await self.send(number, Did.COMMAND, "start k_ramai")
        attempt = await self.attempt(number)
        await self.send(number, Did.PRESSED, f"kuis:c:{attempt}:0:{self.dice.randrange(4)}")
        for position in range(1, ANSWERS):
            pressed = [(position, slot) for slot in self.dice.sample(range(4), 2)] + [(position - 1, self.dice.randrange(4))]
            self.dice.shuffle(pressed)
            await asyncio.gather(*(self.send(number, Did.PRESSED, f"kuis:a:{attempt}:{at}:{slot}") for at, slot in pressed))

    async def attempt(self, number: int) -> int:
        key = people.pseudonym(SECRET, "telegram", str(number))
        found = select(Attempt.id).join(Participant, col(Participant.id) == Attempt.participant)
        found = found.join(PersonRow, col(PersonRow.id) == Participant.person).where(PersonRow.key == key)
        async with self.workers[0].database.session() as session:
            return (await session.exec(found)).one() or 0


async def test_each_answer_counts_once(workers: list[Assistant]) -> None:
    crowd = Crowd(workers)
    await asyncio.gather(*(crowd.person(number) for number in range(PEOPLE)))
    async with workers[0].database.session() as session:
        assert (await session.exec(select(func.count()).select_from(Response))).one() == PEOPLE * ANSWERS
        assert (await session.exec(select(func.count()).select_from(Attempt))).one() == PEOPLE
        assert (await session.exec(select(func.count()).select_from(Consent))).one() == PEOPLE
        answered = (await session.exec(select(Attempt.position))).all()
        rights = (await session.exec(select(func.count()).select_from(Response).where(Response.correct))).one()
        scores = (await session.exec(select(func.sum(Attempt.score)))).one()
    assert set(answered) == {ANSWERS}
    assert rights == scores
