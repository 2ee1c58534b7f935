"""Where regions stand: a summary, a picture from a cold start, a change told to 100,000; peers: SQLite and matplotlib alone."""

import asyncio
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.messages import Answer, Outcome
from bot.storage import subscriptions
from bot.storage.database import Database
from bot.storage.plan_tables import Subscription
from bot.storage.tables import Parcel, PersonRow
from knowledge.loading import load_library
from knowledge.records.stages import OFFICIAL, PRESS, RUNGS, Event, Voice
from knowledge.records.summing import summarise
from tests.support.postgres import postgres_url

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 27, tzinfo=UTC)
_EACH, _RUNS, _FOLLOWERS, _BATCH = 20, 7, 100_000, 5_000
_MAP = """
import asyncio, knowledge
from bot.plans import summaries
from bot.i18n import speaker
from bot.messages import Did, Incoming
from bot.storage.database import MEMORY, Database
from bot.storage.tables import Person
from bot.turn import Turn
from datetime import datetime, UTC
import time
async def main():
    database = Database(MEMORY)
    await database.prepare()
    known = knowledge.load()
    async with database.session() as session:
        turn = Turn(Incoming("", "", Did.COMMAND, ""), Person(key=""), session, known, speaker("id"), datetime.now(UTC))
        began = time.perf_counter()
        found = await summaries.summed(turn, "")
        picture = await summaries.map_picture(turn, found)
        print(time.perf_counter() - began, len(picture.png))
asyncio.run(main())
"""
_BARE = """
import time
began = time.perf_counter()
from io import BytesIO
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
figure = Figure(figsize=(8, 7.4), dpi=150)
figure.add_subplot().scatter(range(514), range(514))
FigureCanvasAgg(figure).print_png(out := BytesIO())
print(time.perf_counter() - began, out.tell())
"""


def report() -> None:
    """Print the tables."""
    _summary()
    _picture()
    asyncio.run(_telling())


def _summary() -> None:
    dice, library = random.Random(1), load_library()
    voices = (Voice("A", OFFICIAL, "A", None, None),), (Voice("B", PRESS, "", None, None),)
    found = {code: [_event(dice, code, voices[at % 2]) for at in range(_EACH)] for code in library.regions}
    ours = _median(lambda: summarise(found, found, NOW))
    base = sqlite3.connect(":memory:")
    base.execute("create table event (region text, rung integer, year integer, recorded text)")
    rows = (
        (event.region, RUNGS.index(event.rung), event.year, event.recorded.isoformat()) for events in found.values() for event in events
    )
    base.executemany("insert into event values (?, ?, ?, ?)", rows)
    query = "select top, count(*) from (select region, max(rung) top from event where recorded <= ? group by region) group by top"
    peer = _median(lambda: base.execute(query, (NOW.isoformat(),)).fetchall())
    cohorts = (
        "select e.year, t.top, count(distinct e.region) from event e "
        "join (select region, max(rung) top from event group by region) t using (region) where e.rung = 0 group by 1, 2"
    )
    peer += _median(lambda: base.execute(cohorts).fetchall())
    _table(f"summary of {len(found)} regions × {_EACH} events", "SQLite, the same two counts", ours, peer, "ms", 1000)


def _event(dice: random.Random, code: str, voices: tuple[Voice, ...]) -> Event:
    day = NOW - timedelta(days=dice.randrange(3000))
    return Event(code, dice.choice(RUNGS), "x", f"{day:%Y-%m-%d}", day, voices)


def _picture() -> None:
    ours = statistics.median(_alone(_MAP) for _ in range(3))
    peer = statistics.median(_alone(_BARE) for _ in range(3))
    _table("map of 514 regions as PNG, cold", "matplotlib alone, 514 points", ours, peer, "s", 1)


def _alone(program: str) -> float:
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    return float(done.stdout.split()[0])


async def _telling() -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/pandu.db"
        ours, grown = await _told(url)
        _table(f"a change to {_FOLLOWERS:,} subscribers, SQLite", "executemany of the same rows", ours, _peer(Path(folder)), "s", 1)
        print(f"{'':60}memory grew by {grown:.0f} MB")
    with tempfile.TemporaryDirectory() as folder, postgres_url(Path(folder)) as url:
        ours, grown = await _told(url.replace("postgresql://", "postgresql+asyncpg://"))
        print(f"{f'a change to {_FOLLOWERS:,} subscribers, PostgreSQL':60}{ours:>9.2f} s, memory grew by {grown:.0f} MB\n")


async def _told(url: str) -> tuple[float, float]:
    database = Database(url)
    await database.prepare()
    for start in range(0, _FOLLOWERS, _BATCH):
        async with database.session() as session:
            keys = [f"{at:064d}" for at in range(start, start + _BATCH)]
            session.add_all(PersonRow(key=key) for key in keys)
            session.add_all(_follower(key) for key in keys)
    answer = Answer("news " * 100, Outcome.ANSWERED)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.perf_counter()
    async with database.session() as session:
        told = await subscriptions.tell(session, "73.22", "plan:1", {"id": answer, "en": answer}, NOW)
    spent = time.perf_counter() - began
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    if told != _FOLLOWERS:
        raise RuntimeError(f"told {told}")
    await database.close()
    return spent, grown


def _follower(key: str) -> Subscription:
    zone = ("WIB", "WITA", "WIT")[int(key) % 3]
    return Subscription(
        person=key, scope="73.22", rhythm="perubahan", channel="telegram", place=key, address=key[-9:], timezone=zone, at=NOW
    )


def _peer(folder: Path) -> float:
    """The same rows written one by one by Python's own driver, in one transaction, into the same table."""
    with sqlite3.connect(folder / "pandu.db") as base:
        kept = base.execute("select * from outbox").fetchall()
        base.execute("delete from outbox")
        base.commit()
        began = time.perf_counter()
        base.executemany(f"insert into outbox values ({','.join('?' * len(Parcel.model_fields))})", kept)  # noqa: S608 - only marks
        base.commit()
        return time.perf_counter() - began


def _median(work: Callable[[], object]) -> float:
    spent = []
    for _ in range(_RUNS):
        began = time.perf_counter()
        work()
        spent.append(time.perf_counter() - began)
    return statistics.median(spent)


def _table(name: str, peer_name: str, ours: float, peer: float, unit: str, scale: float) -> None:
    print(f"{name:60}{ours * scale:>9.2f} {unit}  ratio {ours / peer:.2f} to {peer_name} ({peer * scale:.2f} {unit})")
