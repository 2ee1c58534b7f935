"""Recognise the person behind a channel's id without keeping the id."""

import hashlib
import hmac

from sqlalchemy import bindparam
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.storage.tables import Person

_PERSON = select(Person).where(col(Person.key) == bindparam("key")).with_for_update()


def pseudonym(secret: bytes, channel: str, sender: str) -> str:
    """HMAC-SHA-256 of channel and id: the same person gets the same key, the key leads back to nobody."""
    return hmac.new(secret, f"{channel}:{sender}".encode(), hashlib.sha256).hexdigest()


async def recognise(session: AsyncSession, key: str, locale: str) -> Person:
    """The person with this key, new on the first message; on PostgreSQL theirs alone until the transaction ends.

    Two workers may meet a new person together; then the second commit raises IntegrityError and is tried again.
    """
    found: Person | None = (await session.exec(_PERSON, params={"key": key})).one_or_none()
    if found is None:
        found = Person(key=key, locale=locale)
        session.add(found)
    return found
