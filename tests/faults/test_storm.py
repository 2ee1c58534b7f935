"""The short form of the fault suite; `make bench` runs the long one."""

from pathlib import Path

import pytest

from knowledge import Understanding
from tests.faults.storm import Storm

SQLITE, POSTGRESQL = "sqlite", "postgresql"


@pytest.mark.parametrize(("kind", "engine"), [("poll", SQLITE), ("webhook", SQLITE), ("poll", POSTGRESQL), ("webhook", POSTGRESQL)])
async def test_nothing_is_lost_and_nothing_done_twice(
    kind: str, engine: str, request: pytest.FixtureRequest, understanding: Understanding, tmp_path: Path
) -> None:
    if engine == SQLITE:
        url, workers = f"sqlite+aiosqlite:///{tmp_path}/pandu.db", 1
    else:
        url, workers = request.getfixturevalue("empty_postgres"), 2
    tally = await Storm(kind, workers, updates=240, chats=40, seconds=3.0, kill_every=1.5).rage(url, understanding, tmp_path)
    assert (tally.answered, tally.lost, tally.disordered) == (240, 0, 0), tally
    assert tally.effects == 240, tally
    assert tally.kills >= 1, tally
    assert tally.unexplained == 0, tally
