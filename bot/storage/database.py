"""Open the database, bring it up to date, hand out sessions. SQLite and PostgreSQL behave alike from here on."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import event, inspect, text
from sqlalchemy.engine import Connection as SyncConnection
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

import bot.storage.plan_tables  # noqa: F401 - registers the tables, for a database made in memory
import bot.storage.quiz_tables  # noqa: F401 - as above
import bot.storage.quiz_views  # noqa: F401 - registers the views, as above
from bot.storage.inline import DRIVER, Connection
from bot.storage.line import Line

HEAD = "0006"
MEMORY = "sqlite+aiosqlite://"
_BUSY_MILLISECONDS = 10_000
_LOOK_EVERY = 0.5
_CONNECTIONS = 10
"""Kept open on PostgreSQL: one for each exchange side by side, and some for the outbox and chores; opening one takes 30 ms."""


class DatabaseError(Exception):
    """The database cannot be used; the message says why in one sentence, without the password."""


class Database:
    """An engine and its sessions."""

    def __init__(self, url: str) -> None:
        try:
            self.url = make_url(url)
            self.engine = _engine(str(url))
            self._urgent = self.engine if self.single else _engine(str(url), pool_size=1, max_overflow=0)
        except (ArgumentError, ValueError, ModuleNotFoundError) as error:
            raise DatabaseError(f"DATABASE_URL cannot be read: {error}.") from None
        self._line = Line()

    @property
    def single(self) -> bool:
        """Whether this process is the only one that works on the database (SQLite)."""
        return self.engine.dialect.name == "sqlite"

    @asynccontextmanager
    async def session(self, urgent: bool = False) -> AsyncIterator[AsyncSession]:
        """One transaction: committed when the block ends well, rolled back when anything is raised.

        Urgent work does not wait behind the rest. SQLite has one writer at a time; they stand in a line of ours rather than at
        its lock, and urgent work goes next. On PostgreSQL it has a connection of its own.
        """
        turn = self._line.turn(urgent) if self.single else nullcontext()
        engine = self._urgent if urgent else self.engine
        async with turn, AsyncSession(engine, expire_on_commit=False) as session, session.begin():
            yield session

    async def prepare(self) -> None:
        """Create and migrate. Raises DatabaseError when the database cannot be reached or written."""
        try:
            if self.engine.pool.__class__ is StaticPool:
                async with self.engine.begin() as connection:
                    await connection.run_sync(SQLModel.metadata.create_all)
            elif await self._found() != HEAD:
                await asyncio.to_thread(migrate, self.url.render_as_string(hide_password=False))
        except (SQLAlchemyError, OSError, TypeError) as error:  # TypeError: an option in the URL that asyncpg does not know
            raise self._unusable(error) from None

    @asynccontextmanager
    async def leading(self, what: int, stop: asyncio.Event) -> AsyncIterator[bool]:
        """Be the one worker that does `what`; the others wait here until it ends or dies. False when `stop` came first.

        A PostgreSQL advisory lock of a connection of our own; on SQLite there is only one process.
        """
        if self.single:
            yield True
            return
        async with self.engine.connect() as connection:
            await connection.execution_options(isolation_level="AUTOCOMMIT")
            while not (await connection.execute(text("SELECT pg_try_advisory_lock(:what)"), {"what": what})).scalar():
                with suppress(TimeoutError):
                    await asyncio.wait_for(stop.wait(), _LOOK_EVERY)
                if stop.is_set():
                    yield False
                    return
            yield True

    async def reachable(self) -> bool:
        """Whether the database answers and is at this release's revision."""
        try:
            return await self.revision() == HEAD
        except DatabaseError:
            return False

    async def revision(self) -> str | None:
        """The revision the database is at, None when it is empty. Raises DatabaseError when it cannot be reached."""
        try:
            return HEAD if self.engine.pool.__class__ is StaticPool else await self._found()
        except (SQLAlchemyError, OSError, TypeError) as error:
            raise self._unusable(error) from None

    async def close(self) -> None:
        """Give back all connections."""
        await self.engine.dispose()
        await self._urgent.dispose()

    def _unusable(self, error: Exception) -> DatabaseError:
        reason = str(getattr(error, "orig", None) or error).splitlines()[0]
        return DatabaseError(f"The database {self.url.render_as_string()} cannot be used: {reason}.")

    async def _found(self) -> str | None:
        if self.engine.dialect.name == "sqlite" and self.url.database:
            await asyncio.to_thread(Path(self.url.database).parent.mkdir, parents=True, exist_ok=True)
        async with self.engine.connect() as connection:
            return await connection.run_sync(_version)


def migrate(url: str, revision: str = "head", at: str | None = HEAD) -> None:
    """Run Alembic from the revision the database is `at` up or down to `revision`. Imports Alembic only now, as it is slow to load.

    Raises DatabaseError for a revision there is not, here or in the database.
    """
    from alembic import command  # noqa: PLC0415 - slow, and needed only when the schema is behind
    from alembic.config import Config  # noqa: PLC0415 - as above
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - as above
    from alembic.util import CommandError  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["url"] = url
    known = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    standing = at if at in known else None
    down = revision == "base" or (revision in known and standing is not None and known.index(revision) > known.index(standing))
    try:
        (command.downgrade if down else command.upgrade)(config, revision)
    except CommandError as error:
        raise DatabaseError(f"The database cannot be brought to revision {revision}: {error}.") from None


def _version(connection: SyncConnection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _engine(url: str, **pool: int) -> AsyncEngine:
    if url.startswith("sqlite"):
        how: dict[str, Any] = {"poolclass": StaticPool} if url == MEMORY else {}
        inline = make_url(url).set(drivername=DRIVER)
        engine = create_async_engine(inline, connect_args={"check_same_thread": False, "factory": Connection}, hide_parameters=True, **how)
        event.listen(engine.sync_engine, "connect", _tune_sqlite)
        return engine
    return create_async_engine(url, pool_pre_ping=True, hide_parameters=True, **{"pool_size": _CONNECTIONS} | pool)


def _tune_sqlite(connection: Any, _record: object) -> None:
    """WAL, foreign keys and a busy timeout on each new connection."""
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", f"busy_timeout={_BUSY_MILLISECONDS}"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
