"""Storage on SQLite and on PostgreSQL: migrations both ways, one transaction a message, one sentence when it cannot be used."""

import asyncio
import sys
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text
from sqlalchemy.engine import Connection
from sqlmodel import SQLModel, select

import bot.storage.tables
from bot.storage import people, questions
from bot.storage.database import HEAD, Database, DatabaseError, migrate
from bot.storage.tables import Exchange, Person, PersonRow, UnansweredQuestion

NOW = datetime(2026, 11, 22, tzinfo=UTC)
TABLES = set(SQLModel.metadata.tables)


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


async def test_migrations_go_up_and_down_and_up(database: Database) -> None:
    url = database.url.render_as_string(hide_password=False)
    for revision, expected in (("base", set()), ("head", TABLES)):
        await asyncio.to_thread(migrate, url, revision)
        async with database.engine.connect() as connection:
            assert await connection.run_sync(tables) == expected


async def test_migrations_make_what_the_tables_say(database: Database) -> None:
    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), SQLModel.metadata))

    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_workers_that_start_together_on_an_empty_database_all_come_up(empty_postgres: str) -> None:
    migrating = f"from bot.storage.database import migrate; migrate({empty_postgres!r})"
    together = [await asyncio.create_subprocess_exec(sys.executable, "-c", migrating, stderr=asyncio.subprocess.PIPE) for _ in range(3)]
    said = [(await one.communicate())[1].decode()[-300:] for one in together]
    assert [one.returncode for one in together] == [0, 0, 0], said


def test_the_head_is_the_newest_migration() -> None:
    folder = Path(bot.storage.tables.__file__).parent / "migrations"
    assert ScriptDirectory(str(folder)).get_current_head() == HEAD


async def test_sqlite_is_tuned(tmp_path: Path) -> None:
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/pandu.db")
    await database.prepare()
    async with database.engine.connect() as connection:
        names = ("journal_mode", "foreign_keys", "busy_timeout")
        found = await connection.run_sync(lambda sync: [sync.execute(text(f"PRAGMA {name}")).scalar() for name in names])
    await database.close()
    assert found == ["wal", 1, 10_000]


async def test_a_person_is_recognised_by_pseudonym_only(database: Database) -> None:
    key = people.pseudonym(b"secret", "telegram", "1001")
    assert "1001" not in key
    assert key != people.pseudonym(b"other", "telegram", "1001")
    for _ in range(2):
        async with database.session() as session:
            person = (await people.recognise(session, {key: "id"}))[key]
    assert person.role == "warga"
    async with database.session() as session:
        assert len((await session.exec(select(PersonRow))).all()) == 1


async def test_a_time_comes_back_with_its_zone(database: Database) -> None:
    async with database.session() as session:
        session.add(PersonRow(key="k", context="{}", context_at=NOW))
    async with database.session() as session:
        person = (await session.exec(select(PersonRow))).one()
    assert person.context_at == NOW


async def test_unanswered_questions_are_counted_without_a_sender(database: Database) -> None:
    for _ in range(3):
        async with database.session() as session:
            await questions.note_unanswered(session, "berapa anggaran", "unknown", NOW)
    async with database.session() as session:
        row = (await session.exec(select(UnansweredQuestion))).one()
    assert (row.text, row.count) == ("berapa anggaran", 3)
    assert set(UnansweredQuestion.model_fields) == {"id", "text", "outcome", "count", "first_at", "last_at"}


async def test_exchanges_hold_no_words(database: Database) -> None:
    async with database.session() as session:
        line = {"at": NOW, "channel": "terminal", "topic": "asking", "outcome": "answered", "entry": "spbe", "milliseconds": 1.5}
        await questions.note_exchanges(session, [line])
    async with database.session() as session:
        row = (await session.exec(select(Exchange))).one()
    assert row.entry == "spbe"
    assert "text" not in Exchange.model_fields


@pytest.mark.parametrize(
    "url",
    [
        "postgresql+asyncpg://nobody:geheim@127.0.0.1:1/none",
        "postgresql+asyncpg://nobody:geheim@127.0.0.1:1/none?pgbouncer=true",
        "sqlite+aiosqlite:////proc/nowhere/pandu.db",
    ],
)
async def test_an_unusable_database_is_one_sentence_without_the_password(url: str) -> None:
    database = Database(url)
    with pytest.raises(DatabaseError) as caught:
        await database.prepare()
    await database.close()
    assert "cannot be used" in str(caught.value)
    assert "geheim" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_person_as_a_value_has_every_column() -> None:
    assert [field.name for field in fields(Person)] == [column.name for column in PersonRow.__table__.columns]  # type: ignore[attr-defined]


async def test_data_of_every_older_release_comes_along(database: Database) -> None:
    url = database.url.render_as_string(hide_password=False)
    folder = Path(bot.storage.tables.__file__).parent / "migrations"
    known = [script.revision for script in ScriptDirectory(str(folder)).walk_revisions()][::-1]
    for revision in known:
        await asyncio.to_thread(migrate, url, "base")
        await asyncio.to_thread(migrate, url, revision, None)
        async with database.engine.begin() as connection:
            await connection.execute(text("INSERT INTO person (key, locale, role) VALUES ('k', 'id', 'warga')"))
        await database.prepare()
        async with database.session() as session:
            assert [row.key for row in (await session.exec(select(PersonRow))).all()] == ["k"]


async def test_a_revision_there_is_not_is_one_sentence(database: Database) -> None:
    url = database.url.render_as_string(hide_password=False)
    with pytest.raises(DatabaseError, match="9999"):
        await asyncio.to_thread(migrate, url, "9999")
    async with database.engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    try:
        with pytest.raises(DatabaseError, match="9999"):
            await database.prepare()
    finally:
        async with database.engine.begin() as connection:
            await connection.execute(text("UPDATE alembic_version SET version_num = :head"), {"head": HEAD})
