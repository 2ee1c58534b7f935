"""Answers over HTTP, with repeated and reordered updates and killed processes: as many rows as answers given."""

from pathlib import Path

import pytest

from tests.faults.quiz_storm import storm


@pytest.mark.parametrize(("kind", "engine", "workers"), [("poll", "sqlite", 1), ("webhook", "postgresql", 2)])
async def test_as_many_rows_as_answers(kind: str, engine: str, workers: int, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    on_sqlite = engine == "sqlite"
    url = f"sqlite+aiosqlite:///{tmp_path}/pandu.db" if on_sqlite else request.getfixturevalue("empty_postgres")
    counted = await storm(kind, workers, people=10, questions=2, url=url, folder=tmp_path)
    assert counted.stored == counted.given, counted
    assert counted.attempts == 10 and counted.kills == 1, counted
