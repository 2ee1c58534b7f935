"""SQLite without a thread between: the standard library's driver, called where the event loop stands.

A statement on a local file takes some 20 microseconds; handing it to a thread and back takes ten times as long. What is given
up: while another process holds the file's write lock, the loop waits too (busy_timeout bounds it). Several processes belong
on PostgreSQL.
"""

import sqlite3
from typing import Any

from sqlalchemy import AsyncAdaptedQueuePool, Pool
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL
from sqlalchemy.util import await_only

DRIVER = "sqlite+inline"


class InlineSQLite(SQLiteDialect_pysqlite):
    """The pysqlite dialect under an AsyncEngine: nothing in it waits, so nothing is what it awaits where SQLAlchemy insists."""

    driver = "inline"
    is_async = True
    supports_statement_cache = True

    def do_execute(self, cursor: Any, statement: Any, parameters: Any, context: Any = None) -> None:
        """Run a statement."""
        await_only(_nothing())
        cursor.execute(statement, parameters)

    def do_executemany(self, cursor: Any, statement: Any, parameters: Any, context: Any = None) -> None:
        """Run a statement for many rows."""
        await_only(_nothing())
        cursor.executemany(statement, parameters)

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:  # noqa: ARG003 - SQLAlchemy's signature
        """A pool whose waiting does not block the loop."""
        return AsyncAdaptedQueuePool


class Connection(sqlite3.Connection):
    """A connection whose cursors can be closed the way SQLAlchemy closes those of async drivers."""

    def cursor(self, *_: Any) -> "Cursor":  # type: ignore[override]  # one kind of cursor is enough
        """A cursor."""
        return super().cursor(Cursor)


class Cursor(sqlite3.Cursor):
    """A cursor that has nothing to wait for."""

    async def _async_soft_close(self) -> None:
        return


async def _nothing() -> None:
    return


registry.register("sqlite.inline", __name__, "InlineSQLite")
