"""A migrated database of each kind."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.database import Database, migrate


@pytest.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    if request.param == "sqlite":
        url = f"sqlite+aiosqlite:///{tmp_path}/data/pandu.db"
    else:
        url = request.getfixturevalue("postgres").replace("postgresql://", "postgresql+asyncpg://")
    one = Database(url)
    await one.prepare()
    yield one
    await one.close()
    if request.param == "postgresql":
        await asyncio.to_thread(migrate, url, "base")
