"""What every test may use: the knowledge, an assistant on a fresh database, and conversations through both doors."""

import os
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import knowledge
from bot.assistant import Assistant
from bot.storage.database import MEMORY, Database, migrate
from knowledge import Understanding
from tests.support.conversation import play
from tests.support.doors import Door, TelegramDoor, TerminalDoor
from tests.support.postgres import postgres_url

SECRET = b"only for tests"


class Clock:
    """A clock the test moves."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **spans: float) -> None:
        self.now += timedelta(**spans)


@pytest.fixture(autouse=True)
def _nothing_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings of this machine reach a test."""
    for name in (
        "TELEGRAM_TOKEN",
        "TELEGRAM_API_BASE",
        "DATABASE_URL",
        "PANDU_SECRET",
        "DATA_DIR",
        "ADMIN_IDS",
        "LOG_LEVEL",
        "WEBHOOK_URL",
        "WEBHOOK_SECRET",
        "PORT",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))


@pytest.fixture(scope="session")
def understanding() -> Understanding:
    return knowledge.load()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def database() -> AsyncIterator[Database]:
    one = Database(MEMORY)
    await one.prepare()
    yield one
    await one.close()


@pytest.fixture
def assistant(database: Database, understanding: Understanding, clock: Clock) -> Assistant:
    return Assistant(database, understanding, SECRET, clock)


@pytest.fixture(params=["terminal", "telegram"])
async def door(request: pytest.FixtureRequest, assistant: Assistant) -> AsyncIterator[Door]:
    """The same conversation through the terminal, and over HTTP through a real Application."""
    one: Door = TerminalDoor(assistant) if request.param == "terminal" else TelegramDoor(assistant)
    async with one:
        yield one


@pytest.fixture
def conversation(door: Door) -> Callable[[str], Awaitable[None]]:
    """Play a script: "> typed", "> [button]", "< part of the answer", "! not in the answer", "= title", "# button shown"."""

    async def run(script: str) -> None:
        await play(door, script)

    return run


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL server started for this run; not in pytest's folder, which another run closes to the server's own user."""
    with tempfile.TemporaryDirectory(prefix="postgres", ignore_cleanup_errors=True) as folder, postgres_url(Path(folder)) as url:
        yield url


@pytest.fixture
def empty_postgres(postgres: str) -> Iterator[str]:
    """A PostgreSQL database with nothing in it, for asyncpg; everything is taken down afterwards."""
    url = postgres.replace("postgresql://", "postgresql+asyncpg://")
    yield url
    migrate(url, "base")


os.environ.setdefault("COLUMNS", "100")
os.environ.setdefault("PTB_TIMEDELTA", "true")
