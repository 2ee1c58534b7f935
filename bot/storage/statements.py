"""Run statements that were built once: SQLAlchemy takes longer to put one together than SQLite to run it."""

from typing import Any

from sqlalchemy import CursorResult, Executable
from sqlmodel.ext.asyncio.session import AsyncSession


async def run(session: AsyncSession, statement: Executable, values: Any) -> CursorResult[Any]:
    """The result of a statement on the session's connection, past the ORM; `values` is a dict, or a list of them for many rows."""
    return await session.run_sync(lambda sync: sync.connection().execute(statement, values))
