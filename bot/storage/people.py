"""Recognise the person behind a channel's id without keeping the id."""

import hashlib
import hmac

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.storage.tables import Person


def pseudonym(secret: bytes, channel: str, sender: str) -> str:
    """HMAC-SHA-256 of channel and id: the same person gets the same key, the key leads back to nobody."""
    return hmac.new(secret, f"{channel}:{sender}".encode(), hashlib.sha256).hexdigest()


async def recognise(session: AsyncSession, key: str, locale: str) -> Person:
    """The person with this key; made on the first message, once, even when two workers meet it together."""
    found = (await session.exec(select(Person).where(Person.key == key))).one_or_none()
    if found is not None:
        return found
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    await session.exec(insert(Person).values(key=key, locale=locale, role="warga").on_conflict_do_nothing())
    return (await session.exec(select(Person).where(Person.key == key))).one()
