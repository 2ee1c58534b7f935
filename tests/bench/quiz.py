"""Quiz answers recorded a second against a bare SQLModel insert of the same row; a report over 50,000 attempts of 12 answers."""

import asyncio
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert
from sqlmodel import select

import knowledge
from bot.i18n import speaker
from bot.messages import Did, Incoming
from bot.quiz.report import report as compute
from bot.quiz.report_words import told
from bot.storage import attempts, campaigns
from bot.storage.database import Database
from bot.storage.quiz_tables import Attempt, Campaign, Participant, Response
from bot.storage.tables import PersonRow
from bot.turn import Turn
from knowledge.quizzes import MEASURE, load_bank
from tests.faults.quiz_storm import storm

ROOT = Path(__file__).parents[2]
_ATTEMPTS, _ITEMS, _ANSWERS = 50_000, 12, 2_400
_CROWD, _QUESTIONS = 200, 6
_NOW = datetime(2026, 11, 22, tzinfo=UTC)


def report() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = asyncio.run(_recorded(f"{folder}/a.db"))
        print(f"{'quiz answers, one transaction each':44}{'a second':>9}{'ratio':>7}")
        print(f"{'bare SQLModel insert':44}{bare:>9.0f}{1:>7.2f}")
        print(f"{'question read, marked, recorded':44}{ours:>9.0f}{ours / bare:>7.2f}")
        _at_once(bare, Path(folder))
        asyncio.run(_fill(f"{folder}/b.db"))
        command = [sys.executable, "-m", "tests.bench.quiz", f"{folder}/b.db"]
        print(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)  # noqa: S603 - our own command


def _at_once(bare: float, folder: Path) -> None:
    """Two hundred people tap at the same time, twice each, over HTTP: answers a second, and whether each was stored once."""
    found = asyncio.run(storm("poll", 1, _CROWD, _QUESTIONS, f"sqlite+aiosqlite:///{folder}/c.db", folder, deadly=False))
    print(f"{f'{_CROWD} people at once over HTTP, tapping twice':44}{found.per_second:>9.0f}{found.per_second / bare:>7.2f}")
    same = "each stored once" if found.stored == found.given else "WRONG"
    print(f"{f'{found.given} distinct answers, {found.stored} stored':44}{same:>16}")


async def _campaign(database: Database) -> list[int]:
    await database.prepare()
    async with database.session() as session:
        versions = await attempts.versions_of(session, load_bank().of_form("umum"))
        items = " ".join(map(str, versions))
        fixed = {"owner": "x", "form": "umum", "mode": MEASURE, "created_at": _NOW, "published_at": _NOW}
        session.add(Campaign(code="besar", title="Besar", items=items, **fixed))
        session.add(PersonRow(key="somebody"))
    return versions


async def _recorded(path: str) -> tuple[float, float]:
    """Answers a second: ours, and the bare insert."""
    database = Database(f"sqlite+aiosqlite:///{path}")
    versions = await _campaign(database)
    begun = []
    async with database.session() as session:
        campaign = await campaigns.by_code(session, "besar")
        person = (await session.exec(select(PersonRow))).one()
        assert campaign
        participant = await attempts.join(session, campaign, person, "x", "A", _NOW)
        for _ in range(2 * _ANSWERS // _ITEMS):
            begun.append(await attempts.begin(session, campaign, participant, person, phase=1, form="umum", versions=versions, now=_NOW))
    numbers = [attempt.id for attempt in begun]
    began = time.perf_counter()
    for number in numbers[: _ANSWERS // _ITEMS]:
        for position in range(_ITEMS):
            async with database.session() as session:
                attempt = await session.get(Attempt, number)
                assert attempt
                asked = await attempts.step(session, attempt.plan, position)
                await attempts.record(session, attempt, asked, 0, _NOW, "button")
    ours = _ANSWERS / (time.perf_counter() - began)
    began = time.perf_counter()
    for number in numbers[_ANSWERS // _ITEMS :]:
        for position in range(_ITEMS):
            async with database.session() as session:
                session.add(_row(number or 0, versions[position], position))
    bare = _ANSWERS / (time.perf_counter() - began)
    await database.close()
    return ours, bare


def _row(attempt: int, item: int, position: int) -> Response:
    when = {"presented_at": _NOW, "answered_at": _NOW, "ms": 900, "delivery": "button"}
    return Response(attempt=attempt, item=item, position=position, shown="0123", chosen=0, correct=False, **when)


async def _fill(path: str) -> None:
    """Fifty thousand people who answered twelve questions."""
    database = Database(f"sqlite+aiosqlite:///{path}")
    versions = await _campaign(database)
    numbers = range(1, _ATTEMPTS + 1)
    plan = " ".join(f"{version}:0123" for version in versions)
    went = {"campaign": 1, "form": "umum", "phase": 1, "number": 1, "mode": MEASURE, "plan": plan, "position": 12, "ended": "selesai"}
    times = {"started_at": _NOW, "shown_at": _NOW, "finished_at": _NOW + timedelta(minutes=5)}
    async with database.session() as session:
        run = (await session.connection()).execute
        await run(insert(PersonRow), [{"key": f"p{n}", "locale": "id", "role": "warga"} for n in numbers])
        people = [{"campaign": 1, "person": n + 1, "pseudonym": f"p{n}", "arm": "A", "joined_at": _NOW} for n in numbers]
        await run(insert(Participant), people)
        await run(insert(Attempt), [{"participant": n, "score": n % 13, **went, **times} for n in numbers])
        for start in range(0, _ATTEMPTS, 5_000):
            await run(insert(Response), [_answer(n + 1, at, item) for n in range(start, start + 5_000) for at, item in enumerate(versions)])
    await database.close()


def _answer(attempt: int, position: int, item: int) -> dict[str, object]:
    chosen = (attempt * 7 + position * 3 + attempt // 11) % 4
    when = {"presented_at": _NOW, "answered_at": _NOW, "ms": 900, "delivery": "button"}
    return {"attempt": attempt, "item": item, "position": position, "shown": "0123", "chosen": chosen, "correct": chosen == 1, **when}


async def _reported(path: str) -> None:
    """Compute and word the report; print how long it took, and the process's peak memory with the knowledge loaded."""
    understanding = knowledge.load()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    database = Database(f"sqlite+aiosqlite:///{path}")
    async with database.session() as session:
        campaign = await campaigns.by_code(session, "besar")
        person = (await session.exec(select(PersonRow).limit(1))).one()
        assert campaign
        turn = Turn(Incoming("bench", "1", Did.COMMAND, ""), person, session, understanding, speaker("id"), _NOW)
        began = time.perf_counter()
        words = told(turn, campaign, await compute(turn, campaign))
        seconds = time.perf_counter() - began
    await database.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    assert "50000" in words
    print(f"{'report of 50,000 attempts × 12 answers':44}{seconds:>7.2f} s{peak:>8.0f} MB at most, {before:.0f} before")


if __name__ == "__main__":
    asyncio.run(_reported(sys.argv[1]))
