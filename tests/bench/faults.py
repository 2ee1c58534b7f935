"""The long form of the fault suite: 2,000 updates over 200 chats, a kill every few seconds."""

import asyncio
import tempfile
from pathlib import Path

import knowledge
from knowledge import Understanding
from tests.faults.storm import Storm
from tests.support.postgres import postgres_url

HEADS = ("asked", "lost", "effects", "out of order", "doubled, unconfirmed", "doubled, unexplained", "kills")


def report() -> None:
    """Print what came of each storm."""
    understanding = knowledge.load()
    print(f"{'storm':28}" + "".join(f"{head:>{len(head) + 2}}" for head in HEADS))
    for kind in ("poll", "webhook"):
        with tempfile.TemporaryDirectory() as folder:
            _row(f"{kind}, SQLite", Storm(kind, 1, 2000, 200, 40, 4), f"sqlite+aiosqlite:///{folder}/pandu.db", understanding, Path(folder))
        with tempfile.TemporaryDirectory() as folder, postgres_url(Path(folder) / "pg") as url:
            url = url.replace("postgresql://", "postgresql+asyncpg://")
            _row(f"{kind}, PostgreSQL × 2", Storm(kind, 2, 2000, 200, 40, 4), url, understanding, Path(folder))
    print()


def _row(name: str, storm: Storm, url: str, understanding: Understanding, folder: Path) -> None:
    tally = asyncio.run(storm.rage(url, understanding, folder))
    values = (tally.asked, tally.lost, tally.effects, tally.disordered, tally.unconfirmed, tally.unexplained, tally.kills)
    print(f"{name:28}" + "".join(f"{value:>{len(head) + 2}}" for head, value in zip(HEADS, values, strict=True)))
