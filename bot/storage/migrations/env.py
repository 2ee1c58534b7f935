"""Alembic's entry: run the migrations on the URL handed over by `bot.storage.database.migrate`."""

import asyncio

from alembic import context
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool
from sqlmodel import SQLModel

import bot.storage.plan_tables  # noqa: F401 - registers the tables
import bot.storage.quiz_tables  # noqa: F401 - registers the tables
import bot.storage.tables  # noqa: F401 - registers the tables
from bot.settings import load_settings

_LOCK = 0x6D696772
"""The number of the lock under which one process at a time migrates; the next finds it done."""


def _run(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
    context.configure(connection=connection, target_metadata=SQLModel.metadata, render_as_batch=True, compare_type=True)
    with context.begin_transaction():
        context.run_migrations()


async def _online() -> None:
    url = context.config.attributes.get("url") or load_settings().database_url
    engine = create_async_engine(url, poolclass=NullPool)
    async with engine.connect() as connection:
        await connection.run_sync(_run)
        await connection.commit()
    await engine.dispose()


asyncio.run(_online())
