"""Claim a channel's update once."""

from datetime import datetime

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, delete
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.storage.tables import ClaimedUpdate


async def forget(session: AsyncSession, before: datetime) -> None:
    """Drop claims older than `before`; Telegram redelivers for 24 hours at most."""
    await session.exec(delete(ClaimedUpdate).where(col(ClaimedUpdate.at) < before))


async def claim(session: AsyncSession, channel: str, update_id: int, now: datetime) -> bool:
    """True when this update is ours to answer; False when it was claimed before."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    statement = insert(ClaimedUpdate).values(channel=channel, update_id=update_id, at=now).on_conflict_do_nothing()
    result = await session.exec(statement)
    return bool(result.rowcount)
