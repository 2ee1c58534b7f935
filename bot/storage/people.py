"""Recognise the person behind a channel's id without keeping the id."""

import hashlib
import hmac

from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.storage.tables import Person


def pseudonym(secret: bytes, channel: str, sender: str) -> str:
    """HMAC-SHA-256 of channel and id: the same person gets the same key, the key leads back to nobody."""
    return hmac.new(secret, f"{channel}:{sender}".encode(), hashlib.sha256).hexdigest()


async def recognise(session: AsyncSession, key: str, locale: str, role: str | None) -> Person:
    """The person with this key, made on the first message; a `role` given by the door replaces the stored one."""
    person = (await session.exec(select(Person).where(Person.key == key))).one_or_none()
    if person is None:
        person = Person(key=key, locale=locale, role=role or "warga")
        session.add(person)
        await session.flush()
    elif role and person.role != role:
        person.role = role
    return person
